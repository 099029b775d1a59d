import type { ComparisonRow } from './eligibility-input.js';
import type { ComparisonRule, MeasureRule } from './rules.js';
import { collective, facts, finding, person, plain } from './test-eligibility.js';

const rule: ComparisonRule = {
  ...plain,
  label: 'Vượt nhiều chỉ tiêu nhất',
  appliesTo: { subjects: ['collective'] },
  measure: 'm',
};
const measure = (kind: MeasureRule['measure']): MeasureRule => ({ ...plain, id: 'M', code: 'm', measure: kind });

function row(name: string, value: string | null, differs: Partial<ComparisonRow> = {}): ComparisonRow {
  return {
    nominee: { ...collective, id: name, name },
    unit: { id: name, kind: 'office', name: `Đơn vị ${name}` },
    facts: { figures: value === null ? [] : [{ measure: 'm', value }], targets: [] },
    ...differs,
  };
}

const own = facts('c', { figures: [{ measure: 'm', value: '7' }] });

function judged(comparisons: readonly ComparisonRow[], differs: Parameters<typeof finding>[1] = {}) {
  return finding('R', {
    rules: { comparisons: [rule] },
    nominees: [collective],
    facts: [own],
    comparisons,
    ...differs,
  });
}

test('a comparison is for a person, with the campaign’s nominations in order and one’s own marked (reading 16)', () => {
  const found = judged([row('Một', '10'), row('Hai', '9'), row('Ba', null), row('Bốn', '7.0')]);
  expect(found.result).toBe('NEEDS_REVIEW');
  expect(found.table?.columns).toEqual(['Thứ tự', 'Trường hợp', 'Đơn vị trình', 'Vượt nhiều chỉ tiêu nhất']);
  expect(found.table?.rows.map(({ own: mine, cells }) => [mine, ...cells])).toEqual([
    [false, '1', 'Một', 'Đơn vị Một', '10'],
    [false, '2', 'Hai', 'Đơn vị Hai', '9'],
    [true, '3', 'Chi bộ Sở Thử', 'Sở Thử', '7'],
    [false, '3', 'Bốn', 'Đơn vị Bốn', '7,0'],
    [false, '', 'Ba', 'Đơn vị Ba', 'chưa khai'],
  ]);
});

test('one’s own row is that of today, not the one the campaign still has', () => {
  const rows = judged([row('Cũ', '1', { nominee: collective })]).table?.rows;
  expect(rows).toEqual([{ own: true, cells: ['1', 'Chi bộ Sở Thử', 'Sở Thử', '7'] }]);
});

test('those to whom the rule does not apply are not compared', () => {
  expect(judged([row('Người', '10', { nominee: { ...person, id: 'x' } })]).table?.rows).toHaveLength(1);
});

test('a unit that drafts sees no other unit’s figures', () => {
  const found = judged([row('Một', '10')], { step: 'submission' });
  expect(found).toMatchObject({ result: 'NEEDS_REVIEW', evidence: [{ value: '7' }] });
  expect(found.table).toBeUndefined();
});

const targets = (...actual: readonly string[]) => ({
  figures: [],
  targets: actual.map((value, index) => ({ label: `${index}`, planned: '10', actual: value })),
});

test.each<[MeasureRule['measure'], ComparisonRow['facts'], string]>([
  ['all-targets-exceeded', targets('11', '10', '12', '9', 'x'), '2'],
  ['targets-completed-ratio', targets('11', '10', '12', '9'), '3/4 (khoảng 75,00 %)'],
  ['ratio', { targets: [], figures: [{ measure: 'm', value: '1', of: '4' }] }, '1/4 (khoảng 25,00 %)'],
  ['count', { targets: [], figures: [{ measure: 'm', value: '1', of: '4' }] }, '1'],
  ['all-targets-exceeded', targets(), 'chưa khai'],
  ['targets-completed-ratio', targets(), 'chưa khai'],
])('what is compared by %s', (kind, declared, cell) => {
  const found = judged([], {
    rules: { comparisons: [rule], measures: [measure(kind)] },
    facts: [facts('c', declared)],
  });
  expect(found.table?.rows.map(({ cells }) => cells.at(-1))).toEqual([cell]);
});

test('a long table is cut, and one’s own row stays', () => {
  const many = Array.from({ length: 80 }, (_, index) => row(`n${index}`, String(100 + index)));
  const rows = judged(many).table?.rows ?? [];
  expect(rows).toHaveLength(51);
  expect(rows.at(-1)).toMatchObject({ own: true, cells: ['81', 'Chi bộ Sở Thử', 'Sở Thử', '7'] });
  expect(judged(many).sentence).toContain('80 trường hợp khác');
});
