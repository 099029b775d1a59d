import type { Finding, RuleStep } from '../eligibility/finding.js';
import { type Refusal, refuse } from '../refusal.js';

/** Refused when a rule of the plan fails at a step where it blocks and nobody who may has let it pass. */
export function refusalOfRules(findings: readonly Finding[], step: RuleStep): Refusal | undefined {
  const blocking = findings.filter(
    (finding) => finding.result === 'FAIL' && finding.steps[step] === 'block' && finding.settled?.result !== 'PASS',
  );
  if (blocking.length === 0) return undefined;
  return refuse('rule-not-met', {
    rules: blocking.map(({ ruleId, label, sentence, nominationId }) => ({ ruleId, label, sentence, nominationId })),
  });
}
