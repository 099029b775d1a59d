import type { DataSource } from 'typeorm';
import type { SaveCorrectionBody } from '../../../libs/contracts/bodies.js';
import type { CorrectionView } from '../../../libs/contracts/views/corrections.js';
import type { Dossier } from '../../../libs/domain/dossier.js';
import type { CorrectionContent } from '../../../libs/ledger/resubmit-correction.js';
import { findUploads } from '../drafts/drafts.queries.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { readVisibleState } from './dossier.queries.js';

/** The correction of a returned dossier, for its unit. Version 0 is one that nobody has begun. */
export async function getCorrection(db: DataSource, dossierId: string, acting: Acting): Promise<CorrectionView> {
  const dossier = await returnedDossier(db, dossierId, acting);
  const [row] = await db.query<{ version: number; content: CorrectionContent }[]>(
    'SELECT version, content FROM correction WHERE dossier_id = $1',
    [dossierId],
  );
  const content = row?.content ?? { papers: [], withdrawn: [], note: null };
  const uploads = await findUploads(
    db,
    acting.organisationId,
    content.papers.map((paper) => paper.uploadId),
  );
  return {
    dossierId,
    version: dossier.version,
    draftVersion: row?.version ?? 0,
    papers: content.papers.flatMap(({ uploadId, satisfies, ...paper }) => {
      const upload = uploads.find((candidate) => candidate.id === uploadId);
      return upload ? [{ ...paper, satisfies: [...satisfies], upload }] : [];
    }),
    withdrawn: content.withdrawn.map((entry) => ({ ...entry })),
    note: content.note,
  };
}

/** Saves what a screen holds if nobody saved in between. */
export async function saveCorrection(
  db: DataSource,
  dossierId: string,
  body: SaveCorrectionBody,
  author: { acting: Acting; name: string },
): Promise<void> {
  await returnedDossier(db, dossierId, author.acting);
  const { draftVersion, ...content } = body;
  const rows: unknown[] = await db.query(
    `INSERT INTO correction (dossier_id, version, content, updated_at, updated_by)
     SELECT $1, 1, $3::jsonb, judge_now(), $4 WHERE $2::int = 0
     ON CONFLICT (dossier_id) DO NOTHING RETURNING version`,
    [dossierId, draftVersion, JSON.stringify(content), author.name],
  );
  if (rows.length > 0) return;
  const [updated] = await db.query<[unknown[], number]>(
    `UPDATE correction SET version = version + 1, content = $3, updated_at = judge_now(), updated_by = $4
      WHERE dossier_id = $1 AND version = $2 RETURNING version`,
    [dossierId, draftVersion, JSON.stringify(content), author.name],
  );
  if (updated.length > 0) return;
  const [now] = await db.query<{ version: number }[]>('SELECT version FROM correction WHERE dossier_id = $1', [
    dossierId,
  ]);
  throw new ApiRefusal('draft-changed', { seen: draftVersion, now: now?.version ?? 0 });
}

async function returnedDossier(db: DataSource, dossierId: string, acting: Acting): Promise<Dossier> {
  const dossier = await readVisibleState(db, dossierId, acting);
  if (dossier.unit.id !== acting.organisationId) throw new ApiRefusal('role-not-allowed');
  if (dossier.phase !== 'returned') throw new ApiRefusal('dossier-not-returned');
  return dossier;
}
