import { addDays, type CalendarDay, weekdayOf } from '../../../../libs/domain/calendar/calendar-day.js';

/** The weeks of a month, Monday first; null where a week reaches into another month. */
export function weeksOf(year: string, month: number): readonly (readonly (CalendarDay | null)[])[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const before = (weekdayOf(first) + 6) % 7;
  const cells: (CalendarDay | null)[] = Array.from({ length: before }, () => null);
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) cells.push(day);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** How far an arrow key goes, in days; undefined for every other key. */
export const arrowSteps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};
