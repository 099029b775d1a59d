import { dayOf, endOfDay, type Instant, startOfDay } from '../calendar/calendar-day.js';
import { addWorkingDays, UnknownCalendarYear, type WorkingCalendar } from '../calendar/working-days.js';

/** How a due instant stands to the moment it is looked at. */
export const dueMarks = ['overdue', 'soon', 'in-time', 'none'] as const;
export type DueMark = (typeof dueMarks)[number];

/**
 * Until which due instant a dossier is due soon: at most one working day is left, so the second working day from today has not begun.
 * Where nobody has entered the year of that day yet, the next working day must do, or else today.
 */
export function soonUntil(calendar: WorkingCalendar, now: Instant): Instant {
  const today = dayOf(now);
  return (
    known(() => startOfDay(addWorkingDays(calendar, today, 2))) ??
    known(() => endOfDay(addWorkingDays(calendar, today, 1))) ??
    endOfDay(today)
  );
}

function known(instant: () => Instant): Instant | undefined {
  try {
    return instant();
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return undefined;
    throw error;
  }
}

/** The mark of a due instant, exclusive; null: nothing is due. `until` is what `soonUntil` says. */
export function dueMark(now: Instant, dueAt: Instant | null, until: Instant): DueMark {
  if (!dueAt) return 'none';
  if (dueAt <= now) return 'overdue';
  return dueAt <= until ? 'soon' : 'in-time';
}
