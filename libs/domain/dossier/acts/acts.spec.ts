import type { FrozenStage } from '../../campaign/route.js';
import { refusalCodes } from '../../refusal.js';
import type { Command, PersonCommand } from '../command.js';
import type { Actor } from '../dossier.js';
import {
  activeIds,
  actor,
  fiveStages,
  head,
  paper,
  province,
  recommendation,
  Story,
  signed,
  stage,
  votesFor,
} from '../test-story.js';

type Given = (story: Story) => void;
type Asked = (story: Story) => Command;
const examiner = actor(province.d, 'examiner');
const secretary = actor(province.c, 'council-secretary');
const chair = actor(province.h, 'chairman-office');
const atDistrict: Given = (story) => void story.submit();
const atCouncil: Given = (story) => void story.submit().passTo('four');
const atChair: Given = (story) => void story.submit().passTo('five');
const sentUp: Partial<FrozenStage> = { kind: 'transmit', actingRoles: ['chairman-office'], mayReturn: false };
const atTransmission: Given = (story) =>
  void story.submit({ route: [...fiveStages.slice(0, 4), stage('five', province.h, sentUp)] }).passTo('five');
const version = (story: Story) => story.dossier.version;
const opinionOn =
  (nominationId: string, recommend = true, reason: string | null = null): Asked =>
  (story) => ({
    type: 'record-opinion',
    version: story.dossier.nominations.find((each) => each.nominee.id === nominationId)?.version ?? 0,
    nominationId,
    recommend,
    reason,
  });
const returning =
  (reason = 'Thiếu minh chứng'): Asked =>
  (story) => ({ type: 'return', version: version(story), reason });
const returned: Given = (story) => {
  atDistrict(story);
  story.tell(returning()(story), examiner);
};
const resubmission =
  (differs: Partial<Extract<PersonCommand, { type: 'resubmit' }>> = {}): Asked =>
  (story) => ({
    type: 'resubmit',
    version: version(story),
    accuracyConfirmed: true,
    papers: [],
    withdrawn: [],
    note: null,
    ...differs,
  });
const deciding =
  (awarded: Record<string, boolean>, reason: string | null = 'Chưa đủ'): Asked =>
  () => ({
    type: 'apply-award-decision',
    decision: signed,
    outcomes: Object.entries(awarded).map(([nominationId, given]) => ({
      nominationId,
      awarded: given,
      reason: given ? null : reason,
    })),
  });
const forwarding: Asked = (story) => recommendation(story.dossier);

function ask(given: Given, command: Asked, by: Actor | null) {
  const story = new Story();
  given(story);
  return story.ask(command(story), by);
}

