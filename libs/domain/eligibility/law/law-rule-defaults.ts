import type { LawRule, LawRuleId, Steps } from '../rules.js';

/**
 * Where the rules of the law count when a plan says nothing. A hold stops a nomination at both ends (reading 33). What a level may still settle – an award for the same achievement, another unit's nomination (reading 28), a merit
 * that does not count – warns until the council, which does not hear it unsettled.
 */
export const lawRuleDefaults: Readonly<Record<LawRuleId, { readonly steps: Steps; readonly mayOverride: boolean }>> = {
  'LAW-HOLD': { steps: { submission: 'block', examination: 'warn', council: 'block' }, mayOverride: false },
  'LAW-ONE-AWARD': { steps: { submission: 'warn', examination: 'warn', council: 'block' }, mayOverride: true },
  'LAW-TWO-UNITS': { steps: { submission: 'warn', examination: 'warn', council: 'block' }, mayOverride: false },
  'LAW-PAYROLL-LINE': { steps: { submission: 'warn', examination: 'warn' }, mayOverride: true },
  'LAW-MERIT-EVIDENCE': { steps: { submission: 'warn', examination: 'warn', council: 'block' }, mayOverride: true },
};

/** The five rules as a plan wants them. */
export function lawRulesOf(rules: readonly LawRule[]): readonly LawRule[] {
  const ids = Object.keys(lawRuleDefaults) as LawRuleId[];
  return ids.map((id) => rules.find((rule) => rule.id === id) ?? { id, ...lawRuleDefaults[id] });
}
