import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import { verify } from '../../libs/ledger/verify.js';
import { type Builder, builder } from '../support/build.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let dossier: Dossier;
let decided: Dossier;
let owner: DataSource;

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  owner = app.database.owner;
  dossier = await build.dossier({ stage: 'emulation-office' });
  decided = await build.dossier({ stage: 'chairman' });
});
afterAll(() => app?.close());

interface Damage {
  readonly sql: string;
  readonly values?: () => readonly unknown[];
}

/** Looks at the installation with the damage done, in a transaction that is thrown away: triggers and constraints are off. */
async function findings({ sql, values }: Damage) {
  const runner = owner.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query(`SET LOCAL session_replication_role = 'replica'`);
    await runner.query(sql, [...(values?.() ?? [])]);
    return (await verify({ db: insideOf(runner), store: app.store })).map((finding) => finding.check);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** The same database seen from inside a transaction that is open: what `verify` reads of a data source, no more. */
function insideOf(runner: ReturnType<DataSource['createQueryRunner']>): DataSource {
  const inside = {
    query: (sql: string, values?: unknown[]) => runner.query(sql, values),
    transaction: (_level: string, work: (tx: unknown) => Promise<unknown>) => work(inside),
  };
  // Only these two are called; the type of the whole is wanted.
  return inside as unknown as DataSource;
}

const ofDossier = () => [dossier.id];

test('an installation without damage is sound', async () => {
  expect(await verify({ db: owner, store: app.store })).toEqual([]);
});

test.each<[string, Damage, string]>([
  [
    'an event is missing in the middle',
    { sql: 'DELETE FROM dossier_event WHERE dossier_id = $1 AND sequence = 2', values: ofDossier },
    'sequence',
  ],
  [
    'time runs backwards in a log',
    {
      sql: `UPDATE dossier_event SET at = at - interval '1 day' WHERE dossier_id = $1 AND sequence = 3`,
      values: ofDossier,
    },
    'sequence',
  ],
  [
    'a view says another phase',
    { sql: `UPDATE dossier SET phase = 'closed' WHERE id = $1`, values: ofDossier },
    'view',
  ],
  [
    'a view’s state was touched',
    { sql: `UPDATE dossier SET state = jsonb_set(state, '{title}', '"x"') WHERE id = $1`, values: ofDossier },
    'view',
  ],
  ['a view is missing', { sql: 'DELETE FROM dossier WHERE id = $1', values: ofDossier }, 'view'],
  ['a log is missing', { sql: 'DELETE FROM dossier_event WHERE dossier_id = $1', values: ofDossier }, 'view'],
  [
    'a nomination’s row was renamed',
    { sql: `UPDATE nomination SET name = 'x' WHERE dossier_id = $1`, values: ofDossier },
    'view',
  ],
  [
    'a body sees a dossier that never reached it',
    { sql: 'INSERT INTO dossier_reach SELECT $1, id FROM organisation WHERE code = $$XA-B$$', values: ofDossier },
    'view',
  ],
  [
    'an event’s content was rewritten',
    {
      sql: `UPDATE dossier_event SET data = jsonb_set(data, '{title}', '"x"') WHERE dossier_id = $1 AND sequence = 1`,
      values: ofDossier,
    },
    'view',
  ],
  [
    'a place is taken of a quota that the dossier does not owe',
    {
      sql: `INSERT INTO quota_place (campaign_code, quota_id, unit_id, dossier_id, nomination_id)
            SELECT 'C', 'Q', unit_id, id, gen_random_uuid() FROM dossier WHERE id = $1`,
      values: ofDossier,
    },
    'view',
  ],
  ['a register has a gap', { sql: 'DELETE FROM register_entry WHERE number = 1' }, 'register'],
  ['a register’s counter ran ahead', { sql: 'UPDATE register_counter SET last = last + 1' }, 'register'],
  ['a register’s counter is missing', { sql: 'DELETE FROM register_counter' }, 'register'],
  [
    'a register’s numbers do not rise with time',
    { sql: `UPDATE register_entry SET at = at - interval '1 hour' WHERE number = 2` },
    'register',
  ],
  [
    'an entry lies in the wrong year',
    { sql: `UPDATE register_entry SET at = at - interval '3 years' WHERE number = 1` },
    'register',
  ],
  [
    'an entry is of another dossier',
    {
      sql: 'UPDATE register_entry SET dossier_id = $1 WHERE dossier_id = $2',
      values: () => [randomUUID(), dossier.id],
    },
    'register',
  ],
  ['a stamp was never asked for', { sql: 'DELETE FROM effect WHERE dossier_id = $1', values: ofDossier }, 'effect'],
  [
    'a stamp is asked for that no arrival caused',
    {
      sql: `INSERT INTO effect (id, dossier_id, sequence, kind, state) VALUES (gen_random_uuid(), $1, 1, 'stamp-copy', 'due')`,
      values: ofDossier,
    },
    'effect',
  ],
  [
    'a stamp is done without a result',
    { sql: `UPDATE effect SET state = 'done' WHERE dossier_id = $1`, values: ofDossier },
    'effect',
  ],
  [
    'two stamps made one object',
    { sql: `UPDATE effect SET state = 'done', result = '{"objectKey": "renditions/one", "sha256": "x"}'` },
    'effect',
  ],
  [
    'a command is of no dossier',
    { sql: 'UPDATE command SET dossier_id = $1 WHERE dossier_id = $2', values: () => [randomUUID(), dossier.id] },
    'command',
  ],
  [
    'a person’s event came from no command',
    { sql: 'DELETE FROM command WHERE dossier_id = $1', values: ofDossier },
    'command',
  ],
  [
    'a decision is said to be applied and is not',
    {
      sql: `INSERT INTO award_decision_item (decision_id, dossier_id, step, command, actor, state) VALUES (gen_random_uuid(), $1, 0, '{}', '{}', 'done')`,
      values: () => [decided.id],
    },
    'decision',
  ],
  ['an object is gone', { sql: `UPDATE upload SET object_key = 'documents/' || id || '-gone'` }, 'object'],
  [
    'an organisation is not called what its history says',
    { sql: `UPDATE organisation SET name = 'Tên khác' WHERE code = 'XA-A'` },
    'organisation',
  ],
  [
    'an organisation stands under a body that its history does not know',
    {
      sql: `UPDATE organisation SET parent_id = (SELECT id FROM organisation WHERE code = 'HUYEN-B') WHERE code = 'XA-A'`,
    },
    'organisation',
  ],
  ['a relation is gone', { sql: 'DELETE FROM organisation_relation' }, 'organisation'],
  [
    'an organisation has no beginning',
    {
      sql: `DELETE FROM organisation_change WHERE organisation_id = (SELECT id FROM organisation WHERE code = 'XA-B')`,
    },
    'organisation',
  ],
  ['an object is not what was received', { sql: `UPDATE upload SET sha256 = repeat('0', 64)` }, 'object'],
])('%s', async (_what, damage, check) => {
  expect(await findings(damage)).toContain(check);
  expect(await verify({ db: owner, store: app.store })).toEqual([]);
});

test('an object whose bytes were overwritten is found', async () => {
  const [paper] = dossier.papers;
  if (!paper) throw new Error('no paper');
  const { Readable } = await import('node:stream');
  const original: Buffer[] = [];
  for await (const chunk of await app.store.get(paper.objectKey)) original.push(chunk);
  const put = (bytes: Buffer) =>
    app.store.put(paper.objectKey, Readable.from([bytes]), { contentType: 'application/pdf', size: bytes.length });
  await put(Buffer.from('other'));
  expect(await verify({ db: owner, store: app.store })).toEqual([
    { check: 'object', subject: paper.objectKey, text: 'nội dung trong kho khác mã băm đã ghi' },
  ]);
  await put(Buffer.concat(original));
  expect(await verify({ db: owner, store: app.store })).toEqual([]);
});

test('an open dossier without a workflow is found, unless a wake is still on its way to it', async () => {
  const temporal = { address: process.env.TEST_TEMPORAL_ADDRESS ?? '', namespace: 'tuyen-trinh' };
  expect(await verify({ db: owner, store: app.store, temporal })).toEqual([]);
  await owner.query('DELETE FROM outbox');
  const found = await verify({ db: owner, store: app.store, temporal });
  expect(found.map((finding) => `${finding.check} ${finding.subject}`).toSorted()).toEqual(
    [dossier.id, decided.id].map((id) => `workflow ${id}`).toSorted(),
  );
});
