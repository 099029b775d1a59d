import fc from 'fast-check';
import { shippedCalendar as calendar } from '../../db/migrations/1763800300000-shipped-calendar.js';
import { daysBetween } from './calendar-day.js';
import { calendarFlaws } from './check-calendar.js';
import { explainWorkingDays } from './explain-working-days.js';
import { newCalendarYear } from './new-calendar-year.js';
import { addWorkingDays } from './working-days.js';

const days = (year: string) => newCalendarYear(year).daysOff.map(({ day }) => day.slice(5));

test('holidays on a weekend are made up for on the next working days, 24 November is not', () => {
  // 1/1 a Saturday, 30/4 a Sunday, so 1/5 is taken and its make-up goes on.
  expect(days('2028')).toEqual(['01-03', '04-04', '05-01', '05-02', '11-24', '09-04'].toSorted());
  // 24/11/2029 is a Saturday, 2/9 a Sunday; Tết of 2029 is left to its notice.
  expect(days('2029')).toEqual(['01-01', '04-23', '04-30', '05-01', '09-03']);
  expect(newCalendarYear('2029').lunarNewYear).toBe('2029-02-13');
});

test('a year without a computed new moon leaves Hùng Kings’ day to people', () => {
  expect(newCalendarYear('2040')).toMatchObject({ lunarNewYear: null });
  expect(days('2040')).toEqual(['01-02', '04-30', '05-01', '09-03']);
});

test('every year that can be begun with may be published as it is', () => {
  for (let year = 2000; year < 2100; year += 1) {
    const { lunarNewYear: _computed, ...begun } = newCalendarYear(String(year));
    expect(calendarFlaws({ officeClosesAt: 17, years: { [year]: { ...begun, awaited: null } } })).toEqual([]);
  }
});

test('ten working days over the national holidays of 2026 name what they pass over', () => {
  const { last, skipped, workedSaturdays } = explainWorkingDays(calendar, '2026-08-20', 10);
  expect(last).toBe('2026-09-07');
  expect(skipped.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
    '2026-08-23 sunday',
    '2026-08-29 saturday',
    '2026-08-30 sunday',
    '2026-08-31 day-off',
    '2026-09-01 day-off',
    '2026-09-02 day-off',
    '2026-09-05 saturday',
    '2026-09-06 sunday',
  ]);
  expect(workedSaturdays).toEqual([{ day: '2026-08-22', kind: 'worked-saturday', reason: 'Làm bù cho thứ Hai 31/08' }]);
});

test('what is passed over and what counts are all the days of the period', () => {
  fc.assert(
    fc.property(fc.integer({ min: 120, max: 1300 }), fc.integer({ min: -60, max: 60 }), (offset, count) => {
      const from = new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);
      const { last, skipped } = explainWorkingDays(calendar, from, count);
      expect(last).toBe(addWorkingDays(calendar, from, count));
      expect(Math.abs(daysBetween(from, last))).toBe(Math.abs(count) + skipped.length);
    }),
  );
});
