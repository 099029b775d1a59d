import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client as Postgres } from 'pg';
import { prepareDatabases } from '../../apps/stack/servers/postgres.js';
import { channelOf, type Moment } from '../../libs/config/moments.js';
import type { DossierView } from '../../libs/contracts/views/dossier.js';
import { letter } from '../../libs/pdf/test-papers.js';
import { ensureNamespace } from '../../libs/temporal/namespace.js';
import { accepted, recommendation, submitDossier, untilAt, type Visitor, visit } from '../support/http-driver.js';
import { makeSmallProvince, type SmallProvince } from '../support/small-province.js';
import { type System, startSystem } from '../support/system.js';
import { expectSound, rewakeAll } from './expect-sound.js';

const rounds = Number(process.env.CHAOS_ROUNDS || 1);
let system: System;
let province: SmallProvince;
let paper: Uint8Array;
const people: Record<string, Visitor> = {};

beforeAll(async () => {
  system = await startSystem('chaos');
  province = await makeSmallProvince(system.db);
  paper = await letter();
  for (const user of province.users) people[user] = await visit(system.address, user);
}, 180_000);

afterAll(() => system?.close(), 60_000);

afterEach(() => expectSound(system), 120_000);

const person = (name: string): Visitor => {
  const found = people[name];
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};
const submit = (): Promise<string> =>
  submitDossier({
    clerk: person('commune.clerk'),
    head: person('commune.chief'),
    campaignId: province.campaignId,
    organisationId: province.organisations['COMMUNE-PARTY'] ?? '',
    paper,
  });
const forward = (user: string, view: DossierView, key?: string) =>
  person(user).send<{ version: number }>('POST', `/api/dossiers/${view.row.id}/forward`, recommendation(view), key);
const at = (user: string, id: string, stage: string, withinMs?: number) => untilAt(person(user), id, stage, withinMs);
const count = async (sql: string, values: unknown[]): Promise<number> => {
  const [row] = await system.db.query<{ count: string }[]>(sql, values);
  return Number(row?.count);
};
const stamped = async (id: string, copies: number, withinMs = 60_000): Promise<void> => {
  const until = Date.now() + withinMs;
  while ((await count(`SELECT count(*) FROM effect WHERE dossier_id = $1 AND state = 'done'`, [id])) < copies) {
    if (Date.now() > until) throw new Error('the stamped copies were not made in time');
    await sleep(100);
  }
};

/** Does something while one of the two processes is to die when it comes to a moment, and starts it again afterwards. */
async function dyingAt(
  moment: Moment,
  process_: { restart(): Promise<void>; start(): Promise<void> },
  work: () => Promise<void>,
): Promise<void> {
  const { NODE_OPTIONS = '' } = process.env;
  process.env.NODE_OPTIONS = `${NODE_OPTIONS} --import ${pathToFileURL('test/support/die-at-moment.ts').href}`;
  process.env.DIE_AT_CHANNEL = channelOf(moment);
  try {
    await process_.restart();
  } finally {
    delete process.env.DIE_AT_CHANNEL;
    process.env.NODE_OPTIONS = NODE_OPTIONS;
  }
  await work();
  await process_.start();
}

const dead = async (pid: () => number | undefined): Promise<void> => {
  for (const until = Date.now() + 20_000; pid() !== undefined; await sleep(50))
    if (Date.now() > until) throw new Error('it was not killed');
};

