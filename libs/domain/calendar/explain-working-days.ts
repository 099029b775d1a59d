import { addDays, type CalendarDay } from './calendar-day.js';
import { type DayKind, kindOfDay, type WorkingCalendar } from './working-days.js';

/** A day that a count of working days meets, and what the table says of it. */
export interface MetDay {
  readonly day: CalendarDay;
  readonly kind: DayKind;
  readonly reason: string | null;
}

/** The last day of a period of working days, with the days it passes over and the Saturdays it counts. */
export interface ExplainedPeriod {
  readonly last: CalendarDay;
  readonly skipped: readonly MetDay[];
  readonly workedSaturdays: readonly MetDay[];
}

/**
 * The n-th working day after a day (n > 0) or before it (n < 0), like `addWorkingDays`, with every day that does not count and why.
 * Throws `UnknownCalendarYear`.
 */
export function explainWorkingDays(calendar: WorkingCalendar, from: CalendarDay, days: number): ExplainedPeriod {
  const step = days < 0 ? -1 : 1;
  const skipped: MetDay[] = [];
  const workedSaturdays: MetDay[] = [];
  let day = from;
  for (let left = Math.abs(days); left > 0; ) {
    day = addDays(day, step);
    const met = { day, ...kindOfDay(calendar, day) };
    const counts = met.kind === 'working' || met.kind === 'worked-saturday';
    if (!counts) skipped.push(met);
    if (met.kind === 'worked-saturday') workedSaturdays.push(met);
    if (counts) left -= 1;
  }
  return { last: day, skipped, workedSaturdays };
}
