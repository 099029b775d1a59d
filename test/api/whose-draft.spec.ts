import { randomUUID } from 'node:crypto';
import { stringify } from 'yaml';
import { hashPassword } from '../../apps/api/auth/password.js';
import type { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import { type EndpointName, endpoints } from '../../libs/contracts/endpoints.js';
import { type Builder, builder, makeCampaign, makePerson, password } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let admin: Client;
/** an owner of plans in two bodies that have nothing to do with each other */
let owner: Client;
let other: Client;
let plan: CampaignDefinition;

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  const passwordHash = await hashPassword(password);
  for (const [code, role] of [['SO', 'campaign-owner']] as const)
    await makePerson(app.database.owner, {
      ...{ userName: `${code.toLowerCase()}.${role}`, name: `${role} của ${code}`, passwordHash, role },
      organisationId: app.province.organisation(code),
    });
  admin = await signIn(app.address, 'phong.administrator');
  owner = await signIn(app.address, 'phong.campaign-owner');
  other = await signIn(app.address, 'so.campaign-owner');
  plan = {
    ...app.province.plan,
    ...{ code: 'CUA-PHONG', owner: 'PHONG', shortName: 'Kế hoạch của Phòng' },
    stages: app.province.plan.stages.map((stage) => (stage.due.workingDays ? stage : { ...stage, reminders: [] })),
  };
});
afterAll(() => app?.close());

const drafts = async () =>
  (
    await app.database.owner.query<{ code: string; owner: string; source: string }[]>(
      'SELECT code, owner, source FROM campaign_draft ORDER BY code, owner',
    )
  ).map((row) => ({ ...row }));
const broken = (code: string) => `code: ${code}\nname: [\n`;

describe('a draft of a plan', () => {
  test('that cannot be read is its owner’s all the same', async () => {
    const made = await owner.call('createPlanDraft', { body: { source: broken('CHUA-DOC-DUOC') } });
    const params = { id: made.id };
    const before = await drafts();
    const refused = { status: 403, code: 'plan-of-another-owner' };
    const save = (version: number, source: string) => ({ params, body: { version, source } });
    expect(await other.refused('getPlanDraft', { params })).toMatchObject(refused);
    expect(await other.refused('savePlanDraft', save(1, 'của tôi'))).toMatchObject(refused);
    expect(await other.refused('savePlanDraft', save(99, 'của tôi'))).toMatchObject(refused);
    expect(await other.refused('deletePlanDraft', { params })).toMatchObject(refused);
    expect(await other.refused('publishPlan', { params, body: { version: 1, note: '' } })).toMatchObject(refused);
    expect((await other.call('listPlans')).items.map((item) => item.code)).not.toContain('CHUA-DOC-DUOC');
    expect(await drafts()).toEqual(before);
    expect((await owner.call('savePlanDraft', save(1, broken('CHUA-DOC-DUOC')))).version).toBe(2);
    expect((await admin.call('getPlanDraft', { params })).version).toBe(2);
    await owner.call('deletePlanDraft', { params });
  });

  test('that is refused writes nothing, and keeps the plan’s owner from nothing', async () => {
    const code = 'DA-BAN-HANH';
    const campaignId = await makeCampaign(app.database.owner, { ...plan, code }, 1);
    const before = await drafts();
    for (const source of [broken(code), stringify({ ...plan, code, owner: 'SO' }), stringify({ ...plan, code })])
      expect(await other.refused('createPlanDraft', { body: { source } })).toMatchObject({
        status: 403,
        code: 'plan-of-another-owner',
      });
    expect(await other.refused('createPlanDraft', { body: { campaignId } })).toMatchObject({
      code: 'plan-of-another-owner',
    });
    expect(await drafts()).toEqual(before);
    const made = await owner.call('createPlanDraft', { body: { campaignId } });
    const given = stringify({ ...plan, code, owner: 'SO' });
    const saving = { params: { id: made.id }, body: { version: made.version, source: given } };
    expect(await owner.refused('savePlanDraft', saving)).toMatchObject({ code: 'plan-of-another-owner' });
    expect((await owner.call('getPlanDraft', { params: { id: made.id } })).version).toBe(made.version);
    await owner.call('deletePlanDraft', { params: { id: made.id } });
  });

  test('under a code that somebody else wrote down first is begun, and the plan is whose it is', async () => {
    const code = 'CHIEM-CHO';
    const squatted = await other.call('createPlanDraft', { body: { source: broken(code) } });
    const mine = await owner.call('createPlanDraft', { body: { source: stringify({ ...plan, code }) } });
    expect(mine.id).not.toBe(squatted.id);
    expect(await owner.refused('getPlanDraft', { params: { id: squatted.id } })).toMatchObject({ status: 403 });
    const published = await owner.call('publishPlan', {
      params: { id: mine.id },
      body: { version: mine.version, note: 'Ban hành' },
    });
    const listed = (await owner.call('listPlans')).items.filter((item) => item.code === code);
    expect(listed).toMatchObject([{ id: published.id, draftId: null, mayEdit: true }]);
    const theirs = await other.call('savePlanDraft', {
      params: { id: squatted.id },
      body: { version: 1, source: stringify({ ...plan, code, owner: 'SO' }) },
    });
    expect(
      await other.refused('publishPlan', { params: { id: squatted.id }, body: { version: theirs.version, note: 'x' } }),
    ).toMatchObject({ code: 'plan-of-another-owner' });
  });

  test('stays its owner’s whatever an administrator writes into it', async () => {
    const made = await owner.call('createPlanDraft', { body: { source: stringify({ ...plan, code: 'DOI-CHU' }) } });
    const params = { id: made.id };
    const source = stringify({ ...plan, code: 'DOI-CHU', owner: 'SO' });
    await admin.call('savePlanDraft', { params, body: { version: 1, source } });
    expect((await owner.call('getPlanDraft', { params })).version).toBe(2);
    expect(await other.refused('getPlanDraft', { params })).toMatchObject({ code: 'plan-of-another-owner' });
    await owner.call('deletePlanDraft', { params });
  });
});

