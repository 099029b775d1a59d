import type { Finding, RuleStep } from '../../eligibility/finding.js';
import { blockingFindings } from '../../eligibility/settle.js';
import { type Refusal, refuse } from '../../refusal.js';

/** Refused when a rule of the plan fails at a step where it blocks and nobody who may has let it pass. */
export function refusalOfRules(findings: readonly Finding[], step: RuleStep): Refusal | undefined {
  const blocking = blockingFindings(findings, step).filter(({ heldElsewhere }) => !heldElsewhere);
  if (blocking.length === 0) return undefined;
  return refuse('rule-not-met', {
    rules: blocking.map(({ ruleId, sentence, nominationId }) => ({ label: sentence, ruleId, nominationId })),
  });
}
