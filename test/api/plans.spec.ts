import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { checkPlan } from '../../apps/api/plans/plan-drafts.js';
import type { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import { type Builder, builder, makeCampaign } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let admin: Client;
let owner: Client;
let plan: CampaignDefinition;

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  admin = await signIn(app.address, 'phong.administrator');
  owner = await signIn(app.address, 'phong.campaign-owner');
  plan = {
    ...app.province.plan,
    code: 'KE-HOACH-CUA-PHONG',
    owner: 'PHONG',
    shortName: 'Kế hoạch của Phòng',
    stages: app.province.plan.stages.map((stage) => (stage.due.workingDays ? stage : { ...stage, reminders: [] })),
  };
});
afterAll(() => app?.close());

const draftOf = async (who: Client, source: string) => who.call('createPlanDraft', { body: { source } });
const publish = (id: string, version: number) => ({ params: { id }, body: { version, note: 'Ban hành lần đầu' } });

test('a plan is written, published and read; nobody meets it before', async () => {
  const draft = await draftOf(owner, stringify(plan));
  expect(draft.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const clerk = await signIn(app.address, 'xa-a.unit-clerk');
  const seen = async () => (await clerk.call('listCampaigns')).items.map((item) => item.code);
  expect(await seen()).not.toContain(plan.code);
  expect((await clerk.call('listPlans')).items.map((item) => item.code)).not.toContain(plan.code);
  const published = await owner.call('publishPlan', publish(draft.id, draft.version));
  expect(published).toMatchObject({ version: 1, code: plan.code, draftId: null });
  expect(published.sections.map((section) => section.title)).toContain('VI. Tuyến trình');
  expect(await seen()).toContain(plan.code);
  expect(await owner.refused('getPlanDraft', { params: { id: draft.id } })).toMatchObject({
    code: 'plan-draft-unknown',
  });
});

test('a draft with errors is kept, shows each with its line, and cannot be published; mended, it changes what is asked', async () => {
  const id = await makeCampaign(app.database.owner, { ...plan, code: 'SUA-DOI' }, 1);
  const begun = await owner.call('createPlanDraft', { body: { campaignId: id } });
  const broken = begun.source.replace('- provincial-council', '- nowhere');
  const saved = await owner.call('savePlanDraft', {
    params: { id: begun.id },
    body: { version: begun.version, source: broken },
  });
  const wrong = saved.problems.find((problem) => problem.code === 'unknown-stage');
  expect(saved.source.split('\n')[(wrong?.line ?? 0) - 1]).toContain('nowhere');
  expect(await owner.refused('publishPlan', publish(begun.id, saved.version))).toMatchObject({
    status: 422,
    code: 'plan-not-valid',
    message: expect.stringContaining('nowhere'),
  });
  const later = begun.source.replace(
    /(\nsubmission:\n(?: {2}.*\n)*? {2}throughEndOf: ).*/,
    (_, before: string) => `${before}2099-01-31`,
  );
  const mended = await owner.call('savePlanDraft', {
    params: { id: begun.id },
    body: { version: saved.version, source: later },
  });
  expect(mended.changes).toEqual([expect.objectContaining({ part: 'submission' })]);
  const published = await owner.call('publishPlan', publish(begun.id, mended.version));
  expect(published.version).toBe(2);
  const compared = await owner.call('comparePlans', { params: { id: published.id }, query: { with: 1 } } as never);
  expect(compared.changes[0]?.sentences[0]).toContain('31/01/2099');
});

test('two writers of one plan meet in one draft, and neither overwrites the other', async () => {
  const id = await makeCampaign(app.database.owner, { ...plan, code: 'HAI-NGUOI' }, 1);
  const [first, second] = await Promise.all([
    owner.call('createPlanDraft', { body: { campaignId: id } }),
    admin.call('createPlanDraft', { body: { campaignId: id } }),
  ]);
  expect(second.id).toBe(first.id);
  const save = (who: Client, source: string) =>
    who.send('savePlanDraft', { params: { id: first.id }, body: { version: first.version, source } });
  const answers = await Promise.all([save(owner, `${first.source}\n# một`), save(admin, `${first.source}\n# hai`)]);
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 409]));
});

test('a plan without a route or a checklist takes registrations alone; dossiers come in once both are there', async () => {
  const bare = { ...plan, code: 'CHI-DANG-KY', stages: [], routes: [], checklist: [], quotas: [], preconditions: [] };
  const draft = await draftOf(owner, stringify(bare));
  const published = await owner.call('publishPlan', publish(draft.id, draft.version));
  const head = await signIn(app.address, 'so.unit-head');
  expect(await head.refused('createDraft', { body: { campaignId: published.id } })).toMatchObject({
    code: 'campaign-not-open',
  });
  const routed = { ...plan, code: bare.code, checklist: [], preconditions: [] };
  const campaignId = await makeCampaign(app.database.owner, routed, 2);
  const begun = await build.draft({ campaignId, unit: 'SO' });
  const body = { version: 1, papers: begun.papers, accuracyConfirmed: true };
  expect(await head.refused('submitDraft', { params: { id: begun.id }, body })).toMatchObject({
    code: 'campaign-not-open',
  });
  await makeCampaign(app.database.owner, { ...plan, code: bare.code }, 3);
  await head.call('submitDraft', { params: { id: begun.id }, body });
});

