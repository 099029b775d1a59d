import type { EntityManager } from 'typeorm';
import { mayReach, type Reach } from '../../../libs/domain/role.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';

/** Refused when a body that a new record would be of, or that recorded what is being undone, is not in the reader's line. */
export async function needBodyReach(
  tx: EntityManager,
  body: string | null,
  acting: Acting,
  refused: 'subject-out-of-reach' | 'record-of-another-body',
): Promise<void> {
  if (mayReach(acting.role, 'subject.write', 'foreign')) return;
  const [found] = await tx.query<{ reach: Reach | null }[]>('SELECT organisation_reach($1, $2::uuid) AS reach', [
    acting.organisationId,
    body,
  ]);
  if (body === null || !mayReach(acting.role, 'subject.write', found?.reach ?? 'foreign'))
    throw new ApiRefusal(refused);
}
