import { dayOf, type Instant, startOfDay } from '../calendar/calendar-day.js';
import type { LegalRegime, RegimeTransition } from './legal-regime.js';

/** The instants of a dossier that regimes ask about. `receivedAt` is null until the competent body has received it. */
export interface RegimeInstants {
  readonly filedAt: Instant;
  readonly receivedAt: Instant | null;
}

/** A later regime whose transition rule leaves a dossier with an earlier one. */
export interface LeftBy {
  readonly successor: LegalRegime;
  readonly transition: RegimeTransition;
}

/** The regime of a dossier, and why. */
export interface RegimeVerdict {
  readonly regime: LegalRegime;
  /** the successor that leaves the dossier here; null when there is none */
  readonly leftBy: LeftBy | null;
  /** a successor that may still take the dossier, because receipt decides and is yet to come; null: the verdict is final */
  readonly awaits: LeftBy | null;
}

/**
 * The regime that a dossier falls under: the newest whose bound its deciding instant has reached, and from there back along what
 * the transition rules keep (reading 31). Until a dossier is received, the instant of filing stands for that of receipt.
 * Undefined when the table holds no regime for it: nothing is guessed.
 */
export function regimeFor(instants: RegimeInstants, regimes: readonly LegalRegime[]): RegimeVerdict | undefined {
  const kept = new Set(regimes.flatMap(({ transition }) => transition?.keeps ?? []));
  const newestFirst = regimes
    .filter(({ code }) => !kept.has(code))
    .toSorted((one, other) => other.validFrom.localeCompare(one.validFrom));
  for (const regime of newestFirst) {
    const verdict = backFrom(regime, instants, regimes);
    if (verdict) return verdict;
  }
  return undefined;
}

/** Goes back from a regime that none follows to the one it leaves the dossier with. */
function backFrom(
  newest: LegalRegime,
  instants: RegimeInstants,
  regimes: readonly LegalRegime[],
): RegimeVerdict | undefined {
  const passed: LeftBy[] = [];
  let regime: LegalRegime | undefined = newest;
  // As many steps as there are regimes: rules that go round in a circle cannot be published, and would end here.
  while (regime && passed.length < regimes.length) {
    const { transition, validFrom, validTo }: LegalRegime = regime;
    const decidedAt = decidingInstant(transition, instants);
    if (decidedAt >= startOfDay(transition?.before ?? validFrom)) {
      const lapsed = passed.length === 0 && validTo !== null && dayOf(decidedAt) > validTo;
      return lapsed ? undefined : { regime, leftBy: passed.at(-1) ?? null, awaits: stillAwaited(passed, instants) };
    }
    if (!transition) return undefined;
    passed.push({ successor: regime, transition });
    regime = regimes.find(({ code }) => code === transition.keeps);
  }
  return undefined;
}

function decidingInstant(transition: RegimeTransition | null, { filedAt, receivedAt }: RegimeInstants): Instant {
  return transition?.rule === 'receivedBefore' ? (receivedAt ?? filedAt) : filedAt;
}

function stillAwaited(passed: readonly LeftBy[], { receivedAt }: RegimeInstants): LeftBy | null {
  if (receivedAt !== null) return null;
  return passed.findLast(({ transition }) => transition.rule === 'receivedBefore') ?? null;
}
