import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions as their holder sees them: a name of their own that opens nothing, the device and address they were begun from, when they
 * were last used. Accounts that an administrator disables. Notices of what was done to an account.
 */
export class SessionsInUse1763802460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session
        ADD id uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD device text NOT NULL DEFAULT '',
        ADD address text NOT NULL DEFAULT '',
        ADD last_used_at timestamptz NOT NULL DEFAULT now(),
        ADD CONSTRAINT session_id_key UNIQUE (id);
      ALTER TABLE session ALTER id DROP DEFAULT;
      CREATE INDEX session_account_id_idx ON session (account_id);
      GRANT UPDATE (disabled_at) ON account TO tuyen_trinh_app;

      ALTER TABLE notice ADD COLUMN act_position bigint;
      ALTER TABLE notice ADD CONSTRAINT notice_act_position_fkey FOREIGN KEY (act_position) REFERENCES act_record (position);
      ALTER TABLE notice DROP CONSTRAINT notice_subject;
      ALTER TABLE notice ADD CONSTRAINT notice_subject
        CHECK ((dossier_id IS NULL) = (sequence IS NULL) AND num_nonnulls(dossier_id, reminder_id, act_position) = 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM notice WHERE act_position IS NOT NULL;
      ALTER TABLE notice DROP CONSTRAINT notice_subject, DROP COLUMN act_position;
      ALTER TABLE notice ADD CONSTRAINT notice_subject
        CHECK ((dossier_id IS NULL) = (sequence IS NULL) AND (dossier_id IS NULL) <> (reminder_id IS NULL));
      REVOKE UPDATE (disabled_at) ON account FROM tuyen_trinh_app;
      DROP INDEX session_account_id_idx;
      ALTER TABLE session DROP id, DROP device, DROP address, DROP last_used_at;
    `);
  }
}
