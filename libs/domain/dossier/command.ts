import type { ChecklistItem } from '../campaign/checklist.js';
import type { FrozenStage } from '../campaign/route.js';
import type { DeclaredFacts, PromisedPaper } from '../eligibility/declared-facts.js';
import type { RuleStep } from '../eligibility/finding.js';
import type { AppliedDecision, PinnedCampaign, SubmittingUnit } from './dossier.js';
import type { AddedPaper, BroughtPaper } from './event.js';
import type { Nominee } from './nominee.js';
import type { QuotaCharge } from './quota-charge.js';

/** A draft as its head submits it; everything the campaign gives is resolved by the caller under the draft's lock. */
export interface Submission {
  readonly type: 'submit';
  readonly code: string;
  readonly campaign: PinnedCampaign;
  readonly unit: SubmittingUnit;
  readonly route: readonly FrozenStage[];
  readonly checklist: readonly ChecklistItem[];
  readonly notChecked: readonly string[];
  readonly quota: readonly QuotaCharge[];
  readonly facts: readonly DeclaredFacts[];
  readonly promises: readonly PromisedPaper[];
  readonly blockingSteps: readonly RuleStep[];
  readonly awards: readonly string[];
  /** exclusive bound of the campaign's submission period, null for none */
  readonly closesAt: string | null;
  readonly opensAt: string | null;
  readonly hard: boolean;
  readonly accuracyConfirmed: boolean;
  readonly nominees: readonly Nominee[];
  /** organisations a collective may be chosen from */
  readonly relatedOrganisationIds: readonly string[];
  readonly papers: readonly BroughtPaper[];
}

export interface OpinionGiven {
  readonly nominationId: string;
  readonly recommend: boolean;
  readonly reason: string | null;
}

export interface CouncilVote {
  readonly nominationId: string;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly absent: number;
  readonly recommend: boolean;
  readonly note: string | null;
  /** why a result that stands already is replaced */
  readonly replacing: string | null;
}

export interface OutcomeGiven {
  readonly nominationId: string;
  readonly awarded: boolean;
  readonly reason: string | null;
}

/** What a person wants of a dossier that has been submitted. `version` is that of what the person saw. */
export type PersonCommand =
  | (OpinionGiven & { readonly type: 'record-opinion'; readonly version: number })
  | { readonly type: 'forward'; readonly version: number; readonly opinions: readonly OpinionGiven[] }
  | { readonly type: 'return'; readonly version: number; readonly reason: string }
  | {
      readonly type: 'resubmit';
      readonly version: number;
      readonly accuracyConfirmed: boolean;
      readonly papers: readonly BroughtPaper[];
      readonly withdrawn: readonly { readonly nominationId: string; readonly reason: string | null }[];
      readonly note: string | null;
    }
  | { readonly type: 'record-council-results'; readonly version: number; readonly results: readonly CouncilVote[] }
  | {
      readonly type: 'apply-award-decision';
      readonly decision: AppliedDecision;
      readonly outcomes: readonly OutcomeGiven[];
    }
  | {
      readonly type: 'settle-finding';
      readonly ruleId: string;
      readonly nominationId: string | null;
      readonly result: 'PASS' | 'FAIL';
      readonly reason: string;
    }
  | { readonly type: 'keep-promise'; readonly papers: readonly BroughtPaper[] }
  | { readonly type: 'add-level-paper'; readonly version: number; readonly code: string; readonly paper: AddedPaper }
  | {
      readonly type: 'transmit';
      readonly version: number;
      readonly number: string;
      readonly sentOn: string;
      readonly note: string | null;
    }
  | {
      readonly type: 'record-outside-result';
      readonly version: number;
      readonly decision: AppliedDecision;
      readonly outcomes: readonly OutcomeGiven[];
    }
  | {
      readonly type: 'correct-decision-number';
      readonly decisionId: string;
      readonly number: string;
      readonly reason: string;
    };

/** The route and the clock: carry the dossier on as far as it goes now. */
export interface Advance {
  readonly type: 'advance';
}

export type Command = Submission | PersonCommand | Advance;
