import { randomUUID } from 'node:crypto';
import type { EndpointName } from '../../libs/contracts/endpoints.js';
import { endpoints, streams } from '../../libs/contracts/endpoints.js';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import { type Role, roles } from '../../libs/domain/role.js';
import { type Builder, builder, makeCampaign, smallPdf } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

const number = '093080000777';
const born = '1980-04-30';
/** What is written where only some may read it. Each is a word that stands nowhere else. */
const secret = {
  hold: 'BIMATLYDOTAMDUNG',
  release: 'BIMATLYDOGO',
  settled: 'BIMATKETLUANTHAMDINH',
  opinion: 'BIMATYKIENHUYEN',
  council: 'BIMATGHICHUHOIDONG',
  paper: 'BIMATTOTRINHBAN',
  note: 'BIMATGHICHUTRINH',
  correction: 'BIMATNHAPBOSUNG',
  draft: 'BIMATNGUOITRONGNHAP',
  plan: 'BIMATNHAPKEHOACH',
} as const;

let app: TestApp;
let build: Builder;
let admin: Client;
/** at the emulation office, its nominee held back and nominated twice; on its way to the other district; through the whole route; returned */
let held: Dossier;
let rival: Dossier;
let sent: Dossier;
let returned: Dossier;
let subjectId: string;
let levelPaperId: string;
let draftId: string;
let planDraftId: string;

async function numbered(unit: string, campaignId: string): Promise<Dossier> {
  const draft = await build.draft({ unit, campaignId, people: ['Lê Văn Kín'] });
  const content = {
    ...draft.content,
    nominees: draft.content.nominees.map((each) => ({ ...each, citizenNumber: number })),
  };
  await app.database.owner.query('UPDATE draft SET content = $2 WHERE id = $1', [draft.id, JSON.stringify(content)]);
  const head = await signIn(app.address, `${unit.toLowerCase()}.unit-head`);
  const body = { version: 1, papers: draft.papers, accuracyConfirmed: true };
  await head.call('submitDraft', { params: { id: draft.id }, body });
  return build.state(draft.id);
}

const opinionsOf = (dossier: Dossier, reason: string | null) =>
  dossier.nominations.map(({ nominee }) => ({ nominationId: nominee.id, recommend: reason === null, reason }));

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  admin = await signIn(app.address, 'phong.administrator');
  const adds = [{ code: 'appraisal', label: 'Báo cáo thẩm định' }];
  const plan = {
    ...app.province.plan,
    ...{ code: 'KIN', owner: 'UBND-TINH' },
    stages: app.province.plan.stages.map((stage) =>
      stage.code === 'chairman'
        ? { ...stage, kind: 'transmit' as const, addressee: 'Thủ tướng Chính phủ' }
        : stage.code === 'emulation-office'
          ? { ...stage, adds }
          : stage,
    ),
  };
  const campaignId = await makeCampaign(app.database.owner, plan, 1);

  held = await numbered('XA-A', campaignId);
  rival = await numbered('XA-B', campaignId);
  const [row] = await app.db.query<{ id: string }[]>('SELECT id FROM subject WHERE citizen_number = $1', [number]);
  subjectId = row?.id ?? '';
  const params = { id: subjectId };
  for (const evidence of [secret.hold, secret.hold])
    await admin.call('openHold', { params, body: { kind: 'complaint', openedOn: '2025-01-02', evidence } });
  const inspected = await admin.call('openHold', {
    params,
    body: { kind: 'inspection', openedOn: '2025-01-03', evidence: secret.hold },
  });
  await admin.call('releaseHold', {
    params: { ...params, holdId: inspected.holds.find(({ kind }) => kind === 'inspection')?.id ?? '' },
    body: { on: '2025-02-01', reason: secret.release },
  });
  held = await build.arrive(held.id);
  const examiner = await signIn(app.address, 'huyen-a.examiner');
  const found = await examiner.call('getDossierEligibility', { params: { id: held.id } });
  const open = found.findings.find(({ result, nominationId }) => result === 'NEEDS_REVIEW' && nominationId !== null);
  await examiner.call('settleFinding', {
    params: { id: held.id },
    body: {
      ...{ ruleId: open?.ruleId, nominationId: open?.nominationId, result: 'PASS', reason: secret.settled },
    },
  });
  held = await build.state(held.id);
  await examiner.call('forward', {
    params: { id: held.id },
    body: { version: held.version, opinions: opinionsOf(held, secret.opinion) },
  });
  held = await build.arrive(held.id);

  sent = await build.dossier({ unit: 'CONG-TY', campaignId, stage: 'emulation-office' });
  const office = await signIn(app.address, 'ban-tdkt.examiner');
  const upload = await office.upload(smallPdf('của Ban'), `${secret.paper}.pdf`);
  await office.call('addLevelPaper', {
    params: { id: sent.id },
    body: { version: sent.version, code: 'appraisal', uploadId: upload.id },
  });
  sent = await build.state(sent.id);
  levelPaperId = sent.levelPapers[0]?.id ?? '';
  while (sent.route[sent.stage]?.kind !== 'council') sent = await build.pass(sent);
  const secretary = await signIn(app.address, 'hoi-dong-tdkt.council-secretary');
  const votes = { votesFor: sent.route[sent.stage]?.councilSize ?? 0, votesAgainst: 0, absent: 0 };
  await secretary.call('recordCouncilResults', {
    body: {
      items: [
        {
          ...{ dossierId: sent.id, version: sent.version },
          results: sent.nominations.map(({ nominee }) => ({
            ...{ nominationId: nominee.id, ...votes, recommend: true, note: secret.council },
          })),
        },
      ],
    },
  });
  sent = await build.arrive(sent.id);
  const chairman = await signIn(app.address, 'ubnd-tinh.chairman-office');
  await chairman.call('transmit', {
    params: { id: sent.id },
    body: { version: sent.version, number: '12/TTr-UBND', sentOn: '2025-10-01', note: secret.note },
  });

  returned = await build.dossier({ unit: 'XA-A', campaignId, stage: 'district' });
  await build.act(returned.id, app.province.person('HUYEN-A', 'examiner'), {
    ...{ type: 'return', version: returned.version, reason: 'Thiếu' },
  });
  const clerk = await signIn(app.address, 'xa-a.unit-clerk');
  await clerk.call('saveCorrection', {
    params: { id: returned.id },
    body: { draftVersion: 0, papers: [], withdrawn: [], note: secret.correction },
  });
  draftId = (await build.draft({ unit: 'XA-A', people: [secret.draft] })).id;
  const owner = await signIn(app.address, 'phong.campaign-owner');
  const source = `code: KE-HOACH-KIN\nname: [ # ${secret.plan}\n`;
  planDraftId = (await owner.call('createPlanDraft', { body: { source } })).id;
});
afterAll(() => app?.close());

