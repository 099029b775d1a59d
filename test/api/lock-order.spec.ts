import { randomUUID } from 'node:crypto';
import type { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import { type Builder, builder, makeCampaign } from '../support/build.js';
import { signIn } from '../support/http-client.js';
import { locksTaken, type TakenLocks } from '../support/lock-recorder.js';
import { startApp, type TestApp } from '../support/start-app.js';

// The order everywhere: dossier, quota, register. Two transactions that take the same locks in two orders wait for each other until
// PostgreSQL ends one of them; which one is chance, so only the order itself can be tested.

let app: TestApp;
let build: Builder;
let campaignId: string;

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  const quota = (id: string): CampaignDefinition['quotas'][number] => ({
    ...{ id, label: 'Số cá nhân', citation: 'Mục III', subject: 'individual', effect: 'block' },
    charged: [{ unitKinds: ['commune'], to: 'parent', leavingStage: 'district' }],
    limits: [{ unitKinds: ['enterprise', 'district'], max: 50 }],
  });
  const plan = { ...app.province.plan, code: 'HAI-HAN-MUC', quotas: [quota('Q-B'), quota('Q-A')] };
  campaignId = await makeCampaign(app.database.owner, plan, 1);
});
afterAll(() => app?.close());

const as = (userName: string) => signIn(app.address, userName);
const opinionsOf = (dossier: Dossier) =>
  dossier.nominations.map(({ nominee }) => ({ nominationId: nominee.id, recommend: true }));
const quotas = ['quota Q-A', 'quota Q-B'];

/** What the only transaction that locked something took. */
async function locksOf(work: () => Promise<unknown>): Promise<TakenLocks> {
  const taken = await locksTaken(app.db, work);
  expect(taken).toHaveLength(1);
  return taken[0] ?? [];
}

test('a submission locks its draft, then the accounts in the order of their names, then the counter of codes', async () => {
  const draft = await build.draft({ campaignId, unit: 'CONG-TY' });
  const head = await as('cong-ty.unit-head');
  const body = { version: 1, papers: draft.papers, accuracyConfirmed: true };
  const submitting = () => head.call('submitDraft', { params: { id: draft.id }, body });
  expect(await locksOf(submitting)).toEqual(['dossier', ...quotas, 'code']);
});

test('an arrival locks the dossier, then the register', async () => {
  const dossier = await build.dossier({ campaignId, unit: 'CONG-TY' });
  expect(await locksOf(() => build.arrive(dossier.id))).toEqual(['dossier', 'register']);
});

test('a district that forwards locks the dossier, then the accounts it is charged to; the arrival follows by itself', async () => {
  const dossier = await build.dossier({ campaignId, stage: 'district' });
  const examiner = await as('huyen-a.examiner');
  const body = { version: dossier.version, opinions: opinionsOf(dossier) };
  const forwarding = () => examiner.call('forward', { params: { id: dossier.id }, body });
  expect(await locksOf(forwarding)).toEqual(['dossier', ...quotas]);
});

test('a return locks the dossier alone; the corrected dossier, with one withdrawn, locks it and then its accounts', async () => {
  const dossier = await build.dossier({
    ...{ campaignId, unit: 'CONG-TY', people: ['Người Một', 'Người Hai'], stage: 'emulation-office' },
  });
  const { id } = dossier;
  const office = await as('ban-tdkt.examiner');
  const returning = () =>
    office.call('returnToUnit', { params: { id }, body: { version: dossier.version, reason: 'Thiếu chữ ký' } });
  expect(await locksOf(returning)).toEqual(['dossier']);
  const clerk = await as('cong-ty.unit-clerk');
  const withdrawn = [{ nominationId: dossier.nominations[0]?.nominee.id, reason: 'Rút' }];
  await clerk.call('saveCorrection', { params: { id }, body: { draftVersion: 0, papers: [], withdrawn } });
  const { version } = await build.state(id);
  const head = await as('cong-ty.unit-head');
  const body = { version, draftVersion: 1, accuracyConfirmed: true };
  expect(await locksOf(() => head.call('resubmit', { params: { id }, body }))).toEqual(['dossier', ...quotas]);
  expect((await build.state(id)).nominations[0]?.withdrawn).not.toBeNull();
});

test('the chairman’s decision locks one dossier at a time and nothing after it', async () => {
  const standing = [
    await build.dossier({ campaignId, unit: 'CONG-TY', stage: 'chairman' }),
    await build.dossier({ campaignId, unit: 'CONG-TY', stage: 'chairman' }),
  ];
  const office = await as('ubnd-tinh.chairman-office');
  const upload = await office.upload(new TextEncoder().encode(`%PDF-1.7\n${randomUUID()}\nstartxref\n9\n%%EOF\n`));
  const outcomes = standing.flatMap(({ id, nominations }) =>
    nominations.map(({ nominee }) => ({ dossierId: id, nominationId: nominee.id, awarded: true, reason: null })),
  );
  const body = { number: '12/QĐ-UBND', signedOn: '2026-11-20', uploadId: upload.id, outcomes };
  const taken = await locksTaken(app.db, () => office.call('recordDecision', { body }));
  expect(taken).toEqual([['dossier'], ['dossier']]);
});

test('another order does not go unnoticed', async () => {
  const inverted = () =>
    app.db.transaction(async (tx) => {
      await tx.query('UPDATE register_book SET book = book WHERE false');
      await tx.query(
        `INSERT INTO quota_account (campaign_code, quota_id, unit_id) SELECT $1, $2, id FROM organisation WHERE false`,
        ['x', 'Q-A'],
      );
      await tx.query('SELECT 1 FROM dossier WHERE id = $1 FOR NO KEY UPDATE', [randomUUID()]);
    });
  expect(await locksOf(inverted)).toEqual(['register', 'quota Q-A', 'dossier']);
});
