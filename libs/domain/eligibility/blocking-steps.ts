import { type RuleStep, ruleSteps } from './finding.js';
import { lawRulesOf } from './law/law-rule-defaults.js';
import type { EligibilityRules, Steps } from './rules.js';

/**
 * The steps at which some rule of a plan, or of the law, may block, in their order; elsewhere a decision need not look at the rules.
 * Quotas are not among them: their places are taken under a lock of their own.
 */
export function blockingSteps(
  rules: EligibilityRules & { readonly registration?: { readonly steps: Steps } | undefined },
): readonly RuleStep[] {
  const all = [
    ...[
      rules.ratings,
      rules.measures,
      rules.indicators,
      rules.comparisons,
      rules.judgements,
      rules.preconditions,
    ].flat(),
    ...lawRulesOf(rules.lawRules),
    ...(rules.registration ? [rules.registration] : []),
  ];
  return ruleSteps.filter((step) => all.some(({ steps }) => steps[step] === 'block'));
}
