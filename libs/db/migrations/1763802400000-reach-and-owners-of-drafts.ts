import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a body stands from a reader in the tree of the day; whose a draft of a plan is, as a column and not as its text says. */
export class ReachAndOwnersOfDrafts1763802400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The bodies above one: its parents, and those whose related body (a Party organisation) it or a parent is.
      CREATE FUNCTION organisation_reach(reader uuid, body uuid) RETURNS text LANGUAGE sql STABLE AS $$
        WITH RECURSIVE up (id) AS (
          SELECT body
          UNION
          SELECT above.id FROM up CROSS JOIN LATERAL (
            SELECT o.parent_id AS id FROM organisation o WHERE o.id = up.id AND o.parent_id IS NOT NULL
            UNION ALL
            SELECT r.organisation_id FROM organisation_relation r WHERE r.related_id = up.id) above)
        SELECT CASE WHEN body = reader THEN 'own'
                    WHEN EXISTS (SELECT 1 FROM up WHERE id = reader) THEN 'subordinate' ELSE 'foreign' END
      $$;

      -- One body with every body below it in that sense, at any depth.
      CREATE FUNCTION organisation_line(head uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
        WITH RECURSIVE down (id) AS (
          SELECT head
          UNION
          SELECT below.id FROM down CROSS JOIN LATERAL (
            SELECT o.id FROM organisation o WHERE o.parent_id = down.id
            UNION ALL
            SELECT r.related_id FROM organisation_relation r WHERE r.organisation_id = down.id) below)
        SELECT id FROM down
      $$;

      -- A draft of a published plan is its owner's; of a new one, whose its text says it is. What says nothing is the administrators'.
      ALTER TABLE campaign_draft ADD COLUMN owner text;
      UPDATE campaign_draft d SET owner = coalesce(
        (SELECT c.definition->>'owner' FROM campaign c WHERE c.id = newest_campaign(d.code)),
        (SELECT o.code FROM organisation o
          WHERE o.code = substring(d.source from '(?n)^owner:[ \\t]*["'']?([A-Za-z0-9-]+)')), '');
      ALTER TABLE campaign_draft ALTER COLUMN owner SET NOT NULL;
      -- Who writes down somebody else's code first keeps nobody from their own plan.
      ALTER TABLE campaign_draft DROP CONSTRAINT campaign_draft_code_key;
      ALTER TABLE campaign_draft ADD CONSTRAINT campaign_draft_code_owner_key UNIQUE (code, owner);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE campaign_draft DROP CONSTRAINT campaign_draft_code_owner_key;
      DELETE FROM campaign_draft d USING campaign_draft e WHERE e.code = d.code AND e.id < d.id;
      ALTER TABLE campaign_draft ADD CONSTRAINT campaign_draft_code_key UNIQUE (code);
      ALTER TABLE campaign_draft DROP COLUMN owner;
      DROP FUNCTION organisation_line, organisation_reach;
    `);
  }
}
