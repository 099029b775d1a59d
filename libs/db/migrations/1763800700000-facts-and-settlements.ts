import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dossiers submitted before their state held these parts get them empty, as their logs give them today. */
export class FactsAndSettlements1763800700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE dossier SET state = '{"quota":[],"facts":[],"promises":[],"blockingSteps":[],"settled":[],"levelPapers":[],"transmission":null}'::jsonb
        || state WHERE NOT state ? 'levelPapers'
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE dossier SET state = state - ARRAY['quota','facts','promises','blockingSteps','settled','levelPapers','transmission']
    `);
  }
}
