import type { CalendarDay } from '../calendar/calendar-day.js';
import {
  type OrganisationChange,
  type OrganisationFacts,
  type OrganisationHistory,
  periodsOf,
  standing,
  treeAt,
} from './organisation-history.js';

export interface NewOrganisation extends OrganisationFacts {
  readonly id: string;
  /** the code that plans name it by; for life */
  readonly code: string;
}

/** What is done to the tree of organisations from a day on, by one paper of one authority. */
export type OrganisationAct =
  | { readonly kind: 'found'; readonly organisation: NewOrganisation }
  | { readonly kind: 'amend'; readonly organisationId: string; readonly facts: Partial<OrganisationFacts> }
  | {
      readonly kind: 'merge';
      /** those that end; what stood under them goes to the one that takes their place */
      readonly predecessors: readonly string[];
      /** one that is there already, or a new one */
      readonly into:
        | { readonly organisationId: string; readonly name: string | null }
        | { readonly organisation: NewOrganisation };
    }
  | {
      readonly kind: 'split';
      readonly organisationId: string;
      /** false: it ends and its parts take its place */
      readonly goesOn: boolean;
      readonly into: readonly NewOrganisation[];
      /** the organisations under it that move, each to one of the new ones */
      readonly moved: readonly { readonly organisationId: string; readonly to: string }[];
    }
  | {
      readonly kind: 'abolish';
      readonly organisationId: string;
      /** where what stood under it goes; null: to what stood above it */
      readonly childrenTo: string | null;
    };

export const actKinds = [
  'found',
  'amend',
  'merge',
  'split',
  'abolish',
] as const satisfies readonly OrganisationAct['kind'][];

/** What became of one organisation, in the names of that time. */
export interface ActOutcome {
  readonly id: string;
  readonly what: 'founded' | 'ended' | 'split-off' | 'renamed' | 'moved' | 'amended';
  readonly name: string;
  /** its new name, or the body it moves to; null: none */
  readonly to: string | null;
  /** who takes its place, or is split off from it */
  readonly successors: readonly string[];
}

/** Why an act cannot be carried out as it is written. */
export type ActRefusal =
  | { readonly code: 'organisation-unknown'; readonly organisationId: string }
  | { readonly code: 'organisation-not-standing'; readonly organisationId: string; readonly day: CalendarDay }
  | { readonly code: 'merge-needs-another' }
  | { readonly code: 'split-needs-parts' }
  | { readonly code: 'split-leaves-child'; readonly organisationId: string }
  | { readonly code: 'act-changes-nothing' };

interface ActOn {
  readonly history: OrganisationHistory;
  readonly actId: string;
  readonly effectiveOn: CalendarDay;
}

/** The dated lines that an act writes, or why it writes none. What it leads to on later days is for `newFlaws` to judge. */
export function changesOf(act: OrganisationAct, on: ActOn): readonly OrganisationChange[] | ActRefusal {
  const unknown = named(act).find((id) => periodsOf(on.history.get(id) ?? []).length === 0);
  if (unknown !== undefined) return { code: 'organisation-unknown', organisationId: unknown };
  const gone = named(act).find((id) => !standing(on.history, id, on.effectiveOn));
  if (gone !== undefined) return { code: 'organisation-not-standing', organisationId: gone, day: on.effectiveOn };
  const write = writer(on);
  switch (act.kind) {
    case 'found':
      return [write.founded(act.organisation)];
    case 'amend': {
      const facts = reallyChanged(standing(on.history, act.organisationId, on.effectiveOn)?.facts, act.facts);
      return Object.keys(facts).length === 0
        ? { code: 'act-changes-nothing' }
        : [write.changed(act.organisationId, facts)];
    }
    case 'merge':
      return merge(act, on);
    case 'split':
      return split(act, on);
    case 'abolish':
      return [
        write.ended(act.organisationId, []),
        // Its Party organisation and its parts are put forward by whom somebody names, not by the body that happens to stand above.
        ...under(on, act.organisationId).map(([id, facts]) =>
          write.changed(id, {
            ...takenOver(facts, act.organisationId, act.childrenTo ?? above(on, act.organisationId)),
            ...(facts.relation?.of === act.organisationId && act.childrenTo === null ? { relation: null } : {}),
          }),
        ),
      ];
  }
}

