import type { CalendarDay } from '../calendar/calendar-day.js';
import type { StageDue } from '../campaign/route.js';
import { nextInstant } from './acts/advance.js';
import { fiveStages, Story } from './test-story.js';

/** A dossier at its first stage on Monday 2 March 2026, 9:00, whose term hangs on the congress besides. */
function waiting(due: StageDue = {}, happened?: CalendarDay): Story {
  const story = new Story();
  story.happened = happened ? { congress: happened } : {};
  return story.submit({
    route: fiveStages.map((stage, index) => (index === 0 ? { ...stage, due: { ...due, onEvent: 'congress' } } : stage)),
  });
}

const told = (story: Story) => story.tell({ type: 'advance' }).map((event) => event.type);
const until = (day: CalendarDay) => `${day}T17:00:00.000Z`;

test('a stage that waits for an event has no term until its day is recorded, then that day’s end, with its reminders', () => {
  const story = waiting();
  expect(story.dossier.visits[0]).toMatchObject({ dueAt: null, reminders: [] });
  expect(nextInstant(story.dossier)).toBeNull();
  story.happened = { congress: '2026-03-10' };
  expect(story.tell({ type: 'advance' })).toEqual([
    {
      type: 'term-set',
      stage: 0,
      happenedOn: '2026-03-10',
      dueAt: until('2026-03-10'),
      reminders: [
        { lead: 2, at: '2026-03-06T01:00:00.000Z' },
        { lead: 1, at: '2026-03-09T01:00:00.000Z' },
      ],
      calendarVersion: expect.any(String),
    },
  ]);
  expect(nextInstant(story.dossier)).toBe('2026-03-06T01:00:00.000Z');
  expect(told(story)).toEqual([]);
});

test('the frozen route stays as it was submitted', () => {
  const story = waiting();
  const { route } = story.dossier;
  story.happened = { congress: '2026-03-10' };
  story.tell({ type: 'advance' });
  expect(story.dossier.route).toEqual(route);
});

test('it is reminded and marked late by the term of the event as by any other', () => {
  const story = waiting();
  story.happened = { congress: '2026-03-10' };
  story.tell({ type: 'advance' });
  story.now = '2026-03-09T01:00:00.000Z';
  expect(told(story)).toEqual(['reminded']);
  story.now = until('2026-03-10');
  expect(told(story)).toEqual(['fell-overdue']);
});

test('a day that is recorded after it has passed makes late at once, and reminds nobody', () => {
  const story = waiting();
  story.now = '2026-03-20T02:00:00.000Z';
  story.happened = { congress: '2026-03-10' };
  expect(told(story)).toEqual(['term-set', 'fell-overdue']);
  expect(story.dossier.visits[0]).toMatchObject({ reminders: [], overdue: true });
});

test('a corrected day takes the place of the wrong one, and the late mark of the wrong one with it', () => {
  const story = waiting();
  story.now = '2026-03-20T02:00:00.000Z';
  story.happened = { congress: '2026-03-10' };
  story.tell({ type: 'advance' });
  story.happened = { congress: '2026-03-25' };
  expect(told(story)).toEqual(['term-set']);
  expect(story.dossier.visits[0]).toMatchObject({ dueAt: until('2026-03-25'), overdue: false });
  story.now = until('2026-03-25');
  expect(told(story)).toEqual(['fell-overdue']);
});

test('a day that is taken back leaves no term, or the working days that the stage has besides', () => {
  const story = waiting({}, '2026-03-10');
  story.happened = {};
  expect(story.tell({ type: 'advance' })).toMatchObject([{ type: 'term-set', happenedOn: null, dueAt: null }]);
  expect(nextInstant(story.dossier)).toBeNull();
  const counted = waiting({ workingDays: 3 }, '2026-03-03');
  expect(counted.dossier.visits[0]?.dueAt).toBe(until('2026-03-03'));
  counted.happened = {};
  expect(counted.tell({ type: 'advance' })).toMatchObject([{ type: 'term-set', dueAt: until('2026-03-05') }]);
});

test('a stage reached after the day was recorded has its term on arrival, and nothing is set twice', () => {
  const story = waiting({}, '2026-03-10');
  expect(story.dossier.visits[0]).toMatchObject({ dueAt: until('2026-03-10'), eventDay: '2026-03-10' });
  expect(told(story)).toEqual([]);
});

test('a stage of other terms does not look at events, and a dossier with its unit or at its end has no clock', () => {
  const story = new Story().submit();
  story.happened = { congress: '2026-03-03' };
  expect(told(story)).toEqual([]);
  const returned = waiting();
  returned.tell({ type: 'return', version: returned.dossier.version, reason: 'Thiếu' }, returned.here);
  returned.happened = { congress: '2026-03-10' };
  expect(told(returned)).toEqual([]);
});

test('a term that an event sets makes no screen stale', () => {
  const story = waiting();
  const { version } = story.dossier;
  story.happened = { congress: '2026-03-10' };
  story.tell({ type: 'advance' });
  expect(story.dossier.version).toBe(version);
});

test('a forwarding after the day of the event is marked late', () => {
  const story = waiting();
  story.happened = { congress: '2026-03-10' };
  story.now = '2026-03-11T02:00:00.000Z';
  story.tell({ type: 'advance' });
  story.pass();
  expect(story.dossier.visits[0]?.left).toMatchObject({ how: 'forwarded', late: true });
});
