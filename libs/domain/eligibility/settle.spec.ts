import { blockingSteps } from './blocking-steps.js';
import type { SettledFinding } from './eligibility-input.js';
import type { Finding } from './finding.js';
import { blockingFindings, effectiveResult, maySettle } from './settle.js';
import { collective, facts, finding, findings, noRules, plain } from './test-eligibility.js';

const given: SettledFinding = {
  ruleId: 'R',
  nominationId: 'c',
  result: 'PASS',
  reason: 'Đã xem bản gốc',
  by: 'Người thẩm định',
  at: '2025-07-11T02:00:00.000Z',
  stageLabel: 'Thẩm định',
};
const count = { ...plain, code: 'm', measure: 'count', atLeast: 5 } as const;

function judged(value: string | null, settlements: readonly SettledFinding[], mayOverride = true) {
  return finding('R', {
    rules: { measures: [{ ...count, mayOverride }] },
    nominees: [collective],
    facts: [facts('c', { figures: value === null ? [] : [{ measure: 'm', value }] })],
    settlements,
  });
}

test.each<[string, Pick<Finding, 'label' | 'result' | 'mayOverride'> | undefined, string, string | null]>([
  ['a review', { ...plain, result: 'NEEDS_REVIEW' }, 'Đã xem', null],
  ['a review without a reason', { ...plain, result: 'NEEDS_REVIEW' }, '  ', 'reason-missing'],
  ['a failure that may be overridden', { ...plain, result: 'FAIL', mayOverride: true }, 'Thành tích đặc biệt', null],
  ['a failure that may be, without a reason', { ...plain, result: 'FAIL', mayOverride: true }, '', 'reason-missing'],
  ['a failure that may not', { ...plain, result: 'FAIL' }, 'Lý do', 'override-not-allowed'],
  ['what passed', { ...plain, result: 'PASS' }, 'Lý do', 'finding-unknown'],
  ['what is not there', undefined, 'Lý do', 'finding-unknown'],
])('settling %s', (_what, found, reason, refused) => {
  expect(maySettle(found, { reason })?.refused ?? null).toBe(refused);
});

test.each([
  ['a review answered with pass', null, given, true, 'PASS'],
  ['a review answered with fail', null, { ...given, result: 'FAIL' as const }, true, 'FAIL'],
  ['a failure overridden where it may be', '4', given, true, 'PASS'],
  ['a failure overridden where it may not be', '4', given, false, 'FAIL'],
  ['a word on another nominee', null, { ...given, nominationId: 'other' }, true, 'NEEDS_REVIEW'],
  ['a word on another rule', null, { ...given, ruleId: 'other' }, true, 'NEEDS_REVIEW'],
  ['a word on what the finding still says', null, { ...given, about: 'Đơn vị chưa khai số liệu này.' }, true, 'PASS'],
  ['a word on what the finding said before', '4', { ...given, about: 'Đơn vị chưa khai số liệu này.' }, true, 'FAIL'],
  ['a fail on what passes since', '5', { ...given, result: 'FAIL' as const }, true, 'PASS'],
])('%s', (_what, value, word, mayOverride, result) => {
  expect(effectiveResult(judged(value, [word], mayOverride))).toBe(result);
});

test('the last word counts, with name and reason', () => {
  const later = { ...given, result: 'FAIL' as const, reason: 'Xem lại' };
  expect(judged(null, [given, later]).settled).toEqual({
    result: 'FAIL',
    reason: 'Xem lại',
    by: 'Người thẩm định',
    at: '2025-07-11T02:00:00.000Z',
    stageLabel: 'Thẩm định',
  });
});

test('what fails for all that people said blocks where its rule blocks; a review never does', () => {
  const failed = judged('4', []);
  expect(blockingFindings([failed], 'examination')).toEqual([failed]);
  expect(blockingFindings([failed], 'submission')).toEqual([]);
  expect(blockingFindings([failed], 'council')).toEqual([]);
  expect(blockingFindings([judged('4', [given]), judged(null, [])], 'examination')).toEqual([]);
  expect(blockingFindings([judged(null, [{ ...given, result: 'FAIL' }])], 'examination')).toHaveLength(1);
});

test('the steps to look at are those where the plan or the law blocks', () => {
  expect(blockingSteps(noRules)).toEqual(['submission', 'council']);
  expect(blockingSteps({ ...noRules, judgements: [{ ...plain, steps: { examination: 'block' } }] })).toEqual([
    'submission',
    'examination',
    'council',
  ]);
  const silent = (['LAW-HOLD', 'LAW-ONE-AWARD', 'LAW-TWO-UNITS', 'LAW-MERIT-EVIDENCE'] as const).map((id) => ({
    ...{ id, steps: {}, mayOverride: false },
  }));
  expect(blockingSteps({ ...noRules, lawRules: silent })).toEqual([]);
  expect(blockingSteps({ ...noRules, lawRules: silent, registration: { steps: { registration: 'block' } } })).toEqual([
    'registration',
  ]);
});

test('no more than the rules asked for is found', () => {
  expect(findings({})).toEqual([]);
});