/** Somebody of every function where it matters, and of every function where it does not. */
const readers: readonly (readonly [code: string, role: Role])[] = [
  ...roles.map((role) => ['PHONG', role] as const),
  ...(['XA-A', 'XA-B', 'SO', 'CONG-TY', 'HUYEN-A', 'HUYEN-B'] as const).flatMap((code) =>
    (['unit-clerk', 'unit-head'] as const).map((role) => [code, role] as const),
  ),
  ...(['HUYEN-A', 'HUYEN-B', 'BAN-TDKT', 'VP-TINH-UY'] as const).map((code) => [code, 'examiner'] as const),
  ['HOI-DONG-TDKT', 'council-secretary'],
  ['UBND-TINH', 'chairman-office'],
];
const everywhere: readonly Role[] = ['coordinator', 'auditor'];
type Reads = (code: string, role: Role) => boolean;
const at =
  (...codes: readonly string[]): Reads =>
  (code, role) =>
    codes.includes(code) || everywhere.includes(role);
const examining: readonly Role[] = ['examiner', 'level-head'];
/** Who may read which, written down by hand. Whatever the route, it has passed the bodies named. */
const mayRead = (): Readonly<Record<string, Reads>> => ({
  [secret.hold]: (code, role) =>
    [...everywhere, 'administrator'].includes(role) ||
    (['HUYEN-A', 'HUYEN-B', 'BAN-TDKT'].includes(code) && examining.includes(role)),
  [secret.release]: (code, role) =>
    [...everywhere, 'administrator'].includes(role) ||
    (['HUYEN-A', 'HUYEN-B', 'BAN-TDKT'].includes(code) && examining.includes(role)),
  [secret.settled]: at('HUYEN-A', 'BAN-TDKT'),
  [secret.opinion]: at('HUYEN-A', 'BAN-TDKT'),
  [secret.paper]: at('BAN-TDKT', 'VP-TINH-UY', 'HOI-DONG-TDKT', 'UBND-TINH'),
  [secret.council]: at('HOI-DONG-TDKT', 'UBND-TINH'),
  [secret.note]: at('UBND-TINH'),
  [secret.correction]: (code, role) => code === 'XA-A' && role.startsWith('unit-'),
  [secret.draft]: (code, role) => code === 'XA-A' && role.startsWith('unit-'),
  [secret.plan]: (code, role) => role === 'administrator' || (code === 'PHONG' && role === 'campaign-owner'),
  [number]: (_, role) => role === 'administrator',
  [held.code]: at('XA-A', 'HUYEN-A', 'BAN-TDKT'),
  [rival.code]: at('XA-B', 'HUYEN-B'),
  [sent.code]: at('CONG-TY', 'BAN-TDKT', 'VP-TINH-UY', 'HOI-DONG-TDKT', 'UBND-TINH'),
});

