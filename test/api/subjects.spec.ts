import { randomUUID } from 'node:crypto';
import { hashPassword } from '../../apps/api/auth/password.js';
import type { SubjectView } from '../../libs/contracts/views/subjects.js';
import { SubjectsOfEarlierDossiers1763800210000 } from '../../libs/db/migrations/1763800210000-subjects-of-earlier-dossiers.js';
import { rebuild } from '../../libs/ledger/rebuild.js';
import { verify } from '../../libs/ledger/verify.js';
import { type Builder, builder, makePerson, password } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

const number = '093080000123';
const born = '1980-04-30';

let app: TestApp;
let build: Builder;
let keeper: Client;
let examiner: Client;
let clerk: Client;
let head: Client;

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  keeper = await signIn(app.address, 'phong.administrator');
  examiner = await signIn(app.address, 'huyen-a.examiner');
  clerk = await signIn(app.address, 'xa-a.unit-clerk');
  head = await signIn(app.address, 'xa-a.unit-head');
});
afterAll(() => app?.close());

/** A submitted dossier of one person, with a citizen number or without. */
async function submitted(
  name: string,
  citizenNumber?: string,
  unit = 'XA-A',
): Promise<{ id: string; nominationId: string }> {
  const { id, nominationId, send } = await drafted(name, citizenNumber, unit);
  const answer = await send();
  if (!answer.ok) throw new Error(await answer.text());
  return { id, nominationId };
}

async function drafted(name: string, citizenNumber?: string, unit = 'XA-A') {
  const draft = await build.draft({ unit, people: [name] });
  const [nominee] = draft.content.nominees;
  const numbered = { ...draft.content, nominees: [{ ...nominee, ...(citizenNumber ? { citizenNumber } : {}) }] };
  await app.database.owner.query('UPDATE draft SET content = $2 WHERE id = $1', [draft.id, JSON.stringify(numbered)]);
  const who = unit === 'XA-A' ? head : await signIn(app.address, `${unit.toLowerCase()}.unit-head`);
  const body = { version: 1, papers: draft.papers, accuracyConfirmed: true };
  const send = () => who.send('submitDraft', { params: { id: draft.id }, body });
  return { id: draft.id, nominationId: nominee?.id ?? '', send };
}

const made = (name: string, citizenNumber: string) =>
  keeper.call('createSubject', { body: { kind: 'person', name, citizenNumber, birthDate: born } });
const page = (id: string, who = keeper): Promise<SubjectView> => who.call('getSubject', { params: { id } });
const find = async (q: string, who = keeper) => (await who.call('searchSubjects', { query: { q } })).items;
const first = async (q: string, who = keeper) => {
  const [found] = await find(q, who);
  if (!found) throw new Error(`nobody is called ${q}`);
  return found;
};
let last = 200;
const freshNumber = () => `0930800${String((last += 1)).padStart(5, '0')}`;

