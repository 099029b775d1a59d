import { shippedCalendar } from '../../db/migrations/1763800300000-shipped-calendar.js';
import { calendarFlaws } from './check-calendar.js';
import { compareCalendars } from './compare-calendars.js';
import type { CalendarYear } from './working-days.js';

const marked = (...days: readonly string[]) => days.map((day) => ({ day, reason: 'Nghỉ' }));
const year = (given: Partial<CalendarYear>): CalendarYear => ({
  daysOff: [],
  saturdaysWorked: [],
  awaited: null,
  ...given,
});

test('what is shipped may be published', () => {
  expect(calendarFlaws(shippedCalendar)).toEqual([]);
});

test.each([
  ['no year at all', {}, 17, ['no-year']],
  ['offices that close after midnight', { 2028: year({}) }, 24.5, ['office-hour']],
  ['offices that close before they open', { 2028: year({}) }, -1, ['office-hour']],
  ['a day off of another year', { 2028: year({ daysOff: marked('2027-12-31') }) }, 17, ['outside-year']],
  ['a day off on a Sunday', { 2028: year({ daysOff: marked('2028-01-02') }) }, 17, ['weekend-day-off']],
  ['a day off on a Saturday', { 2028: year({ daysOff: marked('2028-01-01') }) }, 17, ['weekend-day-off']],
  [
    'a worked Saturday that is a Monday',
    { 2028: year({ saturdaysWorked: marked('2028-01-03') }) },
    17,
    ['not-a-saturday'],
  ],
  ['a day named twice', { 2028: year({ daysOff: marked('2028-01-03', '2028-01-03') }) }, 17, ['named-twice']],
])('%s is named', (_what, years, officeClosesAt, codes) => {
  expect(calendarFlaws({ officeClosesAt, years }).map(({ code }) => code)).toEqual(codes);
});

test('two versions differ in the days that were added, taken away or named otherwise', () => {
  const before = { officeClosesAt: 17, years: { 2028: year({ daysOff: marked('2028-01-03', '2028-01-04') }) } };
  const after = {
    officeClosesAt: 16.5,
    years: {
      2028: year({
        daysOff: [{ day: '2028-01-04', reason: 'Tết' }, ...marked('2028-01-05')],
        saturdaysWorked: marked('2028-01-08'),
        awaited: 'Chờ thông báo',
      }),
      2029: year({ daysOff: marked('2029-01-01') }),
    },
  };
  expect(compareCalendars(before, after)).toEqual([
    { kind: 'office-hour-changed', hour: 16.5, formerly: 17 },
    { kind: 'day-off-removed', day: '2028-01-03', reason: 'Nghỉ' },
    { kind: 'reason-changed', day: '2028-01-04', reason: 'Tết', formerly: 'Nghỉ' },
    { kind: 'day-off-added', day: '2028-01-05', reason: 'Nghỉ' },
    { kind: 'saturday-added', day: '2028-01-08', reason: 'Nghỉ' },
    { kind: 'awaited-changed', year: '2028', awaited: 'Chờ thông báo' },
    { kind: 'year-added', year: '2029', days: 1 },
  ]);
  expect(compareCalendars(after, after)).toEqual([]);
  expect(compareCalendars(after, before).map(({ kind }) => kind)).toContain('year-removed');
});
