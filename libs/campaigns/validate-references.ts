import type { CampaignDefinition } from '../contracts/campaign-definition.js';
import { type Bound, operatorOf } from '../domain/campaign/bound.js';
import { planProblemTexts as texts } from '../messages/plans/campaign-problems.js';
import { planError, type UnplacedProblem } from './plan-problem.js';
import type { PlanWorld } from './plan-world.js';

type Path = (string | number)[];

/** Everything a plan names must be there, in the plan or in the province, and nothing stands twice. */
export function referenceProblems(definition: CampaignDefinition, world: PlanWorld): readonly UnplacedProblem[] {
  return [
    ...duplicates(definition),
    ...inside(definition),
    ...lawProblems(definition, world),
    ...(world.organisations.some((organisation) => organisation.code === definition.owner)
      ? []
      : [planError('unknown-owner', ['owner'], texts.unknownOwner(definition.owner))]),
  ];
}

/** Ids are quoted by people and stand in the log, so one names one rule in the whole plan; codes are told apart within their list. */
function duplicates(definition: CampaignDefinition): readonly UnplacedProblem[] {
  const { indicators, registration, stages } = definition;
  const lists: readonly Listed[] = [
    ...codedParts.map((part): Listed => [[part], definition[part]]),
    ...indicators.map(({ items }, index): Listed => [['indicators', index, 'items'], items]),
    ...stages.map(({ adds }, index): Listed => [['stages', index, 'adds'], adds]),
    ...(registration?.content ?? []).map(
      ({ fields }, index): Listed => [['registration', 'content', index, 'fields'], fields],
    ),
  ];
  return [
    ...lists.flatMap(([path, entries]) =>
      twice(
        entries.map(({ code }, index) => ({ name: code, path: [...path, index] })),
        'Mã',
      ),
    ),
    ...twice(ruleIds(definition), 'Mã quy tắc'),
    ...twiceInLists(definition, []),
  ];
}

type Listed = readonly [path: Path, entries: readonly { readonly code: string }[]];

const codedParts = [
  ...(['awards', 'stages', 'checklist', 'events', 'waves', 'deadlines', 'reports'] as const),
  ...(['attributes', 'measures'] as const),
] as const;

const ruledParts = [
  ...(['waves', 'deadlines', 'reports', 'ratings', 'measures', 'indicators', 'comparisons'] as const),
  ...(['judgements', 'preconditions', 'lawRules', 'quotas', 'informed'] as const),
] as const;

interface Named {
  readonly name: string;
  readonly path: Path;
}

function ruleIds(definition: CampaignDefinition): readonly Named[] {
  const single = (['period', 'registration', 'submission'] as const).flatMap((part): readonly Named[] => {
    const id = definition[part]?.id;
    return id ? [{ name: id, path: [part] }] : [];
  });
  const listed = ruledParts.flatMap((part) =>
    definition[part].flatMap(({ id }, index): readonly Named[] => (id ? [{ name: id, path: [part, index] }] : [])),
  );
  return [...single, ...listed];
}

function twice(named: readonly Named[], what: string): readonly UnplacedProblem[] {
  const seen = new Set<string>();
  return named.flatMap(({ name, path }) => {
    // Codes that differ in capitals alone are one to whoever reads them.
    const key = name.toUpperCase();
    if (seen.has(key)) return [planError('duplicate', path, texts.duplicate(what, name))];
    seen.add(key);
    return [];
  });
}

/** Lists of plain values, such as kinds of units or years: none says anything by standing twice. */
function twiceInLists(value: unknown, path: Path): readonly UnplacedProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value))
    return Object.entries(value).flatMap(([key, entry]) => twiceInLists(entry, [...path, key]));
  const plain = value.flatMap((entry, index) =>
    typeof entry === 'string' || typeof entry === 'number' ? [{ name: String(entry), path: [...path, index] }] : [],
  );
  return [...twice(plain, 'Giá trị'), ...value.flatMap((entry, index) => twiceInLists(entry, [...path, index]))];
}

/** The parts whose entries say to whom they apply. */
export const ruledPartsOfNominees = [
  ...(['ratings', 'measures', 'indicators', 'comparisons', 'judgements', 'preconditions', 'informed'] as const),
] as const;

function inside(definition: CampaignDefinition): readonly UnplacedProblem[] {
  const found: UnplacedProblem[] = [];
  const need = (known: readonly { readonly code: string }[], code: string, path: Path, what: string): void => {
    if (!known.some((entry) => entry.code === code))
      found.push(planError('unknown-reference', path, texts.unknownReference(what, code)));
  };
  const { awards, checklist, events, measures, stages, attributes, preconditions, comparisons, quotas, routes } =
    definition;
  const needEvent = (bound: Bound, path: Path): void => {
    const said = operatorOf(bound);
    if (said?.names === 'event') need(events, said.given, [...path, said.name], 'sự kiện');
  };
  for (const [index, { proof }] of preconditions.entries())
    need(checklist, proof, ['preconditions', index, 'proof'], 'giấy tờ');
  for (const [index, { measure }] of comparisons.entries())
    need(measures, measure, ['comparisons', index, 'measure'], 'số liệu');
  for (const [index, stage] of stages.entries()) {
    for (const [at, code] of stage.jointWith.entries()) need(stages, code, ['stages', index, 'jointWith', at], 'bước');
    needEvent(stage.due, ['stages', index, 'due']);
  }
  for (const [index, item] of checklist.entries())
    for (const [at, code] of (item.awards ?? []).entries())
      need(awards, code, ['checklist', index, 'awards', at], 'hình thức khen');
  const { publicComment } = definition;
  if (publicComment?.opensAt) need(stages, publicComment.opensAt, ['publicComment', 'opensAt'], 'bước');
  for (const [index, route] of routes.entries())
    for (const [at, code] of (route.awards ?? []).entries())
      need(awards, code, ['routes', index, 'awards', at], 'hình thức khen');
  for (const part of ruledPartsOfNominees)
    for (const [index, { appliesTo }] of definition[part].entries())
      for (const [at, code] of (appliesTo?.awards ?? []).entries())
        need(awards, code, [part, index, 'appliesTo', 'awards', at], 'hình thức khen');
  for (const part of ['waves', 'deadlines', 'reports'] as const)
    for (const [index, bound] of definition[part].entries()) needEvent(bound, [part, index]);
  for (const part of ['submission', 'registration', 'period'] as const) needEvent(definition[part] ?? {}, [part]);
  for (const [index, quota] of quotas.entries()) {
    for (const [at, { leavingStage }] of quota.charged.entries())
      need(stages, leavingStage, ['quotas', index, 'charged', at, 'leavingStage'], 'bước');
    for (const [at, { when }] of quota.limits.entries())
      if (when) need(attributes, when, ['quotas', index, 'limits', at, 'when'], 'đặc điểm');
  }
  return found;
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
