import { z } from 'zod';
import { int } from '../bounds.js';
import { id } from '../id.js';

export const ErrorView = z.object({
  code: z.string(),
  message: z.string(),
  detail: z.record(z.string(), z.unknown()).optional(),
  correlationId: z.string(),
});
export type ErrorView = z.infer<typeof ErrorView>;

export const AcceptedView = z.object({ id, version: int, code: z.string().optional() });
export type AcceptedView = z.infer<typeof AcceptedView>;

export const DoneView = z.object({ done: z.literal(true) });
