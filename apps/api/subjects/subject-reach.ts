import type { EntityManager } from 'typeorm';
import { mayReach, type Reach } from '../../../libs/domain/role.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { visibleSubject, writableSubject } from './subject-sight.js';

/** Refused when the record of a subject is not the reader's to write: unknown to who may not see it, out of reach to who may. */
export async function needSubjectReach(tx: EntityManager, id: string, acting: Acting): Promise<void> {
  const [found] = await tx.query<{ writable: boolean }[]>(
    `SELECT ${writableSubject(acting, '$1::uuid')} AS writable FROM subject s WHERE s.id = $2 AND ${visibleSubject(acting, '$1::uuid')}`,
    [acting.organisationId, id],
  );
  if (!found) throw new ApiRefusal('subject-unknown');
  if (!found.writable) throw new ApiRefusal('subject-out-of-reach');
}

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
