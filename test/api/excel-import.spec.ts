import { createHash } from 'node:crypto';
import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { type EndpointName, endpoints } from '../../libs/contracts/endpoints.js';
import type { ImportCheck, ImportDone } from '../../libs/contracts/views/subjects.js';
import { type TestCell, type TestSheet, testWorkbook } from '../../libs/excel/test-workbook.js';
import { awardSheetTexts, nomineeSheetTexts } from '../../libs/messages/excel-import/excel-import.js';
import { type Builder, builder } from '../support/build.js';
import { type Client, type Refused, refusalOf, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let clerk: Client;
let keeper: Client;

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  clerk = await signIn(app.address, 'xa-a.unit-clerk');
  keeper = await signIn(app.address, 'phong.administrator');
});
afterAll(() => app?.close());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function sendFile(
  who: Client,
  name: EndpointName,
  bytes: Uint8Array,
  given: { id?: string; sha256?: string } = {},
) {
  const path = endpoints[name].path.replace(':id', given.id ?? '');
  return who.fetch(`${path}${given.sha256 ? `?sha256=${given.sha256}` : ''}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('Danh sách.xlsx') },
    body: Buffer.from(bytes),
  });
}

async function answered<T>(answer: Response, name: EndpointName): Promise<T> {
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  return endpoints[name].response.parse(await answer.json()) as T;
}

const check = async (id: string, bytes: Uint8Array): Promise<ImportCheck> =>
  answered(await sendFile(clerk, 'checkNominees', bytes, { id }), 'checkNominees');
const take = async (id: string, bytes: Uint8Array, hash = sha256(bytes)): Promise<ImportDone> =>
  answered(await sendFile(clerk, 'importNominees', bytes, { id, sha256: hash }), 'importNominees');
const refusedCheck = async (id: string, bytes: Uint8Array): Promise<Refused> =>
  refusalOf(await sendFile(clerk, 'checkNominees', bytes, { id }));
const nomineesOf = async (id: string) => (await clerk.call('getDraft', { params: { id } })).nominees;
const emptyDraft = async () => (await clerk.call('createDraft', { body: { campaignId: app.province.campaignId } })).id;

const columns = Object.values(nomineeSheetTexts.headings);
const person = (name: string, differs: Partial<Record<keyof typeof nomineeSheetTexts.headings, TestCell>> = {}) => {
  const row = { kind: 'Cá nhân', name, birthDate: '30/04/1980', citizenNumber: null, position: 'Công chức' };
  const filled: Record<string, TestCell> = {
    ...row,
    workUnit: null,
    partyMember: 'x',
    enterpriseDirector: null,
    award: null,
    ...differs,
  };
  return Object.keys(nomineeSheetTexts.headings).map((key) => filled[key] ?? null);
};
const nominees = (rows: readonly (readonly TestCell[])[], differs: Partial<TestSheet> = {}) =>
  testWorkbook([{ name: nomineeSheetTexts.sheet, rows: [columns, ...rows], ...differs }]);

describe('nominees', () => {
  test('the template that is downloaded is taken when it is filled in, and explains every column', async () => {
    const id = await emptyDraft();
    const answer = await clerk.fetch(`/api/drafts/${id}/nominees.xlsx`);
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    const template = Buffer.from(await answer.arrayBuffer());
    expect(await readSheet(template, nomineeSheetTexts.sheet)).toEqual([columns]);
    const explained = (await readSheet(template, 'Hướng dẫn')).map(([first]) => first);
    expect(explained).toEqual(expect.arrayContaining(columns));
    expect(await refusedCheck(id, template)).toMatchObject({ message: expect.stringContaining('chưa có dòng nào') });
    const filled = await writeExcelFile([columns, person('Trần Thị Thử').map((cell) => cell as string | null)], {
      sheet: nomineeSheetTexts.sheet,
    }).toBuffer();
    expect((await check(id, filled)).counts).toEqual({ new: 1, already: 0, wrong: 0 });
  });

  test('a dry run writes nothing; taking the file adds all of it; the same file once more adds nobody', async () => {
    const id = await emptyDraft();
    const file = nominees([
      person('Trần Thị Thử', { citizenNumber: 93_180_000_017, birthDate: 29_341 }),
      person('Lê Văn Mẫu', { workUnit: 'Phòng Giả Định', partyMember: 'Không' }),
      ['Tập thể', 'dang bo xa an lac', ...Array<null>(7).fill(null)],
    ]);
    const looked = await check(id, file);
    expect(looked).toMatchObject({ counts: { new: 3, already: 0, wrong: 0 }, errors: [], fileName: 'Danh sách.xlsx' });
    expect(await nomineesOf(id)).toEqual([]);
    expect(await take(id, file, looked.sha256)).toEqual({ added: 3, already: 0 });
    expect(await nomineesOf(id)).toMatchObject([
      { name: 'Trần Thị Thử', birthDate: '1980-04-30', citizenNumber: '093180000017', partyMember: true },
      { name: 'Lê Văn Mẫu', workUnit: 'Phòng Giả Định', partyMember: false },
      { kind: 'collective', name: 'Đảng bộ xã An Lạc' },
    ]);
    expect(await take(id, file)).toEqual({ added: 0, already: 3 });
    expect((await check(id, file)).counts).toEqual({ new: 0, already: 3, wrong: 0 });
    expect(await nomineesOf(id)).toHaveLength(3);
  });

  test('days of the table of 1904 are read as what they show', async () => {
    const id = await emptyDraft();
    const rows = [columns, person('Trần Thị Thử', { birthDate: 27_879 })];
    await take(id, testWorkbook([{ name: nomineeSheetTexts.sheet, rows }], { from1904: true }));
    expect(await nomineesOf(id)).toMatchObject([{ birthDate: '1980-04-30' }]);
  });

  test('every wrong cell is named with what to do, and one wrong cell keeps the whole file out', async () => {
    const id = await emptyDraft();
    const file = nominees(
      [
        person('Trần Thị Thử'),
        person('NguyÔn V¨n Hoµ', { birthDate: '31/02/1980' }),
        person('Lê Văn Mẫu', { birthDate: 1980, citizenNumber: '093080' }),
        person('Phạm Văn Giả', { birthDate: { xml: '<f>TODAY()</f><v>45000</v>' }, position: null }),
        person('Võ Thị Ví Dụ', { birthDate: '01/01/2099', partyMember: 'có lẽ', award: 'Huân chương' }),
        ['Hộ', 'Tập thể X'],
        ['Tập thể', 'Đơn vị không có'],
        person('trần thị THỬ'),
        person('Đỗ Văn Gộp'),
      ],
      { merged: ['E10:F10'] },
    );
    const looked = await check(id, file);
    expect(looked.counts).toEqual({ new: 2, already: 0, wrong: 7 });
    const told = Object.fromEntries(looked.errors.map(({ cell, message }) => [cell, message]));
    expect(told).toMatchObject({
      B3: expect.stringContaining('TCVN3'),
      C3: expect.stringContaining('không có trong lịch'),
      C4: expect.stringContaining('Chỉ ghi năm'),
      D4: expect.stringContaining('12 chữ số'),
      C5: expect.stringContaining('công thức'),
      E5: 'Chưa ghi.',
      C6: 'Ngày này chưa tới.',
      G6: expect.stringContaining('«x»'),
      I6: expect.stringContaining(app.province.plan.awards[0]?.name ?? ''),
      A7: expect.stringContaining('«Cá nhân», «Tập thể»'),
      B8: expect.stringContaining('Đảng bộ xã An Lạc'),
      B9: expect.stringContaining('B2'),
      E10: expect.stringContaining('E10:F10'),
    });
    expect(told.B3).toContain('Nguyễn Văn Hoà');
    expect(JSON.stringify(looked)).not.toContain('093080"');
    expect(looked.errorsInAll).toBe(looked.errors.length);
    const refusal = await refusalOf(await sendFile(clerk, 'importNominees', file, { id, sha256: looked.sha256 }));
    expect(refusal).toMatchObject({ status: 422, code: 'import-has-errors' });
    expect(await nomineesOf(id)).toEqual([]);
  });

  test('a file that is not the one that was looked at is not taken', async () => {
    const id = await emptyDraft();
    const looked = await check(id, nominees([person('Trần Thị Thử')]));
    const other = nominees([person('Trần Thị Khác')]);
    const refusal = await refusalOf(await sendFile(clerk, 'importNominees', other, { id, sha256: looked.sha256 }));
    expect(refusal).toMatchObject({ status: 409, code: 'import-file-changed' });
    expect(await refusalOf(await sendFile(clerk, 'importNominees', other, { id }))).toMatchObject({
      code: 'body-invalid',
    });
    expect(await nomineesOf(id)).toEqual([]);
  });

  test('two who take the same file at once bring its nominees once', async () => {
    const id = await emptyDraft();
    const file = nominees([person('Trần Thị Thử'), person('Lê Văn Mẫu')]);
    const answers = await Promise.all(
      [1, 2].map(() => sendFile(clerk, 'importNominees', file, { id, sha256: sha256(file) })),
    );
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual([]);
    expect(await nomineesOf(id)).toHaveLength(2);
  });

  test('another unit’s draft has neither a template nor an import', async () => {
    const foreign = await build.draft({ unit: 'XA-B' });
    expect((await clerk.fetch(`/api/drafts/${foreign.id}/nominees.xlsx`)).status).toBe(404);
    expect(await refusedCheck(foreign.id, nominees([person('A B')]))).toMatchObject({ status: 404 });
  });
});

const rows = (count: number) => Array.from({ length: count }, (_, at) => person(`Người thứ ${at}`));
const bomb = () =>
  testWorkbook([{ name: nomineeSheetTexts.sheet, rows: [] }], {
    parts: { 'xl/worksheets/sheet1.xml': ' '.repeat(80 * 1_048_576) },
  });
const hundredThousand = () => nominees(Array.from({ length: 100_000 }, (_, at) => ['Cá nhân', `Người thứ ${at}`]));

test.each<[string, () => Uint8Array, string]>([
  ['nothing', () => new Uint8Array(), 'Tệp rỗng'],
  ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'không phải Excel'],
  ['a file of an old Excel', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'đời cũ (.xls)'],
  ['half a file', () => nominees(rows(30)).subarray(0, 1_500), 'bị hỏng hoặc bị cụt'],
  [
    'another sheet',
    () => nominees(rows(1), { name: 'Sheet1' }),
    'không có trang «Danh sách đề nghị». Các trang đang có: «Sheet1»',
  ],
  [
    'other headings',
    () =>
      testWorkbook([
        {
          name: nomineeSheetTexts.sheet,
          rows: [
            ['Tên', 'Tuổi'],
            ['An', 40],
          ],
        },
      ]),
    'thiếu cột: «Loại», «Họ và tên, tên tập thể», «Ngày sinh», «Chức vụ»',
  ],
  ['501 rows', () => nominees(rows(501)), 'tối đa 500 dòng'],
  ['100,000 rows', hundredThousand, 'tối đa 500 dòng'],
  ['a zip bomb', bomb, 'lớn hơn 48 MB'],
])('%s is refused with a sentence, and nothing of it is taken', async (_what, file, sentence) => {
  const id = await emptyDraft();
  const bytes = file();
  for (const name of ['checkNominees', 'importNominees'] as const) {
    const refusal = await refusalOf(await sendFile(clerk, name, bytes, { id, sha256: sha256(bytes) }));
    expect(refusal).toMatchObject({
      status: 422,
      code: 'excel-unreadable',
      message: expect.stringContaining(sentence),
    });
  }
  expect(await nomineesOf(id)).toEqual([]);
});

test('a file over the limit is refused before it is read', async () => {
  const id = await emptyDraft();
  const refusal = await refusedCheck(id, new Uint8Array(5_242_881));
  expect(refusal).toMatchObject({ status: 413, code: 'import-too-large', message: expect.stringContaining('5 MB') });
});

describe('award history and ratings', () => {
  const headings = awardSheetTexts.headings;
  const subject = ['kind', 'name', 'citizenNumber', 'birthDate', 'organisationCode'] as const;
  const awardKeys = [
    ...subject,
    'award',
    'type',
    'decisionNumber',
    'decidedOn',
    'decidingBody',
    'from',
    'to',
    'topic',
  ] as const;
  const ratingKeys = [...subject, 'year', 'of', 'value', 'evidence'] as const;
  type Keys = keyof typeof headings;
  const of = (keys: readonly Keys[], row: Partial<Record<Keys, TestCell>>) => keys.map((key) => row[key] ?? null);
  const award = (differs: Partial<Record<Keys, TestCell>> = {}) =>
    of(awardKeys, {
      ...{ kind: 'Cá nhân', name: 'Trần Thị Thử', citizenNumber: '093180000018', birthDate: '30/04/1980' },
      ...{ award: 'Bằng khen', type: 'Đột xuất', decisionNumber: '12/QĐ-UBND', decidedOn: '20/11/2023' },
      ...{ decidingBody: 'UBND tỉnh Thử', from: '01/01/2023', to: '31/10/2023', topic: 'Cứu người' },
      ...differs,
    });
  const rating = (differs: Partial<Record<Keys, TestCell>> = {}) =>
    of(ratingKeys, {
      ...{ kind: 'Tập thể', name: 'UBND xã An Lạc', organisationCode: 'xa-a', year: 2023, of: 'Đơn vị' },
      ...{ value: 'Hoàn thành xuất sắc', evidence: 'Quyết định 45-QĐ/HU' },
      ...differs,
    });
  const book = (awards: readonly (readonly TestCell[])[], ratings: readonly (readonly TestCell[])[] = []) =>
    testWorkbook([
      { name: awardSheetTexts.awards, rows: [awardKeys.map((key) => headings[key]), ...awards] },
      { name: awardSheetTexts.ratings, rows: [ratingKeys.map((key) => headings[key]), ...ratings] },
    ]);
  const look = async (bytes: Uint8Array): Promise<ImportCheck> =>
    answered(await sendFile(keeper, 'checkAwards', bytes), 'checkAwards');
  const takeAwards = async (bytes: Uint8Array): Promise<ImportDone> =>
    answered(await sendFile(keeper, 'importAwards', bytes, { sha256: sha256(bytes) }), 'importAwards');
  const kept = async () => {
    const [row] = await app.db.query<{ awards: number; ratings: number; imports: number }[]>(
      `SELECT (SELECT count(*)::int FROM award_history) AS awards, (SELECT count(*)::int FROM subject_rating) AS ratings,
              (SELECT count(*)::int FROM excel_import) AS imports`,
    );
    return row;
  };

  test('one wrong cell keeps the whole file out', async () => {
    const before = await kept();
    const file = book(
      [
        award(),
        award({ citizenNumber: '093080000018' }),
        award({ decidedOn: '20/11/2099', from: '02/02/2023', to: '01/02/2023' }),
        award({ kind: 'Tập thể', organisationCode: 'KHONG-CO' }),
        award({ type: 'Vui vẻ', decisionNumber: null }),
        award({ birthDate: '30/04/1981' }),
        award(),
      ],
      [rating({ year: 1800 }), rating({ value: 'Tạm được', evidence: null })],
    );
    const looked = await look(file);
    expect(looked.counts).toEqual({ new: 2, already: 0, wrong: 7 });
    const told = Object.fromEntries(looked.errors.map(({ sheet, cell, message }) => [`${sheet} ${cell}`, message]));
    expect(told).toMatchObject({
      'Khen thưởng I4': 'Ngày này chưa tới.',
      'Khen thưởng L4': expect.stringContaining('Thành tích từ ngày'),
      'Khen thưởng E5': 'Không có tổ chức nào mang mã này.',
      'Khen thưởng G6': expect.stringContaining('«Công trạng»'),
      'Khen thưởng H6': 'Chưa ghi.',
      'Khen thưởng C7': expect.stringContaining('năm sinh'),
      'Khen thưởng B8': expect.stringContaining('B2'),
      'Xếp loại F2': expect.stringContaining('1990'),
      'Xếp loại H3': expect.stringContaining('«Hoàn thành xuất sắc nhiệm vụ»'),
      'Xếp loại I3': 'Chưa ghi.',
    });
    expect(await refusalOf(await sendFile(keeper, 'importAwards', file, { sha256: looked.sha256 }))).toMatchObject({
      code: 'import-has-errors',
    });
    expect(await kept()).toEqual(before);
  });

  test('a sound file is taken once, whoever sends it again; a rating that changes is written beside the old one', async () => {
    const file = book([award(), award({ type: 'Công trạng', decisionNumber: '13/QĐ-UBND' })], [rating()]);
    const before = await kept();
    expect((await look(file)).counts).toEqual({ new: 3, already: 0, wrong: 0 });
    expect(await kept()).toEqual(before);
    const answers = await Promise.all([takeAwards(file), takeAwards(file)]);
    expect(answers.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 3]);
    expect((await look(file)).counts).toEqual({ new: 0, already: 3, wrong: 0 });
    expect(await kept()).toEqual({ awards: 2, ratings: 1, imports: 1 });
    expect(await takeAwards(book([award()], [rating({ value: 'Hoàn thành tốt nhiệm vụ' })]))).toEqual({
      added: 1,
      already: 1,
    });
    const [found] = (await keeper.call('searchSubjects', { query: { q: 'xa an lac' } })).items;
    const page = await keeper.call('getSubject', { params: { id: found?.id ?? '' } });
    expect(page.ratings).toMatchObject([{ year: 2023, of: 'unit', value: 'GOOD' }]);
  });

  test('a number that is on record for somebody else is named', async () => {
    const looked = await look(book([award({ name: 'Lê Văn Khác', birthDate: null })]));
    expect(looked.errors).toMatchObject([{ cell: 'C2', message: expect.stringContaining('người khác') }]);
  });

  test('the template has both tables and the explanation', async () => {
    const answer = await keeper.fetch('/api/imports/awards.xlsx');
    const template = Buffer.from(await answer.arrayBuffer());
    expect(await readSheet(template, awardSheetTexts.ratings)).toEqual([ratingKeys.map((key) => headings[key])]);
    expect(await refusalOf(await sendFile(keeper, 'checkAwards', template))).toMatchObject({
      message: expect.stringContaining('chưa có dòng nào'),
    });
  });

  test('5,000 rows are taken in one go, 5,001 are not', async () => {
    const many = (count: number) =>
      book(
        Array.from({ length: count }, (_, at) =>
          award({ decisionNumber: `${at}/QĐ-X`, citizenNumber: `0931800${String(at).padStart(5, '0')}` }),
        ),
      );
    expect(await refusalOf(await sendFile(keeper, 'checkAwards', many(5_001)))).toMatchObject({
      message: expect.stringContaining('tối đa 5.000 dòng'),
    });
    expect((await takeAwards(many(5_000))).added).toBe(5_000);
  });
});
