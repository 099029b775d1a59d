import { placeKey } from './form-context.js';
import type { PlanPath } from './write-plan-text.js';

/** The parts and entries that stand open, by their places. */
export type OpenPlaces = ReadonlySet<string>;

export function toggled(open: OpenPlaces, path: PlanPath): OpenPlaces {
  const next = new Set(open);
  if (!next.delete(placeKey(path))) next.add(placeKey(path));
  return next;
}

/** Everything that a place is in, and the place itself, open. */
export function openedTo(open: OpenPlaces, path: PlanPath): OpenPlaces {
  return new Set([...open, ...path.map((_, index) => placeKey(path.slice(0, index + 1)))]);
}

/** Every place of a plan open. */
export function allPlaces(value: unknown, path: PlanPath = []): OpenPlaces {
  if (typeof value !== 'object' || value === null) return new Set([placeKey(path)]);
  const inside = Object.entries(value).flatMap(([key, entry]) => [
    ...allPlaces(entry, [...path, Array.isArray(value) ? Number(key) : key]),
  ]);
  return new Set([placeKey(path), ...inside]);
}

/** Entries stay open where they went when one of their list moves, or is taken out (null). */
export function afterMove(open: OpenPlaces, list: PlanPath, [from, to]: readonly [number, number | null]): OpenPlaces {
  const prefix = `${placeKey(list)}.`;
  return new Set(
    [...open].flatMap((place) => {
      if (!place.startsWith(prefix)) return [place];
      const [index = '', ...rest] = place.slice(prefix.length).split('.');
      const now = indexAfter(Number(index), from, to);
      return now === null ? [] : [[`${prefix}${now}`, ...rest].join('.')];
    }),
  );
}

function indexAfter(index: number, from: number, to: number | null): number | null {
  if (index === from) return to;
  const without = index > from ? index - 1 : index;
  return to !== null && without >= to ? without + 1 : without;
}
