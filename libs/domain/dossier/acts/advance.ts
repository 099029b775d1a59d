import { dueAfterWorkingDays } from '../../calendar/working-days.js';
import type { FrozenStage } from '../../campaign/route.js';
import { confirmedRegime } from '../../regimes/confirm-regime.js';
import { type Reminder, remindersBefore, stageDueAt } from '../deadline.js';
import { currentStage, currentVisit, type Dossier, type Visit } from '../dossier.js';
import type { DossierEvent } from '../event.js';
import { eventDayOf, termOfEvent, underTerm } from '../term-of-event.js';
import type { ActContext } from './context.js';

/**
 * Carries a dossier on as far as it goes now: an arrival when it is in transit; the term that an event of the plan gives it; reminders
 * and the overdue mark when they are due. Reminders that were missed together are given as one, the nearest to the due instant. A returned dossier has no clock.
 */
export function advance(dossier: Dossier, context: ActContext): readonly DossierEvent[] {
  if (dossier.phase === 'in-transit') return [arrival(dossier, context)];
  const visit = currentVisit(dossier);
  if (!visit) return [];
  const term = termOfEvent(dossier, context);
  const standing = term ? underTerm(visit, term) : visit;
  return [...(term ? [term] : []), ...dueReminder(standing, context), ...dueOverdueMark(standing, context)];
}

/** The next instant at which `advance` has something to do, or null when only a person can move the dossier. */
export function nextInstant(dossier: Dossier): string | null {
  const visit = currentVisit(dossier);
  if (!visit?.dueAt || visit.overdue) return null;
  return [...outstandingReminders(visit).map((reminder) => reminder.at), visit.dueAt].toSorted()[0] ?? null;
}

/** The organisation whose incoming register the next arrival takes a number of, or null. */
export function registerOfNextArrival(dossier: Dossier): string | null {
  if (dossier.phase !== 'in-transit') return null;
  const stage = currentStage(dossier);
  return stage.register === 'incoming' ? stage.organisationId : null;
}

function arrival(dossier: Dossier, { now, calendar, regimes, arrivalNumber, happened }: ActContext): DossierEvent {
  const stage = currentStage(dossier);
  const dueAt = stageDueAt(calendar, stage.due, now, happened);
  const happenedOn = eventDayOf(stage, happened);
  const regime = confirmedRegime(dossier, now, regimes);
  const commentUntil = commentEnd(dossier, stage, { now, calendar });
  return {
    type: 'arrived',
    stage: dossier.stage,
    arrivalNumber,
    dueAt,
    ...(happenedOn ? { happenedOn } : {}),
    reminders: remindersBefore(calendar, stage.reminders, now, dueAt),
    calendarVersion: calendar.version,
    ...(commentUntil ? { commentUntil } : {}),
    ...(regime ? { regime } : {}),
  };
}

/** The public comments once: a dossier that comes back to the stage does not begin a second time. */
function commentEnd(
  { publicComment }: Dossier,
  { opensComment }: FrozenStage,
  { now, calendar }: Pick<ActContext, 'now' | 'calendar'>,
): string | undefined {
  return opensComment && !publicComment ? dueAfterWorkingDays(calendar, now, opensComment) : undefined;
}

function dueReminder(visit: Visit, { now }: ActContext): readonly DossierEvent[] {
  if (!visit.dueAt || now >= visit.dueAt) return [];
  const latest = outstandingReminders(visit).findLast((reminder) => reminder.at <= now);
  return latest ? [{ type: 'reminded', stage: visit.stage, lead: latest.lead, dueAt: visit.dueAt }] : [];
}

/** A reminder given stands for every earlier one that was missed. */
function outstandingReminders(visit: Visit): readonly Reminder[] {
  return visit.reminders.filter((reminder) => !visit.remindersGiven.some((lead) => lead <= reminder.lead));
}

function dueOverdueMark(visit: Visit, { now }: ActContext): readonly DossierEvent[] {
  return visit.dueAt && !visit.overdue && now >= visit.dueAt
    ? [{ type: 'fell-overdue', stage: visit.stage, dueAt: visit.dueAt }]
    : [];
}
