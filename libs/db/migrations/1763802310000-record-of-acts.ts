import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who did what, from where and when, besides the acts on dossiers: a record that only grows. The application adds to it and reads it;
 * the instant and the place in the row are the database's own.
 */
export class RecordOfActs1763802310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE act_record (
        position bigint GENERATED ALWAYS AS IDENTITY,
        at timestamptz NOT NULL DEFAULT judge_now(),
        kind text NOT NULL,
        person_id uuid,
        person_name text,
        user_name text,
        appointment_id uuid,
        title text,
        organisation_id uuid,
        organisation_name text,
        address text NOT NULL,
        about_kind text,
        about_id uuid,
        about_name text,
        detail jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT act_record_pkey PRIMARY KEY (position),
        CONSTRAINT act_record_about CHECK ((about_kind IS NULL) = (about_id IS NULL) AND (about_kind IS NULL) = (about_name IS NULL))
      );
      CREATE INDEX act_record_person_id_position_idx ON act_record (person_id, position);
      CREATE INDEX act_record_about_id_position_idx ON act_record (about_id, position);
      CREATE INDEX act_record_kind_position_idx ON act_record (kind, position);
      CREATE TRIGGER act_record_append_only BEFORE UPDATE OR DELETE ON act_record
        FOR EACH ROW EXECUTE FUNCTION refuse_log_change();
      CREATE TRIGGER act_record_no_truncate BEFORE TRUNCATE ON act_record
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change();
      GRANT SELECT ON act_record TO tuyen_trinh_app;
      -- Not of position and at: nobody writes before what was written, or of another time.
      GRANT INSERT (kind, person_id, person_name, user_name, appointment_id, title, organisation_id, organisation_name, address,
                    about_kind, about_id, about_name, detail) ON act_record TO tuyen_trinh_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE act_record');
  }
}
