import type { CalendarDay } from '../calendar/calendar-day.js';
import { eventOfBound, type HappenedEvents } from '../campaign/bound.js';
import type { FrozenStage } from '../campaign/route.js';
import type { ActContext } from './acts/context.js';
import { remindersBefore, stageDueAt } from './deadline.js';
import { currentStage, currentVisit, type Dossier, type Visit } from './dossier.js';
import type { DossierEvent } from './event.js';

export type TermSet = Extract<DossierEvent, { type: 'term-set' }>;

/** The day of the event that a stage's term hangs on, as it is known now; null when the stage hangs on none or its day is not known. */
export function eventDayOf({ due }: Pick<FrozenStage, 'due'>, happened: HappenedEvents = {}): CalendarDay | null {
  return happened[eventOfBound(due) ?? ''] ?? null;
}

/**
 * The term that an event of the plan gives a dossier where it stands: the event's day became known after the arrival, was corrected,
 * or was taken back (reading 25). Nothing while the day is the one the standing term was made with. Throws
 * `UnknownCalendarYear`.
 */
export function termOfEvent(dossier: Dossier, { now, calendar, happened }: ActContext): TermSet | undefined {
  const visit = currentVisit(dossier);
  const stage = currentStage(dossier);
  if (!visit || !happened || !eventOfBound(stage.due)) return undefined;
  const happenedOn = eventDayOf(stage, happened);
  if (happenedOn === (visit.eventDay ?? null)) return undefined;
  const dueAt = stageDueAt(calendar, stage.due, visit.arrivedAt, happened);
  return {
    type: 'term-set',
    stage: dossier.stage,
    happenedOn,
    dueAt,
    // As on arrival: a reminder whose hour has passed would be given at the moment at which the term becomes known.
    reminders: remindersBefore(calendar, stage.reminders, now, dueAt),
    calendarVersion: calendar.version,
  };
}

/** The stay under its new term: what was reminded of, and marked late, was another one. */
export function underTerm(visit: Visit, { happenedOn, dueAt, reminders, calendarVersion }: TermSet): Visit {
  return { ...visit, eventDay: happenedOn, dueAt, reminders, calendarVersion, remindersGiven: [], overdue: false };
}
