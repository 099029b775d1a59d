import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Subjects of awards, one record each: their history of awards and ratings, what holds them back, and where they are nominated. */
export class SubjectsAndAwardHistory1763800200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE subject (
        id uuid NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        search_key text NOT NULL,
        citizen_number text,
        birth_date date,
        position text,
        work_unit text,
        organisation_id uuid,
        payroll_organisation_id uuid,
        created_at timestamptz NOT NULL,
        CONSTRAINT subject_citizen_number_key UNIQUE (citizen_number),
        CONSTRAINT subject_organisation_id_key UNIQUE (organisation_id),
        CONSTRAINT subject_identity CHECK (kind = 'person' AND citizen_number IS NOT NULL AND organisation_id IS NULL
          OR kind = 'collective' AND organisation_id IS NOT NULL AND citizen_number IS NULL),
        CONSTRAINT subject_citizen_number CHECK (citizen_number ~ '^[0-9]{12}$'),
        CONSTRAINT subject_pkey PRIMARY KEY (id),
        CONSTRAINT subject_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation (id),
        CONSTRAINT subject_payroll_organisation_id_fkey FOREIGN KEY (payroll_organisation_id) REFERENCES organisation (id)
      );
      CREATE INDEX subject_search_key_idx ON subject (search_key);
      CREATE TABLE nomination_subject (
        dossier_id uuid NOT NULL,
        nomination_id uuid NOT NULL,
        subject_id uuid,
        name_key text NOT NULL,
        birth_date date,
        linked_at timestamptz,
        linked_by jsonb,
        CONSTRAINT nomination_subject_pkey PRIMARY KEY (dossier_id, nomination_id),
        CONSTRAINT nomination_subject_dossier_id_fkey FOREIGN KEY (dossier_id) REFERENCES dossier (id),
        CONSTRAINT nomination_subject_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject (id)
      );
      CREATE INDEX nomination_subject_subject_id_idx ON nomination_subject (subject_id);
      CREATE INDEX nomination_subject_name_key_birth_date_idx ON nomination_subject (name_key, birth_date);
      CREATE TABLE excel_import (
        id uuid NOT NULL,
        file_name text NOT NULL,
        sha256 text NOT NULL,
        awards integer NOT NULL,
        ratings integer NOT NULL,
        at timestamptz NOT NULL,
        actor jsonb NOT NULL,
        CONSTRAINT excel_import_pkey PRIMARY KEY (id)
      );
      CREATE TABLE award_history (
        id uuid NOT NULL,
        subject_id uuid NOT NULL,
        award_code text,
        award_name text NOT NULL,
        family text,
        commendation_type text,
        decision_number text NOT NULL,
        decided_on date NOT NULL,
        deciding_body text NOT NULL,
        achievement_from date,
        achievement_to date,
        topic text,
        import_id uuid,
        recorded_at timestamptz NOT NULL,
        actor jsonb NOT NULL,
        CONSTRAINT award_history_same_award UNIQUE (subject_id, decision_number, decided_on, award_name),
        CONSTRAINT award_history_achievement CHECK (achievement_from <= achievement_to),
        CONSTRAINT award_history_pkey PRIMARY KEY (id),
        CONSTRAINT award_history_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject (id),
        CONSTRAINT award_history_import_id_fkey FOREIGN KEY (import_id) REFERENCES excel_import (id)
      );
      CREATE TABLE award_revocation (
        id uuid NOT NULL,
        award_history_id uuid,
        dossier_id uuid,
        nomination_id uuid,
        revoked_on date NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL,
        actor jsonb NOT NULL,
        CONSTRAINT award_revocation_award_history_id_key UNIQUE (award_history_id),
        CONSTRAINT award_revocation_dossier_id_nomination_id_key UNIQUE (dossier_id, nomination_id),
        CONSTRAINT award_revocation_of CHECK (award_history_id IS NOT NULL AND dossier_id IS NULL AND nomination_id IS NULL
          OR award_history_id IS NULL AND dossier_id IS NOT NULL AND nomination_id IS NOT NULL),
        CONSTRAINT award_revocation_pkey PRIMARY KEY (id),
        CONSTRAINT award_revocation_award_history_id_fkey FOREIGN KEY (award_history_id) REFERENCES award_history (id)
      );
      CREATE TABLE subject_rating (
        subject_id uuid NOT NULL,
        year integer NOT NULL,
        of text NOT NULL,
        version integer NOT NULL,
        value text NOT NULL,
        evidence text NOT NULL,
        import_id uuid,
        recorded_at timestamptz NOT NULL,
        actor jsonb NOT NULL,
        CONSTRAINT subject_rating_of CHECK (of in ('party-organisation', 'party-member', 'unit', 'official')),
        CONSTRAINT subject_rating_value CHECK (value in ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')),
        CONSTRAINT subject_rating_pkey PRIMARY KEY (subject_id, year, of, version),
        CONSTRAINT subject_rating_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject (id),
        CONSTRAINT subject_rating_import_id_fkey FOREIGN KEY (import_id) REFERENCES excel_import (id)
      );
      CREATE TABLE hold (
        id uuid NOT NULL,
        subject_id uuid NOT NULL,
        kind text NOT NULL,
        opened_on date NOT NULL,
        evidence text NOT NULL,
        opened_at timestamptz NOT NULL,
        opened_by jsonb NOT NULL,
        released_on date,
        released_reason text,
        discipline_ended_on date,
        released_at timestamptz,
        released_by jsonb,
        CONSTRAINT hold_kind CHECK (kind in ('discipline', 'investigation', 'inspection', 'complaint', 'press')),
        CONSTRAINT hold_release CHECK ((released_on IS NULL) = (released_reason IS NULL) AND released_on >= opened_on),
        CONSTRAINT hold_pkey PRIMARY KEY (id),
        CONSTRAINT hold_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES subject (id)
      );
      CREATE INDEX hold_subject_id_idx ON hold (subject_id);

      -- A hold stays for ever: once released it is never changed, and nobody takes it away.
      CREATE FUNCTION refuse_hold_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a hold is only released, once';
      END
      $$;
      CREATE TRIGGER hold_released_once BEFORE UPDATE ON hold
        FOR EACH ROW WHEN (OLD.released_on IS NOT NULL) EXECUTE FUNCTION refuse_hold_change();
      CREATE TRIGGER hold_never_deleted BEFORE DELETE ON hold FOR EACH ROW EXECUTE FUNCTION refuse_hold_change();

      GRANT SELECT, INSERT ON subject, nomination_subject, excel_import, award_history, award_revocation, subject_rating, hold TO tuyen_trinh_app;
      GRANT UPDATE (name, search_key, birth_date, position, work_unit, payroll_organisation_id) ON subject TO tuyen_trinh_app;
      GRANT UPDATE (subject_id, linked_at, linked_by) ON nomination_subject TO tuyen_trinh_app;
      GRANT UPDATE (released_on, released_reason, discipline_ended_on, released_at, released_by) ON hold TO tuyen_trinh_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE hold, subject_rating, award_revocation, award_history, excel_import, nomination_subject, subject;
      DROP FUNCTION refuse_hold_change;
    `);
  }
}
