import type { Instant } from '../calendar/calendar-day.js';
import type { EvidenceSource, Observation } from './observation.js';
import type { Reason } from './reason.js';

/** Three-valued: missing evidence is NEEDS_REVIEW, never FAIL (reading 13). */
export type FindingResult = 'PASS' | 'FAIL' | 'NEEDS_REVIEW';

export const ruleSteps = ['registration', 'submission', 'examination', 'council'] as const;
export type RuleStep = (typeof ruleSteps)[number];
export type RuleEffect = 'block' | 'warn' | 'inform';

/** What was looked at: «Xếp loại 2021: tốt», and where it comes from. */
export interface Evidence {
  readonly label: string;
  readonly value: string;
  readonly source: EvidenceSource;
}

/** A table shown beside a comparison that only a person can judge. */
export interface ComparisonTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly own: boolean; readonly cells: readonly string[] }[];
}

/** What one rule says of one nomination, or of the whole submission when `nominationId` is null. */
export interface Finding {
  readonly ruleId: string;
  readonly label: string;
  readonly nominationId: string | null;
  readonly result: FindingResult;
  /** one Vietnamese sentence saying why */
  readonly sentence: string;
  readonly citation: string;
  readonly evidence: readonly Evidence[];
  readonly steps: Readonly<Partial<Record<RuleStep, RuleEffect>>>;
  readonly mayOverride: boolean;
  readonly table?: ComparisonTable;
  /** a quota: its places are taken under a lock of their own, which is what refuses; here it is only shown */
  readonly heldElsewhere?: true;
  /** what the sentence and the evidence are the words of, for whoever may read less of it */
  readonly about: { readonly reason: Reason; readonly observations: readonly Observation[] };
  /** what a person made of it: a review answered, or a failure overridden where the plan allows it */
  readonly settled?: Settlement;
}

/** A person's word on a finding; the log keeps it with name and reason. */
export interface Settlement {
  readonly result: 'PASS' | 'FAIL';
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  readonly stageLabel: string;
}
