import type { CampaignDefinition } from '../contracts/campaign-definition.js';
import { operatorOf } from '../domain/campaign/bound.js';
import { opensSubmission } from '../domain/campaign/campaign.js';
import { type OrganisationTree, resolveRoute } from '../domain/campaign/route.js';
import { recordsAt } from '../domain/campaign/stage-kind.js';
import { isRefusal } from '../domain/refusal.js';
import { planProblemTexts as texts } from '../messages/plans/campaign-problems.js';
import { planError, planWarning, type UnplacedProblem } from './plan-problem.js';
import type { PlanWorld } from './plan-world.js';
import { dateProblems } from './validate-dates.js';
import { quotaProblems } from './validate-quotas.js';
import { referenceProblems } from './validate-references.js';
import { ruleProblems } from './validate-rules.js';
import { stageProblems } from './validate-stages.js';

/**
 * Looks at a plan as a graph, before anybody runs it: every stage known and reached, no route without end, a body and a holder at
 * every stage for every unit, no bound before its predecessor, no quota for nobody, no article of law without a regime. Errors stop a
 * publication, warnings are shown with it.
 */
export function validateCampaign(definition: CampaignDefinition, world: PlanWorld): readonly UnplacedProblem[] {
  return [
    ...referenceProblems(definition, world),
    ...stageProblems(definition),
    ...dateProblems(definition),
    ...ruleProblems(definition),
    ...quotaProblems(definition, world),
    ...routeProblems(definition, world),
    ...remarks(definition),
  ];
}

/** One problem a stage and kind of unit: the first unit of a kind speaks for the others that fail alike. */
function routeProblems(definition: CampaignDefinition, world: PlanWorld): readonly UnplacedProblem[] {
  const tree = treeOf(world);
  const found = new Map<string, UnplacedProblem>();
  for (const unit of world.organisations) {
    for (const only of definition.routes.filter(({ unitKinds }) => unitKinds.includes(unit.kind))) {
      const route = resolveRoute({ ...definition, routes: [only] }, unit, tree);
      if (!isRefusal(route)) {
        for (const problem of holderProblems(definition, world, route)) found.set(problem.message, problem);
        continue;
      }
      const { stage: said } = route.detail ?? {};
      const label = typeof said === 'string' ? said : '';
      const index = definition.stages.findIndex((stage) => stage.label === label);
      if (index < 0) continue;
      const text = route.refused === 'stage-held-by-own-unit' ? texts.ownStage : texts.nobody;
      const key = `${route.refused} ${label} ${unit.kind}`;
      if (!found.has(key)) found.set(key, planError(route.refused, ['stages', index, 'body'], text(label, unit.name)));
    }
  }
  return [
    ...found.values(),
    ...nowhere(definition, world, [...found.values()]),
    ...kindsWithoutUnit(definition, world),
  ];
}

/** Bodies named by code must be there even while no unit's route has passed them. */
function nowhere(
  { stages }: CampaignDefinition,
  { organisations }: PlanWorld,
  said: readonly UnplacedProblem[],
): readonly UnplacedProblem[] {
  return stages.flatMap(({ body, label }, index) =>
    'organisation' in body &&
    !organisations.some(({ code }) => code === body.organisation) &&
    !said.some(({ path }) => path[1] === index && path[2] === 'body')
      ? [
          planError(
            'stage-organisation-missing',
            ['stages', index, 'body'],
            texts.unknownBody(label, body.organisation),
          ),
        ]
      : [],
  );
}

/** A mistyped kind names nobody, and nothing else would say so. */
function kindsWithoutUnit({ audience }: CampaignDefinition, { organisations }: PlanWorld): readonly UnplacedProblem[] {
  return audience.unitKinds.flatMap((kind, index) =>
    organisations.some((organisation) => organisation.kind === kind)
      ? []
      : [planWarning('kind-without-unit', ['audience', 'unitKinds', index], texts.kindWithoutUnit(kind))],
  );
}

function holderProblems(
  definition: CampaignDefinition,
  world: PlanWorld,
  route: readonly {
    readonly code: string;
    readonly label: string;
    readonly organisationId: string;
    readonly organisationName: string;
    readonly holderRole: string;
  }[],
): readonly UnplacedProblem[] {
  return route
    .filter((stage) => !world.holders.has(`${stage.organisationId} ${stage.holderRole}`))
    .map(({ code, label, organisationName, holderRole }) =>
      planError(
        'holder-missing',
        ['stages', definition.stages.findIndex((stage) => stage.code === code), 'holderRole'],
        texts.noHolder(label, organisationName, holderRole),
      ),
    );
}

function treeOf({ organisations }: PlanWorld): OrganisationTree {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const byCode = new Map(organisations.map((organisation) => [organisation.code, organisation]));
  return {
    byId: (id) => byId.get(id),
    byCode: (code) => byCode.get(code),
    ancestorOfKind: (unitId, kind) => {
      let above = byId.get(byId.get(unitId)?.parentId ?? '');
      for (let steps = 0; above && steps < 12; steps += 1) {
        if (above.kind === kind) return above;
        above = byId.get(above.parentId ?? '');
      }
      return undefined;
    },
  };
}

/** What a reader should know of a plan that may be published all the same (readings 1, 6, 7). */
function remarks(definition: CampaignDefinition): readonly UnplacedProblem[] {
  const last = definition.stages.findIndex(
    ({ kind, due }) => recordsAt({ kind }, 'outcomes') && due.workingDays === undefined && !operatorOf(due),
  );
  return [
    ...(definition.source.status === 'draft' ? [planWarning('source-draft', ['source'], texts.draftSource)] : []),
    ...(opensSubmission(definition) ? [] : [planWarning('registration-only', [], texts.registrationOnly)]),
    ...(last >= 0 ? [planWarning('decision-without-date', ['stages', last, 'due'], texts.noDecisionDate)] : []),
    ...(definition.quotas.length > 0 && !definition.quotas.some((quota) => quota.subject === 'collective')
      ? [planWarning('no-collective-quota', ['quotas'], texts.noCollectiveQuota)]
      : []),
  ];
}
