import { dayOf } from '../domain/calendar/calendar-day.js';

/** A day as people here write it, «11/07/2025». */
export function shownDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** The Vietnamese calendar day of an instant, as people write it. */
export function shownDayOf(instant: string): string {
  return shownDay(dayOf(instant));
}
