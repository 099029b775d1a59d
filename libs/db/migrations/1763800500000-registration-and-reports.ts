import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registrations with all their versions, what districts forwarded, reminders of owners, and the reports that units send. */
export class RegistrationAndReports1763800500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registration (
        campaign_code text NOT NULL,
        unit_id uuid NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        late boolean NOT NULL,
        through_id uuid,
        note text,
        registered_at timestamptz NOT NULL,
        actor jsonb NOT NULL,
        CONSTRAINT registration_version CHECK (version > 0),
        CONSTRAINT registration_pkey PRIMARY KEY (campaign_code, unit_id, version),
        CONSTRAINT registration_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisation (id),
        CONSTRAINT registration_through_id_fkey FOREIGN KEY (through_id) REFERENCES organisation (id)
      );
      CREATE INDEX registration_through_id_idx ON registration (through_id);
      CREATE TABLE registration_forwarding (
        campaign_code text NOT NULL,
        unit_id uuid NOT NULL,
        version integer NOT NULL,
        at timestamptz NOT NULL,
        actor jsonb NOT NULL,
        CONSTRAINT registration_forwarding_pkey PRIMARY KEY (campaign_code, unit_id, version),
        CONSTRAINT registration_forwarding_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisation (id)
      );
      CREATE TABLE campaign_reminder (
        id uuid NOT NULL,
        campaign_code text NOT NULL,
        unit_id uuid NOT NULL,
        about text NOT NULL,
        at timestamptz NOT NULL,
        by text NOT NULL,
        CONSTRAINT campaign_reminder_pkey PRIMARY KEY (id),
        CONSTRAINT campaign_reminder_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisation (id)
      );
      CREATE INDEX campaign_reminder_campaign_code_unit_id_idx ON campaign_reminder (campaign_code, unit_id);
      CREATE TABLE unit_report (
        id uuid NOT NULL,
        campaign_code text NOT NULL,
        report text NOT NULL,
        unit_id uuid NOT NULL,
        upload_id uuid NOT NULL,
        late boolean NOT NULL,
        note text,
        received_at timestamptz NOT NULL,
        actor jsonb NOT NULL,
        CONSTRAINT unit_report_pkey PRIMARY KEY (id),
        CONSTRAINT unit_report_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES organisation (id),
        CONSTRAINT unit_report_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES upload (id)
      );
      CREATE INDEX unit_report_campaign_code_report_unit_id_idx ON unit_report (campaign_code, report, unit_id);
      GRANT SELECT, INSERT ON registration, registration_forwarding, campaign_reminder, unit_report TO tuyen_trinh_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unit_report, campaign_reminder, registration_forwarding, registration');
  }
}
