import { type Refusal, refuse } from './refusal.js';

/** What a list is of, so that a refusal can name it. */
export const listedThings = [
  'nominees',
  'papers',
  'paper-lines',
  'facts',
  'figures',
  'promises',
  'opinions',
  'withdrawals',
  'dossiers',
  'results',
  'outcomes',
  'units',
  'organisations',
  'fields',
  'choices',
] as const;
export type ListedThing = (typeof listedThings)[number];

/** By what an entry is the same as another; undefined: it says nothing yet that could stand twice. */
export type KeyOf<Entry> = (entry: Entry) => string | undefined;

/** The first entry whose key an entry before it bears; undefined when every key stands once. */
export function firstListedTwice<Entry>(entries: readonly Entry[], keyOf: KeyOf<Entry>): Entry | undefined {
  const seen = new Set<string>();
  return entries.find((entry) => {
    const key = keyOf(entry);
    if (key === undefined) return false;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

/** Refused when something stands twice in a list: whichever came last would silently win. */
export function refusalOfTwice<Entry>(
  list: ListedThing,
  entries: readonly Entry[],
  keyOf: KeyOf<Entry>,
): Refusal | undefined {
  return firstListedTwice(entries, keyOf) === undefined ? undefined : refuse('listed-twice', { list });
}

/** One key of several parts, so that no two lists of parts are written alike. */
export function keyOfParts(...parts: readonly (string | number | null | undefined)[]): string {
  return JSON.stringify(parts);
}
