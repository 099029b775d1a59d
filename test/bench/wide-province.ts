import type { PlanWorld } from '../../libs/campaigns/plan-world.js';
import type { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import type { OrganisationTree } from '../../libs/domain/campaign/route.js';
import { roles } from '../../libs/domain/role.js';

type Organisation = PlanWorld['organisations'][number];

/** So many bodies stand above the units, as districts do. */
const middles = 8;

/** A province of so many organisations in which a plan can be run: its bodies, units of every kind, somebody for every function. */
export function wideProvince(plan: CampaignDefinition, size: number): PlanWorld {
  const found = new Map<string, Organisation>();
  const add = (code: string, kind: string, parentId: string | null): void => {
    if (!found.has(code)) found.set(code, { id: `id-${code}`, code, name: `Cơ quan ${code}`, kind, parentId });
  };
  add(plan.owner, 'body', null);
  for (const { body } of plan.stages) if ('organisation' in body) add(body.organisation, 'body', null);
  const [middle = 'body', lowest = middle] = kindsFromAbove(plan);
  // Numbers are given to units by name; charged units have none of their own.
  const named = plan.quotas.flatMap(({ limits }) => limits.flatMap(({ unit }) => unit ?? []));
  for (const code of named) add(code, middle, `id-${plan.owner}`);
  for (let index = named.length; index < middles; index += 1) add(`MIDDLE-${index}`, middle, `id-${plan.owner}`);
  const above = [...found.values()].filter(({ kind }) => kind === middle);
  const kinds = [...new Set([lowest, ...plan.audience.unitKinds])];
  for (let index = 0; found.size < size; index += 1) {
    const kind = kinds[index % kinds.length] ?? lowest;
    add(`UNIT-${index}`, kind, above[index % above.length]?.id ?? null);
  }
  const organisations = [...found.values()];
  return {
    organisations,
    holders: new Set(organisations.flatMap(({ id }) => roles.map((role) => `${id} ${role}`))),
    regimes: null,
  };
}

/** The kind of the bodies that hold numbers or stand above others, then the kind below them. */
function kindsFromAbove({ quotas, audience }: CampaignDefinition): readonly string[] {
  const charged = quotas.flatMap((quota) => quota.charged.flatMap(({ unitKinds }) => unitKinds));
  const limited = quotas.flatMap((quota) => quota.limits.flatMap(({ unitKinds = [] }) => unitKinds));
  const free = audience.unitKinds.filter((kind) => !charged.includes(kind) && !limited.includes(kind));
  return [free[0] ?? 'body', charged[0] ?? audience.unitKinds[0] ?? 'body'];
}

/** The same organisations as a route looks them up. */
export function treeOf({ organisations }: PlanWorld): OrganisationTree {
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const byCode = new Map(organisations.map((organisation) => [organisation.code, organisation]));
  return {
    byId: (id) => byId.get(id),
    byCode: (code) => byCode.get(code),
    ancestorOfKind: (id, kind) => {
      for (let above = byId.get(byId.get(id)?.parentId ?? ''); above; above = byId.get(above.parentId ?? ''))
        if (above.kind === kind) return above;
      return undefined;
    },
  };
}