describe('who is nominated', () => {
  test('two submissions with one citizen number are of one subject; the log and the dossier do not tell the number', async () => {
    const one = await submitted('Trần Văn Số', number);
    const two = await submitted('Trần Văn Số', number, 'XA-B');
    const found = await find('tran van so');
    expect(found).toMatchObject([{ name: 'Trần Văn Số', citizenNumber: number, openNominations: 2 }]);
    const [events] = await app.db.query<{ text: string }[]>(
      `SELECT string_agg(data::text, '') || (SELECT string_agg(state::text, '') FROM dossier) || (SELECT string_agg(result::text, '') FROM command) AS text
         FROM dossier_event WHERE dossier_id = ANY($1::uuid[])`,
      [[one.id, two.id]],
    );
    expect(events?.text).not.toContain(number);
    const dossier = await (await signIn(app.address, 'xa-a.unit-clerk')).call('getDossier', { params: { id: one.id } });
    expect(JSON.stringify(dossier)).not.toContain(number);
  });

  test('a wrong number is refused with a sentence that does not repeat it; a draft shows it as a problem', async () => {
    const { id, send } = await drafted('Trần Văn Sai', '093081000123');
    const text = await (await send()).text();
    expect(text).toContain('không khớp với năm sinh');
    expect(text).not.toContain('093081000123');
    const { problems, nominees } = await clerk.call('getDraft', { params: { id } });
    expect(problems).toMatchObject([{ code: 'citizen-number-wrong' }]);
    expect(nominees).toMatchObject([{ citizenNumber: '093081000123' }]);
  });

  test('a number that is on record for another person changes nothing', async () => {
    const other = freshNumber();
    await keeper.call('createSubject', {
      body: { kind: 'person', name: 'Người Khác', citizenNumber: other, birthDate: '1980-01-01' },
    });
    const { id, send } = await drafted('Trần Văn Nhầm', other);
    expect(await (await send()).json()).toMatchObject({ code: 'citizen-number-of-another' });
    expect(await app.db.query('SELECT 1 FROM dossier WHERE id = $1', [id])).toEqual([]);
    expect(await app.db.query('SELECT submitted_at FROM draft WHERE id = $1', [id])).toEqual([{ submitted_at: null }]);
  });

  test('thirty units that submit the same new people at once make each of them once', async () => {
    const numbers = [freshNumber(), freshNumber()];
    const drafts = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        drafted('Lê Thị Đồng Thời', numbers[at % 2], at % 3 === 0 ? 'XA-B' : 'XA-A'),
      ),
    );
    const answers = await Promise.all(drafts.map(({ send }) => send()));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(30).fill(200));
    const found = await find('le thi dong thoi');
    expect(new Set(found.map(({ citizenNumber }) => citizenNumber))).toEqual(new Set(numbers));
    expect(found.map(({ openNominations }) => openNominations)).toEqual([15, 15]);
  });

  test('without a number a person stays open, is shown as perhaps the same, and is linked by somebody who knows', async () => {
    const { id: dossierId, nominationId } = await submitted('Phạm Văn Ngỏ');
    const { id } = await made('Phạm Văn Ngỏ', freshNumber());
    const before = await page(id);
    expect(before).toMatchObject({ nominations: [], alike: [{ dossierId, nominationId, unitName: 'UBND xã An Lạc' }] });
    expect((await page(id, examiner)).alike).toEqual([]);
    const body = { dossierId, nominationId };
    const after = await keeper.call('linkNomination', { params: { id }, body });
    expect(after).toMatchObject({ nominations: [{ state: 'open' }], alike: [] });
    expect(await keeper.refused('linkNomination', { params: { id }, body })).toMatchObject({
      code: 'nomination-not-alike',
    });
    const stranger = await made('Phạm Văn Lạ', freshNumber());
    const open = await submitted('Hồ Văn Ngỏ');
    expect(
      await keeper.refused('linkNomination', {
        params: { id: stranger.id },
        body: { dossierId: open.id, nominationId: open.nominationId },
      }),
    ).toMatchObject({ status: 409 });
  });
});

