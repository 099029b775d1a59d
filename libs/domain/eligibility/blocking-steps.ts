import { type RuleStep, ruleSteps } from './finding.js';
import type { EligibilityRules, Steps } from './rules.js';

/** The steps at which some rule of a plan may block, in their order; elsewhere a decision need not look at the rules. */
export function blockingSteps(
  rules: EligibilityRules & { readonly registration?: { readonly steps: Steps } | undefined },
  lawDefaults: readonly Steps[] = [],
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
    ...rules.lawRules,
    ...(rules.registration ? [rules.registration] : []),
  ].map((rule) => rule.steps);
  return ruleSteps.filter((step) => [...all, ...lawDefaults].some((steps) => steps[step] === 'block'));
}