test.each<[string, Given, Asked, Actor | null, string]>([
  ['another body gives an opinion', atDistrict, opinionOn('a'), actor(province.e, 'examiner'), 'not-your-turn'],
  [
    'a clerk of the level gives an opinion',
    atDistrict,
    opinionOn('a'),
    actor(province.d, 'records-clerk'),
    'role-not-allowed',
  ],
  ['nobody gives an opinion', atDistrict, opinionOn('a'), null, 'role-not-allowed'],
  ['an opinion against has no reason', atDistrict, opinionOn('a', false, '  '), examiner, 'reason-missing'],
  ['an opinion is on nobody', atDistrict, opinionOn('x'), examiner, 'nomination-unknown'],
  [
    'an opinion is on what somebody else has changed meanwhile',
    (story) => {
      atDistrict(story);
      story.tell(opinionOn('a')(story), examiner);
    },
    () => ({ type: 'record-opinion', version: 1, nominationId: 'a', recommend: true, reason: null }),
    examiner,
    'stale-version',
  ],
  ['the council is asked for an opinion', atCouncil, opinionOn('a'), secretary, 'opinion-not-allowed'],
  ['the chairman is asked for an opinion', atChair, opinionOn('a'), chair, 'opinion-not-allowed'],
  ['an opinion is given where a list is sent up', atTransmission, opinionOn('a'), chair, 'opinion-not-allowed'],
  [
    'a nomination is undecided',
    atDistrict,
    (story) => ({ ...recommendation(story.dossier), opinions: [] }),
    examiner,
    'nomination-undecided',
  ],
  [
    'the screen was old',
    atDistrict,
    (story) => ({ ...recommendation(story.dossier), version: 1 }),
    examiner,
    'stale-version',
  ],
  ['the council forwards by button', atCouncil, forwarding, secretary, 'forward-not-allowed'],
  ['the chairman forwards by button', atChair, forwarding, chair, 'forward-not-allowed'],
  [
    'a level forwards what it has sent on',
    (story) => void story.submit().pass(),
    forwarding,
    examiner,
    'not-your-turn',
  ],
  ['a return has no reason', atDistrict, returning(' \n'), examiner, 'reason-missing'],
  ['the council returns', atCouncil, returning(), secretary, 'return-not-allowed'],
  [
    'a return is of what was seen before',
    atDistrict,
    () => ({ type: 'return', version: 1, reason: 'r' }),
    examiner,
    'stale-version',
  ],
  ['the level acts on what it has returned', returned, forwarding, examiner, 'dossier-returned'],
  ['the clerk resubmits', returned, resubmission(), actor(province.u, 'unit-clerk'), 'role-not-allowed'],
  ['another unit’s head resubmits', returned, resubmission(), actor('other', 'unit-head'), 'role-not-allowed'],
  ['the unit resubmits what was not returned', atDistrict, resubmission(), head, 'dossier-not-returned'],
  ['the head does not confirm', returned, resubmission({ accuracyConfirmed: false }), head, 'accuracy-not-confirmed'],
  ['the correction was of an older dossier', returned, resubmission({ version: 1 }), head, 'stale-version'],
  [
    'all nominees are withdrawn',
    returned,
    resubmission({ withdrawn: ['a', 'b'].map((nominationId) => ({ nominationId, reason: null })) }),
    head,
    'last-nominee-withdrawn',
  ],
  [
    'a nominee is withdrawn who is none',
    returned,
    resubmission({ withdrawn: [{ nominationId: 'x', reason: null }] }),
    head,
    'nomination-unknown',
  ],
  [
    'a paper replaces none',
    returned,
    resubmission({ papers: [paper('n', [{ item: 'letter', nominationId: null }], 'x')] }),
    head,
    'paper-unknown',
  ],
  [
    'two papers replace one',
    returned,
    resubmission({ papers: ['n', 'm'].map((id) => paper(id, [{ item: 'letter', nominationId: null }], 'letter-1')) }),
    head,
    'paper-unknown',
  ],
  ['a paper answers nothing', returned, resubmission({ papers: [paper('n', [])] }), head, 'paper-item-unknown'],
  [
    'a paper is of a new nominee',
    returned,
    resubmission({ papers: [paper('n', [{ item: 'report', nominationId: 'new' }])] }),
    head,
    'paper-item-unknown',
  ],
  [
    'a replacement leaves a line unanswered',
    returned,
    resubmission({ papers: [paper('n', [{ item: 'letter', nominationId: null }], 'report-a')] }),
    head,
    'paper-missing',
  ],
  [
    'votes are 14 of 15',
    atCouncil,
    (story) => votesFor(story.dossier, { votesFor: 11 }),
    secretary,
    'votes-do-not-add-up',
  ],
  [
    'votes are negative',
    atCouncil,
    (story) => votesFor(story.dossier, { votesFor: 16, votesAgainst: -2 }),
    secretary,
    'votes-do-not-add-up',
  ],
  [
    'votes are halved',
    atCouncil,
    (story) => votesFor(story.dossier, { votesFor: 12.5, votesAgainst: 1.5 }),
    secretary,
    'votes-do-not-add-up',
  ],
  [
    'the council is against without a reason',
    atCouncil,
    (story) => votesFor(story.dossier, { recommend: false }),
    secretary,
    'reason-missing',
  ],
  [
    'a result is replaced without a reason',
    (story) => {
      atCouncil(story);
      const [first] = votesFor(story.dossier).results;
      story.tell({ ...votesFor(story.dossier), results: first ? [first] : [] }, secretary);
    },
    (story) => ({ ...votesFor(story.dossier), results: votesFor(story.dossier).results.slice(0, 1) }),
    secretary,
    'result-already-recorded',
  ],
  ['the district votes', atDistrict, (story) => votesFor(story.dossier), examiner, 'not-a-council-stage'],
  ['the council decides', atCouncil, deciding({ a: true, b: true }), secretary, 'not-a-decision-stage'],
  ['a decision is empty', atChair, deciding({}), chair, 'decision-empty'],
  ['somebody is not awarded without a reason', atChair, deciding({ a: false }, ' '), chair, 'reason-missing'],
  ['a decision is on nobody', atChair, deciding({ x: true }), chair, 'nomination-unknown'],
  [
    'a decision is on somebody who has one',
    (story) => {
      atChair(story);
      story.tell(deciding({ a: true })(story), chair);
    },
    () => ({
      type: 'apply-award-decision',
      decision: { ...signed, id: 'second' },
      outcomes: [{ nominationId: 'a', awarded: true, reason: null }],
    }),
    chair,
    'nomination-already-decided',
  ],
  [
    'a number is corrected that was never given',
    atChair,
    () => ({ type: 'correct-decision-number', decisionId: 'x', number: '1', reason: 'r' }),
    chair,
    'decision-unknown',
  ],
])('refused when %s', (_what, given, command, by, refused) => {
  expect(ask(given, command, by)).toMatchObject({ refused });
  expect(refusalCodes).toContain(refused);
});

