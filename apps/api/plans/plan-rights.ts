import type { DataSource, EntityManager } from 'typeorm';
import { may, type Permission } from '../../../libs/domain/role.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';

/** Whether the reader may write the plans of an owner: an administrator all, a campaign's owner those of its own organisation. */
export async function mayWritePlansOf(
  db: DataSource | EntityManager,
  acting: Acting,
): Promise<(ownerCode: string) => boolean> {
  if (!may(acting.role, 'campaign.write')) return () => false;
  if (may(acting.role, 'organisation.write')) return () => true;
  const [own] = await db.query<{ code: string }[]>('SELECT code FROM organisation WHERE id = $1', [
    acting.organisationId,
  ]);
  return (ownerCode) => ownerCode === own?.code;
}

/**
 * Whether the reader may see how the units of an owner's plans stand, or remind them: who writes those plans, or who follows the whole
 * province. The owner of one plan learns nothing of the units of another's.
 */
export async function mayFollowUnitsOf(
  db: DataSource | EntityManager,
  acting: Acting,
  permission: Extract<Permission, 'registration.oversee' | 'registration.remind'>,
): Promise<(ownerCode: string) => boolean> {
  if (!may(acting.role, permission)) return () => false;
  return may(acting.role, 'campaign.write') ? mayWritePlansOf(db, acting) : () => true;
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