describe('who sees what', () => {
  test('a number is found whole by those who may write it, and masked for everybody else', async () => {
    const mine = freshNumber();
    await submitted('Vũ Thị Kín', mine);
    expect(await find(mine)).toMatchObject([{ name: 'Vũ Thị Kín', citizenNumber: mine }]);
    expect(await find(mine, examiner)).toEqual([]);
    expect(await find('vu thi kin', examiner)).toMatchObject([{ citizenNumber: `••••••••${mine.slice(-4)}` }]);
    expect((await page((await first('vu thi kin')).id, clerk)).citizenNumber).toBe(`••••••••${mine.slice(-4)}`);
  });

  test('a unit finds those it nominated and itself, nobody else; why somebody is held back it does not read', async () => {
    const hidden = await made('Ngô Văn Xa', freshNumber());
    expect(await find('ngo van xa', clerk)).toEqual([]);
    expect(await clerk.refused('getSubject', { params: { id: hidden.id } })).toMatchObject({
      status: 404,
      code: 'subject-unknown',
    });
    await submitted('Ngô Văn Gần', freshNumber());
    const near = await first('ngo van gan', clerk);
    await keeper.call('openHold', {
      params: { id: near.id },
      body: { kind: 'complaint', openedOn: '2025-01-02', evidence: 'Đơn ngày 30/12/2024' },
    });
    expect((await page(near.id, clerk)).holds).toMatchObject([
      { kind: 'complaint', evidence: null, openedBy: null, open: true },
    ]);
    expect((await page(near.id, examiner)).holds).toMatchObject([{ evidence: 'Đơn ngày 30/12/2024' }]);
    expect(await find('', clerk)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: near.id, openHolds: 1 })]),
    );
  });

  test('a dossier leads to the records of its nominees: to those that are linked, for whoever may open them', async () => {
    const subjectsOf = async (id: string, who: Client) =>
      (await who.call('getDossierEligibility', { params: { id } })).subjects;
    const { id, nominationId } = await submitted('Tô Văn Dẫn', freshNumber());
    const subjectId = (await first('to van dan')).id;
    expect(await subjectsOf(id, examiner)).toEqual([{ nominationId, subjectId }]);
    expect(await subjectsOf(id, clerk)).toEqual([{ nominationId, subjectId }]);
    // The records office carries dossiers and looks nobody up.
    await makePerson(app.database.owner, {
      ...{ userName: 'huyen-a.records-clerk', name: 'Văn thư Thử', passwordHash: await hashPassword(password) },
      ...{ organisationId: app.province.organisation('HUYEN-A'), role: 'records-clerk' },
    });
    const records = await signIn(app.address, 'huyen-a.records-clerk');
    expect(await records.refused('getSubject', { params: { id: subjectId } })).toMatchObject({ status: 403 });
    expect(await subjectsOf(id, records)).toEqual([]);
    const unlinked = await submitted('Tô Văn Chưa');
    expect(await subjectsOf(unlinked.id, examiner)).toEqual([]);
  });

  test('a dossier that the reader may not open is named by its unit alone', async () => {
    const shared = freshNumber();
    await submitted('Đỗ Văn Chung', shared);
    await submitted('Đỗ Văn Chung', shared, 'XA-B');
    const { nominations } = await page((await first('do van chung')).id, clerk);
    expect(nominations.filter(({ code }) => code !== null)).toMatchObject([{ unitName: 'UBND xã An Lạc' }]);
    expect(nominations.filter(({ code }) => code === null)).toMatchObject([
      { unitName: 'UBND xã Bình Phú', dossierId: null },
    ]);
  });
});

