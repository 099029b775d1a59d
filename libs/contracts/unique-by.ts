import { z } from 'zod';
import { firstListedTwice, type KeyOf, type ListedThing } from '../domain/listed-twice.js';

/** What the refusal of a list with doubles is about, as it stands among the parameters of its issue. */
export interface ListedTwice {
  readonly listedTwice: ListedThing;
}

interface Bounds {
  readonly min?: number;
  readonly max: number;
}

/** A list in a body in which nothing stands twice, by the key that `keyOf` gives; answered with `listed-twice` when something does. */
export function uniqueBy<Entry extends z.ZodType>(
  list: ListedThing,
  entry: Entry,
  keyOf: KeyOf<z.infer<Entry>>,
  { min = 0, max }: Bounds,
) {
  return z
    .array(entry)
    .min(min)
    .max(max)
    .superRefine((entries, context) => {
      if (firstListedTwice(entries, keyOf) === undefined) return;
      const params: ListedTwice = { listedTwice: list };
      context.addIssue({ code: 'custom', message: 'có mục ghi hai lần', params });
    })
    .meta({ uniqueItems: true });
}

/** A list of plain texts or numbers without doubles. */
export function uniqueList<Entry extends z.ZodType<string | number>>(list: ListedThing, entry: Entry, bounds: Bounds) {
  return uniqueBy(list, entry, (text) => String(text) || undefined, bounds);
}

/** What stands twice, when an issue of a body says so. */
export function listedTwiceOf(issue: object): ListedThing | undefined {
  if (!('params' in issue)) return undefined;
  const { params } = issue;
  return typeof params === 'object' && params !== null && 'listedTwice' in params
    ? (params as ListedTwice).listedTwice
    : undefined;
}
