import { shippedCalendar as calendar } from '../../db/migrations/1763800300000-shipped-calendar.js';
import { dayOf, daysBetween, endOfDay, lastDayBefore, startOfDay, yearOf } from '../calendar/calendar-day.js';
import {
  addWorkingDays,
  countedArrivalDay,
  isWorkingDay,
  UnknownCalendarYear,
  workingDaysLeft,
  workingDaysUsed,
} from '../calendar/working-days.js';
import { submissionPeriod } from '../campaign/campaign.js';
import { remindersBefore, stageDueAt } from './deadline.js';

/** An hour of a day in Vietnam. */
const at = (day: string, time: string): string => new Date(`${day}T${time}:00.000+07:00`).toISOString();

test('«đến hết ngày 11/7/2025» is before 12/7 0:00 in Vietnam', () => {
  expect(endOfDay('2025-07-11')).toBe('2025-07-11T17:00:00.000Z');
  expect(lastDayBefore('2025-07-11T17:00:00.000Z')).toBe('2025-07-11');
  expect(submissionPeriod({ submission: { from: '2025-07-01', throughEndOf: '2025-07-11', hard: true } })).toEqual({
    opensAt: '2025-06-30T17:00:00.000Z',
    closesAt: '2025-07-11T17:00:00.000Z',
  });
  expect(submissionPeriod({ submission: { hard: false } })).toEqual({ opensAt: null, closesAt: null });
});

test('the day and the year are those of Vietnam, wherever the machine is', () => {
  expect(dayOf('2025-12-31T16:59:59.999Z')).toBe('2025-12-31');
  expect(dayOf('2025-12-31T17:00:00.000Z')).toBe('2026-01-01');
  expect(yearOf('2025-12-31T17:00:00.000Z')).toBe(2026);
  expect(startOfDay('2026-01-01')).toBe('2025-12-31T17:00:00.000Z');
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
});

test.each([
  ['a Sunday', '2025-04-27', false],
  ['a common Saturday', '2025-04-19', false],
  ['the Saturday worked for 2 May 2025', '2025-04-26', true],
  ['the day off taken for it', '2025-05-02', false],
  ['Hùng Kings’ day', '2025-04-07', false],
  ['24 November 2026', '2026-11-24', false],
  ['24 November 2025', '2025-11-24', true],
  ['a Tuesday', '2025-07-08', true],
])('%s', (_what, day, works) => {
  expect(isWorkingDay(calendar, day)).toBe(works);
});

test('a year that nobody has entered throws', () => {
  expect(() => isWorkingDay(calendar, '2028-01-03')).toThrow(UnknownCalendarYear);
  expect(() => addWorkingDays(calendar, '2027-12-30', 5)).toThrow('2028');
  expect(workingDaysLeft(calendar, at('2027-12-30', '09:00'), endOfDay('2028-01-05'))).toBeUndefined();
});

test.each([
  ['in office hours', at('2025-07-07', '09:00'), '2025-07-07'],
  ['a minute before offices close', at('2025-07-07', '16:59'), '2025-07-07'],
  ['when offices have closed', at('2025-07-07', '17:00'), '2025-07-08'],
  ['on Friday evening', at('2025-07-11', '20:00'), '2025-07-14'],
  ['on Sunday morning', at('2025-07-13', '09:00'), '2025-07-14'],
  ['on Friday evening before a worked Saturday', at('2025-04-25', '18:00'), '2025-04-26'],
])('an arrival %s counts on %s', (_what, arrived, day) => {
  expect(countedArrivalDay(calendar, arrived)).toBe(day);
});

test.each([
  ['five working days over a weekend', { workingDays: 5 }, at('2025-07-07', '09:00'), endOfDay('2025-07-14')],
  ['an evening arrival has one day more', { workingDays: 5 }, at('2025-07-07', '18:00'), endOfDay('2025-07-15')],
  ['a worked Saturday counts', { workingDays: 2 }, at('2025-04-24', '09:00'), endOfDay('2025-04-26')],
  ['days off do not', { workingDays: 3 }, at('2025-04-28', '09:00'), endOfDay('2025-05-06')],
  [
    'the earlier of both bounds',
    { workingDays: 5, throughEndOf: '2025-07-11' },
    at('2025-07-07', '09:00'),
    endOfDay('2025-07-11'),
  ],
  ['the last day alone', { throughEndOf: '2025-08-01' }, at('2025-07-07', '09:00'), endOfDay('2025-08-01')],
  ['none', {}, at('2025-07-07', '09:00'), null],
])('a stage’s due instant: %s', (_what, due, arrived, expected) => {
  expect(stageDueAt(calendar, due, arrived)).toBe(expected);
});

test('reminders stand in order, at 8:00, and none lies before the arrival', () => {
  const due = endOfDay('2025-07-14');
  expect(remindersBefore(calendar, [1, 3, 2], at('2025-07-09', '09:00'), due)).toEqual([
    { lead: 2, at: at('2025-07-10', '08:00') },
    { lead: 1, at: at('2025-07-11', '08:00') },
  ]);
  expect(remindersBefore(calendar, [1], at('2025-07-09', '09:00'), null)).toEqual([]);
});

test('days used and days left are working days', () => {
  expect(workingDaysUsed(calendar, at('2025-07-07', '09:00'), at('2025-07-14', '10:00'))).toBe(5);
  expect(workingDaysUsed(calendar, at('2025-07-07', '18:00'), at('2025-07-07', '19:00'))).toBe(0);
  expect(workingDaysLeft(calendar, at('2025-07-11', '09:00'), endOfDay('2025-07-14'))).toBe(1);
  expect(workingDaysLeft(calendar, at('2025-07-14', '23:59'), endOfDay('2025-07-14'))).toBe(0);
  expect(workingDaysLeft(calendar, at('2025-07-16', '09:00'), endOfDay('2025-07-14'))).toBe(-2);
});
