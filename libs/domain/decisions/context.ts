import type { Instant } from '../calendar-day.js';
import type { Actor, ArrivalNumber } from '../dossier.js';
import type { WorkingCalendar } from '../working-days.js';

/** What a decision is judged with. `actor` is null for the route and the clock. */
export interface DecisionContext {
  readonly now: Instant;
  readonly actor: Actor | null;
  readonly calendar: WorkingCalendar;
  /** taken by the ledger when the next arrival needs one */
  readonly arrivalNumber: ArrivalNumber | null;
}
