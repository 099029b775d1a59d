import type { DossierView, StageView } from '../../../../../libs/contracts/views/dossier.js';
import { stageTexts as texts } from '../../../../../libs/messages/dossier/stages.js';
import { dueWords } from '../../../components/DueMark.js';
import { formatLastDay, formatShortDay } from '../../../format/vietnam-time.js';

/** One step of the stage bar in words: what was, is and will be. */
export interface StageStep {
  readonly key: string;
  readonly label: string;
  readonly organisation: string;
  readonly state: StageView['state'];
  /** the dates or the holder */
  readonly line: string;
  /** the clock of the current stage */
  readonly clock: string | null;
  readonly overdue: boolean;
  readonly warning: string | null;
}

/** The unit's own step, then those of the route. A returned dossier stands at its unit. */
export function stageSteps(dossier: DossierView): readonly StageStep[] {
  const { row, stages, returned } = dossier;
  const withUnit = row.phase === 'returned';
  const unit: StageStep = {
    key: 'unit',
    label: texts.unit,
    organisation: row.unitName,
    state: withUnit ? 'current' : 'done',
    line: withUnit ? texts.correcting : texts.sent(formatShortDay(row.submittedAt)),
    clock: withUnit && returned ? texts.returnedFrom(formatShortDay(returned.at)) : null,
    overdue: false,
    warning: null,
  };
  return [unit, ...stages.map((stage) => stageStep(dossier, stage))];
}

function stageStep({ row }: DossierView, stage: StageView): StageStep {
  const { code: key, label, organisation, state } = stage;
  const step = { key, label, organisation, clock: null, overdue: false, warning: null };
  const planned = stage.plannedDay ? texts.planned(formatShortDay(stage.plannedDay)) : texts.next;
  if (state === 'next') return { ...step, state, line: planned };
  if (state === 'done') return { ...step, state, line: stayed(stage), warning: stage.late ? texts.leftLate : null };
  if (row.phase === 'returned') return { ...step, state: 'next', line: texts.returnedFrom(formatShortDay(row.since)) };
  if (!stage.arrivedAt) return { ...step, state, line: texts.transit };
  const from = formatShortDay(stage.arrivedAt);
  const overdue = row.dueMark === 'overdue';
  return {
    ...step,
    state,
    line: stage.holder ? texts.holds(stage.holder.name, from) : texts.holdsNobody(from),
    clock: clockOf(row, stage, overdue),
    overdue,
  };
}

function stayed({ arrivedAt, leftAt, workingDaysUsed, workingDaysAllowed }: StageView): string {
  if (!arrivedAt) return texts.done;
  const days = texts.between(formatShortDay(arrivedAt), formatShortDay(leftAt ?? arrivedAt));
  return workingDaysUsed === null ? days : `${days} · ${texts.usedDays(workingDaysUsed, workingDaysAllowed)}`;
}

function clockOf(row: DossierView['row'], stage: StageView, overdue: boolean): string | null {
  if (!stage.dueAt) return null;
  const lastDay = formatLastDay(stage.dueAt).slice(0, 5);
  if (overdue) return texts.overdue(dueWords(row), lastDay);
  const due = texts.dueBy(lastDay);
  if (stage.workingDaysUsed === null || stage.workingDaysAllowed === null) return due;
  return `${texts.used(stage.workingDaysUsed, stage.workingDaysAllowed)} · ${due}`;
}
