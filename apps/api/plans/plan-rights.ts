import type { DataSource, EntityManager } from 'typeorm';
import { may, mayReach, type Permission, type Reach } from '../../../libs/domain/role.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';

type PlanPermission = Extract<Permission, 'campaign.write' | 'registration.oversee' | 'registration.remind'>;

/** Whether the reader's right to plans reaches those of an owner, by the owner's code; an owner that is no organisation stands outside every line. */
async function reachesPlansOf(
  db: DataSource | EntityManager,
  acting: Acting,
  permission: PlanPermission,
): Promise<(ownerCode: string) => boolean> {
  if (!may(acting.role, permission)) return () => false;
  if (mayReach(acting.role, permission, 'foreign')) return () => true;
  const rows = await db.query<{ code: string; reach: Reach }[]>(
    'SELECT code, organisation_reach($1, id) AS reach FROM organisation',
    [acting.organisationId],
  );
  const reach = new Map(rows.map((row) => [row.code, row.reach]));
  return (ownerCode) => mayReach(acting.role, permission, reach.get(ownerCode) ?? 'foreign');
}

/** Whether the reader may write the plans of an owner. */
export function mayWritePlansOf(
  db: DataSource | EntityManager,
  acting: Acting,
): Promise<(ownerCode: string) => boolean> {
  return reachesPlansOf(db, acting, 'campaign.write');
}

/** Whether the reader may see how the units of an owner's plans stand, or remind them. */
export function mayFollowUnitsOf(
  db: DataSource | EntityManager,
  acting: Acting,
  permission: Exclude<PlanPermission, 'campaign.write'>,
): Promise<(ownerCode: string) => boolean> {
  return reachesPlansOf(db, acting, permission);
}

/** The code of the organisation that somebody acts for. */
export async function ownCode(db: DataSource | EntityManager, acting: Acting): Promise<string> {
  const [own] = await db.query<{ code: string }[]>('SELECT code FROM organisation WHERE id = $1', [
    acting.organisationId,
  ]);
  return own?.code ?? '';
}

/** Refused for whoever may not see how the units of the plan stand. */
export async function needOversight(db: DataSource, acting: Acting, ownerCode: string): Promise<void> {
  const follows = await mayFollowUnitsOf(db, acting, 'registration.oversee');
  if (!follows(ownerCode)) throw new ApiRefusal('plan-of-another-owner');
}

export async function needPlanRight(db: DataSource | EntityManager, acting: Acting, ownerCode: string): Promise<void> {
  const mayWrite = await mayWritePlansOf(db, acting);
  if (!mayWrite(ownerCode)) throw new ApiRefusal('plan-of-another-owner');
}
