import type { Nominee } from '../dossier/nominee.js';
import { appliesToNominee } from './applies-to.js';
import type { RatingOf } from './declared-facts.js';
import type { EligibilityRules, MeasureRule } from './rules.js';

/** What a plan needs a unit to declare of one nominee before its rules can say anything. */
export interface AskedFacts {
  readonly nominationId: string | null;
  readonly ratings: readonly { readonly of: RatingOf; readonly years: readonly number[] }[];
  readonly figures: readonly Pick<MeasureRule, 'code' | 'label' | 'measure'>[];
  readonly targets: boolean;
}

/** The facts that the plan's rules look at, nominee by nominee; nominees of whom nothing is asked are left out. */
export function askedFacts(
  rules: EligibilityRules,
  unitKind: string,
  nominees: readonly Nominee[],
): readonly AskedFacts[] {
  return nominees.map((nominee) => ofNominee(rules, unitKind, nominee)).filter((asked) => !isEmpty(asked));
}

function ofNominee(rules: EligibilityRules, unitKind: string, nominee: Nominee): AskedFacts {
  const measures = rules.measures.filter((rule) => appliesToNominee(rule.appliesTo, unitKind, nominee));
  const figures = measures.filter(({ measure }) => measure === 'count' || measure === 'ratio');
  return {
    nominationId: nominee.id,
    ratings: rules.ratings
      .filter((rule) => appliesToNominee(rule.appliesTo, unitKind, nominee))
      .map(({ ratingOf, years }) => ({ of: ratingOf, years })),
    figures: figures.map(({ code, label, measure }) => ({ code, label, measure })),
    targets: measures.length > figures.length,
  };
}

function isEmpty({ ratings, figures, targets }: AskedFacts): boolean {
  return ratings.length === 0 && figures.length === 0 && !targets;
}
