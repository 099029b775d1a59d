import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice may be of a campaign's reminder instead of a dossier's event. */
export class NoticesOfReminders1763800910000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice ALTER COLUMN dossier_id DROP NOT NULL;
      ALTER TABLE notice ALTER COLUMN sequence DROP NOT NULL;
      ALTER TABLE notice ADD COLUMN reminder_id uuid;
      ALTER TABLE notice ADD CONSTRAINT notice_reminder_id_fkey FOREIGN KEY (reminder_id) REFERENCES campaign_reminder (id);
      ALTER TABLE notice ADD CONSTRAINT notice_reminder_id_appointment_id_key UNIQUE (reminder_id, appointment_id);
      ALTER TABLE notice ADD CONSTRAINT notice_subject
        CHECK ((dossier_id IS NULL) = (sequence IS NULL) AND (dossier_id IS NULL) <> (reminder_id IS NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM notice WHERE reminder_id IS NOT NULL;
      ALTER TABLE notice DROP CONSTRAINT notice_subject, DROP COLUMN reminder_id;
      ALTER TABLE notice ALTER COLUMN dossier_id SET NOT NULL;
      ALTER TABLE notice ALTER COLUMN sequence SET NOT NULL;
    `);
  }
}
