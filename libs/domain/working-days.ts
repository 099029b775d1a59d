import { addDays, type CalendarDay, dayOf, endOfDay, type Instant, lastDayBefore, weekdayOf } from './calendar-day.js';

/** One year of the civil service's working calendar: Monday to Friday, minus days off, plus Saturdays worked in exchange. */
export interface CalendarYear {
  readonly daysOff: readonly CalendarDay[];
  readonly saturdaysWorked: readonly CalendarDay[];
}

/** The working-day table. Data with a version; a year it does not hold is an error, never a guess. */
export interface WorkingCalendar {
  readonly version: string;
  /** the office hour after which an arrival counts as the next working day */
  readonly officeClosesAt: number;
  readonly years: Readonly<Record<string, CalendarYear>>;
}

/** Thrown when a computation needs a year that nobody has entered yet. */
export class UnknownCalendarYear extends Error {
  constructor(readonly year: string) {
    super(`the working calendar does not hold ${year}`);
  }
}

export function isWorkingDay(calendar: WorkingCalendar, day: CalendarDay): boolean {
  const year = calendar.years[day.slice(0, 4)];
  if (!year) throw new UnknownCalendarYear(day.slice(0, 4));
  const weekday = weekdayOf(day);
  if (weekday === 0) return false;
  if (weekday === 6) return year.saturdaysWorked.includes(day);
  return !year.daysOff.includes(day);
}

/**
 * The exclusive due instant of a period of working days: the day of arrival is not counted (Civil Code 2015 art. 147), an
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
  if (to < from) return -workingDaysBetween(calendar, to, from);
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
