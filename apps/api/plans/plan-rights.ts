import type { DataSource, EntityManager } from 'typeorm';
import { may } from '../../../libs/domain/role.js';
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

/** Whether the reader may remind the units of an owner's plans: who writes those plans, or who follows the whole province. */
export async function mayRemindFor(
  db: DataSource | EntityManager,
  acting: Acting,
): Promise<(ownerCode: string) => boolean> {
  if (!may(acting.role, 'registration.remind')) return () => false;
  return may(acting.role, 'campaign.write') ? mayWritePlansOf(db, acting) : () => true;
}

export async function needPlanRight(db: DataSource | EntityManager, acting: Acting, ownerCode: string): Promise<void> {
  const mayWrite = await mayWritePlansOf(db, acting);
  if (!mayWrite(ownerCode)) throw new ApiRefusal('plan-of-another-owner');
}
