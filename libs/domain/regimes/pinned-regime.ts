import type { CalendarDay, Instant } from '../calendar/calendar-day.js';
import type { ChecklistItem } from '../campaign/checklist.js';
import type { LegalRegime, RegimeTable, RegimeTransition, UnconfirmedPart } from './legal-regime.js';
import { type LeftBy, type RegimeInstants, type RegimeVerdict, regimeFor } from './regime-for.js';

/** A later regime as a dossier keeps it: what it is called and what its transition rule says. */
export interface PinnedSuccessor extends Omit<RegimeTransition, 'keeps'> {
  readonly instrument: string;
}

/** The regime of a dossier as its log keeps it: with everything that says why, so that no later table can change it. */
export interface PinnedRegime {
  readonly code: string;
  readonly name: string;
  readonly instrument: string;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay | null;
  readonly unconfirmed: readonly UnconfirmedPart[];
  /** the version of the table that it was taken from */
  readonly tableVersion: number;
  /** the regime that the plan names, whether it was followed or not */
  readonly named: string | null;
  readonly filedAt: Instant;
  readonly receivedAt: Instant | null;
  /** the successor that leaves the dossier here */
  readonly leftBy: PinnedSuccessor | null;
  /** the successor that the dossier falls under if it is received too late; null: confirmed */
  readonly awaits: PinnedSuccessor | null;
}

/** What is asked: the dossier's instants, the regime its plan names, the table. */
export interface RegimeQuestion extends RegimeInstants {
  readonly named: string | null;
  readonly table: RegimeTable;
}

/** A regime to pin and the papers that it asks for beside the plan's. */
export interface ChosenRegime {
  readonly pinned: PinnedRegime;
  readonly extraPapers: readonly ChecklistItem[];
}

/**
 * The regime a dossier is made under: the one its plan names while that is valid for the dossier's instants under the transition
 * rules, otherwise the general one of its day. Null when the table holds none.
 */
export function chosenRegime({ named, table, filedAt, receivedAt }: RegimeQuestion): ChosenRegime | null {
  const instants = { filedAt, receivedAt };
  const general = regimeFor(
    instants,
    table.regimes.filter(({ onlyWhenNamed }) => !onlyWhenNamed),
  );
  const verdict = namedVerdict(named, instants, table.regimes) ?? general;
  if (!verdict) return null;
  return { pinned: pinned(verdict, { named, table, ...instants }), extraPapers: verdict.regime.extraPapers };
}

/** The verdict among the regimes that the named one follows or is followed by, if it is the named one. */
function namedVerdict(
  named: string | null,
  instants: RegimeInstants,
  regimes: readonly LegalRegime[],
): RegimeVerdict | undefined {
  const regime = regimes.find(({ code }) => code === named);
  if (!regime) return undefined;
  const verdict = regimeFor(instants, chainOf(regime, regimes));
  return verdict?.regime === regime ? verdict : undefined;
}

function chainOf(regime: LegalRegime, regimes: readonly LegalRegime[]): readonly LegalRegime[] {
  const chain = new Set([regime]);
  // Every round finds the neighbours of what was found; a chain is never longer than the table.
  for (let round = 0; round < regimes.length; round += 1)
    for (const other of regimes)
      if ([...chain].some((known) => known.transition?.keeps === other.code || other.transition?.keeps === known.code))
        chain.add(other);
  return [...chain];
}

function pinned({ regime, leftBy, awaits }: RegimeVerdict, question: RegimeQuestion): PinnedRegime {
  const { code, name, instrument, validFrom, validTo, unconfirmed } = regime;
  const { named, filedAt, receivedAt, table } = question;
  return {
    ...{ code, name, instrument, validFrom, validTo, unconfirmed },
    ...{ tableVersion: table.version, named, filedAt, receivedAt },
    leftBy: successor(leftBy),
    awaits: successor(awaits),
  };
}

function successor(left: LeftBy | null): PinnedSuccessor | null {
  if (!left) return null;
  const { rule, before, citation, note } = left.transition;
  return { instrument: left.successor.instrument, rule, before, citation, note };
}
