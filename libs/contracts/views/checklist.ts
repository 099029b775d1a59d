import { z } from 'zod';
import { id } from '../id.js';

export const ChecklistLineView = z.object({
  item: z.string(),
  label: z.string(),
  nominationId: id.nullable(),
  nomineeName: z.string().nullable(),
  citation: z.string(),
  /** taken when there, never missing */
  optional: z.boolean(),
  /** may be promised for a later day instead */
  promisable: z.boolean(),
  copies: z.enum(['original', 'copy']).optional(),
  formCode: z.string().optional(),
  /** the paper that answers it, if any */
  paperId: id.nullable(),
});
export type ChecklistLineView = z.infer<typeof ChecklistLineView>;

export const AnsweredView = z.object({ item: z.string(), nominationId: id.nullable() });
