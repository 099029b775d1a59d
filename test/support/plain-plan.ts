import type { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';

/**
 * A plan with its papers, stages and routes alone: stories of routing neither register, nor count places, nor prove conditions.
 * What those rules do has stories of its own.
 */
export function withoutNewRules(plan: CampaignDefinition): Partial<CampaignDefinition> {
  const proofs = new Set(plan.preconditions.map((precondition) => precondition.proof));
  return {
    registration: undefined,
    reports: [],
    ratings: [],
    measures: [],
    indicators: [],
    comparisons: [],
    judgements: [],
    preconditions: [],
    quotas: [],
    checklist: plan.checklist.filter((item) => !proofs.has(item.code)),
    notChecked: ['Ưu tiên người lao động trực tiếp (mục II.2)'],
  };
}
