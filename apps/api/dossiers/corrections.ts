import type { DataSource, EntityManager } from 'typeorm';
import type { SaveCorrectionBody } from '../../../libs/contracts/bodies.js';
import type { CorrectionView } from '../../../libs/contracts/views/corrections.js';
import { refusalOfPaperIds } from '../../../libs/domain/dossier/acts/paper-ids.js';
import type { Dossier } from '../../../libs/domain/dossier/dossier.js';
import { changedCorrection, readCorrection } from '../../../libs/ledger/changed-correction.js';
import { lockDossier } from '../../../libs/ledger/execute.js';
import { findUploads } from '../drafts/drafts.queries.js';
import { ApiRefusal, orRefuse } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { readVisibleState } from './dossier.queries.js';

/** The correction of a returned dossier, for its unit. Version 0 is one that nobody has begun. */
export async function getCorrection(db: DataSource, dossierId: string, acting: Acting): Promise<CorrectionView> {
  const dossier = await returnedDossier(db, dossierId, acting);
  const { version, content, updatedAt, updatedBy } = await readCorrection(db, dossierId);
  const uploads = await findUploads(
    db,
    acting.organisationId,
    content.papers.map((paper) => paper.uploadId),
  );
  return {
    dossierId,
    version: dossier.version,
    draftVersion: version,
    papers: content.papers.flatMap(({ uploadId, satisfies, ...paper }) => {
      const upload = uploads.find((candidate) => candidate.id === uploadId);
      return upload ? [{ ...paper, satisfies: [...satisfies], upload }] : [];
    }),
    withdrawn: content.withdrawn.map((entry) => ({ ...entry })),
    note: content.note,
    updatedAt: updatedAt?.toISOString() ?? null,
    updatedBy,
  };
}

/** Saves what a screen holds if nobody saved in between; otherwise nothing is overwritten and the screen reads what stands now. */
export async function saveCorrection(
  db: DataSource,
  dossierId: string,
  body: SaveCorrectionBody,
  author: { acting: Acting; name: string },
): Promise<void> {
  const { draftVersion, ...content } = body;
  const next = JSON.stringify(content);
  await db.transaction(async (tx) => {
    // A resubmission under way ends first: what is saved after it would be lost.
    await lockDossier(tx, dossierId);
    await refusePapers(tx, await returnedDossier(tx, dossierId, author.acting), body.papers);
    const begun: unknown[] = await tx.query(
      `INSERT INTO correction (dossier_id, version, content, updated_at, updated_by)
       SELECT $1, 1, $3::jsonb, judge_now(), $4 WHERE $2::int = 0
       ON CONFLICT (dossier_id) DO NOTHING RETURNING version`,
      [dossierId, draftVersion, next, author.name],
    );
    if (begun.length === 0) {
      const [continued] = await tx.query<[unknown[], number]>(
        `UPDATE correction SET version = version + 1, content = $3, updated_at = judge_now(), updated_by = $4
          WHERE dossier_id = $1 AND version = $2 RETURNING version`,
        [dossierId, draftVersion, next, author.name],
      );
      if (continued.length === 0) orRefuse(await changedCorrection(tx, dossierId, draftVersion));
    }
  });
}

/** A paper under an id that the dossier has given already is told while it is added, by its file's name. */
async function refusePapers(tx: EntityManager, dossier: Dossier, papers: SaveCorrectionBody['papers']): Promise<void> {
  const uploads = await tx.query<{ id: string; file_name: string }[]>(
    'SELECT id, file_name FROM upload WHERE id = ANY($1::uuid[]) AND organisation_id = $2',
    [papers.map(({ uploadId }) => uploadId), dossier.unit.id],
  );
  const named = papers.map(({ id, uploadId }) => ({
    id,
    fileName: uploads.find((upload) => upload.id === uploadId)?.file_name ?? '…',
  }));
  const refusal = refusalOfPaperIds(dossier, named);
  if (refusal) throw ApiRefusal.of(refusal);
}

async function returnedDossier(db: DataSource | EntityManager, dossierId: string, acting: Acting): Promise<Dossier> {
  const dossier = await readVisibleState(db, dossierId, acting);
  if (dossier.unit.id !== acting.organisationId) throw new ApiRefusal('role-not-allowed');
  if (dossier.phase !== 'returned') throw new ApiRefusal('dossier-not-returned');
  return dossier;
}