test('an opinion is an event with its reason trimmed', () => {
  expect(ask(atDistrict, opinionOn('a', false, ' Thiếu '), examiner)).toEqual([
    { type: 'opinion-recorded', stage: 'one', nominationId: 'a', recommend: false, reason: 'Thiếu' },
  ]);
});

test('forwarding carries opinions and the forwarding in one act, on time until the due instant and late from it', () => {
  const story = new Story().submit();
  const dueAt = story.dossier.visits[0]?.dueAt ?? '';
  expect(dueAt).toBe('2026-03-05T17:00:00.000Z');
  story.now = new Date(Date.parse(dueAt) - 1).toISOString();
  expect(story.ask(recommendation(story.dossier), story.here)).toEqual([
    expect.objectContaining({ type: 'opinion-recorded', nominationId: 'a' }),
    expect.objectContaining({ type: 'opinion-recorded', nominationId: 'b' }),
    { type: 'forwarded', stage: 0, late: false },
  ]);
  story.now = dueAt;
  expect(story.ask(recommendation(story.dossier), story.here)).toContainEqual({
    type: 'forwarded',
    stage: 0,
    late: true,
  });
});

test('a nomination that is not recommended travels on with its reason', () => {
  const story = new Story().submit();
  const [first, ...rest] = recommendation(story.dossier).opinions;
  const opinions = [...(first ? [{ ...first, recommend: false, reason: 'Thiếu' }] : []), ...rest];
  story.tell({ ...recommendation(story.dossier), opinions }, story.here);
  story.tell({ type: 'advance' });
  expect(story.dossier.nominations[0]?.opinions).toEqual([
    expect.objectContaining({ recommend: false, reason: 'Thiếu' }),
  ]);
  expect(activeIds(story.dossier)).toEqual(['a', 'b']);
});

test('a returned dossier comes back to the level that asked, with a new arrival and its changes marked', () => {
  const story = new Story().submit().pass();
  story.tell({ type: 'return', version: story.dossier.version, reason: 'Thiếu' }, story.here);
  expect(story.dossier.returned?.reason).toBe('Thiếu');
  const replacement = paper('report-a-2', [{ item: 'report', nominationId: 'a' }], 'report-a');
  const withdrawn = [{ nominationId: 'b', reason: 'Đã nghỉ' }];
  story.tell(resubmission({ papers: [replacement], withdrawn })(story), head);
  const [arrived] = story.tell({ type: 'advance' });
  expect(arrived).toMatchObject({
    type: 'arrived',
    stage: 1,
    arrivalNumber: { organisationId: province.e, number: 3 },
  });
  expect(story.dossier.papers.find((each) => each.id === 'report-a')).toMatchObject({
    replacedBy: 'report-a-2',
    version: 1,
  });
  expect(story.dossier.papers.find((each) => each.id === 'report-a-2')).toMatchObject({ replacedBy: null, version: 2 });
  expect(activeIds(story.dossier)).toEqual(['a']);
});

