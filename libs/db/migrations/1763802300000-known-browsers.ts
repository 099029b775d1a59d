import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which browsers and addresses an account was entered: there its holder is told apart from a stranger who guesses. */
export class KnownBrowsers1763802300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_browser (
        account_id uuid NOT NULL,
        browser_hash text NOT NULL,
        address text NOT NULL,
        last_at timestamptz NOT NULL,
        CONSTRAINT known_browser_pkey PRIMARY KEY (account_id, browser_hash)
      );
      CREATE INDEX known_browser_address_last_at_idx ON known_browser (address, last_at);
      ALTER TABLE known_browser ADD CONSTRAINT known_browser_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON known_browser TO tuyen_trinh_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_browser');
  }
}