function merge(
  { predecessors, into }: Extract<OrganisationAct, { kind: 'merge' }>,
  on: ActOn,
): readonly OrganisationChange[] | ActRefusal {
  const write = writer(on);
  const successor = 'organisation' in into ? into.organisation.id : into.organisationId;
  const ending = [...new Set(predecessors)].filter((id) => id !== successor);
  if (ending.length === 0 || ('organisation' in into && ending.length < 2)) return { code: 'merge-needs-another' };
  const begun = 'organisation' in into ? [write.founded(into.organisation)] : [];
  const name = 'organisationId' in into ? into.name : null;
  const known = standing(on.history, successor, on.effectiveOn)?.facts.name;
  const renamed = name !== null && name !== known ? [write.changed(successor, { name })] : [];
  return [
    ...begun,
    ...renamed,
    ...ending.map((id) => write.ended(id, [successor])),
    ...ending.flatMap((ended) =>
      under(on, ended)
        .filter(([id]) => !ending.includes(id) && id !== successor)
        .map(([id, facts]) => write.changed(id, takenOver(facts, ended, successor))),
    ),
  ];
}

function split(
  { organisationId, goesOn, into, moved }: Extract<OrganisationAct, { kind: 'split' }>,
  on: ActOn,
): readonly OrganisationChange[] | ActRefusal {
  const write = writer(on);
  if (into.length < (goesOn ? 1 : 2)) return { code: 'split-needs-parts' };
  const elsewhere = moved.find(({ to }) => !into.some(({ id }) => id === to));
  if (elsewhere) return { code: 'organisation-unknown', organisationId: elsewhere.to };
  const children = under(on, organisationId);
  const parts = into.map(({ id }) => id);
  const left = goesOn ? undefined : children.find(([id]) => !moved.some((each) => each.organisationId === id));
  if (left) return { code: 'split-leaves-child', organisationId: left[0] };
  return [
    ...into.map(write.founded),
    goesOn ? write.splitOff(organisationId, parts) : write.ended(organisationId, parts),
    ...children.flatMap(([id, facts]) => {
      const to = moved.find((each) => each.organisationId === id)?.to;
      return to === undefined ? [] : [write.changed(id, takenOver(facts, organisationId, to))];
    }),
  ];
}

/** Existing organisations an act speaks of. */
function named(act: OrganisationAct): readonly string[] {
  switch (act.kind) {
    case 'found':
      return [];
    case 'merge':
      return [...act.predecessors, ...('organisationId' in act.into ? [act.into.organisationId] : [])];
    case 'split':
      return [act.organisationId, ...act.moved.map(({ organisationId }) => organisationId)];
    case 'amend':
    case 'abolish':
      return [act.organisationId];
  }
}

/** What stands under an organisation or is bound to it on the day of the act. */
function under({ history, effectiveOn }: ActOn, id: string): readonly (readonly [string, OrganisationFacts])[] {
  return [...treeAt(history, effectiveOn)]
    .filter(([, { facts }]) => facts.parentId === id || facts.relation?.of === id)
    .map(([child, { facts }]) => [child, facts] as const);
}

function above({ history, effectiveOn }: ActOn, id: string): string | null {
  return standing(history, id, effectiveOn)?.facts.parentId ?? null;
}

/** The facts of an organisation whose parent, or whom it is bound to, gives its place to another. */
function takenOver(facts: OrganisationFacts, from: string, to: string | null): Partial<OrganisationFacts> {
  const relation = facts.relation && to !== null ? { ...facts.relation, of: to } : null;
  return {
    ...(facts.parentId === from ? { parentId: to } : {}),
    ...(facts.relation?.of === from ? { relation } : {}),
  };
}

function reallyChanged(
  before: OrganisationFacts | undefined,
  after: Partial<OrganisationFacts>,
): Partial<OrganisationFacts> {
  const entries = Object.entries(after) as [keyof OrganisationFacts, unknown][];
  return Object.fromEntries(
    entries.filter(([field, value]) => sorted(before?.[field] ?? null) !== sorted(value ?? null)),
  );
}

function sorted(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? JSON.stringify(
        Object.entries(value)
          .filter(([, each]) => each !== undefined && each !== '')
          .toSorted(([a], [b]) => a.localeCompare(b)),
      )
    : JSON.stringify(value);
}

function writer({ actId, effectiveOn }: ActOn) {
  const line = (organisationId: string) => ({ actId, effectiveOn, organisationId });
  return {
    founded: ({ id, code: _code, ...facts }: NewOrganisation): OrganisationChange => ({
      ...line(id),
      type: 'founded',
      facts,
      successors: [],
    }),
    changed: (id: string, facts: Partial<OrganisationFacts>): OrganisationChange => ({
      ...line(id),
      type: 'changed',
      facts,
      successors: [],
    }),
    splitOff: (id: string, successors: readonly string[]): OrganisationChange => ({
      ...line(id),
      type: 'changed',
      facts: {},
      successors,
    }),
    ended: (id: string, successors: readonly string[]): OrganisationChange => ({
      ...line(id),
      type: 'ended',
      facts: {},
      successors,
    }),
  };
}
