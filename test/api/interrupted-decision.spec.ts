import { randomUUID } from 'node:crypto';
import { recordDecision } from '../../apps/api/decisions/record-decision.js';
import { resumeAwardDecisions } from '../../libs/ledger/award-decisions.js';
import { verify } from '../../libs/ledger/verify.js';
import { type Builder, builder } from '../support/build.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
});
afterAll(() => app?.close());

async function applied(dossierId: string): Promise<number> {
  const [row] = await app.db.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM dossier_event WHERE dossier_id = $1 AND type = 'decision-applied'`,
    [dossierId],
  );
  return row?.count ?? -1;
}

test('a decision whose caller died between two dossiers is carried to its end by whoever looks next, each dossier once', async () => {
  const office = app.province.person('UBND-TINH', 'chairman-office');
  const dossiers = [];
  for (let count = 0; count < 3; count += 1) dossiers.push(await build.dossier({ stage: 'chairman' }));
  const file = await build.upload(office);
  const outcomes = dossiers.map((dossier) => ({
    dossierId: dossier.id,
    nominationId: dossier.nominations[0]?.nominee.id ?? '',
    awarded: true,
    reason: null,
  }));
  const body = { number: '9/QĐ-UBND', signedOn: '2026-05-04', uploadId: file.id, outcomes };
  // The caller records the decision, applies it to one dossier, and is gone before it can say so.
  const decisionId = await recordDecision(
    app.db,
    body,
    { ...office, role: 'chairman-office', address: '127.0.0.1' },
    randomUUID(),
  );
  const [first] = dossiers;
  const [item] = await app.db.query<{ command: Parameters<Builder['act']>[2] }[]>(
    'SELECT command FROM award_decision_item WHERE decision_id = $1 AND dossier_id = $2',
    [decisionId, first?.id],
  );
  if (!first || !item) throw new Error('the decision has no items');
  await build.act(first.id, office, item.command);

  expect(await resumeAwardDecisions(app.db)).toEqual([]);
  await app.database.owner.query(`UPDATE award_decision_item SET updated_at = updated_at - interval '1 minute'`);
  const wakes = await Promise.all([resumeAwardDecisions(app.db), resumeAwardDecisions(app.db)]);
  expect(new Set(wakes.flat().map((wake) => wake.dossierId)).size).toBe(2);
  await resumeAwardDecisions(app.db);
  expect(await Promise.all(dossiers.map((dossier) => applied(dossier.id)))).toEqual([1, 1, 1]);
  const left = await app.db.query<unknown[]>(`SELECT 1 FROM award_decision_item WHERE state <> 'done'`);
  expect(left).toEqual([]);
  const findings = await verify({ db: app.database.owner, store: app.store });
  expect(findings.filter((finding) => finding.check === 'view')).toEqual([]);
});
