import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { ExcelFlaw } from '../domain/subjects/excel-problem.js';
import { openWorkbook } from './open-workbook.js';
import { readTable, type TableLayout, tableOf } from './read-table.js';
import { type TestSheet, testWorkbook } from './test-workbook.js';
import { orFlaw } from './unreadable-excel.js';

const limits = { unpackedBytes: 2 * 1_048_576, rows: 50 };
const layout: TableLayout<'name' | 'day'> = {
  sheet: 'Danh sách',
  rows: 50,
  columns: [
    { key: 'name', heading: 'Họ và tên' },
    { key: 'day', heading: 'Ngày sinh' },
  ],
};
const headings = ['Họ và tên', 'Ngày sinh'];
const sheet = (rows: TestSheet['rows'], differs: Partial<TestSheet> = {}) => ({ name: 'Danh sách', rows, ...differs });
const read = (bytes: Uint8Array) => orFlaw(() => tableOf(readTable(openWorkbook(bytes, limits), layout), layout));
const cells = (bytes: Uint8Array) => {
  const table = read(bytes);
  if ('flaw' in table) throw new Error(table.flaw);
  return table.rows.map((row) => [row.place('name'), row.cell('name'), row.cell('day')]);
};
const text = (value: string) => ({ kind: 'text', text: value });

test('a table is read by its headings, wherever they stand and however they are accented', () => {
  const rows = [
    ['Danh sách đề nghị'],
    [],
    ['Số', 'NGÀY SINH (ngày/tháng/năm)', 'Ho va ten'],
    [1, '1/2/1980', 'An'],
    [],
    [2, 29_000, 'Bình'],
  ];
  expect(cells(testWorkbook([sheet(rows)]))).toEqual([
    ['C4', text('An'), text('1/2/1980')],
    ['C6', text('Bình'), { kind: 'number', value: 29_000, text: '29000' }],
  ]);
});

