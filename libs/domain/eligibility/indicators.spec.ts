import { checkIndicators, type IndicatorValue } from './indicators.js';
import type { IndicatorRule } from './rules.js';
import { finding, findings, plain } from './test-eligibility.js';

const rule: IndicatorRule = {
  ...plain,
  baselineYear: 2023,
  rule: 'target-at-least-baseline',
  items: [
    { code: 'profit', label: 'Lợi nhuận', unit: 'triệu đồng', decimals: 1 },
    { code: 'jobs', label: 'Việc làm mới', unit: 'người', decimals: 0 },
  ],
};
const values = (profit: readonly [string | null, string | null], jobs: readonly [string | null, string | null]) =>
  [
    { item: 'profit', baseline: profit[0], target: profit[1] },
    { item: 'jobs', baseline: jobs[0], target: jobs[1] },
  ] satisfies readonly IndicatorValue[];

function judged(indicators: readonly IndicatorValue[]) {
  const registered = { rule: { steps: {} }, registeredOn: '2024-07-19', late: false, missingFields: [] };
  return finding('R', {
    rules: { indicators: [rule] },
    registration: { state: 'registered', ...registered, indicators },
  });
}

test.each([
  ['both at least the actual', values(['10.5', '10.5'], ['3', '4']), 'PASS'],
  ['a smaller loss', values(['-20', '-10'], ['3', '3']), 'PASS'],
  ['one under its actual', values(['10.5', '10.4'], ['3', '4']), 'FAIL'],
  ['one under its actual and one not entered', values(['10.5', '10.4'], [null, null]), 'FAIL'],
  ['one without a target', values(['10.5', '11'], ['3', null]), 'NEEDS_REVIEW'],
  ['one that nobody can read', values(['10,5', '11'], ['3', '4']), 'NEEDS_REVIEW'],
  ['half a person', values(['10.5', '11'], ['3', '4.5']), 'NEEDS_REVIEW'],
  ['nothing', [], 'NEEDS_REVIEW'],
])('registered indicators: %s', (_what, indicators, result) => {
  expect(judged(indicators).result).toBe(result);
});

test('each indicator under its actual is named', () => {
  expect(judged(values(['10.5', '1'], ['3', '2'])).sentence).toBe(
    'Chỉ tiêu đăng ký thấp hơn thực hiện năm 2023: «Lợi nhuận», «Việc làm mới».',
  );
  expect(checkIndicators(rule, values(['10.5', '1'], ['3', ' ']))).toEqual([
    { item: 'profit', label: 'Lợi nhuận', flaw: 'below-baseline', baseline: '10.5', target: '1' },
    { item: 'jobs', label: 'Việc làm mới', flaw: 'missing', baseline: '3', target: ' ' },
  ]);
  expect(checkIndicators(rule, values(['1.25', '2'], ['x', '2'])).map(({ flaw }) => flaw)).toEqual([
    'too-precise',
    'unreadable',
  ]);
  expect(checkIndicators(rule, values(['1', '2'], ['2', '2']))).toEqual([]);
});

test('a unit that has not registered leaves its indicators open; other kinds of unit are not asked', () => {
  const registration = { state: 'missing', rule: { steps: { submission: 'block' } } } as const;
  expect(finding('R', { rules: { indicators: [rule] }, registration })).toMatchObject({
    result: 'NEEDS_REVIEW',
    nominationId: null,
  });
  const elsewhere = { ...rule, appliesTo: { unitKinds: ['works'] } };
  expect(findings({ rules: { indicators: [elsewhere] } })).toEqual([]);
});
