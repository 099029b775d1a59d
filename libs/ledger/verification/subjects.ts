import type { DataSource } from 'typeorm';
import type { Finding } from './finding.js';

/** Every nomination says which subject it is of, or that nobody knows; a collective is the subject of its own organisation. */
export async function checkSubjects(db: DataSource): Promise<readonly Finding[]> {
  const rows = await db.query<{ dossier_id: string; nomination_id: string; linked: boolean }[]>(
    `SELECT d.id AS dossier_id, n->'nominee'->>'id' AS nomination_id, ns.dossier_id IS NOT NULL AS linked
       FROM dossier d CROSS JOIN LATERAL jsonb_array_elements(d.state->'nominations') AS n
       LEFT JOIN nomination_subject ns ON ns.dossier_id = d.id AND ns.nomination_id = (n->'nominee'->>'id')::uuid
       LEFT JOIN subject s ON s.id = ns.subject_id
      WHERE ns.dossier_id IS NULL OR s.organisation_id IS DISTINCT FROM (n->'nominee'->>'organisationId')::uuid
      ORDER BY d.id, nomination_id`,
  );
  return rows.map(({ dossier_id, nomination_id, linked }) => ({
    check: 'subject',
    subject: dossier_id,
    text: linked
      ? `trường hợp ${nomination_id} gắn nhầm đối tượng`
      : `trường hợp ${nomination_id} chưa được ghi là của đối tượng nào`,
  }));
}
