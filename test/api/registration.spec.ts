import { readSheet } from 'read-excel-file/node';
import type { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import { type Builder, builder, makeCampaign } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let campaignId: string;
let company: Client;
let commune: Client;
let district: Client;
let owner: Client;

const indicator = (code: string, label: string) => ({ code, label, unit: 'triệu đồng', decimals: 0 });

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  const plan: CampaignDefinition = {
    ...app.province.plan,
    code: 'DANG-KY',
    owner: 'PHONG',
    registration: {
      id: 'D1',
      required: true,
      steps: { submission: 'block' },
      hard: true,
      throughEndOf: '2099-07-19',
      through: [{ unitKinds: ['commune'], to: 'parent' }],
      content: [
        {
          unitKinds: ['enterprise'],
          fields: [{ code: 'indicators', label: 'Chỉ tiêu', kind: 'indicators', required: true }],
        },
        { fields: [{ code: 'targets', label: 'Chỉ tiêu phấn đấu', kind: 'targets', required: true }] },
      ],
    },
    indicators: [
      {
        id: 'P3',
        label: 'Chỉ tiêu của doanh nghiệp',
        citation: 'Mục V.1',
        appliesTo: { unitKinds: ['enterprise'] },
        steps: { submission: 'warn' },
        mayOverride: false,
        baselineYear: 2023,
        rule: 'target-at-least-baseline',
        items: [indicator('profit', 'Lợi nhuận'), indicator('budget', 'Nộp ngân sách')],
      },
    ],
    reports: [
      { code: 'summary', label: 'Báo cáo tổng kết', before: '2099-07-11', hard: false },
      { code: 'interim', label: 'Báo cáo sơ kết', before: '2024-12-31', hard: false },
      { code: 'closed', label: 'Báo cáo đã chốt', throughEndOf: '2024-12-31', hard: true },
    ],
  };
  campaignId = await makeCampaign(app.database.owner, plan, 1);
  company = await signIn(app.address, 'cong-ty.unit-clerk');
  commune = await signIn(app.address, 'xa-a.unit-clerk');
  district = await signIn(app.address, 'huyen-a.unit-clerk');
  owner = await signIn(app.address, 'phong.campaign-owner');
});
afterAll(() => app?.close());

const values = (profit: string | null, budget: string | null) => ({
  texts: [],
  targets: [],
  indicators: [
    { item: 'profit', baseline: '1000', target: profit },
    { item: 'budget', baseline: '200', target: budget },
  ],
});
const targets = { texts: [], targets: [{ field: 'targets', label: 'Giảm nghèo', planned: '1.5' }], indicators: [] };
const save = (content: typeof targets | ReturnType<typeof values>, version = 0) => ({
  params: { id: campaignId },
  body: { version, content } as never,
});
const params = () => ({ params: { id: campaignId } });

test('an enterprise is refused for the indicator below its actual, by name, and nothing is kept', async () => {
  const refused = await company.refused('saveRegistration', save(values('900', '200')));
  expect(refused).toMatchObject({ status: 422, code: 'indicators-not-valid' });
  expect(refused.message).toContain('Lợi nhuận: chỉ tiêu 900 thấp hơn thực hiện năm 2023 là 1.000');
  expect(refused.message).not.toContain('Nộp ngân sách');
  expect((await company.call('getRegistration', params())).version).toBe(0);
});

test('not registered, not submitted; registered, it may; an amendment is a version beside the first', async () => {
  const draft = await build.draft({ campaignId, unit: 'CONG-TY', people: ['Người Thử'] });
  const head = await signIn(app.address, 'cong-ty.unit-head');
  const submission = { params: { id: draft.id }, body: { version: 1, papers: draft.papers, accuracyConfirmed: true } };
  expect(await head.refused('submitDraft', submission)).toMatchObject({ status: 422, code: 'rule-not-met' });
  const first = await company.call('saveRegistration', save(values('1000', '250')));
  expect(first).toMatchObject({ version: 1, summary: { state: 'registered' } });
  const second = await company.call('saveRegistration', save(values('1200', '250'), 1));
  expect(second.versions.map((version) => version.version)).toEqual([2, 1]);
  expect(await company.refused('saveRegistration', save(values('1300', '250'), 1))).toMatchObject({
    status: 409,
    code: 'registration-changed',
  });
  await head.call('submitDraft', submission);
});

