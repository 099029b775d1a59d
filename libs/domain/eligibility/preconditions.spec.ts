import type { PreconditionRule } from './rules.js';
import { blockingFindings } from './settle.js';
import { collective, facts, finding, findings, item, paper, person, plain } from './test-eligibility.js';

const rule: PreconditionRule = { ...plain, steps: { submission: 'block' }, proof: 'launch', mayPromise: true };
const launch = item('launch', { promisable: true });
const promise = { item: 'launch', nominationId: null, by: '2025-07-20' };

function judged(differs: Parameters<typeof finding>[1]) {
  return finding('R', { rules: { preconditions: [rule] }, checklist: [launch], ...differs });
}

test.each([
  ['there', { papers: [paper(['launch', null])] }, 'PASS'],
  ['there among other lines of one paper', { papers: [paper(['other', null], ['launch', null])] }, 'PASS'],
  ['there and promised', { papers: [paper(['launch', null])], promises: [promise], step: 'council' as const }, 'PASS'],
  ['nowhere', {}, 'NEEDS_REVIEW'],
  ['nowhere at the council', { step: 'council' as const }, 'NEEDS_REVIEW'],
  ['what the unit says it does not have', { facts: [facts(null, { without: ['launch'] })] }, 'FAIL'],
  ['another thing than what the unit says it lacks', { facts: [facts(null, { without: ['other'] })] }, 'NEEDS_REVIEW'],
  ['promised for a later day', { promises: [promise] }, 'PASS'],
  ['promised for today', { promises: [{ ...promise, by: '2025-07-11' }] }, 'PASS'],
  ['promised for a day that is over', { promises: [{ ...promise, by: '2025-07-10' }] }, 'NEEDS_REVIEW'],
  ['still promised at the council', { promises: [promise], step: 'council' as const }, 'FAIL'],
])('a proof that is %s', (_what, differs, result) => {
  expect(judged(differs).result).toBe(result);
});

test('an unkept promise blocks the council whatever the plan says, and nobody lets it pass (reading 19)', () => {
  const lenient = { ...rule, steps: {}, mayOverride: true };
  const differs = { rules: { preconditions: [lenient] }, checklist: [launch], promises: [promise] };
  const before = findings(differs);
  expect(blockingFindings(before, 'council')).toEqual([]);
  const atCouncil = findings({ ...differs, step: 'council' });
  expect(blockingFindings(atCouncil, 'council')).toEqual([
    expect.objectContaining({ ruleId: 'R', mayOverride: false }),
  ]);
  expect(atCouncil[0]?.sentence).toBe(
    'Đơn vị hẹn nộp «Giấy launch» ngày 20/07/2025 nhưng đến bước Hội đồng vẫn chưa có.',
  );
});

test('what the plan does not let wait is not passed by a promise', () => {
  const strict = { ...rule, mayPromise: false };
  const differs = { rules: { preconditions: [strict] }, checklist: [launch], promises: [promise] };
  expect(finding('R', differs).result).toBe('NEEDS_REVIEW');
  expect(finding('R', { ...differs, step: 'council' }).result).toBe('FAIL');
});

test('a proof owed by each nominee is looked for nominee by nominee', () => {
  const found = findings({
    rules: { preconditions: [rule] },
    checklist: [item('launch', { per: 'nomination' })],
    nominees: [collective, person],
    papers: [paper(['launch', 'p'])],
  }).filter(({ ruleId }) => ruleId === 'R');
  expect(found.map(({ nominationId, result }) => [nominationId, result])).toEqual([
    ['c', 'NEEDS_REVIEW'],
    ['p', 'PASS'],
  ]);
});

test('a promised paper that no precondition asks for is looked at before the council too', () => {
  const differs = {
    checklist: [item('minutes', { promisable: true })],
    promises: [{ item: 'minutes', nominationId: null, by: '2025-07-20' }],
  };
  expect(finding('PROMISE-minutes', differs)).toMatchObject({ result: 'PASS', label: 'Giấy tờ hẹn nộp: Giấy minutes' });
  expect(blockingFindings(findings({ ...differs, step: 'council' }), 'council')).toHaveLength(1);
  const kept = findings({ ...differs, step: 'council', papers: [paper(['minutes', null])] });
  expect(kept.map(({ result }) => result)).toEqual(['PASS']);
  expect(findings({ ...differs, checklist: [] })).toEqual([]);
});
