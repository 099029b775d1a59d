import { randomUUID } from 'node:crypto';
import type { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import { isRefusal } from '../../libs/domain/refusal.js';
import { execute } from '../../libs/ledger/execute.js';
import { submitDraft } from '../../libs/ledger/submit-draft.js';
import { verify } from '../../libs/ledger/verify.js';
import { type Builder, builder, makeCampaign } from '../support/build.js';
import { signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
});
afterAll(() => app?.close());

type Limits = CampaignDefinition['quotas'][number]['limits'];

let made = 0;
/** A campaign of its own for each story, so that no story counts another's places. */
async function campaign(limits: Limits): Promise<{ id: string; plan: CampaignDefinition }> {
  made += 1;
  const plan: CampaignDefinition = {
    ...app.province.plan,
    code: `HAN-MUC-${made}`,
    quotas: [
      {
        id: 'Q-PEOPLE',
        label: 'Số cá nhân được đề nghị',
        citation: 'Mục III',
        subject: 'individual',
        effect: 'block',
        charged: [{ unitKinds: ['commune'], to: 'parent', leavingStage: 'district' }],
        limits,
      },
    ],
  };
  return { id: await makeCampaign(app.database.owner, plan, 1), plan };
}

async function used(code: string): Promise<number> {
  const [row] = await app.db.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM quota_place WHERE campaign_code = $1',
    [code],
  );
  return row?.count ?? -1;
}

async function forward(dossier: Dossier, recommend: readonly boolean[]): Promise<string> {
  const executed = await execute(app.db, {
    dossierId: dossier.id,
    commandId: randomUUID(),
    acting: build.holder(dossier),
    command: {
      type: 'forward',
      version: dossier.version,
      opinions: dossier.nominations.map(({ nominee }, index) => ({
        nominationId: nominee.id,
        recommend: recommend[index] ?? true,
        reason: recommend[index] === false ? 'Chưa đủ tiêu chuẩn' : null,
      })),
    },
  });
  return isRefusal(executed) ? executed.refused : 'accepted';
}

async function submit(campaignId: string, unit: string, people: readonly string[]): Promise<string> {
  const draft = await build.draft({ campaignId, unit, people });
  const submitted = await submitDraft(app.db, {
    draftId: draft.id,
    commandId: randomUUID(),
    acting: app.province.person(unit, 'unit-head'),
    version: 1,
    papers: draft.papers,
    accuracyConfirmed: true,
  });
  return isRefusal(submitted) ? submitted.refused : 'accepted';
}

test('of fifty submissions at once exactly as many are taken as there are places', async () => {
  const { id, plan } = await campaign([{ unitKinds: ['enterprise'], max: 7 }]);
  const head = await signIn(app.address, 'cong-ty.unit-head');
  const drafts = [];
  for (let count = 0; count < 50; count += 1)
    drafts.push(await build.draft({ campaignId: id, unit: 'CONG-TY', people: [`Người Thử Số ${count}`] }));
  const answers = await Promise.all(
    drafts.map((draft) =>
      head.send('submitDraft', {
        params: { id: draft.id },
        body: { version: 1, papers: draft.papers, accuracyConfirmed: true },
      }),
    ),
  );
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(7);
  const refused = answers.filter((answer) => answer.status !== 200);
  expect(new Set(refused.map((answer) => answer.status))).toEqual(new Set([409]));
  expect(await refused[0]?.json()).toMatchObject({
    code: 'quota-exceeded',
    message: expect.stringContaining('tối đa 7'),
  });
  expect(await used(plan.code)).toBe(7);
});

test('communes’ people count towards their district when it forwards, and only those it recommends', async () => {
  const { id, plan } = await campaign([{ unitKinds: ['district'], max: 3 }]);
  const first = await build.dossier({ campaignId: id, people: ['Người Một', 'Người Hai'], stage: 'district' });
  const second = await build.dossier({ campaignId: id, people: ['Người Ba', 'Người Bốn'], stage: 'district' });
  expect(await used(plan.code)).toBe(0);
  expect(await forward(first, [true, true])).toBe('accepted');
  expect(await used(plan.code)).toBe(2);
  expect(await forward(second, [true, true])).toBe('quota-exceeded');
  expect(await forward(second, [true, false])).toBe('accepted');
  expect(await used(plan.code)).toBe(3);
  expect(await submit(id, 'HUYEN-A', ['Người Năm'])).toBe('quota-exceeded');
  expect(await submit(id, 'HUYEN-B', ['Người Sáu'])).toBe('accepted');
});

