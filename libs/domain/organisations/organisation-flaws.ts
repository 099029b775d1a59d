import { addDays, type CalendarDay } from '../calendar/calendar-day.js';
import { searchKey } from '../search-key.js';
import {
  lifeOf,
  type OrganisationFacts,
  type OrganisationHistory,
  type OrganisationPeriod,
  treeAt,
} from './organisation-history.js';

/** What may not be in a history of organisations. Ids, for the reader of a sentence to be given names. */
export type OrganisationFlaw =
  | { readonly code: 'organisation-cycle'; readonly day: CalendarDay; readonly chain: readonly string[] }
  | {
      readonly code: 'organisation-parent-missing' | 'organisation-relation-missing';
      readonly day: CalendarDay;
      readonly organisationId: string;
      readonly otherId: string;
    }
  | {
      readonly code: 'organisation-successor-missing';
      readonly day: CalendarDay;
      readonly organisationId: string;
      readonly otherId: string;
    }
  | {
      readonly code: 'organisation-name-taken';
      readonly day: CalendarDay;
      readonly organisationId: string;
      readonly otherId: string;
    }
  | {
      readonly code: 'organisation-changed-outside-life' | 'organisation-moved-before';
      readonly day: CalendarDay;
      readonly organisationId: string;
    };

/**
 * Everything wrong with a history on any day of it: an organisation above itself, one that stands under a body that is not there,
 * two of one name under one body, a change before the beginning or after the end, a place taken by who is not there, somebody moved
 * along with a body that they do not stand under.
 */
export function organisationFlaws(history: OrganisationHistory): readonly OrganisationFlaw[] {
  const days = new Set([...history.values()].flat().map((change) => change.effectiveOn));
  const found = new Map<string, OrganisationFlaw>();
  const add = (flaw: OrganisationFlaw): void => {
    // One fault that goes on is told once, with its first day.
    const key = JSON.stringify({ ...flaw, day: '' });
    if (!found.has(key)) found.set(key, flaw);
  };
  for (const flaw of outsideLife(history)) add(flaw);
  for (const flaw of successorsMissing(history)) add(flaw);
  for (const flaw of movedBefore(history)) add(flaw);
  for (const day of [...days].toSorted()) for (const flaw of flawsOn(treeAt(history, day), day)) add(flaw);
  return [...found.values()];
}

/** The flaws that a history has and the one before it had not. */
export function newFlaws(before: OrganisationHistory, after: OrganisationHistory): readonly OrganisationFlaw[] {
  const known = new Set(organisationFlaws(before).map((flaw) => JSON.stringify({ ...flaw, day: '' })));
  return organisationFlaws(after).filter((flaw) => !known.has(JSON.stringify({ ...flaw, day: '' })));
}

/** Of one day the lines hold in the order in which they were written: one may be renamed on the day on which it ends, and then end. */
function* outsideLife(history: OrganisationHistory): Generator<OrganisationFlaw> {
  for (const [organisationId, changes] of history) {
    const begin = changes.findIndex((change) => change.type === 'founded');
    const end = changes.findIndex((change) => change.type === 'ended');
    for (const [index, { type, effectiveOn: day }] of changes.entries()) {
      const early = begin === -1 || index < begin;
      const late = end !== -1 && index > end;
      const again = type === 'founded' && index > begin;
      const neverWas = type === 'ended' && day === changes[begin]?.effectiveOn;
      if (early || late || again || neverWas) yield { code: 'organisation-changed-outside-life', day, organisationId };
    }
  }
}

/** Who takes a place is there on the day, if only to give it to another on that same day. */
function* successorsMissing(history: OrganisationHistory): Generator<OrganisationFlaw> {
  for (const [organisationId, changes] of history)
    for (const { effectiveOn: day, successors } of changes)
      for (const otherId of successors) {
        const life = lifeOf(history.get(otherId) ?? []);
        if (!life || life.from > day || (life.to !== null && addDays(life.to, 1) < day))
          yield { code: 'organisation-successor-missing', day, organisationId, otherId };
      }
}

/**
 * An act that ends a body moves what stands under it on the day. Who no longer stands there, because an act that was written later
 * moved them before that day, or one that had put them there was withdrawn, would be moved all the same.
 */
function* movedBefore(history: OrganisationHistory): Generator<OrganisationFlaw> {
  const all = [...history.values()].flat();
  const endedBy = Map.groupBy(
    all.filter(({ type }) => type === 'ended'),
    ({ actId }) => actId,
  );
  for (const [organisationId, changes] of history) {
    let before: Partial<OrganisationFacts> = {};
    for (const { actId, effectiveOn: day, type, facts } of changes) {
      const ended = endedBy.get(actId);
      const stood = (id: string | null | undefined) => ended?.some((change) => change.organisationId === id);
      const elsewhere =
        (facts.parentId !== undefined && !stood(before.parentId)) ||
        (facts.relation !== undefined && !stood(before.relation?.of));
      if (ended && elsewhere && type === 'changed') yield { code: 'organisation-moved-before', day, organisationId };
      before = { ...before, ...facts };
    }
  }
}

function* flawsOn(tree: ReadonlyMap<string, OrganisationPeriod>, day: CalendarDay): Generator<OrganisationFlaw> {
  const names = new Map<string, string>();
  for (const [organisationId, { facts }] of tree) {
    const { parentId, relation } = facts;
    if (parentId !== null && !tree.has(parentId))
      yield { code: 'organisation-parent-missing', day, organisationId, otherId: parentId };
    if (relation && !tree.has(relation.of))
      yield { code: 'organisation-relation-missing', day, organisationId, otherId: relation.of };
    for (const chain of [chainFrom(tree, organisationId, parentOf), chainFrom(tree, organisationId, boundTo)])
      if (isCycle(chain) && organisationId === firstByName(chain, tree))
        yield { code: 'organisation-cycle', day, chain };
    const name = `${parentId} ${searchKey(facts.name)}`;
    const otherId = names.get(name);
    if (otherId !== undefined) yield { code: 'organisation-name-taken', day, organisationId, otherId };
    else names.set(name, organisationId);
  }
}

function isCycle(chain: readonly string[]): boolean {
  return chain.length > 1 && chain[0] === chain.at(-1);
}

/** So that a cycle is told once, and always from the same place. */
function firstByName(ids: readonly string[], tree: ReadonlyMap<string, OrganisationPeriod>): string | undefined {
  const name = (id: string): string => `${tree.get(id)?.facts.name ?? ''} ${id}`;
  return ids.toSorted((a, b) => name(a).localeCompare(name(b), 'vi'))[0];
}

function parentOf(facts: OrganisationFacts | undefined): string | null {
  return facts?.parentId ?? null;
}

function boundTo(facts: OrganisationFacts | undefined): string | null {
  return facts?.relation?.of ?? null;
}

/** From an organisation to the next, until there is no next or one comes again. */
function chainFrom(
  tree: ReadonlyMap<string, OrganisationPeriod>,
  organisationId: string,
  next: (facts: OrganisationFacts | undefined) => string | null,
): readonly string[] {
  const chain = [organisationId];
  for (let id = next(tree.get(organisationId)?.facts); id !== null; id = next(tree.get(id)?.facts)) {
    chain.push(id);
    if (chain.indexOf(id) < chain.length - 1) break;
  }
  return chain;
}
