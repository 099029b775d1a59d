import type { Instant } from '../../calendar/calendar-day.js';
import type { WorkingCalendar } from '../../calendar/working-days.js';
import type { HappenedEvents } from '../../campaign/bound.js';
import type { Finding } from '../../eligibility/finding.js';
import type { RegimeTable } from '../../regimes/legal-regime.js';
import type { Actor, ArrivalNumber } from '../dossier.js';

/** What an act is judged with. `actor` is null for the route and the clock. */
export interface ActContext {
  readonly now: Instant;
  readonly actor: Actor | null;
  readonly calendar: WorkingCalendar;
  /** for the arrivals that settle a dossier's regime; absent where no arrival is decided */
  readonly regimes?: RegimeTable;
  /** taken by the ledger when the next arrival needs one */
  readonly arrivalNumber: ArrivalNumber | null;
  /** the days of the plan's events as they are known now, for the terms that hang on one; absent where no term is looked at */
  readonly happened?: HappenedEvents;
  /** what the plan's rules find, for the commands that they may block or that answer them; empty for all others */
  readonly findings?: readonly Finding[];
}

/** What an act asks before it looks at what its command says: who acts, and when. */
export type AskedFirst = Pick<ActContext, 'actor' | 'now'>;
