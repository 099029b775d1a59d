import { listOf, reasoned, toggled, withYear } from '../../apps/web/pages/calendars/calendar-edit.js';
import { arrowSteps, weeksOf } from '../../apps/web/pages/calendars/month-days.js';

const table = { officeClosesAt: 17, years: { '2028': { daysOff: [], saturdaysWorked: [], awaited: null } } };

test('a weekday becomes a day off and back, in the order of the days', () => {
  const two = toggled(toggled(table, '2028-05-02', 'Nghỉ bù'), '2028-01-03', 'Tết Dương lịch');
  expect(two.years['2028']?.daysOff).toEqual([
    { day: '2028-01-03', reason: 'Tết Dương lịch' },
    { day: '2028-05-02', reason: 'Nghỉ bù' },
  ]);
  expect(toggled(toggled(two, '2028-05-02', ''), '2028-01-03', '')).toEqual(table);
});

test('a Saturday is worked instead; a Sunday and a year that is not entered change nothing', () => {
  expect(toggled(table, '2028-05-06', 'Làm bù').years['2028']).toMatchObject({
    daysOff: [],
    saturdaysWorked: [{ day: '2028-05-06', reason: 'Làm bù' }],
  });
  expect(listOf('2028-05-07')).toBeNull();
  expect(toggled(table, '2028-05-07', 'Làm bù')).toBe(table);
  expect(toggled(table, '2029-05-07', 'Nghỉ')).toBe(table);
});

test('a reason is written anew for its day alone', () => {
  const marked = toggled(toggled(table, '2028-05-02', 'Nghỉ'), '2028-05-03', 'Nghỉ');
  expect(reasoned(marked, '2028-05-03', 'Hoán đổi').years['2028']?.daysOff.map(({ reason }) => reason)).toEqual([
    'Nghỉ',
    'Hoán đổi',
  ]);
});

test('a year is put in beside the others and taken away again', () => {
  const more = withYear(table, '2029', { daysOff: [], saturdaysWorked: [], awaited: 'Chờ thông báo' });
  expect(Object.keys(more.years)).toEqual(['2028', '2029']);
  expect(withYear(more, '2029', null)).toEqual(table);
});

test('a month begins on its weekday and holds all its days, leap years included', () => {
  const february = weeksOf('2028', 2);
  expect(february[0]).toEqual([
    null,
    '2028-02-01',
    '2028-02-02',
    '2028-02-03',
    '2028-02-04',
    '2028-02-05',
    '2028-02-06',
  ]);
  expect(february.flat().filter((day) => day !== null)).toHaveLength(29);
  expect(february.every((week) => week.length === 7)).toBe(true);
  expect(weeksOf('2026', 12).flat().filter(Boolean).at(-1)).toBe('2026-12-31');
});

test('arrows go by a day and by a week', () => {
  expect(arrowSteps).toEqual({ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 });
});
