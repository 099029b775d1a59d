import type { EntityManager } from 'typeorm';
import type { Answered } from '../domain/campaign/checklist.js';
import type { BroughtPaper } from '../domain/dossier/event.js';
import { type Refusal, refuse } from '../domain/refusal.js';

interface NamedPaper {
  readonly id: string;
  readonly uploadId: string;
  readonly satisfies: readonly Answered[];
  readonly replaces: string | null;
}

interface UploadRow {
  id: string;
  object_key: string;
  file_name: string;
  size: string;
  sha256: string;
  signed: boolean;
  encrypted: boolean;
}

/** The papers a draft or correction names, with what is known of their bytes. An upload that another unit made is unknown. */
export async function broughtPapers(
  tx: EntityManager,
  unitId: string,
  papers: readonly NamedPaper[],
): Promise<readonly BroughtPaper[] | Refusal> {
  const rows = await tx.query<UploadRow[]>(
    'SELECT id, object_key, file_name, size, sha256, signed, encrypted FROM upload WHERE organisation_id = $1 AND id = ANY($2::uuid[])',
    [unitId, papers.map((paper) => paper.uploadId)],
  );
  const uploads = new Map(rows.map((row) => [row.id, row]));
  const brought: BroughtPaper[] = [];
  for (const paper of papers) {
    const upload = uploads.get(paper.uploadId);
    if (!upload) return refuse('upload-not-received');
    brought.push({
      ...paper,
      objectKey: upload.object_key,
      fileName: upload.file_name,
      sha256: upload.sha256,
      size: Number(upload.size),
      signed: upload.signed,
      encrypted: upload.encrypted,
    });
  }
  return brought;
}
