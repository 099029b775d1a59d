import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tree of organisations as dated acts; the table of organisations stays, as what the acts make of the day it was brought to. */
export class OrganisationsInTime1763800800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation ADD letterhead text NOT NULL DEFAULT 'state', ADD codes jsonb NOT NULL DEFAULT '{}',
        ADD CONSTRAINT organisation_letterhead CHECK (letterhead in ('state', 'party'));
      ALTER TABLE appointment ADD version integer NOT NULL DEFAULT 1;

      CREATE TABLE organisation_act (
        id uuid NOT NULL,
        kind text NOT NULL,
        effective_on date NOT NULL,
        basis text NOT NULL,
        outcome jsonb NOT NULL DEFAULT '[]',
        recorded_at timestamptz NOT NULL,
        actor jsonb,
        withdrawn_at timestamptz,
        withdrawn_by jsonb,
        withdrawal_reason text,
        CONSTRAINT organisation_act_pkey PRIMARY KEY (id),
        CONSTRAINT organisation_act_kind CHECK (kind in ('opening', 'found', 'amend', 'merge', 'split', 'abolish'))
      );
      CREATE TABLE organisation_change (
        seq bigint GENERATED ALWAYS AS IDENTITY,
        act_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        effective_on date NOT NULL,
        type text NOT NULL,
        facts jsonb NOT NULL,
        successors uuid[] NOT NULL DEFAULT '{}',
        CONSTRAINT organisation_change_pkey PRIMARY KEY (seq),
        CONSTRAINT organisation_change_type CHECK (type in ('founded', 'changed', 'ended')),
        CONSTRAINT organisation_change_act_id_fkey FOREIGN KEY (act_id) REFERENCES organisation_act (id),
        CONSTRAINT organisation_change_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id)
      );
      CREATE INDEX organisation_change_organisation_id_idx ON organisation_change (organisation_id);
      CREATE TABLE appointment_change (
        id uuid NOT NULL,
        appointment_id uuid NOT NULL,
        version integer NOT NULL,
        title text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        act_id uuid,
        recorded_at timestamptz NOT NULL,
        actor jsonb,
        CONSTRAINT appointment_change_pkey PRIMARY KEY (id),
        CONSTRAINT appointment_change_appointment_id_version_key UNIQUE (appointment_id, version),
        CONSTRAINT appointment_change_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointment (id),
        CONSTRAINT appointment_change_act_id_fkey FOREIGN KEY (act_id) REFERENCES organisation_act (id)
      );
      CREATE INDEX appointment_change_act_id_idx ON appointment_change (act_id);
      CREATE TABLE organisation_day (
        id integer NOT NULL,
        day date NOT NULL,
        CONSTRAINT organisation_day_pkey PRIMARY KEY (id),
        CONSTRAINT organisation_day_one CHECK (id = 1)
      );
      INSERT INTO organisation_day (id, day) VALUES (1, judge_day());

      -- What was written of the past is not written again, whoever asks.
      CREATE TRIGGER organisation_change_append_only BEFORE UPDATE OR DELETE ON organisation_change
        FOR EACH ROW EXECUTE FUNCTION refuse_log_change();
      CREATE TRIGGER appointment_change_append_only BEFORE UPDATE OR DELETE ON appointment_change
        FOR EACH ROW EXECUTE FUNCTION refuse_log_change();

      -- Organisations that were written without an act, at the installation, get one act with their beginning and, where known, their end.
      CREATE FUNCTION record_opening_tree(basis text) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        act uuid := gen_random_uuid();
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM organisation o WHERE NOT EXISTS (SELECT 1 FROM organisation_change c WHERE c.organisation_id = o.id)) THEN
          RETURN;
        END IF;
        INSERT INTO organisation_act (id, kind, effective_on, basis, recorded_at) VALUES (act, 'opening', judge_day(), basis, judge_now());
        WITH opened AS (
          INSERT INTO organisation_change (act_id, organisation_id, effective_on, type, facts)
          SELECT act, o.id, o.valid_from, 'founded', jsonb_build_object('name', o.name, 'kind', o.kind, 'parentId', o.parent_id,
                 'letterhead', o.letterhead, 'codes', o.codes, 'relation',
                 (SELECT jsonb_build_object('kind', r.relation, 'of', r.organisation_id) FROM organisation_relation r WHERE r.related_id = o.id))
            FROM organisation o WHERE NOT EXISTS (SELECT 1 FROM organisation_change c WHERE c.organisation_id = o.id)
          RETURNING organisation_id)
        INSERT INTO organisation_change (act_id, organisation_id, effective_on, type, facts)
        SELECT act, o.id, o.valid_to + 1, 'ended', '{}' FROM opened JOIN organisation o ON o.id = opened.organisation_id WHERE o.valid_to IS NOT NULL;
      END
      $$;
      REVOKE EXECUTE ON FUNCTION record_opening_tree(text) FROM PUBLIC;
      CREATE UNIQUE INDEX organisation_relation_related_id_key ON organisation_relation (related_id);
      SELECT record_opening_tree('Có sẵn khi bắt đầu theo dõi tổ chức theo thời gian.');

      GRANT SELECT, INSERT ON organisation_act, organisation_change, appointment_change TO tuyen_trinh_app;
      GRANT SELECT, UPDATE ON organisation_day TO tuyen_trinh_app;
      GRANT UPDATE (withdrawn_at, withdrawn_by, withdrawal_reason) ON organisation_act TO tuyen_trinh_app;
      GRANT INSERT, UPDATE ON organisation TO tuyen_trinh_app;
      GRANT INSERT, DELETE ON organisation_relation TO tuyen_trinh_app;
      GRANT INSERT ON person, account, appointment TO tuyen_trinh_app;
      GRANT UPDATE (password_hash) ON account TO tuyen_trinh_app;
      GRANT UPDATE (title, valid_from, valid_to, version) ON appointment TO tuyen_trinh_app;
      GRANT USAGE ON SEQUENCE organisation_change_seq_seq TO tuyen_trinh_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE INSERT, UPDATE ON organisation FROM tuyen_trinh_app;
      REVOKE INSERT, DELETE ON organisation_relation FROM tuyen_trinh_app;
      REVOKE INSERT ON person, account, appointment FROM tuyen_trinh_app;
      REVOKE UPDATE (password_hash) ON account FROM tuyen_trinh_app;
      REVOKE UPDATE (title, valid_from, valid_to, version) ON appointment FROM tuyen_trinh_app;
      DROP INDEX organisation_relation_related_id_key;
      DROP FUNCTION record_opening_tree;
      DROP TABLE organisation_day, appointment_change, organisation_change, organisation_act;
      ALTER TABLE appointment DROP version;
      ALTER TABLE organisation DROP CONSTRAINT organisation_letterhead, DROP codes, DROP letterhead;
    `);
  }
}