test('an opinion given before its nominee’s papers changed no longer stands', () => {
  const story = new Story().submit();
  story.tell(opinionOn('a')(story), story.here);
  story.tell(opinionOn('b')(story), story.here);
  story.tell(returning()(story), story.here);
  story.tell(resubmission({ papers: [paper('n', [{ item: 'report', nominationId: 'a' }], 'report-a')] })(story), head);
  story.tell({ type: 'advance' });
  expect(story.ask({ ...recommendation(story.dossier), opinions: [] }, story.here)).toEqual({
    refused: 'nomination-undecided',
    detail: { nominees: ['Nguyễn Văn Hoà'] },
  });
});

test('a resubmission after the campaign’s deadline is accepted', () => {
  const story = new Story();
  returned(story);
  story.now = '2027-01-04T02:00:00.000Z';
  expect(story.ask(resubmission()(story), head)).toEqual([expect.objectContaining({ type: 'resubmitted', stage: 0 })]);
});

test('the council keeps a dossier until every nomination has a result, and replaces one with a reason until then', () => {
  const story = new Story().submit().passTo('four');
  const [first, second] = votesFor(story.dossier).results;
  if (!first || !second) throw new Error('two nominations');
  expect(story.tell({ ...votesFor(story.dossier), results: [first] }, secretary)).toHaveLength(1);
  const again = { ...first, votesFor: 10, votesAgainst: 5, absent: 0, replacing: 'Kiểm phiếu lại' };
  story.tell({ ...votesFor(story.dossier), results: [again] }, secretary);
  expect(story.dossier.nominations[0]?.council).toMatchObject({ votesFor: 10, replaces: { reason: 'Kiểm phiếu lại' } });
  expect(story.tell({ ...votesFor(story.dossier), results: [second] }, secretary)).toEqual([
    expect.objectContaining({ type: 'council-result-recorded', nominationId: 'b' }),
    { type: 'forwarded', stage: 3, late: false },
  ]);
});

test('a decision is applied once, closes the dossier with the last outcome, and its number is corrected by a further event', () => {
  const story = new Story().submit().passTo('five');
  story.tell(deciding({ a: true })(story), chair);
  expect(story.dossier.phase).toBe('at-stage');
  expect(story.ask(deciding({ a: true })(story), chair)).toEqual([]);
  const second = { ...signed, id: 'second', number: '13/QĐ-UBND' };
  const rest: PersonCommand = {
    type: 'apply-award-decision',
    decision: second,
    outcomes: [{ nominationId: 'b', awarded: false, reason: 'Chưa đủ' }],
  };
  expect(story.tell(rest, chair).map((event) => event.type)).toEqual(['decision-applied', 'closed']);
  const correction: PersonCommand = {
    type: 'correct-decision-number',
    decisionId: 'second',
    number: '14/QĐ-UBND',
    reason: 'Gõ nhầm',
  };
  expect(story.tell(correction, chair)).toEqual([
    expect.objectContaining({ formerNumber: '13/QĐ-UBND', number: '14/QĐ-UBND' }),
  ]);
  expect(story.dossier.decisions.map((decision) => decision.number)).toEqual(['12/QĐ-UBND', '14/QĐ-UBND']);
  expect(story.ask(correction, chair)).toEqual([]);
  expect(story.dossier.phase).toBe('closed');
});

test.each<[string, Asked]>([
  ['opinion', opinionOn('a')],
  ['forwarding', forwarding],
  ['return', returning()],
  ['vote', (story) => votesFor(story.dossier)],
])('a closed dossier takes no %s', (_what, command) => {
  const story = new Story().submit().passTo('five');
  story.tell(deciding({ a: true, b: true })(story), chair);
  expect(story.ask(command(story), chair)).toEqual({ refused: 'dossier-closed' });
});

test('a command on a dossier that does not exist is refused', () => {
  expect(new Story().ask({ type: 'return', version: 1, reason: 'r' }, examiner)).toEqual({ refused: 'not-found' });
});
