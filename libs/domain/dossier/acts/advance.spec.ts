import { UnknownCalendarYear } from '../../calendar/working-days.js';
import { effectsOf } from '../effects.js';
import { noticesOf } from '../notice.js';
import { head, province, Story, submission } from '../test-story.js';
import { nextInstant, registerOfNextArrival } from './advance.js';

// Arrived on Monday 2 March 9:00, three working days: due when Thursday 5 March is over.
const dueAt = '2026-03-05T17:00:00.000Z';
const twoDaysBefore = '2026-03-03T01:00:00.000Z';
const oneDayBefore = '2026-03-04T01:00:00.000Z';

test('a dossier in transit arrives with number, due instant and reminders at 8:00', () => {
  const story = new Story();
  story.tell(submission, head);
  expect(registerOfNextArrival(story.dossier)).toBe(province.d);
  expect(story.ask({ type: 'advance' }, null)).toEqual([
    {
      type: 'arrived',
      stage: 0,
      arrivalNumber: { organisationId: province.d, year: 2026, number: 1 },
      dueAt,
      reminders: [
        { lead: 2, at: twoDaysBefore },
        { lead: 1, at: oneDayBefore },
      ],
      calendarVersion: expect.any(String),
    },
  ]);
});

test('a council takes no number and causes no stamp', () => {
  const story = new Story().submit().passTo('three');
  story.tell(
    {
      type: 'forward',
      version: story.dossier.version,
      opinions: ['a', 'b'].map((nominationId) => ({ nominationId, recommend: true, reason: null })),
    },
    story.here,
  );
  expect(registerOfNextArrival(story.dossier)).toBeNull();
  const [event] = story.tell({ type: 'advance' });
  expect(event).toMatchObject({ type: 'arrived', arrivalNumber: null });
  if (!event) throw new Error('no arrival');
  const recorded = { sequence: story.dossier.sequence, at: story.now, by: null, event };
  expect(effectsOf(story.dossier, recorded)).toEqual([]);
  expect(noticesOf(story.dossier, recorded)).toEqual([
    { kind: 'arrived', organisationId: province.c, roles: ['council-secretary'] },
  ]);
});

test.each<[string, string, readonly string[]]>([
  ['a millisecond before the first reminder', '2026-03-03T00:59:59.999Z', []],
  ['at the first reminder', twoDaysBefore, ['reminded 2']],
  ['at the second, the first having been missed', oneDayBefore, ['reminded 1']],
  ['a millisecond before it is due', '2026-03-05T16:59:59.999Z', ['reminded 1']],
  ['when it is due: no reminder of what is late', dueAt, ['fell-overdue']],
  ['a year later', '2027-03-05T17:00:00.000Z', ['fell-overdue']],
])('%s', (_when, now, expected) => {
  const story = new Story().submit();
  story.now = now;
  const events = story.tell({ type: 'advance' });
  expect(events.map((event) => (event.type === 'reminded' ? `reminded ${event.lead}` : event.type))).toEqual(expected);
  expect(story.tell({ type: 'advance' })).toEqual([]);
});

test('the route sleeps until the next reminder, then the next, then the due instant, then for ever', () => {
  const story = new Story().submit();
  const slept = [];
  for (let next = nextInstant(story.dossier); next; next = nextInstant(story.dossier)) {
    slept.push(next);
    story.now = next;
    story.tell({ type: 'advance' });
  }
  expect(slept).toEqual([twoDaysBefore, oneDayBefore, dueAt]);
});

test('reminders and overdue marks never make a screen stale', () => {
  const story = new Story().submit();
  const { version } = story.dossier;
  story.now = dueAt;
  story.tell({ type: 'advance' });
  expect(story.dossier.version).toBe(version);
  expect(story.dossier.visits[0]?.overdue).toBe(true);
});

test('nobody is reminded of a dossier that its unit has', () => {
  const story = new Story().submit();
  story.tell({ type: 'return', version: story.dossier.version, reason: 'Thiếu' }, story.here);
  story.now = '2026-06-01T02:00:00.000Z';
  expect(nextInstant(story.dossier)).toBeNull();
  expect(story.tell({ type: 'advance' })).toEqual([]);
});

test('the time a dossier was with its unit does not count: the second stay has a due instant of its own', () => {
  const story = new Story().submit();
  story.tell({ type: 'return', version: story.dossier.version, reason: 'Thiếu' }, story.here);
  story.now = '2026-03-16T02:00:00.000Z';
  story.tell(
    {
      type: 'resubmit',
      version: story.dossier.version,
      accuracyConfirmed: true,
      papers: [],
      withdrawn: [],
      note: null,
    },
    head,
  );
  expect(story.tell({ type: 'advance' })).toEqual([expect.objectContaining({ dueAt: '2026-03-19T17:00:00.000Z' })]);
});

test('a reminder tells holder and head, an arrival the holder, a return the unit', () => {
  const story = new Story().submit();
  const told = (event: Parameters<typeof noticesOf>[1]['event']) =>
    noticesOf(story.dossier, { sequence: 9, at: story.now, by: null, event });
  const level = { organisationId: province.d, roles: ['examiner', 'level-head'] };
  expect(told({ type: 'reminded', stage: 0, lead: 1, dueAt })).toEqual([{ kind: 'reminded', ...level }]);
  expect(told({ type: 'fell-overdue', stage: 0, dueAt })).toEqual([{ kind: 'overdue', ...level }]);
  expect(told({ type: 'returned', stage: 0, reason: 'r' })).toEqual([
    { kind: 'returned', organisationId: province.u, roles: ['unit-clerk', 'unit-head'] },
  ]);
});

test('an arrival in a year that nobody has entered is an error, not a guess', () => {
  const story = new Story();
  story.tell({ ...submission, closesAt: null }, head);
  story.now = '2027-12-31T02:00:00.000Z';
  expect(() => story.ask({ type: 'advance' }, null)).toThrow(UnknownCalendarYear);
});

test('a dossier that nobody has to advance stays as it is', () => {
  expect(new Story().submit().tell({ type: 'advance' })).toEqual([]);
});
