import type { RuleEffect } from '../eligibility/finding.js';
import { fiveStages, recommendation, Story, votesFor } from './test-story.js';

/** Open to comments for five working days from its arrival at the first stage, Monday 2 March 2026, so until 9 March is over. */
function commented(effect: RuleEffect, waiting: string): Story {
  const route = fiveStages.map((stage, index) => ({
    ...stage,
    ...(index === 0 ? { opensComment: 5 } : {}),
    ...(stage.code === waiting ? { afterPublicComment: effect } : {}),
  }));
  return new Story().submit({ route });
}

const until = '2026-03-09T17:00:00.000Z';
const open = { refused: 'public-comment-open', detail: { stage: 'Bước two', lastDay: '2026-03-09' } };

test('the days of the public’s comments begin with the arrival at their stage and are kept in the log', () => {
  const story = commented('block', 'two');
  expect(story.dossier.publicComment).toEqual({ from: story.now, until });
});

test('a stage that follows the comments forwards once they are over, not a millisecond before', () => {
  const story = commented('block', 'two').passTo('two');
  story.now = '2026-03-09T16:59:59.999Z';
  expect(story.ask(recommendation(story.dossier), story.here)).toEqual(open);
  story.now = until;
  expect(story.ask(recommendation(story.dossier), story.here)).toMatchObject([
    { type: 'opinion-recorded' },
    { type: 'opinion-recorded' },
    { type: 'forwarded' },
  ]);
});

test('the stages before it do not wait; opinions and returns are never held up', () => {
  const story = commented('block', 'two').passTo('two');
  const [nominationId = ''] = story.dossier.nominations.map(({ nominee }) => nominee.id);
  const version = story.dossier.nominations[0]?.version ?? 0;
  const opinion = { type: 'record-opinion', nominationId, version, recommend: true, reason: null } as const;
  expect(story.ask(opinion, story.here)).toMatchObject([{ type: 'opinion-recorded' }]);
  expect(story.ask({ type: 'return', version: story.dossier.version, reason: 'Thiếu' }, story.here)).toMatchObject([
    { type: 'returned' },
  ]);
});

test('a council that follows the comments concludes after them', () => {
  const story = commented('block', 'four').passTo('four');
  expect(story.ask(votesFor(story.dossier), story.here)).toMatchObject({ refused: 'public-comment-open' });
  story.now = until;
  expect(story.ask(votesFor(story.dossier), story.here)).toHaveLength(3);
});

test.each<RuleEffect>(['warn', 'inform'])('a stage that only says %s forwards before the end', (effect) => {
  const story = commented(effect, 'two').passTo('two');
  expect(story.ask(recommendation(story.dossier), story.here)).toHaveLength(3);
});

test('a dossier that comes back to the stage does not open the comments a second time', () => {
  const story = commented('block', 'two');
  story.tell({ type: 'return', version: story.dossier.version, reason: 'Thiếu' }, story.here);
  story.now = '2026-03-16T02:00:00.000Z';
  const { version } = story.dossier;
  const resubmit = {
    type: 'resubmit',
    version,
    accuracyConfirmed: true,
    papers: [],
    withdrawn: [],
    note: null,
  } as const;
  story.tell(resubmit, story.dossier.submittedBy);
  const [arrived] = story.tell({ type: 'advance' });
  expect(arrived).not.toHaveProperty('commentUntil');
  expect(story.dossier.publicComment?.until).toBe(until);
});
