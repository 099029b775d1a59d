import type { LegalRegime } from './legal-regime.js';

/** The parts of a regime's row, in the order people read them. */
export const regimeParts = [
  'name',
  'instrument',
  'validFrom',
  'validTo',
  'transition',
  'extraPapers',
  'onlyWhenNamed',
  'sourceUrl',
  'checkedOn',
  'unconfirmed',
] as const;
export type RegimePart = (typeof regimeParts)[number];

/** One difference between two versions of the table. */
export type RegimeChange =
  | { readonly kind: 'added'; readonly regime: LegalRegime }
  | { readonly kind: 'removed'; readonly regime: LegalRegime }
  | { readonly kind: 'changed'; readonly part: RegimePart; readonly before: LegalRegime; readonly after: LegalRegime };

/** What changed from one version to another, regime by regime. */
export function compareRegimes(before: readonly LegalRegime[], after: readonly LegalRegime[]): readonly RegimeChange[] {
  const former = new Map(before.map((regime) => [regime.code, regime]));
  const kept = new Set(after.map(({ code }) => code));
  return [
    ...after.flatMap((regime): readonly RegimeChange[] => {
      const old = former.get(regime.code);
      if (!old) return [{ kind: 'added', regime }];
      return regimeParts
        .filter((part) => written(old[part]) !== written(regime[part]))
        .map((part) => ({ kind: 'changed', part, before: old, after: regime }));
    }),
    ...before.filter(({ code }) => !kept.has(code)).map((regime) => ({ kind: 'removed', regime }) as const),
  ];
}

/** A value as text in which the order of its fields plays no part: a database gives them in its own. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => one.localeCompare(other)))
      : part,
  );
}
