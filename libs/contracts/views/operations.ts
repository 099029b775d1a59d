import { z } from 'zod';
import { effectKinds } from '../../domain/dossier/effects.js';
import { int, measured } from '../bounds.js';
import { id } from '../id.js';

const instant = z.iso.datetime();

export const OperationsView = z.object({
  servers: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      state: z.enum(['up', 'down', 'slow']),
      since: instant.nullable(),
      meaning: z.string(),
      detail: z.string().nullable(),
    }),
  ),
  inTransit: z.array(
    z.object({
      dossierId: id,
      code: z.string(),
      to: z.string(),
      since: instant,
      seconds: measured,
      /** the year that the working calendar lacks, without which it cannot arrive */
      missingYear: z.string().nullable(),
    }),
  ),
  outbox: z.object({ waiting: int, oldest: instant.nullable(), lastError: z.string().nullable() }),
  effects: z.array(
    z.object({
      id,
      dossierId: id,
      code: z.string(),
      kind: z.enum(effectKinds),
      state: z.enum(['due', 'failed']),
      attempts: int,
      reason: z.string().nullable(),
      since: instant,
    }),
  ),
  unassigned: z.array(
    z.object({ dossierId: id, code: z.string(), stage: z.string(), organisation: z.string(), since: instant }),
  ),
  clockSkewMs: measured.nullable(),
});
export type OperationsView = z.infer<typeof OperationsView>;
