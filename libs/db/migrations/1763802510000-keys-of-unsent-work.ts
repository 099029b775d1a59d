import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every account gets a key under which browsers keep what its holder has typed and not sent: two random UUIDs end to end, 244 bits of
 * chance. It never changes, so that work kept before a new password is still readable by its owner.
 */
export class KeysOfUnsentWork1763802510000 implements MigrationInterface {
  name = 'KeysOfUnsentWork1763802510000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account ADD COLUMN work_key bytea NOT NULL DEFAULT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN work_key');
  }
}
