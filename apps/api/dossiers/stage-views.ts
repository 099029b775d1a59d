import type { StageView } from '../../../libs/contracts/views/dossier.js';
import { dayOf, endOfDay, lastDayBefore } from '../../../libs/domain/calendar/calendar-day.js';
import {
  UnknownCalendarYear,
  type WorkingCalendar,
  workingDaysUsed,
} from '../../../libs/domain/calendar/working-days.js';
import type { FrozenStage } from '../../../libs/domain/campaign/route.js';
import { stageDueAt } from '../../../libs/domain/dossier/deadline.js';
import { currentVisit, type Dossier, type Visit } from '../../../libs/domain/dossier/dossier.js';
import type { ReadDossier } from './dossier.queries.js';

/** The stage bar: what is done with its real dates, where it stands with whom, what comes with planned dates. */
export function stageViews(
  { dossier, now, calendar, happened }: Pick<ReadDossier, 'dossier' | 'now' | 'calendar' | 'happened'>,
  holder: { name: string; title: string } | null,
): StageView[] {
  let planFrom = now;
  return dossier.route.map((stage, index) => {
    const visit = dossier.visits.findLast((candidate) => candidate.stage === index);
    const state = stateOf(dossier, index);
    const planned =
      state === 'next' || (state === 'current' && !visit) ? plannedDay(stage, planFrom, { calendar, happened }) : null;
    const open = visit && !visit.left ? visit : undefined;
    const dueAt = (state === 'current' ? open?.dueAt : null) ?? null;
    if (planned) planFrom = endOfDay(planned);
    else if (dueAt && dueAt > now) planFrom = dueAt;
    return {
      code: stage.code,
      label: stage.label,
      organisation: stage.organisationName,
      state,
      holder: state === 'current' && currentVisit(dossier) ? holder : null,
      arrivedAt: visit?.arrivedAt ?? null,
      leftAt: visit?.left?.at ?? null,
      late: visit?.left?.late || visit?.overdue || false,
      plannedDay: dueAt ? lastDayBefore(dueAt) : planned,
      dueAt,
      arrivalNumber: visit?.arrivalNumber?.number ?? null,
      workingDaysUsed: usedOf(calendar, visit, now),
      workingDaysAllowed: stage.due.workingDays ?? null,
    };
  });
}

function stateOf(dossier: Dossier, index: number): StageView['state'] {
  if (dossier.phase === 'closed' || index < dossier.stage) return 'done';
  return index === dossier.stage ? 'current' : 'next';
}

function usedOf(calendar: WorkingCalendar, visit: Visit | undefined, now: string): number | null {
  return visit ? (workingDaysUsed(calendar, visit.arrivedAt, visit.left?.at ?? now) ?? null) : null;
}

/** When a stage to come should be over if everything before it takes its full time; null when nothing bounds it. */
function plannedDay(
  stage: FrozenStage,
  from: string,
  { calendar, happened }: Pick<ReadDossier, 'calendar' | 'happened'>,
): string | null {
  try {
    const due = stageDueAt(calendar, stage.due, from, happened);
    if (!due) return null;
    return due > from ? lastDayBefore(due) : dayOf(from);
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return null;
    throw error;
  }
}
