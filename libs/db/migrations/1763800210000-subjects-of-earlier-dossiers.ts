import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dossiers submitted before subjects were kept get their links: collectives by their organisation, persons open. */
export class SubjectsOfEarlierDossiers1763800210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TEMPORARY TABLE earlier ON COMMIT DROP AS
        SELECT d.id AS dossier_id, d.submitted_at, (n->'nominee'->>'id')::uuid AS nomination_id,
               (n->'nominee'->>'organisationId')::uuid AS organisation_id, nullif(n->'nominee'->>'birthDate', '')::date AS birth_date,
               v.search_key AS name_key
          FROM dossier d CROSS JOIN LATERAL jsonb_array_elements(d.state->'nominations') AS n
          JOIN nomination v ON v.dossier_id = d.id AND v.id = (n->'nominee'->>'id')::uuid;
      INSERT INTO subject (id, kind, name, search_key, organisation_id, created_at)
        SELECT gen_random_uuid(), 'collective', o.name, o.search_key, o.id, e.submitted_at
          FROM (SELECT organisation_id, min(submitted_at) AS submitted_at FROM earlier GROUP BY organisation_id) e
          JOIN organisation o ON o.id = e.organisation_id
        ON CONFLICT DO NOTHING;
      INSERT INTO nomination_subject (dossier_id, nomination_id, subject_id, name_key, birth_date)
        SELECT e.dossier_id, e.nomination_id, s.id, e.name_key, e.birth_date
          FROM earlier e LEFT JOIN subject s ON s.organisation_id = e.organisation_id
        ON CONFLICT DO NOTHING;
    `);
  }

  /** Links are data; taking them away would lose what people have linked since. */
  async down(): Promise<void> {}
}
