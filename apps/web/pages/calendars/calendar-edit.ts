import type { CalendarVersionView } from '../../../../libs/contracts/views/calendars.js';
import { type CalendarDay, weekdayOf } from '../../../../libs/domain/calendar/calendar-day.js';
import type { MarkedDay } from '../../../../libs/domain/calendar/working-days.js';

/** The table of the calendar as a body carries it. */
export type Table = CalendarVersionView['calendar'];
type Year = Table['years'][string];

/** Which list of its year a day may stand in; null: a Sunday, which is never worked. */
export function listOf(day: CalendarDay): 'daysOff' | 'saturdaysWorked' | null {
  const weekday = weekdayOf(day);
  if (weekday === 0) return null;
  return weekday === 6 ? 'saturdaysWorked' : 'daysOff';
}

/** The table with a day marked, for a reason, or not marked any more. A Sunday, or a day of a year not entered, changes nothing. */
export function toggled(table: Table, day: CalendarDay, reason: string): Table {
  return onDay(table, day, (days) =>
    days.some((marked) => marked.day === day)
      ? days.filter((marked) => marked.day !== day)
      : [...days, { day, reason }].toSorted((one, other) => one.day.localeCompare(other.day)),
  );
}

/** The table with another reason for a marked day. */
export function reasoned(table: Table, day: CalendarDay, reason: string): Table {
  return onDay(table, day, (days) => days.map((marked) => (marked.day === day ? { day, reason } : marked)));
}

/** The table with a year put in or replaced; null takes it away. */
export function withYear(table: Table, year: string, days: Year | null): Table {
  const { [year]: _former, ...others } = table.years;
  return { ...table, years: days ? { ...others, [year]: days } : others };
}

function onDay(table: Table, day: CalendarDay, change: (days: readonly MarkedDay[]) => readonly MarkedDay[]): Table {
  const year = day.slice(0, 4);
  const days = table.years[year];
  const list = listOf(day);
  return days && list ? withYear(table, year, { ...days, [list]: [...change(days[list])] }) : table;
}