describe.each(Array.from({ length: rounds }, (_, index) => index + 1))('round %i', () => {
  it('a decision stands and travels on although the api is killed after its commit and before its wake', async () => {
    const view = await at('district.examiner', await submit(), 'district');
    const key = randomUUID();
    await dyingAt('api-after-commit', system.app.api, async () => {
      await expect(forward('district.examiner', view, key)).rejects.toThrow();
      await dead(() => system.app.api.pid());
    });
    const again = await accepted(forward('district.examiner', view, key));
    await at('ban-tdkt.examiner', view.row.id, 'emulation-office', 10_000);
    expect(again.version).toBeGreaterThan(view.version);
    expect(
      await count(`SELECT count(*) FROM dossier_event WHERE dossier_id = $1 AND type = 'forwarded'`, [view.row.id]),
    ).toBe(1);
  }, 90_000);

  it('an arrival happens once although the worker is killed after it committed', async () => {
    const view = await at('district.examiner', await submit(), 'district');
    await stamped(view.row.id, 1);
    await dyingAt('worker-after-advance', system.app.worker, async () => {
      await accepted(forward('district.examiner', view));
      await dead(() => system.app.worker.pid());
    });
    await at('ban-tdkt.examiner', view.row.id, 'emulation-office');
    await stamped(view.row.id, 2);
    expect(
      await count(`SELECT count(*) FROM dossier_event WHERE dossier_id = $1 AND type = 'arrived'`, [view.row.id]),
    ).toBe(2);
    expect(await count('SELECT count(*) FROM register_entry WHERE dossier_id = $1', [view.row.id])).toBe(2);
  }, 120_000);

  it.each<[string, Moment]>([
    ['while it stamps', 'worker-in-stamp'],
    ['between storing the copy and writing that it is done', 'worker-after-stamp'],
  ])(
    'a stamp is made once although the worker is killed %s',
    async (_when, moment) => {
      const id = await submit();
      const view = await at('district.examiner', id, 'district');
      await stamped(id, 1);
      await dyingAt(moment, system.app.worker, async () => {
        await accepted(forward('district.examiner', view));
        await dead(() => system.app.worker.pid());
      });
      await stamped(id, 2, 90_000);
      expect(await count('SELECT count(*) FROM effect WHERE dossier_id = $1', [id])).toBe(2);
    },
    150_000,
  );

  it('wakes that come while the log is asked do as much as one', async () => {
    const view = await at('district.examiner', await submit(), 'district');
    await accepted(forward('district.examiner', view));
    await system.db.query(
      `INSERT INTO outbox (dossier_id, created_at) SELECT $1, clock_timestamp() - interval '1 hour' FROM generate_series(1, 50)`,
      [view.row.id],
    );
    await at('ban-tdkt.examiner', view.row.id, 'emulation-office');
    await emptyOutbox();
    expect(
      await count(`SELECT count(*) FROM dossier_event WHERE dossier_id = $1 AND type = 'arrived'`, [view.row.id]),
    ).toBe(2);
  }, 60_000);

  it('people decide while the Temporal server is stopped, and everything arrives when it is back', async () => {
    const views = await Promise.all(
      (await Promise.all([submit(), submit(), submit()])).map((id) => at('district.examiner', id, 'district')),
    );
    await system.servers.temporal?.stop();
    for (const view of views) await accepted(forward('district.examiner', view));
    for (const view of views)
      expect((await person('room.coordinator').get<DossierView>(`/api/dossiers/${view.row.id}`)).row.phase).toBe(
        'in-transit',
      );
    await system.servers.temporal?.start();
    for (const view of views) await at('ban-tdkt.examiner', view.row.id, 'emulation-office', 60_000);
  }, 150_000);

  it('dropping Temporal’s databases loses nothing: rewake brings every open dossier back', async () => {
    const view = await at('district.examiner', await submit(), 'district');
    await stamped(view.row.id, 1);
    await loseTemporal();
    await accepted(forward('district.examiner', view));
    await rewakeAll(system);
    await at('ban-tdkt.examiner', view.row.id, 'emulation-office', 60_000);
  }, 180_000);

  it('a database that refuses connections for a while delays decisions and loses none', async () => {
    const view = await at('district.examiner', await submit(), 'district');
    const key = randomUUID();
    await refuseConnections(20_000, async () => {
      const refused = await forward('district.examiner', view, key);
      expect(refused.status).toBe(503);
    });
    for (const until = Date.now() + 15_000; ; await sleep(300)) {
      const answer = await forward('district.examiner', view, key);
      if (answer.status === 200) break;
      if (Date.now() > until) throw new Error(`the decision was not taken: ${answer.status}`);
    }
    await at('ban-tdkt.examiner', view.row.id, 'emulation-office', 60_000);
    expect(
      await count(`SELECT count(*) FROM dossier_event WHERE dossier_id = $1 AND type = 'forwarded'`, [view.row.id]),
    ).toBe(1);
  }, 150_000);

  it('a dossier reaches the chairman although the object store is down for good; its stamps fail and follow when asked again', async () => {
    const id = await submit();
    await at('district.examiner', id, 'district');
    await stamped(id, 1);
    await system.servers.objectStore?.stop();
    await accepted(forward('district.examiner', await at('district.examiner', id, 'district')));
    await accepted(forward('ban-tdkt.examiner', await at('ban-tdkt.examiner', id, 'emulation-office')));
    await accepted(forward('vp-tinh-uy.examiner', await at('vp-tinh-uy.examiner', id, 'party-office')));
    await councilApproves(await at('hoi-dong-tdkt.secretary', id, 'provincial-council'));
    await at('ubnd-tinh.office', id, 'chairman');
    const failed = async () => count(`SELECT count(*) FROM effect WHERE dossier_id = $1 AND state = 'failed'`, [id]);
    for (const until = Date.now() + 240_000; (await failed()) < 3; await sleep(500))
      if (Date.now() > until) throw new Error('the stamps did not fail');
    await system.servers.objectStore?.start();
    await accepted(person('room.operator').send('POST', '/api/operations/effects/retry', {}));
    await stamped(id, 4, 90_000);
  }, 400_000);

  it('one key sent fifty times gives fifty equal answers and one decision', async () => {
    const view = await at('district.examiner', await submit(), 'district');
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => untilAnswered(() => forward('district.examiner', view, key))),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(
      await count(`SELECT count(*) FROM dossier_event WHERE dossier_id = $1 AND type = 'forwarded'`, [view.row.id]),
    ).toBe(1);
    await at('ban-tdkt.examiner', view.row.id, 'emulation-office');
  }, 60_000);

  it('fifty keys at once take one decision; the others are told that the dossier changed', async () => {
    const view = await at('district.examiner', await submit(), 'district');
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => untilAnswered(() => forward('district.examiner', view))),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(49);
    await at('ban-tdkt.examiner', view.row.id, 'emulation-office');
  }, 60_000);
});

