import { addDays, type CalendarDay, weekdayOf } from './calendar-day.js';
import type { CalendarYear, MarkedDay } from './working-days.js';

interface LunarAnchors {
  readonly newYear: CalendarDay;
  readonly kings: CalendarDay;
}

/** Computed by the rule of UTC+7 (reading 30), never by a library of another country's calendar. */
const lunarAnchors: Readonly<Record<string, LunarAnchors>> = {
  '2028': { newYear: '2028-01-26', kings: '2028-04-04' },
  '2029': { newYear: '2029-02-13', kings: '2029-04-23' },
  '2030': { newYear: '2030-02-02', kings: '2030-04-12' },
};

/** What an administrator begins a new year with: the table's days, and the computed lunar new year if it is known. */
export interface NewCalendarYear extends Omit<CalendarYear, 'awaited'> {
  readonly lunarNewYear: CalendarDay | null;
}

/**
 * The days off of a year that need no notice: fixed holidays, Hùng Kings’ day where it is computed, and for each that falls on a
 * weekend the next working day (Labour Code 2019 art. 111(3), 112). 24 November (Resolution 28/2026/QH16) is not made up for.
 * Tết, the second national day and the swaps are left to the Prime Minister's notice.
 */
export function newCalendarYear(year: string): NewCalendarYear {
  const anchors = lunarAnchors[year];
  const holidays: readonly MarkedDay[] = [
    { day: `${year}-01-01`, reason: 'Tết Dương lịch' },
    ...(anchors ? [{ day: anchors.kings, reason: 'Giỗ Tổ Hùng Vương (tạm tính)' }] : []),
    { day: `${year}-04-30`, reason: 'Ngày Chiến thắng 30/4' },
    { day: `${year}-05-01`, reason: 'Ngày Quốc tế Lao động' },
    { day: `${year}-09-02`, reason: 'Quốc khánh' },
  ];
  const culture = { day: `${year}-11-24`, reason: 'Ngày Văn hóa Việt Nam' };
  const daysOff = [...withMakeUps(holidays), ...(isWeekend(culture.day) ? [] : [culture])];
  return {
    daysOff: daysOff.toSorted((one, other) => one.day.localeCompare(other.day)),
    saturdaysWorked: [],
    lunarNewYear: anchors?.newYear ?? null,
  };
}

function withMakeUps(holidays: readonly MarkedDay[]): readonly MarkedDay[] {
  const onWeekdays = holidays.filter(({ day }) => !isWeekend(day));
  const taken = new Set(onWeekdays.map(({ day }) => day));
  return holidays
    .filter(({ day }) => isWeekend(day))
    .reduce<readonly MarkedDay[]>((made, { day, reason }) => {
      let next = day;
      while (isWeekend(next) || taken.has(next)) next = addDays(next, 1);
      taken.add(next);
      return [...made, { day: next, reason: `Nghỉ bù ${reason}` }];
    }, onWeekdays);
}

function isWeekend(day: CalendarDay): boolean {
  return weekdayOf(day) === 0 || weekdayOf(day) === 6;
}
