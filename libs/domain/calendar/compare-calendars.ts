import type { CalendarDay } from './calendar-day.js';
import type { CalendarYear, MarkedDay, WorkingCalendar } from './working-days.js';

/** One difference between two versions of the calendar. */
export type CalendarChange =
  | { readonly kind: 'year-added' | 'year-removed'; readonly year: string; readonly days: number }
  | {
      readonly kind: 'day-off-added' | 'day-off-removed' | 'saturday-added' | 'saturday-removed';
      readonly day: CalendarDay;
      readonly reason: string;
    }
  | {
      readonly kind: 'reason-changed';
      readonly day: CalendarDay;
      readonly reason: string;
      readonly formerly: string;
    }
  | { readonly kind: 'awaited-changed'; readonly year: string; readonly awaited: string | null }
  | { readonly kind: 'office-hour-changed'; readonly hour: number; readonly formerly: number };

type Table = Pick<WorkingCalendar, 'officeClosesAt' | 'years'>;

/** What changed from one version to another, in the order of the days. */
export function compareCalendars(before: Table, after: Table): readonly CalendarChange[] {
  const years = [...new Set([...Object.keys(before.years), ...Object.keys(after.years)])].toSorted();
  const hour = { hour: after.officeClosesAt, formerly: before.officeClosesAt };
  return [
    ...(hour.hour === hour.formerly ? [] : [{ kind: 'office-hour-changed', ...hour } as const]),
    ...years.flatMap((year) => changesOfYear(year, before.years[year], after.years[year])),
  ];
}

function changesOfYear(
  year: string,
  before: CalendarYear | undefined,
  after: CalendarYear | undefined,
): readonly CalendarChange[] {
  if (!before && after) return [{ kind: 'year-added', year, days: after.daysOff.length }];
  if (before && !after) return [{ kind: 'year-removed', year, days: before.daysOff.length }];
  if (!before || !after) return [];
  const days = [
    ...changesOfDays(before.daysOff, after.daysOff, 'day-off'),
    ...changesOfDays(before.saturdaysWorked, after.saturdaysWorked, 'saturday'),
  ].toSorted((one, other) => one.day.localeCompare(other.day));
  const awaited = after.awaited;
  return before.awaited === awaited ? days : [...days, { kind: 'awaited-changed', year, awaited }];
}

type DayChange = Extract<CalendarChange, { readonly day: CalendarDay }>;

function changesOfDays(
  before: readonly MarkedDay[],
  after: readonly MarkedDay[],
  what: 'day-off' | 'saturday',
): readonly DayChange[] {
  const former = new Map(before.map(({ day, reason }) => [day, reason]));
  const kept = new Set(after.map(({ day }) => day));
  return [
    ...after.flatMap(({ day, reason }): readonly DayChange[] => {
      const formerly = former.get(day);
      if (formerly === undefined) return [{ kind: `${what}-added`, day, reason }];
      return formerly === reason ? [] : [{ kind: 'reason-changed', day, reason, formerly }];
    }),
    ...before.flatMap(({ day, reason }): readonly DayChange[] =>
      kept.has(day) ? [] : [{ kind: `${what}-removed`, day, reason }],
    ),
  ];
}
