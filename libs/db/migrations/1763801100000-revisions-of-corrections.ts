import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a correction said at each version, so that a save refused as stale can tell what somebody else changed. */
export class RevisionsOfCorrections1763801100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE correction_revision (
        dossier_id uuid NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        CONSTRAINT correction_revision_pkey PRIMARY KEY (dossier_id, version)
      );
      ALTER TABLE correction_revision ADD CONSTRAINT correction_revision_dossier_id_fkey
        FOREIGN KEY (dossier_id) REFERENCES correction(dossier_id) ON DELETE CASCADE;
      INSERT INTO correction_revision (dossier_id, version, content) SELECT dossier_id, version, content FROM correction;
      GRANT SELECT, INSERT, DELETE ON correction_revision TO tuyen_trinh_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE correction_revision');
  }
}