test('a draft published by two at once is published once', async () => {
  const draft = await draftOf(owner, stringify({ ...plan, code: 'MOT-LAN' }));
  const answers = await Promise.all(
    [owner, admin, owner, admin].map((who) => who.send('publishPlan', publish(draft.id, draft.version))),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test('an owner writes its own plans alone; an administrator all; a unit none', async () => {
  const foreign = stringify({ ...plan, code: 'CUA-TINH', owner: 'UBND-TINH' });
  expect(await owner.refused('createPlanDraft', { body: { source: foreign } })).toMatchObject({
    status: 403,
    code: 'plan-of-another-owner',
  });
  const draft = await draftOf(admin, foreign);
  expect(await owner.refused('getPlanDraft', { params: { id: draft.id } })).toMatchObject({
    code: 'plan-of-another-owner',
  });
  expect(await owner.refused('publishPlan', publish(draft.id, draft.version))).toMatchObject({
    code: 'plan-of-another-owner',
  });
  const taken = stringify({ ...plan, code: 'CUA-TINH' });
  const params = { id: draft.id };
  expect(
    await owner.refused('savePlanDraft', { params, body: { version: draft.version, source: taken } }),
  ).toMatchObject({
    code: 'plan-of-another-owner',
  });
  await admin.call('deletePlanDraft', { params });
});

test('a campaign is closed with a reason and opened again; an event’s day is recorded and taken back', async () => {
  const events = [{ code: 'dai-hoi', name: 'Đại hội' }];
  const submission = { onEvent: 'dai-hoi', hard: true };
  const id = await makeCampaign(app.database.owner, { ...plan, code: 'DEN-DAI-HOI', events, submission }, 1);
  const params = { id };
  const draft = await build.draft({ campaignId: id, unit: 'SO' });
  const head = await signIn(app.address, 'so.unit-head');
  const submit = { params: { id: draft.id }, body: { version: 1, papers: draft.papers, accuracyConfirmed: true } };
  expect(await owner.refused('closePlan', { params, body: { closed: true, reason: ' ' } })).toMatchObject({
    code: 'reason-missing',
  });
  await owner.call('closePlan', { params, body: { closed: true, reason: 'Đã tổng kết' } });
  expect(await head.refused('submitDraft', submit)).toMatchObject({ code: 'campaign-closed' });
  const opened = await owner.call('closePlan', { params, body: { closed: false, reason: 'Gia hạn' } });
  expect(opened.closings.map((entry) => entry.closed)).toEqual([false, true]);
  await owner.call('recordPlanEvent', { params, body: { event: 'dai-hoi', happenedOn: '2020-01-23' } });
  expect(await head.refused('submitDraft', submit)).toMatchObject({ code: 'submission-deadline-passed' });
  await owner.call('recordPlanEvent', { params, body: { event: 'dai-hoi', happenedOn: null } });
  await head.call('submitDraft', submit);
  expect(await owner.refused('recordPlanEvent', { params, body: { event: 'khac', happenedOn: null } })).toMatchObject({
    code: 'plan-event-unknown',
  });
});

test('the numbers of every unit are shown with what is used of them, and a mark changes a limit', async () => {
  const quotas: CampaignDefinition['quotas'] = [
    {
      id: 'Q',
      label: 'Số cá nhân',
      citation: 'Mục III',
      subject: 'individual',
      effect: 'block',
      charged: [],
      limits: [
        { unitKinds: ['department'], when: 'chairs', max: 2 },
        { unitKinds: ['department'], max: 1 },
      ],
    },
  ];
  const attributes = [{ code: 'chairs', label: 'Chủ trì' }];
  const id = await makeCampaign(app.database.owner, { ...plan, code: 'CHI-TIEU', quotas, attributes }, 1);
  await build.dossier({ campaignId: id, unit: 'SO' });
  const unit = async () =>
    (await owner.call('getQuotaUse', { params: { id } })).quotas[0]?.units.find((each) => each.limit !== null);
  expect(await unit()).toMatchObject({ name: 'Sở Nội vụ Thử', limit: 1, used: 1 });
  const body = { unitId: app.province.organisation('SO'), attribute: 'chairs', set: true };
  await owner.call('setUnitAttribute', { params: { id }, body });
  expect(await unit()).toMatchObject({ limit: 2, used: 1, attributes: ['chairs'] });
});

test('a body that has ended is shown with the places that are charged to it', async () => {
  const quotas: CampaignDefinition['quotas'] = [
    {
      ...{ id: 'Q', label: 'Số cá nhân', citation: 'Mục III', subject: 'individual', effect: 'block' },
      charged: [{ unitKinds: ['commune'], to: 'parent', leavingStage: 'district' }],
      limits: [{ unitKinds: ['district'], max: 3 }],
    },
  ];
  const id = await makeCampaign(app.database.owner, { ...plan, code: 'HUYEN-HET', quotas }, 1);
  await build.dossier({ campaignId: id, unit: 'XA-B', stage: 'emulation-office' });
  const ends = (day: string | null) =>
    app.database.owner.query(`UPDATE organisation SET valid_to = $1 WHERE code IN ('HUYEN-A', 'HUYEN-B')`, [day]);
  await ends('2020-01-01');
  const shown = await owner.call('getQuotaUse', { params: { id } });
  await ends(null);
  const districts = shown.quotas[0]?.units.filter(({ name }) => name.includes('huyện'));
  expect(districts).toMatchObject([{ name: 'UBND huyện Bình Hoà', limit: 3, used: 1 }]);
});

test('publishing waits for no submission and stops none', async () => {
  const id = await makeCampaign(app.database.owner, { ...plan, code: 'CUNG-LUC' }, 1);
  const head = await signIn(app.address, 'cong-ty.unit-head');
  const drafts = [];
  for (let count = 0; count < 12; count += 1)
    drafts.push(await build.draft({ campaignId: id, unit: 'CONG-TY', people: [`Người Thử ${count}`] }));
  const begun = await owner.call('createPlanDraft', { body: { campaignId: id } });
  const [published, ...submitted] = await Promise.all([
    owner.send('publishPlan', publish(begun.id, begun.version)),
    ...drafts.map((draft) =>
      head.send('submitDraft', {
        params: { id: draft.id },
        body: { version: 1, papers: draft.papers, accuracyConfirmed: true },
      }),
    ),
  ]);
  expect(published?.status).toBe(200);
  expect(submitted.map((answer) => answer.status)).toEqual(drafts.map(() => 200));
});

test('a submission goes through while a publication stands uncommitted', async () => {
  const id = await makeCampaign(app.database.owner, { ...plan, code: 'CHUA-XONG' }, 1);
  const head = await signIn(app.address, 'cong-ty.unit-head');
  const draft = await build.draft({ campaignId: id, unit: 'CONG-TY', people: ['Người Không Chờ'] });
  const begun = await owner.call('createPlanDraft', { body: { campaignId: id } });
  // Publishing locks the plan's draft and adds a row; both are held open here until the unit has its answer.
  const runner = app.db.createQueryRunner();
  await runner.startTransaction();
  await runner.query('SELECT 1 FROM campaign_draft WHERE id = $1 FOR UPDATE', [begun.id]);
  await runner.query(
    `INSERT INTO campaign (id, code, version, definition)
     SELECT gen_random_uuid(), code, version + 1, definition FROM campaign WHERE id = $1`,
    [id],
  );
  const body = { version: 1, papers: draft.papers, accuracyConfirmed: true };
  const submitted = await head.send('submitDraft', { params: { id: draft.id }, body });
  await runner.rollbackTransaction();
  await runner.release();
  expect(submitted.status).toBe(200);
});

test('broken YAML is told at its line and column, in a sentence, and a draft of it is kept and not published', async () => {
  const source = 'code: YAML-HONG\nname: [chưa đóng\nowner: PHONG\n';
  const { problems } = await admin.call('createPlanDraft', { body: { source } });
  expect(problems[0]).toMatchObject({ severity: 'error', line: expect.any(Number), column: expect.any(Number) });
  expect(problems[0]?.message).toMatch(/^(?:Thiếu|Có|Chỗ|Câu|Thụt)/);
  const draft = await admin.call('createPlanDraft', { body: { source } });
  expect(draft.source).toBe(source);
  expect(await admin.refused('publishPlan', publish(draft.id, draft.version))).toMatchObject({
    code: 'plan-not-valid',
  });
});

test.each([
  ['a text that is no plan', 'một hai ba', 422, 'plan-unreadable'],
  ['a text of 600 KB', `code: TO\nname: "${'x'.repeat(600 * 1024)}"`, 422, 'plan-unreadable'],
  ['a text of 10 MB', `code: TO\nname: "${'x'.repeat(10 * 1024 * 1024)}"`, 413, 'body-too-large'],
])('%s is refused with a sentence', async (_what, source, status, code) => {
  expect(await admin.refused('createPlanDraft', { body: { source } })).toMatchObject({ status, code });
});

test('the shipped plan of a commune may be taken over as a draft and is missing only what the province lacks', async () => {
  const source = await readFile('libs/campaigns/nguyen-luong-bang-commune-2025.yaml', 'utf8');
  const checked = await checkPlan(app.db, source);
  const codes = new Set(checked.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code));
  expect([...codes]).toEqual(['unknown-owner', 'stage-organisation-missing']);
});
