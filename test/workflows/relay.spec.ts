import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { claimWakes, strikeOff } from '../../apps/worker/relay/outbox.js';
import { Relay } from '../../apps/worker/relay/relay.js';
import { openDatabase } from '../../libs/db/data-source.js';
import type { Waker } from '../../libs/temporal/waker.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { until } from './temporal-bed.js';

let database: TestDatabase;
let db: DataSource;

beforeAll(async () => {
  database = await testDatabase();
  db = await openDatabase(database.appUrl, { max: 6 });
}, 60_000);

beforeEach(() => db.query('DELETE FROM outbox'));

afterAll(async () => {
  await db.destroy();
  await database.close();
});

/** A wake that was left so many seconds ago. */
async function left(dossierId: string, secondsAgo: number): Promise<string> {
  const [row] = await database.owner.query<{ id: string }[]>(
    `INSERT INTO outbox (dossier_id, created_at) VALUES ($1, clock_timestamp() - $2 * interval '1 second') RETURNING id`,
    [dossierId, secondsAgo],
  );
  return row?.id ?? '';
}

const standing = () =>
  db.query<{ dossier_id: string; attempts: number; last_error: string | null }[]>(
    'SELECT dossier_id, attempts, last_error FROM outbox ORDER BY id',
  );

/** A waker whose server answers as told. */
function fakeWaker(deliver: (dossierId: string) => Promise<void>): Waker & { readonly delivered: string[] } {
  const delivered: string[] = [];
  return {
    delivered,
    async deliver(dossierId) {
      await deliver(dossierId);
      delivered.push(dossierId);
    },
    wake: () => {},
    check: async () => {},
    close: async () => {},
  };
}

async function whileRelaying(waker: Waker, work: () => Promise<void>): Promise<void> {
  const relay = new Relay(db, waker);
  relay.onApplicationBootstrap();
  try {
    await work();
  } finally {
    await relay.onModuleDestroy();
  }
}

describe('the outbox', () => {
  it('gives out a wake only once it has stood for a second, because the api may be about to deliver it', async () => {
    const old = randomUUID();
    await left(old, 2);
    await left(randomUUID(), 0);
    expect((await claimWakes(db, 10)).map((wake) => wake.dossierId)).toEqual([old]);
  });

  it('gives no wake to two relays at once', async () => {
    for (let each = 0; each < 40; each += 1) await left(randomUUID(), 5);
    const claims = await Promise.all([1, 2, 3, 4].map(() => claimWakes(db, 10)));
    const dossiers = claims.flat().map((wake) => wake.dossierId);
    expect(new Set(dossiers).size).toBe(40);
    expect(dossiers).toHaveLength(40);
  });

  it('keeps a wake that was left after another one of the same dossier was taken out', async () => {
    const dossierId = randomUUID();
    await left(dossierId, 5);
    const [claimed] = await claimWakes(db, 10);
    await left(dossierId, 0);
    await strikeOff(db, claimed?.outboxIds ?? []);
    expect(await standing()).toMatchObject([{ dossier_id: dossierId, attempts: 0 }]);
  });
});

describe('the relay', () => {
  it('delivers a lost wake within two seconds, and several of one dossier as one', async () => {
    const dossierId = randomUUID();
    for (let each = 0; each < 3; each += 1) await left(dossierId, 0);
    const waker = fakeWaker(async () => {});
    await whileRelaying(waker, () => until('an empty outbox', async () => (await standing()).length === 0, 2_000));
    expect(waker.delivered).toEqual([dossierId]);
  });

  it('lets one bad wake delay nobody, and notes why it stands', async () => {
    const bad = randomUUID();
    await left(bad, 60);
    const good = Array.from({ length: 30 }, () => randomUUID());
    for (const dossierId of good) await left(dossierId, 5);
    const waker = fakeWaker(async (dossierId) => {
      if (dossierId === bad) throw new Error('workflow id is too long');
    });
    await whileRelaying(waker, () => until('the good ones', () => waker.delivered.length === 30, 5_000));
    expect(new Set(waker.delivered)).toEqual(new Set(good));
    expect(await standing()).toMatchObject([{ dossier_id: bad, last_error: 'workflow id is too long' }]);
  });

  it('hurries as soon as Temporal is back, however long it was away', async () => {
    let away = true;
    const waker = fakeWaker(async () => {
      if (away) throw new Error('Temporal is away');
    });
    for (let each = 0; each < 5; each += 1) await left(randomUUID(), 5);
    await whileRelaying(waker, async () => {
      await until('the first try', async () => (await standing()).every((row) => row.last_error !== null));
      // As after an outage of minutes, in which every wake has earned a long pause.
      await database.owner.query(
        `UPDATE outbox SET attempts = 9, next_attempt_at = clock_timestamp() + interval '30 seconds'`,
      );
      away = false;
      await left(randomUUID(), 5);
      await until('an empty outbox', async () => (await standing()).length === 0, 3_000);
    });
  });
});
