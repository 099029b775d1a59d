import { z } from 'zod';
import { int, judgedDay, shownDay, version } from '../bounds.js';
import { id } from '../id.js';
import { line, multiline } from '../text.js';
import { uniqueBy } from '../unique-by.js';

/** A paper of a level's own. */
export const LevelPaperView = z.object({
  id,
  /** the sequence of the event that brought it */
  event: int,
  stage: z.string(),
  stageLabel: z.string(),
  code: z.string(),
  label: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  size: int,
  signed: z.boolean(),
  by: z.string(),
  at: z.iso.datetime(),
});

export const TransmissionView = z.object({
  number: z.string(),
  sentOn: shownDay,
  addressee: z.string(),
  note: z.string().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
});

export const AddLevelPaperBody = z.strictObject({ version, code: line(80), uploadId: id });
export type AddLevelPaperBody = z.infer<typeof AddLevelPaperBody>;

export const TransmitBody = z.strictObject({
  version,
  number: line(60),
  sentOn: judgedDay,
  note: multiline(4000).nullable().default(null),
});
export type TransmitBody = z.infer<typeof TransmitBody>;

export const OutsideResultBody = z.strictObject({
  version,
  authority: line(200).min(1),
  number: line(60).min(1),
  signedOn: judgedDay,
  outcomes: uniqueBy(
    'outcomes',
    z.strictObject({ nominationId: id, awarded: z.boolean(), reason: multiline(2000).nullable().default(null) }),
    ({ nominationId }) => nominationId,
    { max: 500 },
  ),
});
export type OutsideResultBody = z.infer<typeof OutsideResultBody>;
