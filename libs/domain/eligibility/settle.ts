import { type Refusal, refuse } from '../refusal.js';
import type { SettledFinding } from './eligibility-input.js';
import type { Finding, FindingResult, RuleStep, Settlement } from './finding.js';

/**
 * Whether a person's word on a finding may be taken: a review is answered with pass or fail, a failure is overridden only where the
 * plan allows it, each with a reason; what passes needs nobody. Refuses `finding-unknown`, `override-not-allowed`, `reason-missing`.
 */
export function maySettle(
  finding: Pick<Finding, 'label' | 'result' | 'mayOverride'> | undefined,
  { reason }: Pick<Settlement, 'reason'>,
): Refusal | null {
  if (!finding || finding.result === 'PASS') return refuse('finding-unknown');
  if (finding.result === 'FAIL' && !finding.mayOverride) return refuse('override-not-allowed', { rule: finding.label });
  return reason.trim() === '' ? refuse('reason-missing') : null;
}

/**
 * The finding with the last word that was given on it and still holds: words spoken on another state of the evidence, or on a failure
 * that nobody may override, are left out.
 */
export function withSettlement(finding: Finding, settlements: readonly SettledFinding[]): Finding {
  const last = settlements.findLast(
    ({ ruleId, nominationId }) => ruleId === finding.ruleId && nominationId === finding.nominationId,
  );
  if (!last || maySettle(finding, last) !== null) return finding;
  if (last.about !== undefined && last.about !== finding.sentence) return finding;
  const { result, reason, by, at, stageLabel } = last;
  return { ...finding, settled: { result, reason, by, at, stageLabel } };
}

/** What a finding comes to: a person's word where there is one. */
export function effectiveResult({ result, settled }: Pick<Finding, 'result' | 'settled'>): FindingResult {
  return settled?.result ?? result;
}

/** The findings that stop a step: failed for all that people said, with the effect to block there. A review never blocks. */
export function blockingFindings(findings: readonly Finding[], step: RuleStep): readonly Finding[] {
  return findings.filter((finding) => effectiveResult(finding) === 'FAIL' && finding.steps[step] === 'block');
}
