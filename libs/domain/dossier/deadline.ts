import { atHour, type Instant, lastDayBefore } from '../calendar/calendar-day.js';
import {
  addWorkingDays,
  dueAfterWorkingDays,
  UnknownCalendarYear,
  type WorkingCalendar,
} from '../calendar/working-days.js';
import { boundInstant, type HappenedEvents } from '../campaign/bound.js';
import type { FrozenStage, StageDue } from '../campaign/route.js';

/** A reminder that is to be given: its lead in working days and its instant. */
export interface Reminder {
  readonly lead: number;
  readonly at: Instant;
}

/** Reminders go out when offices open. */
const reminderHour = 8;

/**
 * The due instant of a stage that a dossier reaches at `arrived`: the earlier of the stage's own bounds, or null for none. `happened`
 * are the days of the plan's events as they are known now. Throws `UnknownCalendarYear`.
 */
export function stageDueAt(
  calendar: WorkingCalendar,
  due: StageDue,
  arrived: Instant,
  happened: HappenedEvents = {},
): Instant | null {
  const counted = due.workingDays === undefined ? null : dueAfterWorkingDays(calendar, arrived, due.workingDays);
  return [counted, boundInstant(due, happened)].filter((bound) => bound !== null).toSorted()[0] ?? null;
}

/** When to remind of a due instant; a lead that lies before the arrival is left out, so nobody is reminded on receipt. */
export function remindersBefore(
  calendar: WorkingCalendar,
  leads: readonly number[],
  arrived: Instant,
  dueAt: Instant | null,
): readonly Reminder[] {
  // Of what is over already nobody is reminded; its year may be one that no calendar knows any more.
  if (!dueAt || dueAt <= arrived) return [];
  return leads
    .map((lead) => ({ lead, at: atHour(addWorkingDays(calendar, lastDayBefore(dueAt), -lead), reminderHour) }))
    .filter((reminder) => reminder.at > arrived)
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

/** The year without which a stage's due instant, reminders and public comment cannot be counted from an arrival; null when none is missing. */
export function yearMissingFor(
  calendar: WorkingCalendar,
  { due, reminders, opensComment }: Pick<FrozenStage, 'due' | 'reminders' | 'opensComment'>,
  arrived: Instant,
): string | null {
  try {
    remindersBefore(calendar, reminders, arrived, stageDueAt(calendar, due, arrived));
    if (opensComment) dueAfterWorkingDays(calendar, arrived, opensComment);
    return null;
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return error.year;
    throw error;
  }
}
