import type { DataSource } from 'typeorm';
import type { EligibilityView } from '../../../libs/contracts/views/eligibility.js';
import { may } from '../../../libs/domain/role.js';
import type { Acting } from '../http/signed-in.js';
import { visibleSubject } from './subject-sight.js';

/** Whose record each nomination of a dossier is on, as far as it is linked and the reader may open the record. */
export async function nominatedSubjects(
  db: DataSource,
  dossierId: string,
  acting: Acting,
): Promise<EligibilityView['subjects']> {
  if (!may(acting.role, 'subject.read')) return [];
  return db.query<EligibilityView['subjects']>(
    `SELECT n.nomination_id AS "nominationId", s.id AS "subjectId"
       FROM nomination_subject n JOIN subject s ON s.id = n.subject_id
      WHERE n.dossier_id = $1 AND ${visibleSubject(acting, '$2::uuid')}`,
    [dossierId, acting.organisationId],
  );
}
