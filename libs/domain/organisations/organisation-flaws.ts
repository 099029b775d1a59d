import type { CalendarDay } from '../calendar-day.js';
import { searchKey } from '../search-key.js';
import { lifeOf, type OrganisationHistory, type OrganisationPeriod, treeAt } from './organisation-history.js';

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
      readonly code: 'organisation-name-taken';
      readonly day: CalendarDay;
      readonly organisationId: string;
      readonly otherId: string;
    }
  | {
      readonly code: 'organisation-changed-outside-life';
      readonly day: CalendarDay;
      readonly organisationId: string;
    };

/**
 * Everything wrong with a history on any day of it: an organisation above itself, one that stands under a body that is not there,
 * two of one name under one body, a change before the beginning or after the end.
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
  for (const day of [...days].toSorted()) for (const flaw of flawsOn(treeAt(history, day), day)) add(flaw);
  return [...found.values()];
}

/** The flaws that a history has and the one before it had not. */
export function newFlaws(before: OrganisationHistory, after: OrganisationHistory): readonly OrganisationFlaw[] {
  const known = new Set(organisationFlaws(before).map((flaw) => JSON.stringify({ ...flaw, day: '' })));
  return organisationFlaws(after).filter((flaw) => !known.has(JSON.stringify({ ...flaw, day: '' })));
}

function* outsideLife(history: OrganisationHistory): Generator<OrganisationFlaw> {
  for (const [organisationId, changes] of history) {
    const life = lifeOf(changes);
    const begins = changes.filter((change) => change.type === 'founded');
    const ends = changes.filter((change) => change.type === 'ended');
    const last = ends[0] ?? changes.at(-1);
    for (const change of changes) {
      const early = begins[0] === undefined || change.effectiveOn < begins[0].effectiveOn;
      const late =
        last !== undefined && last.type === 'ended' && change !== last && change.effectiveOn >= last.effectiveOn;
      const neverWas = change.type === 'ended' && (!life || change.effectiveOn <= life.from);
      const again = change.type !== 'changed' && change !== begins[0] && change !== ends[0];
      if (early || late || again || neverWas)
        yield { code: 'organisation-changed-outside-life', day: change.effectiveOn, organisationId };
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
    const chain = chainAbove(tree, organisationId);
    if (isCycle(chain) && organisationId === firstByName(chain, tree)) yield { code: 'organisation-cycle', day, chain };
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

/** From an organisation upwards, until there is nothing above or one comes again. */
function chainAbove(tree: ReadonlyMap<string, OrganisationPeriod>, organisationId: string): readonly string[] {
  const chain = [organisationId];
  for (let above = tree.get(organisationId)?.facts.parentId; above != null; above = tree.get(above)?.facts.parentId) {
    chain.push(above);
    if (chain.indexOf(above) < chain.length - 1) break;
  }
  return chain;
}
