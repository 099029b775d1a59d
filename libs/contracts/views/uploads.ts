import { z } from 'zod';
import { int } from '../bounds.js';
import { id } from '../id.js';

const instant = z.iso.datetime();

export const UploadView = z.object({
  id,
  fileName: z.string(),
  size: int,
  sha256: z.string(),
  signed: z.boolean(),
  encrypted: z.boolean(),
  receivedAt: instant,
});
export type UploadView = z.infer<typeof UploadView>;
