import type { LawRule, LawRuleId, Steps } from '../rules.js';

/**
 * Where the rules of the law count when a plan says nothing. A hold stops a nomination from both ends (Decree 98/2023 and 152/2025
 * art. 4). An award for the same achievement is told to the unit and stops the examination until somebody overrides it with a
 * reason. Two units: warned at submission, blocked at the council (domain reading 28).
 */
export const lawRuleDefaults: Readonly<Record<LawRuleId, { readonly steps: Steps; readonly mayOverride: boolean }>> = {
  'LAW-HOLD': { steps: { submission: 'block', examination: 'warn', council: 'block' }, mayOverride: false },
  'LAW-ONE-AWARD': { steps: { submission: 'warn', examination: 'block', council: 'block' }, mayOverride: true },
  'LAW-TWO-UNITS': { steps: { submission: 'warn', examination: 'warn', council: 'block' }, mayOverride: false },
  'LAW-PAYROLL-LINE': { steps: { submission: 'warn', examination: 'warn' }, mayOverride: true },
  'LAW-MERIT-EVIDENCE': { steps: { submission: 'warn', examination: 'block' }, mayOverride: true },
};

/** The five rules as a plan wants them. */
export function lawRulesOf(rules: readonly LawRule[]): readonly LawRule[] {
  const ids = Object.keys(lawRuleDefaults) as LawRuleId[];
  return ids.map((id) => rules.find((rule) => rule.id === id) ?? { id, ...lawRuleDefaults[id] });
}