test('shared texts, texts in pieces, entities and prefixed names are read as Excel shows them', () => {
  const parts = {
    'xl/sharedStrings.xml':
      '<x:sst><x:si><x:t>Họ và tên</x:t></x:si><x:si><x:r><x:t>Tô &amp; </x:t></x:r><x:r><x:t xml:space="preserve"> Lan &#233;</x:t></x:r><x:rPh><x:t>ẩn</x:t></x:rPh></x:si></x:sst>',
    'xl/worksheets/sheet1.xml':
      '<x:worksheet><!-- > --><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>Ngày sinh</x:t></x:is></x:c></x:row><x:row><x:c t="s" note="a>b"><x:v>1</x:v></x:c><x:c t="str"><x:v>x_x000D_y</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  };
  expect(cells(testWorkbook([sheet([])], { parts }))).toEqual([['A2', text('Tô & Lan é'), text('x y')]]);
});

test('formulas and Excel’s errors are told apart from what somebody typed', () => {
  const rows = [headings, [{ xml: '<f>A1&amp;"x"</f><v>An</v>' }, { xml: '<v></v>' }], ['Bình', null]];
  const [first] = cells(testWorkbook([sheet(rows)]));
  expect(first).toEqual(['A2', { kind: 'formula' }, undefined]);
});

test('merged cells among the rows are named, merged titles are not', () => {
  const merged = ['A1:F1', 'B3:B4', 'H2:H9'];
  const table = read(testWorkbook([sheet([['Danh sách'], headings, ['An', '1/1/1980'], ['Bình']], { merged })]));
  expect(table).toMatchObject({
    wrong: [{ problem: 'merged', cell: 'B3', range: 'B3:B4', heading: 'Ngày sinh', sheet: 'Danh sách' }],
  });
});

const many = (count: number) => [headings, ...Array.from({ length: count }, (_, at) => [`Người ${at}`, '1/1/1980'])];

test.each<[string, Uint8Array, ExcelFlaw['flaw']]>([
  ['nothing', new Uint8Array(), 'empty-file'],
  ['a text', strToU8('họ tên;ngày sinh\n'), 'not-excel'],
  ['a file that begins like a zip', strToU8('PK\u0003\u0004 và không phải'), 'broken'],
  ['two bytes', strToU8('PK'), 'broken'],
  ['an .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]), 'old-xls'],
  [
    'a workbook with a password',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted',
  ],
  ['a zip of something else', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'not-a-workbook'],
  ['a workbook cut in two', testWorkbook([sheet(many(20))]).subarray(0, 900), 'broken'],
  [
    'broken XML',
    testWorkbook([sheet([])], { parts: { 'xl/worksheets/sheet1.xml': '<worksheet><row r="1"' } }),
    'broken',
  ],
  [
    'a document type with entities of its own',
    testWorkbook([sheet([])], { parts: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' } }),
    'broken',
  ],
  ['another sheet', testWorkbook([sheet(many(2), { name: 'Sheet1' })]), 'sheet-missing'],
  ['no headings', testWorkbook([sheet([['An', '1/1/1980']])]), 'headers-missing'],
  ['a heading twice', testWorkbook([sheet([[...headings, 'Ngày sinh'], ['An']])]), 'header-twice'],
  ['headings alone', testWorkbook([sheet([headings])]), 'no-rows'],
  ['a row too many', testWorkbook([sheet(many(51))]), 'too-many-rows'],
  ['very many rows', testWorkbook([sheet(many(9_000))]), 'too-many-rows'],
  [
    'one row at the far end',
    testWorkbook([sheet([])], {
      parts: {
        'xl/worksheets/sheet1.xml': '<worksheet><row r="999999999"><c r="A999999999"><v>1</v></c></row></worksheet>',
      },
    }),
    'too-many-rows',
  ],
])('%s is refused by name', (_what, bytes, flaw) => {
  expect(read(bytes)).toMatchObject({ flaw });
});

test('fifty rows are taken when fifty are', () => {
  expect(cells(testWorkbook([sheet(many(50))]))).toHaveLength(50);
});

test('a missing sheet or heading is told with what is there', () => {
  expect(read(testWorkbook([sheet(many(2), { name: 'Trang 1' })]))).toEqual({
    flaw: 'sheet-missing',
    sheet: 'Danh sách',
    found: ['Trang 1'],
  });
  expect(read(testWorkbook([sheet([['Họ và tên'], ['An']])]))).toMatchObject({ missing: ['Ngày sinh'] });
});

test('whatever bytes are changed, a file says the same or is refused by name', () => {
  const sound = testWorkbook([sheet(many(3), { merged: ['A1:B1'] })], { from1904: true });
  const change = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(change, fc.nat(sound.length), (changes, length) => {
      const bytes = Uint8Array.from(sound);
      for (const [at, byte] of changes) bytes[at] = byte;
      const damaged = length % 3 === 0 ? bytes.subarray(0, length) : bytes;
      if (!('flaw' in read(damaged))) expect(cells(damaged)).toEqual(cells(sound));
    }),
    { numRuns: 2_000 },
  );
});

describe('what is made to take long ends soon:', () => {
  const xml = (inside: string) => ({
    parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${inside}</sheetData></worksheet>` },
  });
  const rows = (count: number, cells: string) => `<row>${cells}</row>`.repeat(count);
  test.each<[string, Uint8Array]>([
    [
      'rows that all have one number',
      testWorkbook([sheet([])], xml('<row r="2"><c r="A2"><v>1</v></c></row>'.repeat(30_000))),
    ],
    ['attributes without an end', testWorkbook([sheet([])], xml(`<row ${'a'.repeat(200_000)}></row>`.repeat(5)))],
    ['headings of brackets', testWorkbook([sheet([Array.from({ length: 60 }, () => '('.repeat(30_000))])])],
    [
      'one long text in every cell',
      testWorkbook([sheet([])], {
        parts: {
          ...xml(rows(40, '<c t="s"><v>0</v></c>'.repeat(99))).parts,
          'xl/sharedStrings.xml': `<sst><si><t>${'NguyÔn '.repeat(30_000)}</t></si></sst>`,
        },
      }),
    ],
  ])('%s', (_what, bytes) => {
    const began = performance.now();
    expect(read(bytes)).toHaveProperty('flaw');
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('a zip bomb', () => {
  const bomb = testWorkbook([sheet([])], { parts: { 'xl/worksheets/sheet1.xml': ' '.repeat(40 * 1_048_576) } });

  test('that says how large it is, is refused before anything is unpacked', () => {
    expect(read(bomb)).toEqual({ flaw: 'unpacks-too-large', limitMegabytes: 2, rows: 50 });
  });

  test('that lies about its size is stopped while it is unpacked', () => {
    expect(read(withStatedSizes(bomb, 100))).toEqual({ flaw: 'unpacks-too-large', limitMegabytes: 2, rows: 50 });
  });

  test('of one endless text is stopped as well', () => {
    const parts = { 'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(1_500_000)}` };
    expect(read(testWorkbook([sheet(many(2))], { parts }))).toEqual({ flaw: 'broken' });
  });
});

/** Writes another unpacked size over that of every large entry in the directory. */
function withStatedSizes(bytes: Uint8Array, size: number): Uint8Array {
  const lying = Uint8Array.from(bytes);
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_048_576)
      view.setUint32(at + 24, size, true);
  return lying;
}
