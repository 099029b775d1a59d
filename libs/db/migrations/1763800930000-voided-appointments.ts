import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appointments that were made by mistake, voided as a further fact with reason and author. */
export class VoidedAppointments1763800930000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE appointment_voiding (
        appointment_id uuid NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        reason text NOT NULL,
        at timestamptz NOT NULL,
        actor jsonb NOT NULL,
        CONSTRAINT appointment_voiding_pkey PRIMARY KEY (appointment_id),
        CONSTRAINT appointment_voiding_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointment (id),
        CONSTRAINT appointment_voiding_reason CHECK (reason <> '')
      );
      CREATE TRIGGER appointment_voiding_append_only BEFORE UPDATE OR DELETE ON appointment_voiding
        FOR EACH ROW EXECUTE FUNCTION refuse_log_change();
      GRANT SELECT, INSERT ON appointment_voiding TO tuyen_trinh_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE appointment_voiding');
  }
}
