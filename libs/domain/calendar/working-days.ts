import { addDays, type CalendarDay, dayOf, endOfDay, type Instant, lastDayBefore, weekdayOf } from './calendar-day.js';

/** A day that the table names, and why, in words for people: «Tết Nguyên đán», «làm bù cho 02/01». */
export interface MarkedDay {
  readonly day: CalendarDay;
  readonly reason: string;
}

/** One year of the civil service's working calendar: Monday to Friday, minus days off, plus Saturdays worked in exchange. */
export interface CalendarYear {
  readonly daysOff: readonly MarkedDay[];
  readonly saturdaysWorked: readonly MarkedDay[];
  /** what of the year nobody has announced yet, in words for people; null: the year is complete */
  readonly awaited: string | null;
}

/** The working-day table. Data with a version; a year it does not hold is an error, never a guess. */
export interface WorkingCalendar {
  /** «vn-2024-2027.1»: first and last year, and the number of the publication */
  readonly version: string;
  /** the office hour after which an arrival counts as the next working day */
  readonly officeClosesAt: number;
  readonly years: Readonly<Record<string, CalendarYear>>;
}

/** Thrown when a computation needs a year that nobody has entered yet. */
export class UnknownCalendarYear extends Error {
  readonly year: string;

  constructor(year: string) {
    super(`the working calendar does not hold ${year}`);
    this.year = year;
  }
}

/** What a day is to the civil service. */
export type DayKind = 'working' | 'worked-saturday' | 'day-off' | 'saturday' | 'sunday';

/** What a day is, and the table's word on it, null where it has none. Throws `UnknownCalendarYear`. */
export function kindOfDay(
  calendar: WorkingCalendar,
  day: CalendarDay,
): { readonly kind: DayKind; readonly reason: string | null } {
  const year = calendar.years[day.slice(0, 4)];
  if (!year) throw new UnknownCalendarYear(day.slice(0, 4));
  const weekday = weekdayOf(day);
  if (weekday === 0) return { kind: 'sunday', reason: null };
  const marked = (weekday === 6 ? year.saturdaysWorked : year.daysOff).find((entry) => entry.day === day);
  if (weekday === 6) return { kind: marked ? 'worked-saturday' : 'saturday', reason: marked?.reason ?? null };
  return { kind: marked ? 'day-off' : 'working', reason: marked?.reason ?? null };
}

/** Whether the civil service works on a day (reading 30). Throws `UnknownCalendarYear`. */
export function isWorkingDay(calendar: WorkingCalendar, day: CalendarDay): boolean {
  const { kind } = kindOfDay(calendar, day);
  return kind === 'working' || kind === 'worked-saturday';
}

/**
 * The exclusive due instant of a period of working days: the day of arrival is not counted (reading 30), an
 * arrival after office hours or on a day of rest counts as the next working day, the last day ends at midnight.
 */
export function dueAfterWorkingDays(calendar: WorkingCalendar, arrived: Instant, days: number): Instant {
  return endOfDay(addWorkingDays(calendar, countedArrivalDay(calendar, arrived), days));
}

/** The day on which an arrival counts. */
export function countedArrivalDay(calendar: WorkingCalendar, arrived: Instant): CalendarDay {
  const day = dayOf(arrived);
  const tooLate = Date.parse(arrived) >= Date.parse(endOfDay(day)) - (24 - calendar.officeClosesAt) * 3_600_000;
  return !tooLate && isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
}

/** The n-th working day after a day (n > 0), or before it (n < 0). Zero gives the day itself. */
export function addWorkingDays(calendar: WorkingCalendar, from: CalendarDay, days: number): CalendarDay {
  const step = days < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(days); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkingCalendar, from: CalendarDay, to: CalendarDay): number {
  // Taken from 0 and not negated: a negated 0 is another number than 0.
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

/**
 * Working days left until an exclusive due instant, today included when it is the last day gives 0 further days; negative: days
 * overdue. Undefined when the calendar does not reach that far, so that a list never fails for one row.
 */
export function workingDaysLeft(calendar: WorkingCalendar, now: Instant, due: Instant): number | undefined {
  try {
    return workingDaysBetween(calendar, dayOf(now), lastDayBefore(due));
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return undefined;
    throw error;
  }
}

/** Working days spent since an arrival, as «đã dùng 3/5 ngày làm việc» says. Undefined as in `workingDaysLeft`. */
export function workingDaysUsed(calendar: WorkingCalendar, arrived: Instant, now: Instant): number | undefined {
  try {
    return Math.max(0, workingDaysBetween(calendar, countedArrivalDay(calendar, arrived), dayOf(now)));
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return undefined;
    throw error;
  }
}
