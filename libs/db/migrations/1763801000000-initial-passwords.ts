import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A password that somebody else told its holder, who sets their own before anything else. */
export class InitialPasswords1763801000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD initial_password boolean NOT NULL DEFAULT false;
      GRANT UPDATE (initial_password) ON account TO tuyen_trinh_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP initial_password');
  }
}
