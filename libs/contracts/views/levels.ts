import { z } from 'zod';
import { id } from '../id.js';

const text = (max: number) => z.string().max(max);

/** A paper of a level's own. */
export const LevelPaperView = z.object({
  id,
  stage: z.string(),
  stageLabel: z.string(),
  code: z.string(),
  label: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  size: z.int(),
  signed: z.boolean(),
  by: z.string(),
  at: z.iso.datetime(),
});

export const TransmissionView = z.object({
  number: z.string(),
  sentOn: z.iso.date(),
  addressee: z.string(),
  note: z.string().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
});

export const AddLevelPaperBody = z.strictObject({ version: z.int(), code: text(80), uploadId: id });
export type AddLevelPaperBody = z.infer<typeof AddLevelPaperBody>;

export const TransmitBody = z.strictObject({
  version: z.int(),
  number: text(60),
  sentOn: z.iso.date(),
  note: text(4000).nullable().default(null),
});
export type TransmitBody = z.infer<typeof TransmitBody>;

export const OutsideResultBody = z.strictObject({
  version: z.int(),
  authority: text(200).min(1),
  number: text(60).min(1),
  signedOn: z.iso.date(),
  outcomes: z
    .array(z.strictObject({ nominationId: id, awarded: z.boolean(), reason: text(2000).nullable().default(null) }))
    .max(500),
});
export type OutsideResultBody = z.infer<typeof OutsideResultBody>;
