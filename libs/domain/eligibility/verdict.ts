import type { ComparisonTable, FindingResult } from './finding.js';
import type { Observation } from './observation.js';
import type { Reason } from './reason.js';
import type { Rule, Steps } from './rules.js';

/** What one rule makes of one subject, before it is put into words. */
export interface Verdict {
  readonly result: FindingResult;
  readonly reason: Reason;
  readonly evidence: readonly Observation[];
  readonly table?: ComparisonTable;
  /** effects that this verdict has beside those of its rule: an unkept promise always blocks the council */
  readonly steps?: Steps;
  readonly mayOverride?: boolean;
  readonly heldElsewhere?: true;
}

/** A verdict with the rule that gave it and whose it is; `nominationId` null for the whole submission. */
export interface Judged {
  readonly rule: Omit<Rule, 'appliesTo'>;
  readonly nominationId: string | null;
  readonly verdict: Verdict;
}

/** None when the rule has nothing to say. */
export function judged(rule: Judged['rule'], nominationId: string | null, verdict: Verdict | null): readonly Judged[] {
  return verdict ? [{ rule, nominationId, verdict }] : [];
}

export const pass = (reason: Reason, evidence: readonly Observation[] = []): Verdict => ({
  result: 'PASS',
  reason,
  evidence,
});

export const fail = (reason: Reason, evidence: readonly Observation[] = []): Verdict => ({
  result: 'FAIL',
  reason,
  evidence,
});

/** What is missing, contradictory or a matter of judgement: a person looks at it (reading 13). */
export const review = (reason: Reason, evidence: readonly Observation[] = []): Verdict => ({
  result: 'NEEDS_REVIEW',
  reason,
  evidence,
});
