import type { CalendarDay, Instant } from '../calendar/calendar-day.js';
import type { ChecklistItem } from '../campaign/checklist.js';
import type { FrozenStage } from '../campaign/route.js';
import type { DeclaredFacts, PromisedPaper } from '../eligibility/declared-facts.js';
import type { RuleStep } from '../eligibility/finding.js';
import type { ChosenRegime } from '../regimes/pinned-regime.js';
import type { Reminder } from './deadline.js';
import type { Actor, AppliedDecision, ArrivalNumber, Paper, PinnedCampaign, SubmittingUnit } from './dossier.js';
import type { Nominee } from './nominee.js';
import type { QuotaCharge } from './quota-charge.js';

/** A paper as a submission or correction brings it, before the log gives it a version. */
export type BroughtPaper = Omit<Paper, 'version' | 'since' | 'replacedBy'> & { readonly replaces: string | null };

/** A paper of a level's own, as its command brings it. */
export type AddedPaper = Omit<BroughtPaper, 'satisfies' | 'replaces'>;

/** What happened. The log is made of these; nothing else is true about a dossier. */
export type DossierEvent =
  | {
      readonly type: 'submitted';
      readonly code: string;
      readonly title: string;
      readonly campaign: PinnedCampaign;
      readonly unit: SubmittingUnit;
      readonly route: readonly FrozenStage[];
      readonly checklist: readonly ChecklistItem[];
      readonly notChecked: readonly string[];
      /** absent in logs older than quotas */
      readonly quota?: readonly QuotaCharge[];
      /** absent in logs older than eligibility */
      readonly facts?: readonly DeclaredFacts[];
      readonly promises?: readonly PromisedPaper[];
      readonly blockingSteps?: readonly RuleStep[];
      /** after the bound of a plan that still takes it (reading 26) */
      readonly late?: true;
      readonly nominees: readonly Nominee[];
      readonly papers: readonly BroughtPaper[];
    }
  | {
      readonly type: 'arrived';
      readonly stage: number;
      /** the ledger puts the number in, under the register's lock */
      readonly arrivalNumber: ArrivalNumber | null;
      readonly dueAt: Instant | null;
      /** the day of the plan's event that the term hangs on; absent when it hangs on none or the day was not known */
      readonly happenedOn?: CalendarDay;
      readonly reminders: readonly Reminder[];
      readonly calendarVersion: string;
      /** the exclusive end of the public's time to comment, which this arrival began; absent when it began none */
      readonly commentUntil?: Instant;
      /** the regime that this arrival settled, with the papers it asks for besides; absent when it settled none */
      readonly regime?: ChosenRegime;
    }
  | {
      readonly type: 'opinion-recorded';
      readonly stage: string;
      readonly nominationId: string;
      readonly recommend: boolean;
      readonly reason: string | null;
    }
  | { readonly type: 'forwarded'; readonly stage: number; readonly late: boolean }
  | { readonly type: 'returned'; readonly stage: number; readonly reason: string }
  | {
      readonly type: 'resubmitted';
      readonly stage: number;
      readonly papers: readonly BroughtPaper[];
      readonly withdrawn: readonly { readonly nominationId: string; readonly reason: string | null }[];
      readonly note: string | null;
    }
  | { readonly type: 'reminded'; readonly stage: number; readonly lead: number; readonly dueAt: Instant }
  | { readonly type: 'fell-overdue'; readonly stage: number; readonly dueAt: Instant }
  | {
      /** the day of an event of the plan became known, was corrected or was taken back, and with it the term of this stay */
      readonly type: 'term-set';
      readonly stage: number;
      readonly happenedOn: CalendarDay | null;
      readonly dueAt: Instant | null;
      readonly reminders: readonly Reminder[];
      readonly calendarVersion: string;
    }
  | {
      readonly type: 'council-result-recorded';
      readonly nominationId: string;
      readonly votesFor: number;
      readonly votesAgainst: number;
      readonly absent: number;
      readonly recommend: boolean;
      readonly note: string | null;
      readonly replacing: string | null;
    }
  | {
      readonly type: 'decision-applied';
      readonly decision: AppliedDecision;
      readonly outcomes: readonly {
        readonly nominationId: string;
        readonly awarded: boolean;
        readonly reason: string | null;
      }[];
    }
  | {
      readonly type: 'decision-number-corrected';
      readonly decisionId: string;
      readonly number: string;
      readonly formerNumber: string;
      readonly reason: string;
    }
  | {
      readonly type: 'finding-settled';
      readonly stage: string;
      readonly ruleId: string;
      readonly nominationId: string | null;
      readonly label: string;
      readonly about: string;
      readonly result: 'PASS' | 'FAIL';
      readonly reason: string;
    }
  | { readonly type: 'promise-kept'; readonly papers: readonly BroughtPaper[] }
  | { readonly type: 'level-paper-added'; readonly stage: number; readonly code: string; readonly paper: AddedPaper }
  | {
      readonly type: 'transmitted';
      readonly stage: number;
      readonly number: string;
      readonly sentOn: string;
      readonly addressee: string;
      readonly note: string | null;
    }
  | { readonly type: 'closed' };

