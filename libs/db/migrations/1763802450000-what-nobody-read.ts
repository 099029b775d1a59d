import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Takes away what was written on every save and read by nobody: what a draft and a correction said at each version, and the index of
 * a dossier's stage, which its state knows.
 */
export class WhatNobodyRead1763802450000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE draft_revision, correction_revision;
      ALTER TABLE dossier DROP COLUMN stage_index;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dossier ADD COLUMN stage_index integer;
      UPDATE dossier SET stage_index = (state->>'stage')::integer;
      ALTER TABLE dossier ALTER COLUMN stage_index SET NOT NULL;
      CREATE TABLE draft_revision (
        draft_id uuid NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        CONSTRAINT draft_revision_pkey PRIMARY KEY (draft_id, version)
      );
      ALTER TABLE draft_revision ADD CONSTRAINT draft_revision_draft_id_fkey
        FOREIGN KEY (draft_id) REFERENCES draft(id) ON DELETE CASCADE;
      CREATE TABLE correction_revision (
        dossier_id uuid NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        CONSTRAINT correction_revision_pkey PRIMARY KEY (dossier_id, version)
      );
      ALTER TABLE correction_revision ADD CONSTRAINT correction_revision_dossier_id_fkey
        FOREIGN KEY (dossier_id) REFERENCES correction(dossier_id) ON DELETE CASCADE;
      GRANT SELECT, INSERT, DELETE ON draft_revision, correction_revision TO tuyen_trinh_app;
    `);
  }
}