/** Every address that is read, with every id of its kind. */
function addresses(): readonly string[] {
  const ids: Readonly<Record<string, readonly string[]>> = {
    '/api/dossiers/:id': [held.id, rival.id, sent.id, returned.id],
    '/api/drafts/:id': [draftId],
    '/api/plan-drafts/:id': [planDraftId],
    '/api/plans/:id': [app.province.campaignId],
    '/api/campaigns/:id': [app.province.campaignId, held.campaign.id],
    '/api/subjects/:id': [subjectId],
    '/api/organisations/:id': [held.unit.id],
  };
  const read = Object.keys(endpoints).filter((name) => endpoints[name as EndpointName].method === 'GET');
  const paths = read.map((name) => endpoints[name as EndpointName].path as string);
  const pdfs = [streams.paperContent.replace(':paperId', levelPaperId), streams.registrationSheet] as string[];
  return [...paths, ...pdfs].flatMap((path) => {
    const [under] = /^\/api\/[\w-]+\/:id/.exec(path) ?? [];
    return under ? (ids[under] ?? [randomUUID()]).map((id) => path.replace(':id', id)) : [path];
  });
}

const queries = (address: string): readonly string[] =>
  address === '/api/subjects' ? [address, `${address}?q=${number}`, `${address}?held=yes`] : [address];

async function everythingRead(who: Client): Promise<string> {
  const texts: string[] = [];
  for (const address of addresses().flatMap(queries)) {
    const answer = await who.fetch(address);
    texts.push(decodeURIComponent(answer.headers.get('content-disposition') ?? ''), await answer.text());
  }
  return texts.join('\n');
}

test.each(readers)(
  'at %s a %s reads what is for them, in whatever is answered, and nothing else',
  async (code, role) => {
    const text = await everythingRead(await signIn(app.address, `${code}.${role}`.toLowerCase()));
    const table = mayRead();
    const told = Object.keys(table).filter((word) => text.includes(word));
    const forThem = Object.entries(table).flatMap(([word, reads]) => (reads(code, role) ? [word] : []));
    expect(told.filter((word) => !forThem.includes(word))).toEqual([]);
  },
);

test('whoever may read something finds it', async () => {
  const finders: readonly (readonly [user: string, words: readonly string[]])[] = [
    ['phong.auditor', [secret.hold, secret.release, secret.settled, secret.opinion, secret.paper, secret.council]],
    ['phong.administrator', [secret.hold, secret.release, secret.plan, number]],
    ['huyen-a.examiner', [secret.hold, secret.settled, secret.opinion, held.code]],
    ['ban-tdkt.examiner', [secret.hold, secret.settled, secret.paper, held.code, sent.code]],
    ['ubnd-tinh.chairman-office', [secret.paper, secret.council, secret.note]],
    ['xa-a.unit-clerk', [secret.draft, secret.correction, held.code]],
  ];
  for (const [user, words] of finders) {
    const text = await everythingRead(await signIn(app.address, user));
    expect({ user, missing: words.filter((word) => !text.includes(word)) }).toEqual({ user, missing: [] });
  }
});

test('a unit reads that somebody is held and by whom else they are nominated; not why, by which dossier, or what was made of it', async () => {
  const clerk = await signIn(app.address, 'xa-a.unit-clerk');
  const { findings, counts } = await clerk.call('getDossierEligibility', { params: { id: held.id } });
  const law = (id: string) => findings.find(({ ruleId }) => ruleId === id);
  expect(law('LAW-HOLD')).toMatchObject({ result: 'FAIL', sentence: expect.stringContaining('tạm dừng xét') });
  expect(JSON.stringify(law('LAW-HOLD'))).not.toMatch(/khiếu nại|tố cáo|thanh tra/);
  expect(law('LAW-TWO-UNITS')?.evidence).toEqual([expect.objectContaining({ value: 'UBND xã Bình Phú' })]);
  expect(findings.filter(({ settled }) => settled !== null)).toEqual([]);
  const examiner = await signIn(app.address, 'ban-tdkt.examiner');
  const full = await examiner.call('getDossierEligibility', { params: { id: held.id } });
  expect(full.findings.filter(({ settled }) => settled !== null)).toHaveLength(1);
  expect(full.counts.review).toBe(counts.review - 1);
  expect(JSON.stringify(full.findings)).toMatch(/khiếu nại/);
});

test('a refused submission does not tell its unit why somebody is held', async () => {
  const draft = await build.draft({ unit: 'XA-A', people: ['Lê Văn Kín'] });
  const nominees = draft.content.nominees.map((each) => ({ ...each, citizenNumber: number, birthDate: born }));
  await app.database.owner.query('UPDATE draft SET content = $2 WHERE id = $1', [
    draft.id,
    JSON.stringify({ ...draft.content, nominees }),
  ]);
  const head = await signIn(app.address, 'xa-a.unit-head');
  const refusal = await head.refused('submitDraft', {
    params: { id: draft.id },
    body: { version: 1, papers: draft.papers, accuracyConfirmed: true },
  });
  expect(refusal).toMatchObject({ code: 'rule-not-met' });
  expect(JSON.stringify(refusal)).not.toMatch(/khiếu nại|tố cáo|thanh tra|BIMAT/);
});