/** A 503 says to send again with the same key; that is what a browser does. */
async function untilAnswered<T extends { status: number }>(send: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const answer = await send();
    if (answer.status !== 503 || tries === 10) return answer;
    await sleep(200);
  }
}

async function councilApproves(view: DossierView): Promise<void> {
  const results = view.nominations.map((nomination) => ({
    nominationId: nomination.nominee.id,
    votesFor: 13,
    votesAgainst: 1,
    absent: 1,
    recommend: true,
  }));
  await accepted(
    person('hoi-dong-tdkt.secretary').send('POST', '/api/council/results', {
      items: [{ dossierId: view.row.id, version: view.version, results }],
    }),
  );
}

async function emptyOutbox(): Promise<void> {
  for (const until = Date.now() + 30_000; (await count('SELECT count(*) FROM outbox', [])) > 0; await sleep(100))
    if (Date.now() > until) throw new Error('the outbox was not emptied');
}

async function loseTemporal(): Promise<void> {
  const { temporal, postgres } = system.servers;
  if (!temporal || !postgres) throw new Error('the servers are not ours');
  await temporal.stop();
  const admin = new Postgres({ connectionString: postgres.adminUrl });
  await admin.connect();
  for (const name of ['temporal', 'temporal_visibility'])
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
  await prepareDatabases(postgres, system.servers.state);
  temporal.setupSchema();
  await temporal.start();
  await ensureNamespace(system.servers.temporalAddress, system.servers.temporalNamespace);
}

async function refuseConnections(milliseconds: number, meanwhile: () => Promise<void>): Promise<void> {
  const { postgres } = system.servers;
  if (!postgres) throw new Error('the database is not ours');
  const admin = new Postgres({ connectionString: postgres.adminUrl });
  await admin.connect();
  const name = new URL(system.servers.databaseUrl).pathname.slice(1);
  try {
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    const over = sleep(milliseconds);
    await meanwhile();
    await over;
  } finally {
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await admin.end();
  }
}
