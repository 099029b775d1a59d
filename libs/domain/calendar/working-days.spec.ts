import fc from 'fast-check';
import { shippedCalendar } from '../../db/migrations/1763800300000-shipped-calendar.js';
import { addDays, dayOf, daysBetween, endOfDay, lastDayBefore, startOfDay, weekdayOf } from './calendar-day.js';
import {
  addWorkingDays,
  countedArrivalDay,
  dueAfterWorkingDays,
  isWorkingDay,
  kindOfDay,
  type WorkingCalendar,
  workingDaysBetween,
} from './working-days.js';

const calendar: WorkingCalendar = shippedCalendar;

/** Reading 30, written down once more by hand: weekdays off and Saturdays worked, day/month. */
const reference: Readonly<Record<string, readonly [off: string, saturdays: string]>> = {
  2024: ['1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9', '4/5'],
  2025: ['1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9', '26/4'],
  2026: ['1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11', '10/1 22/8'],
  2027: ['1/1 5/2 8/2 9/2 10/2 11/2 16/4 30/4 3/5 2/9 3/9 24/11', ''],
};
const isoDay = (year: string, text: string): string => {
  const [day = '', month = ''] = text.split('/');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};
const written = Object.entries(reference).map(([year, [off, saturdays]]) => ({
  year,
  off: new Set(off.split(' ').map((text) => isoDay(year, text))),
  saturdays: new Set(saturdays ? saturdays.split(' ').map((text) => isoDay(year, text)) : []),
}));

test.each(written)('the days off and the Saturdays worked of $year are those of the reference', (expected) => {
  const { year, off, saturdays } = expected;
  const days = calendar.years[year];
  expect(new Set(days?.daysOff.map(({ day }) => day))).toEqual(off);
  expect(new Set(days?.saturdaysWorked.map(({ day }) => day))).toEqual(saturdays);
  expect(days?.awaited === null).toBe(year !== '2027');
});

/** Slow and obvious: a list of every day of the table, each with whether the civil service works. */
const first = '2024-01-01';
const last = '2027-12-31';
const all: readonly { readonly day: string; readonly works: boolean }[] = Array.from(
  { length: daysBetween(first, last) + 1 },
  (_, index) => {
    // Noon of the day by the machine's own calendar arithmetic, apart from ours.
    const day = new Date(Date.UTC(2024, 0, 1 + index, 12)).toISOString().slice(0, 10);
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    const year = written.find((entry) => day.startsWith(entry.year));
    const works = weekday === 6 ? Boolean(year?.saturdays.has(day)) : weekday !== 0 && !year?.off.has(day);
    return { day, works };
  },
);
const working = all.filter(({ works }) => works).map(({ day }) => day);
const slowAfter = (day: string, count: number) => working.filter((other) => other > day)[count - 1];
const slowBefore = (day: string, count: number) => working.filter((other) => other < day).at(-count);

const someDay = fc.integer({ min: 0, max: all.length - 1 }).map((index) => all[index]?.day ?? first);
// Far enough from both ends of the table that nothing asked below leaves it.
const middleDay = fc.integer({ min: 120, max: all.length - 120 }).map((index) => all[index]?.day ?? first);
const someInstant = fc
  .tuple(middleDay, fc.integer({ min: 0, max: 86_399_999 }))
  .map(([day, ms]) => new Date(Date.parse(`${day}T00:00:00+07:00`) + ms).toISOString());

test('every day of the table works or rests as the list says', () => {
  for (const { day, works } of all) expect({ day, works: isWorkingDay(calendar, day) }).toEqual({ day, works });
});

test('the n-th working day after a day, or before it, is the one found by going through the list', () => {
  fc.assert(
    fc.property(middleDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
      expect(addWorkingDays(calendar, day, count)).toBe(slowAfter(day, count));
      expect(addWorkingDays(calendar, day, -count)).toBe(slowBefore(day, count));
    }),
    { numRuns: 500 },
  );
});

test('the difference of two days counts the working days of the list between them, the later included', () => {
  fc.assert(
    fc.property(someDay, someDay, (one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const count = working.filter((day) => day > from && day <= to).length;
      expect(workingDaysBetween(calendar, from, to)).toBe(count);
      expect(workingDaysBetween(calendar, to, from)).toBe(0 - count);
    }),
    { numRuns: 500 },
  );
});

test('adding working days and taking the difference undo each other', () => {
  fc.assert(
    fc.property(middleDay, fc.integer({ min: 0, max: 60 }), (day, count) => {
      expect(workingDaysBetween(calendar, day, addWorkingDays(calendar, day, count))).toBe(count);
    }),
  );
});

test('an arrival counts on its day until offices close, afterwards and on days of rest on the next working day', () => {
  fc.assert(
    fc.property(someInstant, (arrived) => {
      // Vietnam's clock on the wall, by the machine's own zone data.
      const wall = new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'Asia/Ho_Chi_Minh',
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      const [day = '', time = ''] = wall.format(new Date(arrived)).split(' ');
      const counted = working.includes(day) && time < '17:00:00' ? day : slowAfter(day, 1);
      expect(countedArrivalDay(calendar, arrived)).toBe(counted);
    }),
    { numRuns: 500 },
  );
});

test('a period of working days ends with its last day, which is a working day, and never before the arrival', () => {
  fc.assert(
    fc.property(someInstant, fc.integer({ min: 1, max: 30 }), (arrived, days) => {
      const due = dueAfterWorkingDays(calendar, arrived, days);
      const lastDay = lastDayBefore(due);
      expect(due).toBe(endOfDay(lastDay));
      expect(working).toContain(lastDay);
      expect(lastDay).toBe(slowAfter(countedArrivalDay(calendar, arrived), days));
      expect(due > arrived).toBe(true);
    }),
  );
});

test('a day is the instants from its start up to its end, wherever the machine is', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 86_399_999 }), (day, ms) => {
      const instant = new Date(Date.parse(startOfDay(day)) + ms).toISOString();
      expect(dayOf(instant)).toBe(day);
      expect(instant < endOfDay(day)).toBe(true);
      expect(dayOf(endOfDay(day))).toBe(addDays(day, 1));
      expect(startOfDay(day)).toBe(new Date(`${day}T00:00:00+07:00`).toISOString());
      expect(lastDayBefore(startOfDay(day))).toBe(addDays(day, -1));
    }),
  );
});

test('a day that does not count says why', () => {
  expect(kindOfDay(calendar, '2026-11-24')).toEqual({ kind: 'day-off', reason: 'Ngày Văn hóa Việt Nam' });
  expect(kindOfDay(calendar, '2026-08-22')).toEqual({ kind: 'worked-saturday', reason: 'Làm bù cho thứ Hai 31/08' });
  expect(kindOfDay(calendar, '2026-08-23')).toEqual({ kind: 'sunday', reason: null });
  expect(kindOfDay(calendar, '2026-08-29')).toEqual({ kind: 'saturday', reason: null });
  expect(kindOfDay(calendar, '2026-08-24')).toEqual({ kind: 'working', reason: null });
  expect(weekdayOf('2026-08-24')).toBe(1);
});
