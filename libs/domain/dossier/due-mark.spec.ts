import fc from 'fast-check';
import { shippedCalendar } from '../../db/migrations/1763800300000-shipped-calendar.js';
import { addDays, atHour, endOfDay } from '../calendar/calendar-day.js';
import { workingDaysLeft } from '../calendar/working-days.js';
import { dueMark, soonUntil } from './due-mark.js';

const markOn = (today: string, lastDay: string) => {
  const now = atHour(today, 10);
  return dueMark(now, endOfDay(lastDay), soonUntil(shippedCalendar, now));
};

test.each([
  ['yesterday', '2026-03-11', 'overdue'],
  ['today', '2026-03-12', 'soon'],
  ['tomorrow, a Friday', '2026-03-13', 'soon'],
  ['on Saturday, with Friday the last working day', '2026-03-14', 'soon'],
  ['on Monday', '2026-03-16', 'in-time'],
])('what is due %s', (_when, lastDay, mark) => {
  expect(markOn('2026-03-12', lastDay)).toBe(mark);
});

test('nothing due has no mark', () => {
  expect(dueMark('2026-03-12T03:00:00.000Z', null, '2026-03-14T17:00:00.000Z')).toBe('none');
});

test('at the end of the last year that is known, the next working day is soon and nothing is guessed', () => {
  expect(markOn('2027-12-30', '2027-12-31')).toBe('soon');
  expect(markOn('2027-12-31', '2027-12-31')).toBe('soon');
  expect(markOn('2027-12-31', '2028-01-03')).toBe('in-time');
});

test('soon is what has at most one working day left', () => {
  const day = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2024-01-02', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 20 }), (today, later) => {
      const lastDay = addDays(today, later);
      const left = workingDaysLeft(shippedCalendar, atHour(today, 10), endOfDay(lastDay)) ?? Number.NaN;
      expect(markOn(today, lastDay)).toBe(left <= 1 ? 'soon' : 'in-time');
    }),
  );
});
