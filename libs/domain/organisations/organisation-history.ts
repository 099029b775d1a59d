import { addDays, type CalendarDay } from '../calendar/calendar-day.js';

/** How an organisation heads its papers: a body of the State (Decree 30/2020) or of the Party (Instruction 36-HD/VPTW). */
export const letterheads = ['state', 'party'] as const;
export type Letterhead = (typeof letterheads)[number];

/** What binds an organisation to the one that may put its merit forward. */
export const relationKinds = ['party-organisation', 'part'] as const;
export interface Relation {
  readonly kind: (typeof relationKinds)[number];
  readonly of: string;
}

/** Codes that other systems know an organisation by; each may be missing. */
export interface OrganisationCodes {
  /** mã định danh điện tử (Decision 20/2020/QĐ-TTg) */
  readonly electronic?: string | undefined;
  /** mã đơn vị hành chính (Decision 124/2004/QĐ-TTg and what changed it) */
  readonly administrative?: string | undefined;
  /** mã số thuế */
  readonly tax?: string | undefined;
}

/** What is true of an organisation between two dates. */
export interface OrganisationFacts {
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly letterhead: Letterhead;
  readonly codes: OrganisationCodes;
  readonly relation: Relation | null;
}

/**
 * One dated line of an organisation's history. `founded` carries every fact, `changed` those that change, `ended` none. A `changed` line
 * without facts says that others were split off from an organisation that lives on as it was.
 */
export interface OrganisationChange {
  readonly actId: string;
  readonly organisationId: string;
  /** the first day on which it holds; of an end, the first day on which the organisation is no more */
  readonly effectiveOn: CalendarDay;
  readonly type: 'founded' | 'changed' | 'ended';
  readonly facts: Partial<OrganisationFacts>;
  /** who takes the place of one that ended, or was split off from one that lives on */
  readonly successors: readonly string[];
}

/** A stretch of days, both included, on which nothing of an organisation changed. */
export interface OrganisationPeriod {
  readonly from: CalendarDay;
  /** null: without an end that anybody knows of */
  readonly to: CalendarDay | null;
  readonly facts: OrganisationFacts;
  /** what brought it about */
  readonly actIds: readonly string[];
}

/** Every organisation's changes by its id, earliest first. What was written later on the same day comes later. */
export type OrganisationHistory = ReadonlyMap<string, readonly OrganisationChange[]>;

/** The history of a list of changes in the order in which they were written. */
export function historyOf(changes: readonly OrganisationChange[]): OrganisationHistory {
  const byId = Map.groupBy(changes, (change) => change.organisationId);
  return new Map(
    [...byId].map(([id, mine]) => [id, mine.toSorted((a, b) => compareDays(a.effectiveOn, b.effectiveOn))]),
  );
}

/** The periods of one organisation's life, earliest first; none when it was never founded. */
export function periodsOf(changes: readonly OrganisationChange[]): readonly OrganisationPeriod[] {
  const periods: OrganisationPeriod[] = [];
  for (const change of changes) {
    if (isSplitOff(change)) continue;
    const last = periods.at(-1);
    if (change.type === 'founded') {
      const facts = change.facts as OrganisationFacts;
      periods.push({ from: change.effectiveOn, to: null, facts, actIds: [change.actId] });
    } else if (last) {
      if (last.from === change.effectiveOn) periods.pop();
      else periods[periods.length - 1] = { ...last, to: addDays(change.effectiveOn, -1) };
      if (change.type === 'changed') {
        const actIds = last.from === change.effectiveOn ? [...last.actIds, change.actId] : [change.actId];
        periods.push({ from: change.effectiveOn, to: null, facts: { ...last.facts, ...change.facts }, actIds });
      } else break;
    }
  }
  return periods;
}

/** Whether a line says only that others were split off: nothing of the organisation itself changes by it. */
export function isSplitOff({ type, facts }: OrganisationChange): boolean {
  return type === 'changed' && Object.keys(facts).length === 0;
}

/** How one organisation came of another: the other ended in it, was divided into it, or lives on without it. */
export const descents = ['merged', 'divided', 'split-off'] as const;
export type Descent = (typeof descents)[number];

/** How those that a line names as successors came of its organisation. A merger has one successor, a division two or more. */
export function descentOf(change: OrganisationChange): Descent {
  if (change.type === 'changed') return 'split-off';
  return change.successors.length > 1 ? 'divided' : 'merged';
}

/** The period of an organisation on a day; nothing when it did not exist then. */
export function standing(
  history: OrganisationHistory,
  organisationId: string,
  day: CalendarDay,
): OrganisationPeriod | undefined {
  return periodsOf(history.get(organisationId) ?? []).find(({ from, to }) => from <= day && (to === null || day <= to));
}

/** Every organisation that exists on a day, with how it stands then. */
export function treeAt(history: OrganisationHistory, day: CalendarDay): ReadonlyMap<string, OrganisationPeriod> {
  const tree = new Map<string, OrganisationPeriod>();
  for (const id of history.keys()) {
    const period = standing(history, id, day);
    if (period) tree.set(id, period);
  }
  return tree;
}

/** The first and the last day of an organisation's life, both included. Nothing when it was never founded. */
export function lifeOf(
  changes: readonly OrganisationChange[],
): { readonly from: CalendarDay; readonly to: CalendarDay | null } | undefined {
  const periods = periodsOf(changes);
  const [first, last] = [periods[0], periods.at(-1)];
  return first && last && { from: first.from, to: last.to };
}

/**
 * What the table of organisations says on a day: how it stands then; of one that is no more, how it last stood; of one that is not
 * yet, how it will begin. Nothing when it was never founded.
 */
export function shownOn(changes: readonly OrganisationChange[], day: CalendarDay): OrganisationPeriod | undefined {
  const periods = periodsOf(changes);
  return periods.findLast(({ from }) => from <= day) ?? periods[0];
}

function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a < b ? -1 : Number(a > b);
}
