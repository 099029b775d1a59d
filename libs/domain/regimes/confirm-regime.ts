import type { Instant } from '../calendar/calendar-day.js';
import type { FrozenStage } from '../campaign/route.js';
import type { Dossier } from '../dossier/dossier.js';
import type { RegimeTable } from './legal-regime.js';
import { type ChosenRegime, chosenRegime } from './pinned-regime.js';

/**
 * The regime that an arrival settles: at the stage where the competent body receives the dossier, a regime that awaited receipt is
 * asked for once more, now with the instant of receipt. Null when this arrival settles nothing.
 */
export function confirmedRegime(
  { campaign: { regime }, route, stage }: Pick<Dossier, 'campaign' | 'route' | 'stage'>,
  receivedAt: Instant,
  table: RegimeTable | undefined,
): ChosenRegime | null {
  if (!regime?.awaits || !table || stage < receiptStage(route)) return null;
  return chosenRegime({ filedAt: regime.filedAt, receivedAt, named: regime.named, table });
}

/** Where a route counts as received: the stage its plan marks, else the first that enters it in a register, else the first. */
export function receiptStage(route: readonly Pick<FrozenStage, 'receives' | 'register'>[]): number {
  const marked = route.findIndex(({ receives }) => receives);
  return marked >= 0
    ? marked
    : Math.max(
        0,
        route.findIndex(({ register }) => register === 'incoming'),
      );
}
