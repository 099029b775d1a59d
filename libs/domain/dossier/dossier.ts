import type { CalendarDay, Instant } from '../calendar/calendar-day.js';
import type { Answered, ChecklistItem } from '../campaign/checklist.js';
import type { FrozenStage } from '../campaign/route.js';
import type { DeclaredFacts, PromisedPaper } from '../eligibility/declared-facts.js';
import type { RuleStep, Settlement } from '../eligibility/finding.js';
import type { PinnedRegime } from '../regimes/pinned-regime.js';
import type { Reminder } from './deadline.js';
import type { Nominee } from './nominee.js';
import type { QuotaCharge } from './quota-charge.js';

/** The days on which the public may comment on a dossier (reading 39): from an instant, until an exclusive one. */
export interface PublicComment {
  readonly from: Instant;
  readonly until: Instant;
}

/** Where a dossier stands. Between two levels it is in transit; after a return it is with its unit. */
export type Phase = 'in-transit' | 'at-stage' | 'returned' | 'closed';

/** Who acted, as the log keeps it: the person, the appointment they acted under and its title of that day. */
export interface Actor {
  readonly personId: string;
  readonly personName: string;
  readonly appointmentId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: string;
  readonly title: string;
}

/** A paper of the dossier. Bytes lie in the object store and never change; a new upload is a new version. */
export interface Paper {
  readonly id: string;
  readonly uploadId: string;
  readonly objectKey: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly signed: boolean;
  readonly encrypted: boolean;
  readonly satisfies: readonly Answered[];
  readonly version: number;
  /** the sequence of the event that brought it */
  readonly since: number;
  /** the paper that took its place, and when */
  readonly replacedBy: string | null;
}

/** What one level thinks of one nomination. */
export interface Opinion {
  readonly stage: string;
  readonly recommend: boolean;
  readonly reason: string | null;
  readonly by: Actor;
  readonly at: Instant;
  readonly sequence: number;
}

/** What the council concluded on one nomination. The three counts add up to the council's size. */
export interface CouncilResult {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly absent: number;
  readonly recommend: boolean;
  readonly note: string | null;
  readonly replaces: { readonly reason: string; readonly sequence: number } | null;
  readonly sequence: number;
}

/** What the chairman decided on one nomination. */
export interface Outcome {
  readonly awarded: boolean;
  readonly reason: string | null;
  readonly decisionId: string;
  readonly sequence: number;
}

export interface Nomination {
  readonly nominee: Nominee;
  readonly opinions: readonly Opinion[];
  readonly council: CouncilResult | null;
  readonly outcome: Outcome | null;
  readonly withdrawn: { readonly reason: string | null; readonly sequence: number } | null;
  /** sequence of the last event that decided this nomination; what a command on it states */
  readonly version: number;
  /** sequence of the last event that changed its papers */
  readonly changed: number;
}

/** One stay at one stage, begun by an arrival. */
export interface Visit {
  readonly stage: number;
  readonly sequence: number;
  readonly arrivedAt: Instant;
  readonly arrivalNumber: ArrivalNumber | null;
  readonly dueAt: Instant | null;
  /** the day of the plan's event that the term was made with; absent or null when there was none */
  readonly eventDay?: CalendarDay | null;
  readonly reminders: readonly Reminder[];
  readonly remindersGiven: readonly number[];
  readonly overdue: boolean;
  readonly calendarVersion: string;
  readonly left: {
    readonly at: Instant;
    readonly how: 'forwarded' | 'returned' | 'closed';
    readonly late: boolean;
  } | null;
}

export interface ArrivalNumber {
  readonly organisationId: string;
  readonly year: number;
  readonly number: number;
}

/** A paper that a level added of its own before it forwarded: its submission letter, its minutes, its appraisal report. */
export interface LevelPaper extends Omit<Paper, 'satisfies' | 'version' | 'since' | 'replacedBy'> {
  readonly stage: string;
  /** which of the papers the stage must add */
  readonly code: string;
  readonly label: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly sequence: number;
}

/** A list sent up to an authority above the province, whose answer is awaited. */
export interface Transmission {
  readonly number: string;
  readonly sentOn: string;
  readonly addressee: string;
  readonly note: string | null;
  readonly by: Actor;
  readonly at: Instant;
}

/** A person's word on what a rule found. */
export interface SettledRule extends Settlement {
  readonly ruleId: string;
  readonly nominationId: string | null;
  /** the sentence the person had before them */
  readonly about: string;
}

