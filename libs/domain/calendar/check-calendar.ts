import { type CalendarDay, weekdayOf } from './calendar-day.js';
import type { WorkingCalendar } from './working-days.js';

/** Why a calendar cannot be published. */
export interface CalendarFlaw {
  readonly code: 'no-year' | 'office-hour' | 'outside-year' | 'weekend-day-off' | 'not-a-saturday' | 'named-twice';
  readonly year: string | null;
  readonly day: CalendarDay | null;
}

/**
 * What stands against publishing a calendar, year by year: a day off lies within its year on a weekday, a worked Saturday is a
 * Saturday, none is named twice, offices close between 0 and 24 o’clock, and there is a year. Empty: nothing.
 */
export function calendarFlaws({
  officeClosesAt,
  years,
}: Pick<WorkingCalendar, 'officeClosesAt' | 'years'>): readonly CalendarFlaw[] {
  const entries = Object.entries(years).toSorted(([one], [other]) => one.localeCompare(other));
  const hour = officeClosesAt >= 0 && officeClosesAt <= 24;
  return [
    ...(entries.length > 0 ? [] : [{ code: 'no-year', year: null, day: null } as const]),
    ...(hour ? [] : [{ code: 'office-hour', year: null, day: null } as const]),
    ...entries.flatMap(([year, { daysOff, saturdaysWorked }]) => [
      ...flawsOfDays(year, daysOff, (weekday) => (weekday === 0 || weekday === 6 ? 'weekend-day-off' : null)),
      ...flawsOfDays(year, saturdaysWorked, (weekday) => (weekday === 6 ? null : 'not-a-saturday')),
    ]),
  ];
}

function flawsOfDays(
  year: string,
  marked: readonly { readonly day: CalendarDay }[],
  wrongWeekday: (weekday: number) => CalendarFlaw['code'] | null,
): readonly CalendarFlaw[] {
  return marked.flatMap(({ day }, index): readonly CalendarFlaw[] => {
    if (day.slice(0, 4) !== year) return [{ code: 'outside-year', year, day }];
    const weekday = wrongWeekday(weekdayOf(day));
    if (weekday) return [{ code: weekday, year, day }];
    const twice = marked.findIndex((other) => other.day === day) < index;
    return twice ? [{ code: 'named-twice', year, day }] : [];
  });
}