type EventType = DossierEvent['type'];

/** An event as the log holds it: numbered without gaps within its dossier; no actor means the route or the clock. */
export interface RecordedEvent {
  readonly sequence: number;
  readonly at: Instant;
  readonly by: Actor | null;
  readonly event: DossierEvent;
}

/** What the people of a dossier are told of; their words stand in libs/messages. */
export const dossierNotices = ['arrived', 'reminded', 'overdue', 'term-set', 'returned', 'decided'] as const;
export type DossierNotice = (typeof dossierNotices)[number];

/**
 * What an event does beside changing the state: `routes`: the workflow carries the dossier on; `changes-version`: what a person
 * decides on is another, so an older screen is stale; `ends-correction`: what a unit had begun to correct is forgotten;
 * `takes-places`, `frees-places`: of quotas; `nominations`, `reach`: these views are written again.
 */
type EventDoes =
  | 'routes'
  | 'changes-version'
  | 'ends-correction'
  | 'takes-places'
  | 'frees-places'
  | 'nominations'
  | 'reach';

interface EventTraits {
  readonly does: readonly EventDoes[];
  /** who is told: at the level the holder, or holder and head; at the unit its clerk and head */
  readonly tells: { readonly notice: DossierNotice; readonly whom: 'holder' | 'holder-and-head' | 'unit' } | null;
  /** the mark of its line in the timeline */
  readonly line: 'decision' | 'document' | 'time';
  /** who reads that line: journeys, returns and results are for all, the words of a level for those who may read the level */
  readonly readers: 'everyone' | 'level' | 'council';
}

const own = { tells: null, line: 'decision', readers: 'everyone' } as const;
const paper = { tells: null, line: 'document', readers: 'everyone' } as const;
const clock = { does: [], line: 'time', readers: 'everyone' } as const;

/** The one table of what follows from an event; whoever appends, tells, projects or shows reads it. */
const eventTraits = {
  submitted: { ...own, does: ['routes', 'changes-version', 'takes-places', 'nominations'] },
  arrived: { ...paper, does: ['changes-version', 'reach'], tells: { notice: 'arrived', whom: 'holder' } },
  'opinion-recorded': { ...own, does: ['changes-version'], readers: 'level' },
  forwarded: { ...own, does: ['routes', 'changes-version', 'takes-places'] },
  // A return begins a correction of its own, whatever an earlier one left behind.
  returned: {
    ...own,
    does: ['routes', 'changes-version', 'ends-correction', 'frees-places'],
    tells: { notice: 'returned', whom: 'unit' },
  },
  resubmitted: { ...paper, does: ['routes', 'changes-version', 'ends-correction', 'takes-places', 'nominations'] },
  reminded: { ...clock, tells: { notice: 'reminded', whom: 'holder-and-head' }, readers: 'level' },
  'fell-overdue': { ...clock, tells: { notice: 'overdue', whom: 'holder-and-head' } },
  'term-set': { ...clock, tells: { notice: 'term-set', whom: 'holder-and-head' } },
  'council-result-recorded': { ...own, does: ['changes-version'], readers: 'council' },
  'decision-applied': {
    ...own,
    does: ['changes-version', 'frees-places', 'nominations'],
    tells: { notice: 'decided', whom: 'unit' },
  },
  'decision-number-corrected': { ...own, does: ['changes-version'] },
  'finding-settled': { ...own, does: ['changes-version'], readers: 'level' },
  'promise-kept': { ...paper, does: ['changes-version'] },
  'level-paper-added': { ...paper, does: ['changes-version'], readers: 'level' },
  transmitted: { ...own, does: ['changes-version'] },
  closed: { ...own, does: ['routes'] },
} as const satisfies Record<EventType, EventTraits>;

/** The traits of an event of any type. */
export function traitsOf({ type }: Pick<DossierEvent, 'type'>): EventTraits {
  return eventTraits[type];
}

/** Whether any of some events does a thing. */
export function anyDoes(events: readonly Pick<DossierEvent, 'type'>[], what: EventDoes): boolean {
  return events.some((event) => traitsOf(event).does.includes(what));
}
