import type { CampaignDefinition } from '../contracts/campaign-definition.js';
import { planProblemTexts as texts } from '../messages/campaign-problems.js';
import { planError, type UnplacedProblem } from './plan-problem.js';
import type { PlanWorld } from './validate-campaign.js';

type Path = (string | number)[];

/** Everything a plan names must be there, in the plan or in the province, and nothing stands twice. */
export function referenceProblems(definition: CampaignDefinition, world: PlanWorld): readonly UnplacedProblem[] {
  return [
    ...duplicates(definition),
    ...inside(definition),
    ...quotaProblems(definition, world),
    ...lawProblems(definition, world),
    ...(world.organisations.some((organisation) => organisation.code === definition.owner)
      ? []
      : [planError('unknown-owner', ['owner'], texts.unknownOwner(definition.owner))]),
  ];
}

function duplicates(definition: CampaignDefinition): readonly UnplacedProblem[] {
  const coded = ['awards', 'stages', 'checklist', 'events', 'waves', 'deadlines', 'reports', 'attributes'] as const;
  const ruled = ['ratings', 'measures', 'indicators', 'comparisons', 'judgements', 'preconditions', 'quotas'] as const;
  const twice = (path: Path, codes: readonly string[], what: string): readonly UnplacedProblem[] =>
    codes.flatMap((code, index) =>
      codes.indexOf(code) < index ? [planError('duplicate', [...path, index], texts.duplicate(what, code))] : [],
    );
  return [
    ...coded.flatMap((part) =>
      twice(
        [part],
        definition[part].map((entry) => entry.code),
        'Mã',
      ),
    ),
    ...ruled.flatMap((part) =>
      twice(
        [part],
        definition[part].map((entry) => entry.id),
        'Mã quy tắc',
      ),
    ),
  ];
}

function inside(definition: CampaignDefinition): readonly UnplacedProblem[] {
  const found: UnplacedProblem[] = [];
  const need = (known: readonly { readonly code: string }[], code: string, path: Path, what: string): void => {
    if (!known.some((entry) => entry.code === code))
      found.push(planError('unknown-reference', path, texts.unknownReference(what, code)));
  };
  const { awards, checklist, events, measures, stages, attributes, preconditions, comparisons, quotas } = definition;
  for (const [index, { proof }] of preconditions.entries())
    need(checklist, proof, ['preconditions', index, 'proof'], 'giấy tờ');
  for (const [index, { measure }] of comparisons.entries())
    need(measures, measure, ['comparisons', index, 'measure'], 'số liệu');
  for (const [index, stage] of stages.entries()) {
    for (const [at, code] of stage.jointWith.entries()) need(stages, code, ['stages', index, 'jointWith', at], 'bước');
    if (stage.due.onEvent) need(events, stage.due.onEvent, ['stages', index, 'due', 'onEvent'], 'sự kiện');
  }
  for (const [index, item] of checklist.entries())
    for (const [at, code] of (item.awards ?? []).entries())
      need(awards, code, ['checklist', index, 'awards', at], 'hình thức khen');
  for (const part of ['waves', 'deadlines', 'reports'] as const)
    for (const [index, { onEvent }] of definition[part].entries())
      if (onEvent) need(events, onEvent, [part, index, 'onEvent'], 'sự kiện');
  for (const part of ['submission', 'registration', 'period'] as const) {
    const onEvent = definition[part]?.onEvent;
    if (onEvent) need(events, onEvent, [part, 'onEvent'], 'sự kiện');
  }
  for (const [index, quota] of quotas.entries()) {
    for (const [at, { leavingStage }] of quota.charged.entries())
      need(stages, leavingStage, ['quotas', index, 'charged', at, 'leavingStage'], 'bước');
    for (const [at, { when }] of quota.limits.entries())
      if (when) need(attributes, when, ['quotas', index, 'limits', at, 'when'], 'đặc điểm');
  }
  return found;
}

/** A limit for a unit that is not there, or one that an earlier limit always takes the place of. */
function quotaProblems({ quotas }: CampaignDefinition, { organisations }: PlanWorld): readonly UnplacedProblem[] {
  return quotas.flatMap((quota, index) =>
    quota.limits.flatMap((limit, at): readonly UnplacedProblem[] => {
      const path = ['quotas', index, 'limits', at];
      if (limit.unit && !organisations.some(({ code }) => code === limit.unit))
        return [planError('unknown-unit', [...path, 'unit'], texts.unknownUnit(limit.unit))];
      const earlier = quota.limits.slice(0, at).filter(({ when }) => when === undefined || when === limit.when);
      const shadowed = limit.unit
        ? earlier.some(({ unit }) => unit === limit.unit)
        : (limit.unitKinds ?? []).every((kind) => earlier.some(({ unitKinds }) => unitKinds?.includes(kind)));
      return shadowed ? [planError('limit-never-used', path, texts.shadowedLimit)] : [];
    }),
  );
}

function lawProblems(definition: CampaignDefinition, { regimes }: PlanWorld): readonly UnplacedProblem[] {
  const { legalRegime } = definition;
  if (legalRegime && regimes && !regimes.has(legalRegime))
    return [planError('unknown-regime', ['legalRegime'], texts.unknownRegime(legalRegime))];
  const cited = legalRegime ? undefined : firstLaw(definition, []);
  return cited ? [planError('law-without-regime', cited, texts.lawWithoutRegime)] : [];
}

/** The path of the first citation of an article of law. */
function firstLaw(value: unknown, path: Path): Path | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('law' in value && 'article' in value) return path;
  for (const [key, entry] of Object.entries(value)) {
    const found = firstLaw(entry, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}