describe('the record', () => {
  const award = {
    awardName: 'Bằng khen của Chủ tịch UBND tỉnh',
    decisionNumber: '12/QĐ-UBND',
    decidedOn: '2023-11-20',
    decidingBody: 'Chủ tịch UBND tỉnh Thử',
  };

  test('an irregular or thematic award stands in the history and does not count as merit, with the article', async () => {
    const { id } = await made('Bùi Văn Công', freshNumber());
    const types = ['MERIT', 'IRREGULAR', 'CAMPAIGN', null] as const;
    for (const [at, commendationType] of types.entries())
      await keeper.call('addAward', {
        params: { id },
        body: { ...award, commendationType, decisionNumber: `${at}/QĐ` },
      });
    const { awards } = await page(id, examiner);
    expect(
      new Map(awards.map(({ decisionNumber, countsTowardsMerit }) => [decisionNumber, countsTowardsMerit])),
    ).toEqual(
      new Map<string, boolean | null>([
        ['0/QĐ', true],
        ['1/QĐ', false],
        ['2/QĐ', false],
        ['3/QĐ', null],
      ]),
    );
    for (const { why } of awards) expect(why).toMatch(/Điều [58], Luật số 06\/2022\/QH15/);
  });

  test('one award is written once, and a revoked one stays, marked', async () => {
    const { id } = await made('Bùi Văn Thu', freshNumber());
    const body = { ...award, commendationType: 'MERIT' };
    const [kept] = (await keeper.call('addAward', { params: { id }, body })).awards;
    expect(await keeper.refused('addAward', { params: { id }, body })).toMatchObject({ code: 'award-exists' });
    const revocation = { award: { id: kept?.id ?? '' }, on: '2024-02-03', reason: 'Khai không đúng thành tích' };
    const after = await keeper.call('revokeAward', { params: { id }, body: revocation });
    expect(after.awards).toMatchObject([
      { revoked: { on: '2024-02-03', reason: 'Khai không đúng thành tích' }, why: expect.stringContaining('hủy bỏ') },
    ]);
    expect(await keeper.refused('revokeAward', { params: { id }, body: revocation })).toMatchObject({
      code: 'award-already-revoked',
    });
    const { id: other } = await made('Bùi Văn Kia', freshNumber());
    expect(await keeper.refused('revokeAward', { params: { id: other }, body: revocation })).toMatchObject({
      code: 'award-unknown',
    });
  });

  test('a rating that is written again takes the place of the one before, which stays in the database', async () => {
    const { id } = await made('Bùi Văn Loại', freshNumber());
    const body = { year: 2023, of: 'official', value: 'GOOD', evidence: 'Quyết định 1' };
    await keeper.call('recordRating', { params: { id }, body });
    const { ratings } = await keeper.call('recordRating', { params: { id }, body: { ...body, value: 'EXCELLENT' } });
    expect(ratings).toMatchObject([{ year: 2023, value: 'EXCELLENT' }]);
    expect(
      await app.db.query('SELECT version FROM subject_rating WHERE subject_id = $1 ORDER BY version', [id]),
    ).toEqual([{ version: 1 }, { version: 2 }]);
  });

  test('a hold is released once, with a reason, and nobody can take it away', async () => {
    const { id } = await made('Bùi Văn Dừng', freshNumber());
    const body = { kind: 'discipline', openedOn: '2024-03-01', evidence: 'Thông báo 5-TB/UBKT' };
    await keeper.call('openHold', { params: { id }, body });
    const [hold] = (await keeper.call('openHold', { params: { id }, body })).holds;
    expect((await page(id)).holds).toHaveLength(1);
    const params = { id, holdId: hold?.id ?? '' };
    const release = { on: '2024-09-01', reason: 'Hết thời hạn kỷ luật', disciplineEndedOn: '2024-09-01' };
    expect(await keeper.refused('releaseHold', { params, body: { ...release, on: '2024-02-01' } })).toMatchObject({
      code: 'hold-release-too-early',
    });
    const [released] = (await keeper.call('releaseHold', { params, body: release })).holds;
    expect(released).toMatchObject({ open: false, releasedOn: '2024-09-01', disciplineEndedOn: '2024-09-01' });
    expect(released?.releasedBy).toContain('administrator');
    expect(await keeper.refused('releaseHold', { params, body: release })).toMatchObject({
      code: 'hold-already-released',
    });
    await expect(app.db.query('DELETE FROM hold')).rejects.toThrow(/permission denied/);
    await expect(app.database.owner.query('DELETE FROM hold')).rejects.toThrow(/only released, once/);
    await expect(app.database.owner.query(`UPDATE hold SET evidence = '' WHERE id = $1`, [hold?.id])).rejects.toThrow(
      /once/,
    );
  });

  test.each([
    ['addAward', { ...award, commendationType: 'MERIT', decidedOn: '2099-01-01' }],
    ['recordRating', { year: 2099, of: 'unit', value: 'GOOD', evidence: 'x' }],
    ['openHold', { kind: 'press', openedOn: '2099-01-01', evidence: 'x' }],
  ] as const)('%s of a day to come is refused', async (name, body) => {
    const { id } = await first('bui van cong');
    expect(await keeper.refused(name, { params: { id }, body })).toMatchObject({ code: 'day-in-the-future' });
  });

  test('who is on record already is not made twice, and bad input has a sentence', async () => {
    const body = { kind: 'person', name: 'A', citizenNumber: number };
    expect(await keeper.refused('createSubject', { body })).toMatchObject({ status: 409, code: 'subject-exists' });
    expect(await keeper.refused('createSubject', { body: { ...body, citizenNumber: '12' } })).toMatchObject({
      code: 'citizen-number-wrong',
      message: expect.stringContaining('12 chữ số'),
    });
    const collective = { kind: 'collective', organisationId: app.province.organisation('SO') };
    expect(await keeper.call('createSubject', { body: collective })).toMatchObject({
      name: 'Sở Nội vụ Thử',
      citizenNumber: null,
    });
    expect(await keeper.refused('createSubject', { body: collective })).toMatchObject({
      code: 'organisation-not-free',
    });
    expect(await keeper.refused('createSubject', { body: {} })).toMatchObject({ status: 422, code: 'body-invalid' });
    expect(
      await keeper.refused('openHold', {
        params: { id: randomUUID() },
        body: { kind: 'press', openedOn: born, evidence: 'x' },
      }),
    ).toMatchObject({
      code: 'subject-unknown',
    });
  });
});

