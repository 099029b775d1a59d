import type { CalendarDay } from '../calendar/calendar-day.js';
import type { LegalRegime } from './legal-regime.js';

/** Why a table of regimes cannot be published. */
export interface RegimeFlaw {
  readonly code:
    | 'no-regime'
    | 'code-twice'
    | 'ends-before-it-begins'
    | 'keeps-unknown'
    | 'keeps-later'
    | 'kept-twice'
    | 'overlap'
    | 'paper-twice';
  readonly regime: string | null;
  /** the other regime, or the paper, that it is about */
  readonly other: string | null;
}

/**
 * What stands against publishing a table: every dossier must find one regime by its instants, so two regimes of one day are tied
 * by a transition rule, rules point backwards, and none is kept by two. Empty: nothing.
 */
export function regimeFlaws(regimes: readonly LegalRegime[]): readonly RegimeFlaw[] {
  if (regimes.length === 0) return [{ code: 'no-regime', regime: null, other: null }];
  return regimes.flatMap((regime, index) => [
    ...flawsAlone(regime),
    ...flawsOfTransition(regime, regimes),
    ...regimes.slice(0, index).flatMap((other) => flawsOfPair(regime, other, regimes)),
  ]);
}

const flaw = (code: RegimeFlaw['code'], regime: LegalRegime, other: string | null = null): RegimeFlaw => ({
  code,
  regime: regime.code,
  other,
});

function flawsAlone(regime: LegalRegime): readonly RegimeFlaw[] {
  const { validFrom, validTo, extraPapers } = regime;
  const twice = extraPapers.find(({ code }, index) => extraPapers.findIndex((paper) => paper.code === code) < index);
  return [
    ...(validTo !== null && validTo < validFrom ? [flaw('ends-before-it-begins', regime)] : []),
    ...(twice ? [flaw('paper-twice', regime, twice.code)] : []),
  ];
}

function flawsOfTransition(regime: LegalRegime, regimes: readonly LegalRegime[]): readonly RegimeFlaw[] {
  const { transition } = regime;
  if (!transition) return [];
  const kept = regimes.find(({ code }) => code === transition.keeps);
  if (!kept) return [flaw('keeps-unknown', regime, transition.keeps)];
  // A rule that points only backwards in time cannot go round in a circle.
  return kept.validFrom < regime.validFrom ? [] : [flaw('keeps-later', regime, kept.code)];
}

function flawsOfPair(regime: LegalRegime, other: LegalRegime, regimes: readonly LegalRegime[]): readonly RegimeFlaw[] {
  if (regime.code === other.code) return [flaw('code-twice', regime)];
  const [keeps, othersKeeps] = [regime.transition?.keeps, other.transition?.keeps];
  if (keeps !== undefined && keeps === othersKeeps) return [flaw('kept-twice', regime, other.code)];
  if (regime.onlyWhenNamed || other.onlyWhenNamed || !isSameTime(regime, other)) return [];
  const tied = leadsTo(regime, other, regimes) || leadsTo(other, regime, regimes);
  return tied ? [] : [flaw('overlap', regime, other.code)];
}

const lastOf = ({ validTo }: LegalRegime): CalendarDay => validTo ?? '9999-12-31';

function isSameTime(one: LegalRegime, other: LegalRegime): boolean {
  return one.validFrom <= lastOf(other) && other.validFrom <= lastOf(one);
}

/** Whether the rules of one regime lead back to another, over however many between them. */
function leadsTo(from: LegalRegime, to: LegalRegime, regimes: readonly LegalRegime[]): boolean {
  let regime: LegalRegime | undefined = from;
  for (let steps = 0; regime?.transition && steps < regimes.length; steps += 1) {
    const { keeps }: { readonly keeps: string } = regime.transition;
    if (keeps === to.code) return true;
    regime = regimes.find(({ code }) => code === keeps);
  }
  return false;
}
