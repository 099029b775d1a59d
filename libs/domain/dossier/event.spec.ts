import { anyDoes, type DossierEvent, traitsOf } from './event.js';

const types = (...named: readonly DossierEvent['type'][]) => named.map((type) => ({ type }));
const all = types(
  ...(['submitted', 'arrived', 'opinion-recorded', 'forwarded', 'returned', 'resubmitted', 'reminded'] as const),
  ...([
    'fell-overdue',
    'term-set',
    'council-result-recorded',
    'decision-applied',
    'decision-number-corrected',
  ] as const),
  ...(['finding-settled', 'promise-kept', 'level-paper-added', 'transmitted', 'closed'] as const),
);
const doing = (what: Parameters<typeof anyDoes>[1]) =>
  all.filter((event) => anyDoes([event], what)).map(({ type }) => type);

test('the workflow carries on what moves a dossier, never an opinion, a paper or a reminder', () => {
  expect(doing('routes')).toEqual(['submitted', 'forwarded', 'returned', 'resubmitted', 'closed']);
});

test('the clock’s marks and terms, and the end, make no screen stale', () => {
  expect(all.map(({ type }) => type).filter((type) => !doing('changes-version').includes(type))).toEqual([
    'reminded',
    'fell-overdue',
    'term-set',
    'closed',
  ]);
});

test('places are taken by going on and freed by coming back or being refused', () => {
  expect(doing('takes-places')).toEqual(['submitted', 'forwarded', 'resubmitted']);
  expect(doing('frees-places')).toEqual(['returned', 'decision-applied']);
});

test('a return and a resubmission end the correction that had begun', () => {
  expect(doing('ends-correction')).toEqual(['returned', 'resubmitted']);
});

test('opinions, settlements, papers and reminders of a level are read at their level, votes by the council’s readers, the rest by everyone', () => {
  const readBy = (readers: string) =>
    all.filter((event) => traitsOf(event).readers === readers).map(({ type }) => type);
  expect(readBy('level').toSorted((a, b) => a.localeCompare(b))).toEqual([
    'finding-settled',
    'level-paper-added',
    'opinion-recorded',
    'reminded',
  ]);
  expect(readBy('council')).toEqual(['council-result-recorded']);
});