test('what this system awards stands in the history, through a rebuild and a corrected number', async () => {
  const mine = freshNumber();
  const { id: dossierId } = await submitted('Cao Văn Thưởng', mine);
  let standing = await build.arrive(dossierId);
  while (standing.route[standing.stage]?.kind !== 'decide') standing = await build.pass(standing);
  const chairman = await signIn(app.address, 'ubnd-tinh.chairman-office');
  const paper = await chairman.upload(
    new TextEncoder().encode('%PDF-1.7\n% quyết định\nstartxref\n9\n%%EOF\n'),
    'Quyết định.pdf',
  );
  const outcomes = standing.nominations.map(({ nominee }) => ({ dossierId, nominationId: nominee.id, awarded: true }));
  const decision = await chairman.call('recordDecision', {
    body: { number: '45/QĐ-UBND', signedOn: '2025-08-20', uploadId: paper.id, outcomes },
  });
  const { id } = await first('cao van thuong');
  const told = {
    source: 'this-system',
    decidedOn: '2025-08-20',
    decidingBody: 'UBND tỉnh Thử',
    countsTowardsMerit: false,
  };
  expect(await page(id)).toMatchObject({
    awards: [{ ...told, decisionNumber: '45/QĐ-UBND', commendationType: 'CAMPAIGN' }],
    nominations: [{ state: 'awarded' }],
  });
  await chairman.call('correctDecisionNumber', {
    params: { id: decision.id },
    body: { number: '46/QĐ-UBND', reason: 'Gõ nhầm' },
  });
  await app.database.owner.transaction((tx) => rebuild(tx, dossierId));
  expect((await page(id)).awards).toMatchObject([{ ...told, decisionNumber: '46/QĐ-UBND' }]);
  expect(await first('cao van thuong')).toMatchObject({ awards: 1, openNominations: 0 });
  expect((await verify({ db: app.database.owner })).filter(({ subject }) => subject === dossierId)).toEqual([]);

  const [nominationId] = outcomes.map((outcome) => outcome.nominationId);
  const revocation = { award: { dossierId, nominationId }, on: '2025-09-01', reason: 'Khai man' };
  expect((await keeper.call('revokeAward', { params: { id }, body: revocation })).awards).toMatchObject([
    { revoked: { on: '2025-09-01' } },
  ]);
});

