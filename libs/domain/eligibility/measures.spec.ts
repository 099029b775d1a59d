import fc from 'fast-check';
import type { DeclaredFacts } from './declared-facts.js';
import type { MeasureRule } from './rules.js';
import { collective, facts, finding, plain } from './test-eligibility.js';

const rule = (differs: Partial<MeasureRule>): MeasureRule => ({ ...plain, code: 'm', measure: 'count', ...differs });

function judged(differs: Partial<MeasureRule>, declared: Partial<DeclaredFacts>, on = '2025-07-11') {
  return finding('R', {
    rules: { measures: [rule(differs)] },
    nominees: [collective],
    facts: [facts('c', declared)],
    on,
  });
}

const figure = (value: string, of?: string) => ({ figures: [{ measure: 'm', value, of }] });
const targets = (...pairs: readonly [planned: string, actual: string][]) => ({
  targets: pairs.map(([planned, actual], index) => ({ label: `Chỉ tiêu ${index + 1}`, planned, actual })),
});

test.each([
  ['5 when 5 are asked', { atLeast: 5 }, figure('5'), 'PASS'],
  ['4 when 5 are asked', { atLeast: 5 }, figure('4'), 'FAIL'],
  ['7 when 5 to 7 are asked', { atLeast: 5, atMost: 7 }, figure('7'), 'PASS'],
  ['8 when 5 to 7 are asked', { atLeast: 5, atMost: 7 }, figure('8'), 'FAIL'],
  ['5 when more than 5 are asked', { moreThan: 5 }, figure('5'), 'FAIL'],
  ['5.0001 when more than 5 are asked', { moreThan: 5 }, figure('5.0001'), 'PASS'],
  ['nothing', { atLeast: 5 }, {}, 'NEEDS_REVIEW'],
  ['another figure', { atLeast: 5 }, { figures: [{ measure: 'other', value: '9' }] }, 'NEEDS_REVIEW'],
  ['a figure nobody can read', { atLeast: 5 }, figure('năm'), 'NEEDS_REVIEW'],
  ['any figure where the plan only compares', {}, figure('1'), 'PASS'],
])('a count: %s', (_what, differs, declared, result) => {
  expect(judged(differs, declared).result).toBe(result);
});

test.each([
  ['nine tenths are not more than 90 %', figure('9', '10'), 'FAIL'],
  ['a little more is', figure('90001', '100000'), 'PASS'],
  ['a part without its whole', figure('0.95'), 'NEEDS_REVIEW'],
  ['a part of nothing', figure('1', '0'), 'NEEDS_REVIEW'],
])('a ratio over 90 %%: %s', (_what, declared, result) => {
  expect(judged({ measure: 'ratio', moreThan: 0.9 }, declared).result).toBe(result);
});

test.each([
  ['every one exceeded', targets(['10', '11'], ['0.5', '0.51']), 'PASS'],
  ['one only reached', targets(['10', '11'], ['5', '5']), 'FAIL'],
  ['one missed', targets(['10', '9']), 'FAIL'],
  ['one that nobody can read', targets(['10', '11'], ['5', '']), 'NEEDS_REVIEW'],
  ['one missed beside one that nobody can read', targets(['10', '9'], ['5', '']), 'FAIL'],
  ['none declared', targets(), 'NEEDS_REVIEW'],
])('all targets exceeded (reading 15): %s', (_what, declared, result) => {
  expect(judged({ measure: 'all-targets-exceeded' }, declared).result).toBe(result);
});

const reachedOf = (completed: number, all: number, unreadable = 0) =>
  targets(
    ...Array.from({ length: all }, (_, index): [string, string] => [
      '10',
      index < completed ? '10' : index < completed + unreadable ? '?' : '9',
    ]),
  );

test.each([
  ['8 of 10', reachedOf(8, 10), 'FAIL'],
  ['9 of 10', reachedOf(9, 10), 'PASS'],
  ['8 of 10 and one unreadable', reachedOf(8, 10, 1), 'NEEDS_REVIEW'],
  ['7 of 10 and one unreadable', reachedOf(7, 10, 1), 'FAIL'],
  ['none declared', targets(), 'NEEDS_REVIEW'],
])('over 80 %% of the number of targets (reading 17): %s', (_what, declared, result) => {
  expect(judged({ measure: 'targets-completed-ratio', moreThan: 0.8 }, declared).result).toBe(result);
});

test('targets that fell short are named', () => {
  expect(judged({ measure: 'all-targets-exceeded' }, targets(['10', '9'], ['5', '6'], ['7', '7'])).sentence).toBe(
    'Chưa vượt mức giao: «Chỉ tiêu 1», «Chỉ tiêu 3».',
  );
});

test('figures are said as people write them, and a share never seems to reach what it misses', () => {
  expect(judged({ atLeast: 1000 }, figure('1250.5')).sentence).toBe('Đạt 1.250,5, đúng yêu cầu từ 1.000 trở lên.');
  expect(judged({ measure: 'ratio', moreThan: 0.9 }, figure('899999', '1000000')).sentence).toBe(
    'Mới đạt 899.999/1.000.000 (khoảng 89,99 %), yêu cầu trên 90 %.',
  );
});

test('before the measuring day a shortfall is not final, and a success counts', () => {
  const at = { atLeast: 5, measuredOn: '2025-06-30' };
  expect(judged(at, figure('4'), '2025-06-29')).toMatchObject({
    result: 'NEEDS_REVIEW',
    sentence: expect.stringContaining('30/06/2025'),
  });
  expect(judged(at, figure('4'), '2025-06-30').result).toBe('FAIL');
  expect(judged(at, figure('5'), '2025-06-29').result).toBe('PASS');
});

test('a shortfall of the number of targets agrees with whole numbers, whatever they are', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 40 }), (some, all) => {
      const completed = Math.min(some, all);
      const { result } = judged({ measure: 'targets-completed-ratio', moreThan: 0.8 }, reachedOf(completed, all));
      return result === (completed * 10 > all * 8 ? 'PASS' : 'FAIL');
    }),
  );
});

test('a target that becomes unreadable never makes a passing list fail', () => {
  const pair = fc.tuple(fc.nat(20).map(String), fc.nat(20).map(String));
  const measure = fc.constantFrom('all-targets-exceeded' as const, 'targets-completed-ratio' as const);
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 8 }), fc.nat(7), measure, (pairs, lost, kind) => {
      const differs = { measure: kind, ...(kind === 'targets-completed-ratio' ? { moreThan: 0.8 } : {}) };
      const less = pairs.map(([planned, actual], index): [string, string] => [planned, index === lost ? '' : actual]);
      return (
        judged(differs, targets(...pairs)).result !== 'PASS' || judged(differs, targets(...less)).result !== 'FAIL'
      );
    }),
  );
});
