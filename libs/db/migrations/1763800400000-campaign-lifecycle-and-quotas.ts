import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans being written, published, closed; the days of their events; what their owner marks units with; places taken of quotas. */
export class CampaignLifecycleAndQuotas1763800400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE campaign ADD COLUMN source text;
      ALTER TABLE campaign ADD COLUMN note text;
      ALTER TABLE campaign ADD COLUMN published_by text;

      -- Definitions published before the format could say everything get its defaults, so that nothing has to ask whether they are there.
      UPDATE campaign SET definition = '{"attributes":[],"events":[],"waves":[],"deadlines":[],"reports":[],"ratings":[],"measures":[],
          "indicators":[],"comparisons":[],"judgements":[],"preconditions":[],"lawRules":[],"quotas":[],"informed":[]}'::jsonb
        || jsonb_build_object('source', jsonb_build_object('status', coalesce(definition->>'sourceStatus', 'draft'), 'basis', '[]'::jsonb),
             'audience', jsonb_build_object('unitKinds', coalesce((SELECT jsonb_agg(DISTINCT kind)
               FROM jsonb_array_elements(definition->'routes') r, jsonb_array_elements(r->'unitKinds') kind), '[]'::jsonb)))
        || (definition - 'sourceStatus')
       WHERE NOT definition ? 'audience';

      CREATE TABLE campaign_draft (
        id uuid NOT NULL,
        code text NOT NULL,
        base_version integer,
        source text NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        updated_by text NOT NULL,
        CONSTRAINT campaign_draft_pkey PRIMARY KEY (id),
        CONSTRAINT campaign_draft_code_key UNIQUE (code)
      );
      CREATE TABLE campaign_closing (
        id bigserial NOT NULL,
        campaign_code text NOT NULL,
        closed boolean NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL,
        by text NOT NULL,
        CONSTRAINT campaign_closing_pkey PRIMARY KEY (id)
      );
      CREATE INDEX campaign_closing_campaign_code_idx ON campaign_closing (campaign_code);
      CREATE TABLE campaign_event_day (
        id bigserial NOT NULL,
        campaign_code text NOT NULL,
        event text NOT NULL,
        happened_on date,
        at timestamptz NOT NULL,
        by text NOT NULL,
        CONSTRAINT campaign_event_day_pkey PRIMARY KEY (id)
      );
      CREATE INDEX campaign_event_day_campaign_code_event_idx ON campaign_event_day (campaign_code, event);
      CREATE TABLE unit_attribute (
        campaign_code text NOT NULL,
        unit_id uuid NOT NULL,
        attribute text NOT NULL,
        at timestamptz NOT NULL,
        by text NOT NULL,
        CONSTRAINT unit_attribute_pkey PRIMARY KEY (campaign_code, unit_id, attribute),
        CONSTRAINT unit_attribute_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisation (id)
      );
      CREATE TABLE quota_account (
        campaign_code text NOT NULL,
        quota_id text NOT NULL,
        unit_id uuid NOT NULL,
        CONSTRAINT quota_account_pkey PRIMARY KEY (campaign_code, quota_id, unit_id),
        CONSTRAINT quota_account_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisation (id)
      );
      CREATE TABLE quota_place (
        campaign_code text NOT NULL,
        quota_id text NOT NULL,
        unit_id uuid NOT NULL,
        dossier_id uuid NOT NULL,
        nomination_id uuid NOT NULL,
        CONSTRAINT quota_place_pkey PRIMARY KEY (campaign_code, quota_id, dossier_id, nomination_id),
        CONSTRAINT quota_place_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisation (id),
        CONSTRAINT quota_place_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier (id)
      );
      CREATE INDEX quota_place_dossier_id_idx ON quota_place (dossier_id);
      CREATE INDEX quota_place_campaign_code_quota_id_unit_id_idx ON quota_place (campaign_code, quota_id, unit_id);

      -- The newest version of a campaign is the one that counts for everything not yet submitted.
      CREATE FUNCTION newest_campaign(wanted text) RETURNS uuid LANGUAGE sql STABLE AS $$
        SELECT id FROM campaign WHERE code = wanted ORDER BY version DESC LIMIT 1
      $$;
      -- The days of a campaign's events as its owner last recorded them, by event code.
      CREATE FUNCTION campaign_event_days(wanted text) RETURNS jsonb LANGUAGE sql STABLE AS $$
        SELECT coalesce(jsonb_object_agg(event, happened_on) FILTER (WHERE happened_on IS NOT NULL), '{}'::jsonb)
          FROM (SELECT DISTINCT ON (event) event, happened_on FROM campaign_event_day
                 WHERE campaign_code = wanted ORDER BY event, id DESC) AS last
      $$;
      -- Whether its owner has closed a campaign and not opened it again.
      CREATE FUNCTION campaign_closed(wanted text) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT coalesce((SELECT closed FROM campaign_closing WHERE campaign_code = wanted ORDER BY id DESC LIMIT 1), false)
      $$;

      GRANT SELECT ON campaign_draft, campaign_closing, campaign_event_day, unit_attribute, quota_account, quota_place TO tuyen_trinh_app;
      GRANT INSERT ON campaign, campaign_closing, campaign_event_day TO tuyen_trinh_app;
      GRANT INSERT, UPDATE, DELETE ON campaign_draft TO tuyen_trinh_app;
      GRANT INSERT, UPDATE ON quota_account TO tuyen_trinh_app;
      GRANT INSERT, DELETE ON unit_attribute, quota_place TO tuyen_trinh_app;
      GRANT USAGE ON SEQUENCE campaign_closing_id_seq, campaign_event_day_id_seq TO tuyen_trinh_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION campaign_closed, campaign_event_days, newest_campaign;
      DROP TABLE quota_place, quota_account, unit_attribute, campaign_event_day, campaign_closing, campaign_draft;
      REVOKE INSERT ON campaign FROM tuyen_trinh_app;
      ALTER TABLE campaign DROP COLUMN published_by, DROP COLUMN note, DROP COLUMN source;
    `);
  }
}
