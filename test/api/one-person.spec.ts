import { createHash, randomUUID } from 'node:crypto';
import { OneNameOneKey1763802200000 } from '../../libs/db/migrations/1763802200000-one-name-one-key.js';
import { type TestCell, testWorkbook } from '../../libs/excel/test-workbook.js';
import { verify } from '../../libs/ledger/verify.js';
import { nomineeSheetTexts } from '../../libs/messages/excel-import/excel-import.js';
import { type Builder, builder, makeCampaign, smallPdf } from '../support/build.js';
import { draftAtApi, type Entered } from '../support/draft-at-api.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let clerk: Client;
let head: Client;
let keeper: Client;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  clerk = await signIn(app.address, 'xa-a.unit-clerk');
  head = await signIn(app.address, 'xa-a.unit-head');
  keeper = await signIn(app.address, 'phong.administrator');
});
afterAll(() => app?.close());

const name = 'Đinh Văn Hoà';
let last = 400;
const freshNumber = () => `0930800${String((last += 1)).padStart(5, '0')}`;
const drafted = (people: readonly Entered[], campaignId = app.province.campaignId) =>
  draftAtApi({ clerk, head, campaignId }, people);

const spellings: readonly (readonly [string, string])[] = [
  ['the tone on the other vowel', 'Đinh Văn Hòa'],
  ['two blanks', 'Đinh  Văn   Hoà '],
  ['the eth for Đ', 'Ðinh Văn Hoà'],
  ['the African D for Đ', 'Ɖinh Văn Hoà'],
  ['decomposed letters', name.normalize('NFD')],
  ['capitals', 'ĐINH VĂN HOÀ'],
  ['a zero-width blank', 'Đinh\u200b Văn Hoà'],
  ['a sign of direction', '\u202aĐinh Văn Hoà\u202c'],
];

test.each(spellings)(
  'one person written with %s is told at once in the draft, and refused at submission',
  async (_what, other) => {
    const draft = await drafted([{ name }, { name: other }]);
    expect(draft.saved.problems).toMatchObject([
      { code: 'nominee-duplicate', message: expect.stringContaining('hai lần') },
    ]);
    expect(await draft.refusedToSubmit()).toMatchObject({ status: 422, code: 'nominee-duplicate' });
  },
);

test('a number given once and once not is one person; two numbers are two people of one name', async () => {
  const once = await drafted([{ name, citizenNumber: freshNumber() }, { name: 'Đinh Văn Hòa' }]);
  expect(once.saved.problems).toMatchObject([{ code: 'nominee-duplicate' }]);
  const two = await drafted([
    { name, citizenNumber: freshNumber() },
    { name, citizenNumber: freshNumber() },
  ]);
  expect(two.saved.problems).toEqual([]);
  await two.submit();
});

test('other names and other birth dates are other people', async () => {
  const others = await drafted([
    { name: 'Nguyễn Văn Hoa' },
    { name: 'Nguyễn Văn Hoà' },
    { name: 'Nguyễn Văn Hoá' },
    { name: 'Nguyễn Văn Hoà', birthDate: '1981-05-01' },
  ]);
  expect(others.saved.problems).toEqual([]);
  await others.submit();
});

test.each(spellings)(
  'another unit’s nomination of one person written with %s is told while the draft is written',
  async (what, other) => {
    const place = spellings.findIndex(([each]) => each === what);
    const birthDate = `1980-04-1${place}`;
    const plan = { ...app.province.plan, code: `HAI-DON-VI-${place}` };
    const campaignId = await makeCampaign(app.database.owner, plan, 1);
    const neighbour = {
      clerk: await signIn(app.address, 'xa-b.unit-clerk'),
      head: await signIn(app.address, 'xa-b.unit-head'),
      campaignId,
    };
    const twoUnits = async (person: Entered) => {
      const { id } = await drafted([person], campaignId);
      const { findings } = await clerk.call('getDraftEligibility', { params: { id } });
      return findings.find(({ ruleId }) => ruleId === 'LAW-TWO-UNITS');
    };
    const maybe = { result: 'NEEDS_REVIEW', sentence: expect.stringContaining('UBND xã Bình Phú') };
    const before = await twoUnits({ name, birthDate });
    expect(before?.sentence).not.toContain('Bình Phú');
    await (await draftAtApi(neighbour, [{ name: other, birthDate }])).submit();
    expect(await twoUnits({ name, birthDate })).toMatchObject(maybe);
    expect(await twoUnits({ name, birthDate, citizenNumber: freshNumber() })).toMatchObject(maybe);
  },
);