test('an open hold is found by the rules before the unit submits, and released it stands in no way', async () => {
  const mine = freshNumber();
  const { id } = await made('Đinh Văn Chờ', mine);
  await keeper.call('openHold', {
    params: { id },
    body: { kind: 'inspection', openedOn: '2025-01-01', evidence: 'Quyết định thanh tra 9' },
  });
  const { id: draftId, send } = await drafted('Đinh Văn Chờ', mine);
  const holdOf = async () => {
    const { findings } = await clerk.call('getDraftEligibility', { params: { id: draftId } });
    return findings.find(({ ruleId }) => ruleId === 'LAW-HOLD');
  };
  expect(await holdOf()).toMatchObject({ result: 'FAIL' });
  expect(await (await send()).json()).toMatchObject({ code: 'rule-not-met' });
  const [hold] = (await page(id)).holds;
  const params = { id, holdId: hold?.id ?? '' };
  await keeper.call('releaseHold', { params, body: { on: '2025-02-01', reason: 'Kết luận không vi phạm' } });
  expect(await holdOf()).toMatchObject({ result: 'PASS' });
  expect((await send()).status).toBe(200);
});

test('two units that nominate one person are told of each other, for certain by the number and perhaps by the name', async () => {
  const mine = freshNumber();
  await submitted('Lâm Văn Hai', mine, 'XA-B');
  const { id: certain } = await drafted('Lâm Văn Hai', mine);
  const { id: unknown } = await drafted('Lâm Văn Hai');
  const twoUnits = async (id: string) => {
    const { findings } = await clerk.call('getDraftEligibility', { params: { id } });
    return findings.find(({ ruleId }) => ruleId === 'LAW-TWO-UNITS');
  };
  expect(await twoUnits(certain)).toMatchObject({
    result: 'FAIL',
    sentence: expect.stringContaining('UBND xã Bình Phú'),
  });
  expect(await twoUnits(unknown)).toMatchObject({ result: 'NEEDS_REVIEW' });
  await submitted('Lâm Văn Ba', undefined, 'XA-B');
  await made('Lâm Văn Ba', freshNumber());
  const known = (await first('lam van ba')).citizenNumber ?? '';
  const { id: perhaps } = await drafted('Lâm Văn Ba', known);
  expect(await twoUnits(perhaps)).toMatchObject({
    result: 'NEEDS_REVIEW',
    sentence: expect.stringContaining('UBND xã Bình Phú'),
  });
});

test('verify misses a link that was lost and one to somebody else', async () => {
  const subjects = async () => (await verify({ db: app.database.owner })).filter(({ check }) => check === 'subject');
  expect(await subjects()).toEqual([]);
  const lost = await submitted('Tô Văn Mất');
  const wrong = await submitted('Tô Văn Lẫn');
  await app.database.owner.query('DELETE FROM nomination_subject WHERE dossier_id = $1', [lost.id]);
  await app.database.owner.query(
    `UPDATE nomination_subject SET subject_id = (SELECT id FROM subject WHERE kind = 'collective' LIMIT 1) WHERE dossier_id = $1`,
    [wrong.id],
  );
  expect((await subjects()).map(({ subject }) => subject).toSorted((a, b) => a.localeCompare(b))).toEqual(
    [lost.id, wrong.id].toSorted((a, b) => a.localeCompare(b)),
  );
});

test('dossiers of before subjects were kept get their links by a migration', async () => {
  const earlier = await submitted('Tô Văn Trước');
  const { owner } = app.database;
  await owner.query('DELETE FROM nomination_subject');
  const runner = owner.createQueryRunner();
  await runner.startTransaction();
  await new SubjectsOfEarlierDossiers1763800210000().up(runner);
  await runner.commitTransaction();
  await runner.release();
  expect((await verify({ db: owner })).filter(({ check }) => check === 'subject')).toEqual([]);
  expect(
    await owner.query('SELECT subject_id, name_key, birth_date::text FROM nomination_subject WHERE dossier_id = $1', [
      earlier.id,
    ]),
  ).toEqual([{ subject_id: null, name_key: 'to van truoc', birth_date: born }]);
});
