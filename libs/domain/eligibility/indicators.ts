import { compareDecimals, readDecimal } from './decimal.js';
import type { Observation } from './observation.js';
import type { IndicatorRule } from './rules.js';
import { fail, pass, review, type Verdict } from './verdict.js';

/** One registered indicator: the actual of the baseline year and the target, as decimal texts; null while not entered. */
export interface IndicatorValue {
  readonly item: string;
  readonly baseline: string | null;
  readonly target: string | null;
}

/** What is wrong with one indicator, by its name. */
export interface IndicatorFlaw {
  readonly item: string;
  readonly label: string;
  readonly flaw: 'missing' | 'unreadable' | 'too-precise' | 'below-baseline';
  readonly baseline: string | null;
  readonly target: string | null;
}

/**
 * The indicators that do not stand: not entered, not a number of the plan's precision, or with a target under the actual of the
 * baseline year (C2-P3, reading 18). Registration refuses by it; an empty list means that every target stands.
 */
export function checkIndicators(
  rule: Pick<IndicatorRule, 'items'>,
  values: readonly IndicatorValue[],
): readonly IndicatorFlaw[] {
  return rule.items.flatMap(({ code, label, decimals }): readonly IndicatorFlaw[] => {
    const { baseline = null, target = null } = values.find(({ item }) => item === code) ?? {};
    const flaw = flawOf(baseline, target, decimals);
    return flaw ? [{ item: code, label, flaw, baseline, target }] : [];
  });
}

function flawOf(baseline: string | null, target: string | null, decimals: number): IndicatorFlaw['flaw'] | null {
  if (!baseline?.trim() || !target?.trim()) return 'missing';
  const [actual, aim] = [readDecimal(baseline), readDecimal(target)];
  if (!actual || !aim) return 'unreadable';
  if (compareDecimals(aim, actual) < 0) return 'below-baseline';
  return actual.scale > decimals || aim.scale > decimals ? 'too-precise' : null;
}

/** The registered indicators of a unit; a unit that has not registered has none. */
export function judgeIndicators(rule: IndicatorRule, values: readonly IndicatorValue[]): Verdict {
  const { baselineYear } = rule;
  const flaws = checkIndicators(rule, values);
  const labels = (below: boolean): readonly string[] =>
    flaws.filter(({ flaw }) => (flaw === 'below-baseline') === below).map(({ label }) => label);
  const evidence = rule.items.map(({ code, label, unit }): Observation => {
    const { baseline = null, target = null } = values.find(({ item }) => item === code) ?? {};
    return { kind: 'indicator', source: 'registration', label, unit, baselineYear, baseline, target };
  });
  if (labels(true).length > 0) return fail({ code: 'indicators-below', baselineYear, labels: labels(true) }, evidence);
  if (flaws.length > 0) return review({ code: 'indicators-missing', baselineYear, labels: labels(false) }, evidence);
  return pass({ code: 'indicators-met', baselineYear, count: rule.items.length }, evidence);
}