test('a person whose number the other unit gave is found without a number as well', async () => {
  const campaignId = await makeCampaign(app.database.owner, { ...app.province.plan, code: 'SO-MOT-BEN' }, 1);
  const neighbour = {
    clerk: await signIn(app.address, 'xa-b.unit-clerk'),
    head: await signIn(app.address, 'xa-b.unit-head'),
    campaignId,
  };
  await (await draftAtApi(neighbour, [{ name: 'Lý Thị Thuý', citizenNumber: freshNumber() }])).submit();
  const { id } = await drafted([{ name: 'Lý Thị Thúy' }], campaignId);
  const { findings } = await clerk.call('getDraftEligibility', { params: { id } });
  expect(findings.find(({ ruleId }) => ruleId === 'LAW-TWO-UNITS')).toMatchObject({
    result: 'NEEDS_REVIEW',
    sentence: expect.stringContaining('UBND xã Bình Phú'),
  });
});

describe('an Excel file', () => {
  const headings = Object.values(nomineeSheetTexts.headings);
  const row = (person: string, number: TestCell = null): readonly TestCell[] => [
    ...['Cá nhân', person, '30/04/1980', number, 'Công chức'],
    ...Array<null>(headings.length - 5).fill(null),
  ];
  const file = (rows: readonly (readonly TestCell[])[]) =>
    testWorkbook([{ name: nomineeSheetTexts.sheet, rows: [headings, ...rows] }]);
  async function send(id: string, bytes: Uint8Array, take: boolean) {
    const hash = createHash('sha256').update(bytes).digest('hex').toUpperCase();
    const answer = await clerk.fetch(`/api/drafts/${id}/nominees${take ? `?sha256=${hash}` : '/check'}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent('Danh\u200b  sách\u202e.xlsx'),
      },
      body: Buffer.from(bytes),
    });
    return answer.json() as Promise<Record<string, unknown>>;
  }

  test.each(spellings)('knows the nominee of the draft who is written with %s', async (_what, other) => {
    const { id } = await drafted([{ name, citizenNumber: freshNumber() }]);
    expect(await send(id, file([row(other)]), false)).toMatchObject({
      counts: { new: 0, already: 1, wrong: 0 },
      fileName: 'Danh sách.xlsx',
    });
  });

  test('tells its own rows of one person, the number given in one of them', async () => {
    const { id } = await drafted([{ name: 'Ai Khác' }]);
    const checked = await send(id, file([row(name, freshNumber()), row('Đinh Văn  Hòa')]), false);
    expect(checked).toMatchObject({ counts: { new: 1, already: 0, wrong: 1 } });
  });

  test('brings its names tidied', async () => {
    const { id } = await drafted([{ name: 'Ai Khác' }]);
    expect(await send(id, file([row('Ðỗ\u200b  Văn Ɖạt\u202c')]), true)).toEqual({ added: 1, already: 0 });
    const { nominees } = await clerk.call('getDraft', { params: { id } });
    expect(nominees.map((nominee) => nominee.name)).toEqual(['Ai Khác', 'Đỗ Văn Đạt']);
  });
});

describe('texts come in tidied', () => {
  const dirty = ' Ðường\u200b  Hoà\u202e '.normalize('NFD');
  const clean = 'Đường Hoà';

  test('of a draft, of a subject, of an organisation, of an appointment, of an upload and of a query', async () => {
    const { saved } = await drafted([{ name: dirty }]);
    expect(saved.nominees).toMatchObject([{ name: clean }]);
    const citizenNumber = freshNumber();
    const subject = await keeper.call('createSubject', {
      body: {
        kind: 'person',
        name: dirty,
        citizenNumber: `\u200b${citizenNumber.slice(0, 3)} ${citizenNumber.slice(3)} `,
        birthDate: '1980-04-30',
      },
    });
    expect(subject).toMatchObject({ name: clean, citizenNumber });
    const award = {
      awardName: dirty,
      commendationType: null,
      decisionNumber: ' 7/QÐ-UBND',
      decidedOn: '2024-01-02',
      decidingBody: dirty,
    };
    const { awards } = await keeper.call('addAward', { params: { id: subject.id }, body: award });
    expect(awards).toMatchObject([{ awardName: clean, decisionNumber: '7/QĐ-UBND', decidingBody: clean }]);
    expect(
      await keeper.refused('addAward', { params: { id: subject.id }, body: { ...award, decisionNumber: '7/qđ-ubnd' } }),
    ).toMatchObject({ code: 'award-exists' });
    const found = await keeper.call('searchSubjects', { query: { q: 'Ðuong Hoa' } });
    expect(found.items.map(({ id }) => id)).toContain(subject.id);
    const organisation = {
      id: randomUUID(),
      code: 'moi-1',
      name: dirty,
      kind: 'office',
      parentId: null,
      letterhead: 'state',
      codes: {},
      relation: null,
    };
    const act = { id: randomUUID(), effectiveOn: '2026-01-01', basis: dirty, act: { kind: 'found', organisation } };
    expect(await keeper.call('recordOrganisationAct', { body: act })).toMatchObject({
      basis: clean,
      outcome: [{ name: clean }],
    });
    expect(await keeper.call('getOrganisation', { params: { id: organisation.id } })).toMatchObject({ code: 'MOI-1' });
    const appointed = await keeper.call('appoint', {
      body: {
        id: randomUUID(),
        person: { name: dirty, userName: ' Moi.Mot\u200b' },
        organisationId: organisation.id,
        role: 'examiner',
        title: dirty,
        from: '2026-01-02',
        to: null,
      },
    });
    expect(appointed.appointment).toMatchObject({ person: { name: clean }, title: clean, userName: 'moi.mot' });
    expect(await clerk.upload(smallPdf(randomUUID()), `${dirty}/a.pdf`)).toMatchObject({ fileName: 'Đường Hoà a.pdf' });
  });

  test('reasons keep their lines, and a reason of nothing but unseen signs is none', async () => {
    const dossier = await build.dossier({ stage: 'district' });
    const examiner = await signIn(app.address, 'huyen-a.examiner');
    const back = (reason: string) => ({ params: { id: dossier.id }, body: { version: dossier.version, reason } });
    expect(await examiner.refused('returnToUnit', back('\u200b \u202e'))).toMatchObject({ code: 'reason-missing' });
    await examiner.call('returnToUnit', back(' Thiếu:\r\n  giấy   xác nhận \u0007'));
    expect((await build.state(dossier.id)).returned?.reason).toBe('Thiếu:\ngiấy xác nhận');
  });

  test('a plan’s text is kept with the Vietnamese Đ and without what nobody sees', async () => {
    const owner = await signIn(app.address, 'phong.campaign-owner');
    const source = `code: VAN-BAN-SACH\nname: Ðợt thi đua\u200b\nowner: PHONG\n`;
    const draft = await owner.call('createPlanDraft', { body: { source } });
    expect(draft.source).toBe('code: VAN-BAN-SACH\nname: Đợt thi đua\nowner: PHONG\n');
  });
});

test('keys that were stored before are made anew by the migration, and ids of drafts written small', async () => {
  const { owner } = app.database;
  const citizenNumber = freshNumber();
  const { id } = await keeper.call('createSubject', {
    body: { kind: 'person', name: 'Đào Thị Xưa', citizenNumber, birthDate: '1980-04-30' },
  });
  await owner.query(`UPDATE subject SET name = 'Ðào Thị Xưa', search_key = 'ðao thi xua' WHERE id = $1`, [id]);
  const draft = await build.draft();
  const text = JSON.stringify(draft.content).replaceAll(/[0-9a-f-]{36}/g, (found) => found.toUpperCase());
  await owner.query('UPDATE draft SET content = $2 WHERE id = $1', [draft.id, text]);
  const dossier = await build.dossier({ people: ['Đỗ Văn Khoá'] });
  for (const table of ['dossier', 'nomination'])
    await owner.query(`UPDATE ${table} SET search_key = 'cũ' WHERE ${table === 'dossier' ? 'id' : 'dossier_id'} = $1`, [
      dossier.id,
    ]);
  const runner = owner.createQueryRunner();
  await runner.startTransaction();
  // A later migration took these two away.
  const gone = ['draft_revision (draft_id uuid', 'correction_revision (dossier_id uuid'];
  for (const table of gone) await runner.query(`CREATE TABLE ${table}, version integer, content jsonb)`);
  await new OneNameOneKey1763802200000().up(runner);
  await runner.query('DROP TABLE draft_revision, correction_revision');
  await runner.commitTransaction();
  await runner.release();
  expect((await keeper.call('searchSubjects', { query: { q: 'dao thi xua' } })).items).toMatchObject([{ id }]);
  const [kept] = await owner.query<{ content: unknown }[]>('SELECT content FROM draft WHERE id = $1', [draft.id]);
  expect(kept?.content).toEqual(draft.content);
  expect(await verify({ db: owner })).toEqual([]);
});
