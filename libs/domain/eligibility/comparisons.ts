import { appliesToNominee } from './applies-to.js';
import type { DeclaredFacts } from './declared-facts.js';
import type { ComparisonRow, EligibilityInput } from './eligibility-input.js';
import type { EligibilityWords } from './eligibility-words.js';
import { compareFractions, outcomesOf, readFraction } from './measures.js';
import type { Figure } from './reason.js';
import type { ComparisonRule, MeasureRule } from './rules.js';
import { review, type Verdict } from './verdict.js';

/** So many rows are shown; the nominee's own comes beside them wherever it stands. */
const rowsShown = 50;

type Measured = Pick<DeclaredFacts, 'figures' | 'targets'>;

interface Entry {
  readonly nominationId: string;
  readonly name: string;
  readonly unit: string;
  readonly figure: Figure | null;
  readonly place: number;
}

/** The nominations of the campaign that a rule compares, best first; those without a figure come last, equal ones share a place. */
export interface Standing {
  readonly entries: readonly Entry[];
  readonly shown: boolean;
}

/**
 * Sorts the campaign's nominations once for all nominees of a submission. A unit that drafts sees only its own rows: other units'
 * figures are shown to those who examine.
 */
export function standingOf(rule: ComparisonRule, input: EligibilityInput, own: readonly ComparisonRow[]): Standing {
  const shown = input.step === 'examination' || input.step === 'council';
  const ids = new Set(own.map(({ nominee }) => nominee.id));
  const others = shown ? input.comparisons.filter(({ nominee }) => !ids.has(nominee.id)) : [];
  const measure = input.rules.measures.find(({ code }) => code === rule.measure);
  const measured = [...own, ...others]
    .filter(({ nominee, unit }) => appliesToNominee(rule.appliesTo, unit.kind, nominee))
    .map(({ nominee, unit, facts }) => {
      const figure = comparedFigure(rule, measure, facts);
      return {
        nominationId: nominee.id,
        name: nominee.name,
        unit: unit.name,
        figure,
        read: figure && readFraction(figure),
      };
    })
    .toSorted((a, b) => (a.read && b.read ? compareFractions(b.read, a.read) : Number(!a.read) - Number(!b.read)));
  let place = 0;
  const entries = measured.map(({ read, ...entry }, index): Entry => {
    const before = measured[index - 1]?.read;
    if (!read || !before || compareFractions(read, before) !== 0) place = index + 1;
    return { ...entry, figure: read ? entry.figure : null, place };
  });
  return { entries, shown };
}

/** «Nhiều nhất» is never computed: a person picks, with the table beside (reading 16). */
export function judgeComparison(
  rule: ComparisonRule,
  nominationId: string,
  { standing: { entries, shown }, words }: { readonly standing: Standing; readonly words: EligibilityWords },
): Verdict {
  const own = entries.find((entry) => entry.nominationId === nominationId);
  const verdict = review({ code: 'compare', others: entries.length - 1, shown }, [
    { kind: 'figure', source: 'declared', label: rule.label, figure: own?.figure ?? null },
  ]);
  if (!shown) return verdict;
  const rows = entries.filter((entry, index) => index < rowsShown || entry === own);
  return {
    ...verdict,
    table: {
      columns: words.comparisonColumns(rule.label),
      rows: rows.map((entry) => ({
        own: entry === own,
        cells: [entry.figure ? String(entry.place) : '', entry.name, entry.unit, words.comparisonCell(entry.figure)],
      })),
    },
  };
}

/** What is compared: the declared figure itself, the number of exceeded targets, or the share of completed ones. */
function comparedFigure(rule: ComparisonRule, measure: MeasureRule | undefined, facts: Measured): Figure | null {
  const { targets, figures } = facts;
  const outcomes = outcomesOf(targets);
  const counted = (met: (compared: number) => boolean): string =>
    String(outcomes.filter(({ compared }) => compared !== null && met(compared)).length);
  switch (measure?.measure) {
    case 'all-targets-exceeded':
      return targets.length > 0 ? { value: counted((compared) => compared > 0) } : null;
    case 'targets-completed-ratio':
      return targets.length > 0 ? { value: counted((compared) => compared >= 0), of: String(targets.length) } : null;
    case 'count':
    case 'ratio':
    case undefined: {
      const figure = figures.find((candidate) => candidate.measure === rule.measure);
      return figure ? { value: figure.value, of: measure?.measure === 'ratio' ? figure.of : undefined } : null;
    }
  }
}
