import { allMigrations } from '../../libs/db/migrations/all-migrations.js';
import { advance } from '../../libs/ledger/advance.js';
import { rebuild } from '../../libs/ledger/rebuild.js';
import { submitDraft } from '../../libs/ledger/submit-draft.js';
import { verify } from '../../libs/ledger/verify.js';
import { type Builder, builder, makeCampaign } from '../support/build.js';
import { setClock } from '../support/clock.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
});
afterAll(() => app?.close());

test.each([
  ['UPDATE dossier_event SET at = now()'],
  ['DELETE FROM dossier_event'],
  ['TRUNCATE dossier_event'],
  ['UPDATE command SET actor = $$x$$'],
  ['DELETE FROM command'],
  ['UPDATE register_entry SET number = 1'],
  ['DELETE FROM register_entry'],
  ['UPDATE upload SET sha256 = $$x$$'],
  ['DELETE FROM dossier'],
  ['UPDATE appointment SET role = $$coordinator$$'],
  ['UPDATE campaign SET note = $$x$$'],
  ['DELETE FROM campaign'],
  ['UPDATE judge_clock SET offset_ms = 0'],
  ['UPDATE installation SET mode = $$demonstration$$'],
  ['CREATE TABLE mine (id int)'],
  ['ALTER TABLE dossier_event DISABLE TRIGGER ALL'],
])('the application may not: %s', async (statement) => {
  await build.dossier({ stage: 'district' });
  await expect(app.db.query(statement)).rejects.toThrow(/permission denied|must be owner/);
});

test.each(['UPDATE dossier_event SET at = now()', 'DELETE FROM dossier_event', 'TRUNCATE dossier_event'])(
  'not even the owner may by accident: %s',
  async (statement) => {
    await build.dossier({ stage: 'district' });
    await expect(app.database.owner.query(statement)).rejects.toThrow('the log is only added to');
  },
);

test('the migrations leave no difference to the entities, and have all run', async () => {
  const { upQueries } = await app.database.owner.driver.createSchemaBuilder().log();
  expect(upQueries.map((query) => query.query)).toEqual([]);
  const rows = await app.database.owner.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id');
  expect(rows.map((row) => row.name)).toEqual(allMigrations.map((migration) => migration.name));
});

test('views rebuilt from the log are the views that stood', async () => {
  const made = [
    await build.dossier({ stage: 'chairman', people: ['Lê Thị Mận', 'Trần Đào'] }),
    await build.dossier({ unit: 'SO' }),
  ];
  const tables = ['dossier', 'nomination', 'dossier_reach'];
  const read = async () =>
    Promise.all(
      tables.map((table) =>
        app.database.owner.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t)::text`),
      ),
    );
  const before = await read();
  const { owner } = app.database;
  await owner.query(`UPDATE dossier SET title = 'hỏng', phase = 'closed', state = '{}' WHERE id = $1`, [made[0]?.id]);
  await owner.query('DELETE FROM nomination WHERE dossier_id = $1', [made[0]?.id]);
  await owner.query('DELETE FROM dossier_reach WHERE dossier_id = $1', [made[0]?.id]);
  for (const { id } of await owner.query<{ id: string }[]>('SELECT id FROM dossier'))
    await owner.transaction((tx) => rebuild(tx, id));
  expect(await read()).toEqual(before);
});

test('200 dossiers that arrive at once across midnight of 31 December get numbers without a gap that rise with time', async () => {
  const { submission: _closed, ...rest } = app.province.plan;
  const plan = { ...rest, code: 'CUOI-NAM', submission: { hard: false } };
  const campaignId = await makeCampaign(app.database.owner, plan, 1);
  await setClock(app.database.owner, '2026-12-31T16:00:00.000Z');
  const ids: string[] = [];
  for (let count = 0; count < 200; count += 1) {
    const draft = await build.draft({ unit: count % 2 ? 'XA-A' : 'XA-B', campaignId });
    const acting = app.province.person(draft.unitCode, 'unit-head');
    await submitDraft(app.db, {
      draftId: draft.id,
      commandId: `nop-${draft.id}`,
      acting,
      version: 1,
      papers: draft.papers,
      accuracyConfirmed: true,
    });
    ids.push(draft.id);
  }
  // One register: everything goes to the district of each; those of A are looked at below together with B's.
  await setClock(app.database.owner, '2026-12-31T16:59:59.700Z');
  await Promise.all(ids.map((id) => advance(app.db, id, { workflowNow: new Date().toISOString(), moveJudge: false })));
  const entries = await app.db.query<{ organisation_id: string; year: number; number: number; at: Date }[]>(
    `SELECT organisation_id, year, number, at FROM register_entry WHERE dossier_id = ANY($1) ORDER BY organisation_id, year, number`,
    [ids],
  );
  expect(entries).toHaveLength(200);
  expect(new Set(entries.map((entry) => entry.year))).toEqual(new Set([2026, 2027]));
  for (const book of Map.groupBy(entries, (entry) => `${entry.organisation_id} ${entry.year}`).values()) {
    const first = book[0]?.number ?? 0;
    expect(book.map((entry) => entry.number)).toEqual(book.map((_, index) => first + index));
    expect(book.map((entry) => entry.at.getTime())).toEqual(
      book.map((entry) => entry.at.getTime()).toSorted((a, b) => a - b),
    );
  }
  const later = entries.filter((entry) => entry.year === 2027);
  expect(later.every((entry) => entry.at.toISOString() >= '2026-12-31T17:00:00.000Z')).toBe(true);
  expect(later.some((entry) => entry.number === 1)).toBe(true);
  expect(await verify({ db: app.database.owner, store: app.store })).toEqual([]);
}, 60_000);