test('of many lists that a district forwards at once exactly as many are taken as there are places', async () => {
  const { id, plan } = await campaign([{ unitKinds: ['district'], max: 5 }]);
  const examiner = await signIn(app.address, 'huyen-a.examiner');
  const standing: Dossier[] = [];
  for (let count = 0; count < 12; count += 1)
    standing.push(await build.dossier({ campaignId: id, people: [`Người Xã Số ${count}`], stage: 'district' }));
  const answers = await Promise.all(
    standing.map(({ id: dossierId, version, nominations }) =>
      examiner.send('forward', {
        params: { id: dossierId },
        body: { version, opinions: nominations.map(({ nominee }) => ({ nominationId: nominee.id, recommend: true })) },
      }),
    ),
  );
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(5);
  const refused = await Promise.all(answers.filter((answer) => answer.status !== 200).map((answer) => answer.json()));
  expect(new Set(refused.map((answer) => (answer as { code: string }).code))).toEqual(new Set(['quota-exceeded']));
  expect(await used(plan.code)).toBe(5);
});

test('a return frees the places, somebody else may take them, and the corrected dossier must find its place again', async () => {
  const { id, plan } = await campaign([{ unit: 'CONG-TY', max: 1 }]);
  const dossier = await build.dossier({
    campaignId: id,
    unit: 'CONG-TY',
    people: ['Người Bảy'],
    stage: 'emulation-office',
  });
  expect(await submit(id, 'CONG-TY', ['Người Tám'])).toBe('quota-exceeded');
  await build.act(dossier.id, build.holder(dossier), {
    type: 'return',
    version: dossier.version,
    reason: 'Thiếu chữ ký',
  });
  expect(await used(plan.code)).toBe(0);
  expect(await submit(id, 'CONG-TY', ['Người Tám'])).toBe('accepted');
  const returned = await build.state(dossier.id);
  const resubmission = {
    dossierId: dossier.id,
    acting: app.province.person('CONG-TY', 'unit-head'),
    command: {
      type: 'resubmit' as const,
      version: returned.version,
      accuracyConfirmed: true,
      papers: [],
      withdrawn: [],
      note: null,
    },
  };
  expect(await execute(app.db, { ...resubmission, commandId: randomUUID() })).toMatchObject({
    refused: 'quota-exceeded',
    detail: { limit: 1, used: 1, asked: 1 },
  });
  await makeCampaign(app.database.owner, { ...plan, quotas: raised(plan, 2) }, 2);
  const accepted = await execute(app.db, { ...resubmission, commandId: randomUUID() });
  expect(isRefusal(accepted)).toBe(false);
  expect(await used(plan.code)).toBe(2);
});

test('what the chairman refuses gives its place back, once', async () => {
  const { id, plan } = await campaign([{ unit: 'CONG-TY', max: 2 }]);
  const dossier = await build.dossier({
    campaignId: id,
    unit: 'CONG-TY',
    people: ['Người Chín', 'Người Mười'],
    stage: 'chairman',
  });
  const decision = {
    id: randomUUID(),
    organisationId: app.province.organisation('UBND-TINH'),
    number: '1',
    signedOn: '2026-11-21',
  };
  const outcomes = dossier.nominations.map(({ nominee }, index) => ({
    nominationId: nominee.id,
    awarded: index === 0,
    reason: index === 0 ? null : 'Chưa đủ điều kiện',
  }));
  const command = { type: 'apply-award-decision' as const, decision, outcomes };
  await build.act(dossier.id, build.holder(dossier), command);
  await build.act(dossier.id, build.holder(dossier), command);
  expect(await used(plan.code)).toBe(1);
  expect(await submit(id, 'CONG-TY', ['Người Mười Một', 'Người Mười Hai'])).toBe('quota-exceeded');
  expect(await submit(id, 'CONG-TY', ['Người Mười Một'])).toBe('accepted');
});

test('a unit that its owner has marked has the larger number', async () => {
  const { id, plan } = await campaign([
    { unitKinds: ['department'], when: 'chairs-key-programme', max: 2 },
    { unitKinds: ['department'], max: 1 },
  ]);
  expect(await submit(id, 'SO', ['Người Một', 'Người Hai'])).toBe('quota-exceeded');
  await app.db.query(
    `INSERT INTO unit_attribute (campaign_code, unit_id, attribute, at, by) VALUES ($1, $2, 'chairs-key-programme', judge_now(), 'thử')`,
    [plan.code, app.province.organisation('SO')],
  );
  expect(await submit(id, 'SO', ['Người Một', 'Người Hai'])).toBe('accepted');
});

test('a closed campaign takes no new dossier', async () => {
  const { id, plan } = await campaign([{ unit: 'CONG-TY', max: 1 }]);
  await app.db.query(
    `INSERT INTO campaign_closing (campaign_code, closed, reason, at, by) VALUES ($1, true, 'Đã tổng kết', judge_now(), 'thử')`,
    [plan.code],
  );
  expect(await submit(id, 'CONG-TY', ['Người Một'])).toBe('campaign-closed');
});

test('after all of it every view is what its log says', async () => {
  const findings = await verify({ db: app.database.owner, store: app.store });
  expect(findings.filter((finding) => finding.check === 'view')).toEqual([]);
});

function raised(plan: CampaignDefinition, max: number): CampaignDefinition['quotas'] {
  return plan.quotas.map((quota) => ({ ...quota, limits: quota.limits.map((limit) => ({ ...limit, max })) }));
}
