import type { DataSource, EntityManager } from 'typeorm';
import {
  historyOf,
  type OrganisationChange,
  type OrganisationHistory,
} from '../../domain/organisations/organisation-history.js';

/** Every dated line of every organisation that still counts. */
export async function loadOrganisationHistory(db: DataSource | EntityManager): Promise<OrganisationHistory> {
  return historyOf(
    await db.query<OrganisationChange[]>(
      `SELECT c.act_id AS "actId", c.organisation_id AS "organisationId", c.effective_on::text AS "effectiveOn", c.type, c.facts, c.successors
         FROM organisation_change c JOIN organisation_act a ON a.id = c.act_id
        WHERE a.withdrawn_at IS NULL ORDER BY c.seq`,
    ),
  );
}