test('a plan that only warns takes the dossier of a unit that has not registered, and says so', async () => {
  const registration = {
    required: true,
    steps: { submission: 'warn' as const },
    hard: false,
    through: [],
    content: [],
  };
  const warning = { ...app.province.plan, code: 'CHI-CANH-BAO', registration };
  const draft = await build.draft({
    campaignId: await makeCampaign(app.database.owner, warning, 1),
    unit: 'CONG-TY',
    people: ['Người Chưa Đăng Ký'],
  });
  const head = await signIn(app.address, 'cong-ty.unit-head');
  const { findings } = await head.call('getDraftEligibility', { params: { id: draft.id } });
  expect(findings.find(({ ruleId }) => ruleId === 'REGISTRATION')).toMatchObject({ result: 'FAIL', effect: 'warn' });
  const body = { version: 1, papers: draft.papers, accuracyConfirmed: true };
  await head.call('submitDraft', { params: { id: draft.id }, body });
});

test('two screens that save at once make one version', async () => {
  const clerk = await signIn(app.address, 'so.unit-clerk');
  const answers = await Promise.all(Array.from({ length: 10 }, () => clerk.send('saveRegistration', save(targets))));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test('a commune’s registration counts when its district has sent it on', async () => {
  const saved = await commune.call('saveRegistration', save(targets));
  expect(saved.summary).toMatchObject({ state: 'waiting', through: 'UBND huyện An Bình' });
  const seen = await district.call('getRegistration', params());
  expect(seen.waiting).toEqual([expect.objectContaining({ unitName: 'UBND xã An Lạc', version: 1 })]);
  const unitIds = [app.province.organisation('XA-A')];
  const other = await signIn(app.address, 'huyen-b.unit-clerk');
  expect(await other.refused('forwardRegistrations', { ...params(), body: { unitIds } })).toMatchObject({
    code: 'registration-unknown',
  });
  await district.call('forwardRegistrations', { ...params(), body: { unitIds } });
  expect((await commune.call('getRegistration', params())).summary.state).toBe('registered');
});

test('the owner sees who has not registered, reminds them, and takes the list away', async () => {
  const overview = await owner.call('getRegistrationOverview', params());
  const missing = overview.units.filter((unit) => unit.state === 'missing');
  expect(missing.map((unit) => unit.name)).toContain('UBND xã Bình Phú');
  expect(overview.counts.missing).toBe(missing.length);
  const unitIds = [app.province.organisation('XA-B')];
  await owner.call('remindUnits', { ...params(), body: { unitIds, about: 'registration' } });
  const reminded = await signIn(app.address, 'xa-b.unit-clerk');
  const mine = await reminded.call('listMyRegistrations');
  expect(mine.items.find((item) => item.campaignId === campaignId)?.reminders).toHaveLength(1);
  const file = await owner.fetch(`/api/campaigns/${campaignId}/registrations.xlsx`);
  const rows = await readSheet(Buffer.from(await file.arrayBuffer()));
  expect(rows[0]?.slice(0, 3)).toEqual(['Đơn vị', 'Qua', 'Tình trạng']);
  expect(rows.find((row) => row[0] === 'UBND xã Bình Phú')?.[2]).toBe('Chưa đăng ký');
});

test('another owner’s units are not reminded, and who only looks reminds nobody', async () => {
  const foreign = await makeCampaign(app.database.owner, { ...app.province.plan, code: 'CUA-TINH-KHAC' }, 1);
  const body = { unitIds: [app.province.organisation('XA-B')], about: 'registration' };
  const asked = { params: { id: foreign }, body };
  expect(await owner.refused('remindUnits', asked)).toMatchObject({ status: 403, code: 'plan-of-another-owner' });
  const auditor = await signIn(app.address, 'phong.auditor');
  expect(await auditor.refused('remindUnits', asked)).toMatchObject({ status: 403, code: 'permission-missing' });
  await (await signIn(app.address, 'phong.coordinator')).call('remindUnits', asked);
});

test('a reminded unit’s clerk and head are told, by name of what is owed, and nobody else; what was read stays read', async () => {
  const unitIds = [app.province.organisation('XA-B')];
  const [clerk, head, other] = await Promise.all(
    ['xa-b.unit-clerk', 'xa-b.unit-head', 'xa-a.unit-clerk'].map((userName) => signIn(app.address, userName)),
  );
  if (!clerk || !head || !other) throw new Error('three sign in');
  const toldOf = async (who: Client) => {
    const { items, unread } = await who.call('listNotices');
    return { unread, items: items.filter((notice) => notice.dossierId === null && notice.campaignId === campaignId) };
  };
  const before = { clerk: await toldOf(clerk), head: await toldOf(head), other: await toldOf(other) };
  await owner.call('remindUnits', { ...params(), body: { unitIds, about: 'registration' } });
  await owner.call('remindUnits', { ...params(), body: { unitIds, about: 'summary' } });
  for (const [who, was] of [
    [clerk, before.clerk],
    [head, before.head],
  ] as const) {
    const { items, unread } = await toldOf(who);
    expect(unread).toBe(was.unread + 2);
    expect(items.slice(0, 2)).toMatchObject([
      { kind: 'report-owed', read: false, text: expect.stringContaining('«Báo cáo tổng kết»') },
      { kind: 'registration-owed', read: false, text: expect.stringContaining('campaign-owner của Phòng Kiểm thử') },
    ]);
  }
  expect(await toldOf(other)).toEqual(before.other);
  const newestNotice = { params: { id: (await toldOf(clerk)).items[0]?.id ?? '' } };
  expect(await other.refused('readNotice', newestNotice)).toMatchObject({ status: 404 });
  expect(await head.refused('readNotice', newestNotice)).toMatchObject({ status: 404 });
  await clerk.call('readNotice', newestNotice);
  const again = await signIn(app.address, 'xa-b.unit-clerk');
  expect((await toldOf(again)).unread).toBe(before.clerk.unread + 1);
  expect((await toldOf(again)).items.find(({ id }) => id === newestNotice.params.id)).toMatchObject({ read: true });
  expect((await toldOf(head)).unread).toBe(before.head.unread + 2);
});

test('a report is received, marked late after its bound, listed when missing, and refused where the plan says so', async () => {
  const upload = await build.upload(app.province.person('CONG-TY', 'unit-clerk'));
  const send = (report: string) => ({ ...params(), body: { report, uploadId: upload.id } as never });
  const states = (view: { summary: { reports: readonly { code: string; state: string }[] } }) =>
    Object.fromEntries(view.summary.reports.map(({ code, state }) => [code, state]));
  expect(states(await company.call('getRegistration', params()))).toEqual({
    summary: 'missing',
    interim: 'overdue',
    closed: 'overdue',
  });
  await company.call('sendReport', send('summary'));
  const after = await company.call('sendReport', send('interim'));
  expect(states(after)).toEqual({ summary: 'received', interim: 'late', closed: 'overdue' });
  expect(await company.refused('sendReport', send('closed'))).toMatchObject({ code: 'report-closed' });
  expect(await company.refused('sendReport', send('nothing'))).toMatchObject({ code: 'report-unknown' });
  expect(await commune.refused('sendReport', send('summary'))).toMatchObject({ code: 'upload-not-received' });
});

test('a unit that the plan does not address has nothing to register', async () => {
  const office = await signIn(app.address, 'phong.unit-clerk');
  expect(await office.refused('saveRegistration', save(targets))).toMatchObject({ code: 'registration-not-asked' });
  expect((await office.call('listMyRegistrations')).items).toEqual([]);
});

test('a reminder of an older version leads to the newest, and names no report that is no longer asked for', async () => {
  const unitIds = [app.province.organisation('XA-B')];
  await owner.call('remindUnits', { ...params(), body: { unitIds, about: 'interim' } });
  const [row] = await app.database.owner.query<{ definition: CampaignDefinition }[]>(
    'SELECT definition FROM campaign WHERE id = $1',
    [campaignId],
  );
  if (!row) throw new Error('no campaign');
  const reports = row.definition.reports.filter(({ code }) => code !== 'interim');
  const newest = await makeCampaign(app.database.owner, { ...row.definition, reports }, 2);
  const { items } = await (await signIn(app.address, 'xa-b.unit-head')).call('listNotices');
  expect(items[0]).toMatchObject({
    kind: 'report-owed',
    campaignId: newest,
    text: expect.stringMatching(/gửi báo cáo$/),
  });
});
