import type { EntityManager } from 'typeorm';
import type { NominableOrganisation } from '../domain/dossier/draft.js';

export interface RelatedOrganisation extends NominableOrganisation {
  readonly kind: string;
  readonly relation: string;
}

/** The organisations whose merit a unit may put forward today: itself, its Party organisation, its parts. */
export async function nominableOrganisations(
  tx: EntityManager,
  unitId: string,
): Promise<readonly RelatedOrganisation[]> {
  return tx.query<RelatedOrganisation[]>(
    `SELECT o.id, o.name, o.kind, r.relation, CASE WHEN r.relation = 'part' THEN o.kind ELSE u.kind END AS "subjectKind"
       FROM (SELECT $1::uuid AS id, 'self' AS relation
             UNION ALL SELECT related_id, relation FROM organisation_relation WHERE organisation_id = $1) r
       JOIN organisation o ON o.id = r.id CROSS JOIN (SELECT kind FROM organisation WHERE id = $1) u
      WHERE o.valid_from <= judge_day() AND (o.valid_to IS NULL OR o.valid_to >= judge_day())
      ORDER BY r.relation = 'party-organisation' DESC, r.relation = 'self' DESC, o.name`,
    [unitId],
  );
}
