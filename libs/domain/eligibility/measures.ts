import type { CalendarDay } from '../calendar/calendar-day.js';
import { compareDecimals, type Decimal, decimalOf, decimalOfCount, product, readDecimal } from './decimal.js';
import type { DeclaredFacts, DeclaredTarget } from './declared-facts.js';
import type { Observation } from './observation.js';
import type { Figure, Thresholds } from './reason.js';
import type { MeasureRule } from './rules.js';
import { fail, pass, review, type Verdict } from './verdict.js';

type Measured = Pick<DeclaredFacts, 'figures' | 'targets'>;

/** A measure of the plan against its threshold, reckoned exactly. Before its measuring day a shortfall is not final. */
export function judgeMeasure(rule: MeasureRule, facts: Measured | undefined, on: CalendarDay): Verdict {
  const verdict = judged(rule, facts);
  if (verdict.result !== 'FAIL' || rule.measuredOn === undefined || on >= rule.measuredOn) return verdict;
  return review({ code: 'measure-not-final', measuredOn: rule.measuredOn }, verdict.evidence);
}

function judged(rule: MeasureRule, facts: Measured | undefined): Verdict {
  switch (rule.measure) {
    case 'count':
    case 'ratio':
      return judgeFigure(rule, facts);
    case 'all-targets-exceeded':
      return judgeAllExceeded(facts?.targets ?? []);
    case 'targets-completed-ratio':
      return judgeCompletedRatio(rule, facts?.targets ?? []);
  }
}

function judgeFigure(rule: MeasureRule, facts: Measured | undefined): Verdict {
  const figure = facts?.figures.find(({ measure }) => measure === rule.code);
  const ratio = rule.measure === 'ratio';
  const evidence: readonly Observation[] = [
    { kind: 'figure', source: 'declared', label: rule.label, figure: figure ?? null },
  ];
  if (!figure || (ratio && figure.of === undefined)) return review({ code: 'figure-missing' }, evidence);
  const fraction = readFraction(ratio ? figure : { value: figure.value });
  if (!fraction) return review({ code: 'figure-unreadable' }, evidence);
  const shown = ratio ? { value: figure.value, of: figure.of } : { value: figure.value };
  const reason = { figure: shown, ratio, thresholds: thresholdsOf(rule) };
  return within(fraction, rule)
    ? pass({ code: 'measure-met', ...reason }, evidence)
    : fail({ code: 'measure-missed', ...reason }, evidence);
}

/** «Vượt mức»: every listed target strictly exceeded (reading 15). */
function judgeAllExceeded(targets: readonly DeclaredTarget[]): Verdict {
  const evidence = targets.map(observedTarget);
  if (targets.length === 0) return review({ code: 'targets-missing' });
  const outcomes = outcomesOf(targets);
  const short = outcomes.filter(({ compared }) => compared !== null && compared <= 0);
  if (short.length > 0) return fail({ code: 'targets-not-exceeded', labels: labelsOf(short) }, evidence);
  const unreadable = outcomes.filter(({ compared }) => compared === null);
  if (unreadable.length > 0) return review({ code: 'targets-unreadable', labels: labelsOf(unreadable) }, evidence);
  return pass({ code: 'targets-exceeded', count: targets.length }, evidence);
}

/** The share of the number of targets that are completed (reading 17). */
function judgeCompletedRatio(rule: MeasureRule, targets: readonly DeclaredTarget[]): Verdict {
  const evidence = targets.map(observedTarget);
  if (targets.length === 0) return review({ code: 'targets-missing' });
  const outcomes = outcomesOf(targets);
  const completed = outcomes.filter(({ compared }) => compared !== null && compared >= 0).length;
  const unreadable = outcomes.filter(({ compared }) => compared === null);
  const possible = Array.from({ length: unreadable.length + 1 }, (_, more) => completed + more);
  const met = possible.filter((count) => within(countOf(count, targets.length), rule));
  const reason = {
    figure: { value: String(completed), of: String(targets.length) },
    ratio: true,
    thresholds: thresholdsOf(rule),
  };
  if (met.length === 0) return fail({ code: 'measure-missed', ...reason }, evidence);
  if (unreadable.length > 0) return review({ code: 'targets-unreadable', labels: labelsOf(unreadable) }, evidence);
  return pass({ code: 'measure-met', ...reason }, evidence);
}

interface Fraction {
  readonly value: Decimal;
  readonly of: Decimal;
}

function countOf(count: number, of: number): Fraction {
  return { value: decimalOfCount(count), of: decimalOfCount(of) };
}

/** A figure as a fraction; a plain number is over one. Null when unreadable, or a part of nothing. */
export function readFraction({ value, of = '1' }: Figure): Fraction | null {
  const [part, whole] = [readDecimal(value), readDecimal(of)];
  return part && whole && whole.digits > 0n ? { value: part, of: whole } : null;
}

export function compareFractions(a: Fraction, b: Fraction): number {
  return compareDecimals(product(a.value, b.of), product(b.value, a.of));
}

function within(fraction: Fraction, { atLeast, moreThan, atMost }: Thresholds): boolean {
  const against = (threshold: number): number =>
    compareDecimals(fraction.value, product(decimalOf(threshold), fraction.of));
  return (
    (atLeast === undefined || against(atLeast) >= 0) &&
    (moreThan === undefined || against(moreThan) > 0) &&
    (atMost === undefined || against(atMost) <= 0)
  );
}

function thresholdsOf({ atLeast, moreThan, atMost }: MeasureRule): Thresholds {
  return { atLeast, moreThan, atMost };
}

interface Outcome {
  readonly label: string;
  /** negative when the target was missed, zero when just reached, positive when exceeded; null when it cannot be read */
  readonly compared: number | null;
}

/** Several rules look at one list of targets: it is read once. */
const read = new WeakMap<readonly DeclaredTarget[], readonly Outcome[]>();

export function outcomesOf(targets: readonly DeclaredTarget[]): readonly Outcome[] {
  const before = read.get(targets);
  if (before) return before;
  const outcomes = targets.map(({ label, planned, actual }): Outcome => {
    const [plan, done] = [readDecimal(planned), readDecimal(actual)];
    return { label, compared: plan && done ? compareDecimals(done, plan) : null };
  });
  read.set(targets, outcomes);
  return outcomes;
}

function observedTarget({ label, planned, actual }: DeclaredTarget): Observation {
  return { kind: 'target', source: 'declared', label, planned, actual };
}

function labelsOf(entries: readonly { readonly label: string }[]): readonly string[] {
  return entries.map(({ label }) => label);
}
