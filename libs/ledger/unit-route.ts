import type { EntityManager } from 'typeorm';
import type { CampaignPlan } from '../domain/campaign/campaign.js';
import { type FrozenStage, resolveRoute } from '../domain/campaign/route.js';
import type { SubmittingUnit } from '../domain/dossier/dossier.js';
import type { Refusal } from '../domain/refusal.js';

interface BodyRow {
  id: string;
  code: string;
  name: string;
  kind: string;
  /** how far above the unit; null for a body that is only named */
  above: number | null;
}

/** The route of a unit's dossier for these awards on the judge's day, its bodies as they stand that day. Refused as `resolveRoute` refuses. */
export async function unitRoute(
  tx: EntityManager,
  plan: CampaignPlan,
  unit: SubmittingUnit,
  awards: readonly string[],
): Promise<readonly FrozenStage[] | Refusal> {
  const named = plan.stages.flatMap((stage) => ('organisation' in stage.body ? stage.body.organisation : []));
  const bodies = await tx.query<BodyRow[]>(
    `WITH RECURSIVE up AS (
       SELECT o.id, o.parent_id, 0 AS above FROM organisation o WHERE o.id = $1
       UNION ALL SELECT p.id, p.parent_id, up.above + 1 FROM up JOIN organisation p ON p.id = up.parent_id WHERE up.above < 12)
     SELECT o.id, o.code, o.name, o.kind, min(up.above) AS above
       FROM organisation o LEFT JOIN up ON up.id = o.id
      WHERE (up.id IS NOT NULL OR o.code = ANY($2))
        AND o.valid_from <= judge_day() AND (o.valid_to IS NULL OR o.valid_to >= judge_day())
      GROUP BY o.id, o.code, o.name, o.kind ORDER BY above NULLS LAST`,
    [unit.id, [...named, plan.owner]],
  );
  return resolveRoute(
    plan,
    unit,
    {
      byId: (id) => bodies.find((body) => body.id === id),
      byCode: (code) => bodies.find((body) => body.code === code),
      ancestorOfKind: (_unitId, kind) => bodies.find((body) => body.kind === kind && (body.above ?? 0) > 0),
    },
    awards,
  );
}
