import type { CampaignDefinition } from '../contracts/campaign-definition.js';
import { quotaLimit } from '../domain/dossier/quota-charge.js';
import { planProblemTexts as texts } from '../messages/plans/campaign-problems.js';
import { planError, planWarning, type UnplacedProblem } from './plan-problem.js';
import type { PlanWorld } from './plan-world.js';

type Path = (string | number)[];
type Quota = CampaignDefinition['quotas'][number];
type Limit = Quota['limits'][number];

/** Quotas count for units that are there, once each, and charges are taken where the list passes (readings 7 to 10). */
export function quotaProblems(definition: CampaignDefinition, world: PlanWorld): readonly UnplacedProblem[] {
  return definition.quotas.flatMap((quota, index) => [
    ...quota.limits.flatMap((_limit, at) => limitProblems(quota, at, { definition, world, path: ['quotas', index] })),
    ...chargeProblems(definition, quota, ['quotas', index, 'charged']),
    ...unlimited(definition, quota, { world, path: ['quotas', index] }),
  ]);
}

interface Looked {
  readonly definition: CampaignDefinition;
  readonly world: PlanWorld;
  readonly path: Path;
}

/** A limit for nobody, or one that an earlier limit always takes the place of. */
function limitProblems(quota: Quota, at: number, looked: Looked): readonly UnplacedProblem[] {
  const limit = quota.limits[at];
  if (!limit) return [];
  const { audience } = looked.definition;
  const path = [...looked.path, 'limits', at];
  const unit = looked.world.organisations.find(({ code }) => code === limit.unit);
  if (limit.unit && !unit) return [planError('unknown-unit', [...path, 'unit'], texts.unknownUnit(limit.unit))];
  const kinds = unit ? [unit.kind] : (limit.unitKinds ?? []);
  const strangers = kinds.filter((kind) => !audience.unitKinds.includes(kind));
  const strange = strangers.map((kind) =>
    planError('kind-not-in-audience', [...path, unit ? 'unit' : 'unitKinds'], texts.quotaOutside(unit?.name ?? kind)),
  );
  const shadowed = isShadowed(limit, kinds, quota.limits.slice(0, at));
  return shadowed ? [...strange, planError('limit-never-used', path, texts.shadowedLimit)] : strange;
}

function isShadowed(limit: Limit, kinds: readonly string[], before: readonly Limit[]): boolean {
  const earlier = before.filter(({ when }) => when === undefined || when === limit.when);
  if (limit.unit && earlier.some(({ unit }) => unit === limit.unit)) return true;
  return kinds.every((kind) => earlier.some(({ unitKinds }) => unitKinds?.includes(kind)));
}

/** Places charged upwards are taken where the dossier leaves a stage, so its route must pass that stage. */
function chargeProblems(
  { audience, routes, stages }: CampaignDefinition,
  quota: Quota,
  path: Path,
): readonly UnplacedProblem[] {
  return quota.charged.flatMap(({ unitKinds, leavingStage }, at) =>
    unitKinds.flatMap((kind): readonly UnplacedProblem[] => {
      if (!audience.unitKinds.includes(kind))
        return [planError('kind-not-in-audience', [...path, at, 'unitKinds'], texts.quotaOutside(kind))];
      const route = routes.find((candidate) => candidate.unitKinds.includes(kind));
      const stage = stages.find(({ code }) => code === leavingStage);
      return route && stage && !route.stages.includes(leavingStage)
        ? [planError('charge-never-taken', [...path, at, 'leavingStage'], texts.chargeNeverTaken(kind, stage.label))]
        : [];
    }),
  );
}

/** Whoever no limit names is unlimited, which the reader should know (reading 7). */
function unlimited(
  { audience }: CampaignDefinition,
  quota: Quota,
  { world, path }: Omit<Looked, 'definition'>,
): readonly UnplacedProblem[] {
  const free = world.organisations
    .filter(({ kind }) => audience.unitKinds.includes(kind))
    .filter(({ kind }) => !quota.charged.some(({ unitKinds }) => unitKinds.includes(kind)))
    .filter((unit) => quotaLimit(quota, { ...unit, attributes: [] }) === null);
  return free.length > 0
    ? [
        planWarning(
          'unlimited-units',
          path,
          texts.unlimited(
            quota.label,
            free.map(({ name }) => name),
          ),
        ),
      ]
    : [];
}
