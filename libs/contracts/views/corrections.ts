import { z } from 'zod';
import { int } from '../bounds.js';
import { id } from '../id.js';
import { AnsweredView } from './checklist.js';
import { UploadView } from './uploads.js';

export const CorrectionView = z.object({
  dossierId: id,
  version: int,
  /** version of the correction draft, for autosave */
  draftVersion: int,
  papers: z.array(z.object({ id, upload: UploadView, satisfies: z.array(AnsweredView), replaces: id.nullable() })),
  withdrawn: z.array(z.object({ nominationId: id, reason: z.string().nullable() })),
  note: z.string().nullable(),
  /** who saved it last; null while nobody has begun */
  updatedAt: z.iso.datetime().nullable(),
  updatedBy: z.string().nullable(),
});
export type CorrectionView = z.infer<typeof CorrectionView>;