export interface AppliedDecision {
  readonly id: string;
  readonly organisationId: string;
  readonly number: string;
  readonly signedOn: string;
  /** who decided, when it was not the province: «Thủ tướng Chính phủ» */
  readonly authority?: string | undefined;
}

/** The campaign as pinned by the dossier. */
export interface PinnedCampaign {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly name: string;
  /** the code of the regime; empty when no regime is known for its day */
  readonly legalRegime: string;
  /** absent in logs older than the table of regimes */
  readonly regime?: PinnedRegime | undefined;
  readonly awards: readonly { readonly code: string; readonly name: string }[];
}

/** The submitting unit with its names of the day of submission. */
export interface SubmittingUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
}

/** A dossier: the fold of its log. */
export interface Dossier {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly campaign: PinnedCampaign;
  readonly unit: SubmittingUnit;
  readonly route: readonly FrozenStage[];
  readonly checklist: readonly ChecklistItem[];
  readonly notChecked: readonly string[];
  /** the quotas its nominations count towards, and whose */
  readonly quota: readonly QuotaCharge[];
  /** what the unit declared of itself and its nominees */
  readonly facts: readonly DeclaredFacts[];
  readonly promises: readonly PromisedPaper[];
  /** steps at which a rule of the plan may block; elsewhere nobody needs to look */
  readonly blockingSteps: readonly RuleStep[];
  readonly settled: readonly SettledRule[];
  readonly levelPapers: readonly LevelPaper[];
  readonly transmission: Transmission | null;
  /** when the public may comment; absent or null: not yet, or the plan asks for none */
  readonly publicComment?: PublicComment | null;
  readonly phase: Phase;
  /** index of the stage it stands at, travels to, or was returned from */
  readonly stage: number;
  readonly nominations: readonly Nomination[];
  readonly papers: readonly Paper[];
  readonly visits: readonly Visit[];
  readonly decisions: readonly AppliedDecision[];
  readonly submittedAt: Instant;
  readonly submittedBy: Actor;
  readonly returned: { readonly reason: string; readonly by: Actor; readonly at: Instant } | null;
  /** since when it is in transit, at its stage, returned or closed */
  readonly since: Instant;
  readonly lastEventAt: Instant;
  /** sequence of the last event of any kind */
  readonly sequence: number;
  /** sequence of the last human or arrival event: what a command on the dossier states */
  readonly version: number;
}

export function currentStage(dossier: Dossier): FrozenStage {
  const stage = dossier.route[dossier.stage];
  if (!stage) throw new Error(`dossier ${dossier.id} stands at a stage its route does not have`);
  return stage;
}

export function currentVisit(dossier: Dossier): Visit | undefined {
  const visit = dossier.visits.at(-1);
  return dossier.phase === 'at-stage' && visit && !visit.left ? visit : undefined;
}

export function activeNominations(dossier: Dossier): readonly Nomination[] {
  return dossier.nominations.filter((nomination) => !nomination.withdrawn);
}

/** The papers that stand today, replaced ones left out. */
export function standingPapers(dossier: Dossier): readonly Paper[] {
  return dossier.papers.filter((paper) => !paper.replacedBy);
}

/**
 * The paper, the unit's or a level's, that came under an id with one event; with the first such event when none is named. Ids were
 * not always unique: undefined as well where one event brought two, because nobody can say which is meant.
 */
export function paperBroughtBy(
  { papers, levelPapers }: Pick<Dossier, 'papers' | 'levelPapers'>,
  id: string,
  event?: number,
): Pick<Paper, 'objectKey' | 'fileName' | 'size'> | undefined {
  const came = [
    ...papers.map((paper) => ({ paper, event: paper.since })),
    ...levelPapers.map((paper) => ({ paper, event: paper.sequence })),
  ].filter(({ paper }) => paper.id === id);
  const meant = event ?? Math.min(...came.map((entry) => entry.event));
  const [only, ...others] = came.filter((entry) => entry.event === meant);
  return others.length === 0 ? only?.paper : undefined;
}

/** A level's standing opinion on a nomination: given since the nomination's papers last changed. */
export function standingOpinion(nomination: Nomination, stage: string): Opinion | undefined {
  const opinion = nomination.opinions.findLast((candidate) => candidate.stage === stage);
  return opinion && opinion.sequence > nomination.changed ? opinion : undefined;
}
