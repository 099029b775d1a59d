import { DiscoveryService } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { discoverActivities } from '../../apps/worker/activities/activity.js';
import { AdvanceActivity } from '../../apps/worker/activities/advance.js';
import { RecordEffectFailureActivity } from '../../apps/worker/activities/record-effect-failure.js';
import { StampCopyActivity } from '../../apps/worker/activities/stamp-copy.js';
import { rewake } from '../../apps/worker/rewake.js';
import { readConfig } from '../../libs/config/env.js';
import { openDatabase } from '../../libs/db/data-source.js';
import { recordPlanEventDay } from '../../libs/ledger/plan-events.js';
import { createMemoryStore } from '../../libs/storage/memory-store.js';
import { createWaker, type Waker } from '../../libs/temporal/waker.js';
import { type Builder, builder, makeCampaign, makeProvince, type Province } from '../support/build.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { eventCounts, openTemporalBed, type TemporalBed, until } from './temporal-bed.js';

let database: TestDatabase;
let db: DataSource;
let province: Province;
let build: Builder;
let bed: TemporalBed;
let waker: Waker;
const store = createMemoryStore();

/** What Nest's discovery gives for these instances. */
const providers = (...instances: object[]) =>
  ({
    getProviders: () => instances.map((instance) => ({ instance, metatype: instance.constructor })),
  }) as unknown as DiscoveryService;

beforeAll(async () => {
  database = await testDatabase();
  db = await openDatabase(database.appUrl, { max: 8 });
  province = await makeProvince(database.owner);
  build = builder({ db, store, province });
  const config = readConfig({ APP_MODE: 'test', DATABASE_URL: database.appUrl });
  const activities = [
    new AdvanceActivity(db, config),
    new StampCopyActivity(db, store),
    new RecordEffectFailureActivity(db),
  ];
  bed = await openTemporalBed(discoverActivities(providers(...activities)));
  const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '';
  const place = { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: 'tuyen-trinh', TEMPORAL_TASK_QUEUE: bed.taskQueue };
  waker = createWaker(place, db);
}, 90_000);

afterAll(async () => {
  await bed?.close();
  await waker?.close();
  await db?.destroy();
  await database?.close();
}, 30_000);

const at = (dossierId: string, stage: string) =>
  until(`arrival at ${stage}`, async () => {
    const standing = await build.state(dossierId);
    return standing.phase === 'at-stage' && standing.route[standing.stage]?.code === stage;
  });

const eventsOf = async (dossierId: string, type: string) =>
  (await db.query<unknown[]>('SELECT 1 FROM dossier_event WHERE dossier_id = $1 AND type = $2', [dossierId, type]))
    .length;

describe('the worker', () => {
  it('refuses to start without an activity that the workflow needs, or with one twice', () => {
    const failing = new RecordEffectFailureActivity(db);
    expect(() => discoverActivities(providers(failing))).toThrow(/advance/);
    expect(() => discoverActivities(providers(failing, new RecordEffectFailureActivity(db)))).toThrow(/twice/);
  });
});

describe('a dossier in the ledger, carried by its workflow', () => {
  it('arrives with number and stamp at the next level after each decision', async () => {
    const submitted = await build.dossier();
    await bed.wake(submitted.id);
    const first = submitted.route[0]?.code ?? '';
    await at(submitted.id, first);
    const standing = await build.state(submitted.id);
    const opinions = standing.nominations.map((each) => ({
      ...{ nominationId: each.nominee.id, recommend: true, reason: null },
    }));
    await build.act(submitted.id, build.holder(standing), { type: 'forward', version: standing.version, opinions });
    await bed.wake(submitted.id);
    await at(submitted.id, standing.route[1]?.code ?? '');
    const registered = standing.route
      .slice(0, 2)
      .filter((stage) => stage.stamp && stage.register === 'incoming').length;
    await until(
      'the stamps',
      async () => {
        const done = await db.query<{ result: { objectKey: string; size: number } }[]>(
          `SELECT result FROM effect WHERE dossier_id = $1 AND state = 'done'`,
          [submitted.id],
        );
        return done.length === registered;
      },
      30_000,
    );
    const effects = await db.query<{ id: string; result: { objectKey: string; size: number } }[]>(
      'SELECT id, result FROM effect WHERE dossier_id = $1',
      [submitted.id],
    );
    for (const { id, result } of effects) {
      expect(result.objectKey).toBe(`renditions/${id}`);
      expect((await store.stat(result.objectKey))?.size).toBe(result.size);
    }
    expect(await eventsOf(submitted.id, 'arrived')).toBe(2);
    expect(eventCounts(await bed.history(submitted.id))['workflow_task_failed'] ?? 0).toBe(0);
  }, 60_000);

  it('is woken by rewake when Temporal knows nothing of it', async () => {
    const [one, other] = [await build.dossier(), await build.dossier()];
    expect(await rewake(db, waker)).toBeGreaterThanOrEqual(2);
    await at(one.id, one.route[0]?.code ?? '');
    await at(other.id, other.route[0]?.code ?? '');
  }, 30_000);

  it('sleeps without a term and, woken when the day of its event is recorded, has one and falls overdue by it', async () => {
    const stages = province.plan.stages.map((stage) => ({ ...stage, due: { onEvent: 'congress' }, reminders: [] }));
    const events = [{ code: 'congress', name: 'Đại hội' }];
    const code = 'CHO-SU-KIEN';
    const campaignId = await makeCampaign(database.owner, { ...province.plan, code, stages, events }, 1);
    const submitted = await build.dossier({ campaignId });
    await bed.wake(submitted.id);
    await at(submitted.id, submitted.route[0]?.code ?? '');
    await db.query('DELETE FROM outbox');
    await recordPlanEventDay(db, { campaignCode: code, event: 'congress', happenedOn: '2024-01-23', by: 'Người Thử' });
    const left = await db.query<{ dossier_id: string }[]>('SELECT DISTINCT dossier_id FROM outbox');
    expect(left).toEqual([{ dossier_id: submitted.id }]);
    await waker.deliver(submitted.id);
    await until('the overdue mark', async () => (await eventsOf(submitted.id, 'fell-overdue')) === 1, 30_000);
    expect(await eventsOf(submitted.id, 'term-set')).toBe(1);
  }, 60_000);

  it('is reminded and falls overdue by the clock of the database, which follows the skipped time', async () => {
    const submitted = await build.dossier();
    await bed.startSkippingTime(submitted.id);
    await until('the overdue mark', async () => (await eventsOf(submitted.id, 'fell-overdue')) === 1, 30_000);
    const standing = await build.state(submitted.id);
    const visit = standing.visits.at(-1);
    expect(visit?.overdue).toBe(true);
    expect(await eventsOf(submitted.id, 'reminded')).toBe(visit?.remindersGiven.length);
    expect(visit?.remindersGiven.length).toBeGreaterThan(0);
    expect(standing.lastEventAt >= (visit?.dueAt ?? '')).toBe(true);
  }, 60_000);
});