/** A body that would do if the thing were the reader's, one that is stale, and one that is no body at all. */
const bodies: Readonly<Partial<Record<EndpointName, object>>> = {
  recordOpinion: { version: 1, nominationId: randomUUID(), recommend: true },
  forward: { version: 99, opinions: [] },
  returnToUnit: { version: 99, reason: '' },
  saveCorrection: { draftVersion: 7, papers: [], withdrawn: [] },
  resubmit: { version: 99, draftVersion: 7, accuracyConfirmed: false },
  settleFinding: { ruleId: 'x', nominationId: null, result: 'PASS', reason: '' },
  keepPromise: {
    papers: [{ id: randomUUID(), uploadId: randomUUID(), satisfies: [{ item: 'x', nominationId: null }] }],
  },
  addLevelPaper: { version: 1, code: 'x', uploadId: randomUUID() },
  transmit: { version: 99, number: '1', sentOn: '2026-01-05' },
  recordOutsideResult: { version: 9, authority: 'x', number: '1', signedOn: '2026-01-05', outcomes: [] },
  saveDraft: { version: 99, nominees: [], papers: [] },
  submitDraft: { version: 99, papers: [], accuracyConfirmed: false },
};

test.each([
  [
    'dossiers',
    [
      'huyen-a.examiner',
      'huyen-a.level-head',
      'huyen-a.unit-head',
      'xa-a.unit-head',
      'xa-a.unit-clerk',
      'vp-tinh-uy.examiner',
      'ubnd-tinh.chairman-office',
      'phong.council-member',
    ],
  ],
  ['drafts', ['huyen-a.unit-head', 'huyen-b.unit-head', 'xa-a.unit-clerk', 'so.unit-head']],
] as const)('of somebody else’s %s nothing is told by what is sent to it', async (kind, users) => {
  const clerk = app.province.person('XA-B', 'unit-head');
  const dossier = await build.dossier({ unit: 'XA-B', stage: 'district' });
  await build.act(dossier.id, app.province.person('HUYEN-B', 'examiner'), {
    ...{ type: 'return', version: dossier.version, reason: 'Bí mật' },
  });
  await (await signIn(app.address, clerk.userName)).call('saveCorrection', {
    params: { id: dossier.id },
    body: { draftVersion: 0, papers: [], withdrawn: [] },
  });
  const draft = await build.draft({ unit: 'XA-B' });
  const id = kind === 'drafts' ? draft.id : dossier.id;
  const names = Object.keys(endpoints).filter((name) =>
    endpoints[name as EndpointName].path.startsWith(`/api/${kind}/:id`),
  ) as EndpointName[];
  expect(names.length).toBeGreaterThan(4);
  for (const user of users) {
    const who = await signIn(app.address, user);
    for (const name of names) {
      const asked = [undefined, {}, bodies[name]].map((body) =>
        endpoints[name].method === 'GET' || body === undefined ? {} : { body },
      );
      for (const options of asked) {
        const refusal = await who.refused(name, { params: { id }, ...options });
        const absent = await who.refused(name, { params: { id: randomUUID() }, ...options });
        expect({ user, name, options, ...refusal }).toEqual({ user, name, options, ...absent });
        if (refusal.code !== 'permission-missing')
          expect({ user, name, options, status: refusal.status, code: refusal.code }).toEqual({
            ...{ user, name, options, status: 404, code: 'not-found' },
          });
      }
    }
  }
});

test('what a unit corrects is its own: a body that reads the dossier is told nothing of the correction', async () => {
  const dossier = await build.dossier({ unit: 'XA-A', stage: 'district' });
  await build.act(dossier.id, app.province.person('HUYEN-A', 'examiner'), {
    ...{ type: 'return', version: dossier.version, reason: 'Thiếu' },
  });
  const head = await signIn(app.address, 'huyen-a.unit-head');
  const params = { id: dossier.id };
  const body = { version: 1, draftVersion: 7, accuracyConfirmed: true };
  for (const refusal of [
    await head.refused('resubmit', { params, body }),
    await head.refused('getCorrection', { params }),
    await head.refused('saveCorrection', { params, body: { draftVersion: 3, papers: [], withdrawn: [] } }),
  ])
    expect(refusal).toMatchObject({ status: 403, code: 'role-not-allowed', detail: {} });
});
