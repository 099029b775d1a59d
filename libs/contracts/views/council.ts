import { z } from 'zod';
import { NominationView } from './nominations.js';

const id = z.uuid();
const instant = z.iso.datetime();

export const CouncilGrid = z.object({
  size: z.int().nullable(),
  items: z.array(
    z.object({
      dossierId: id,
      code: z.string(),
      title: z.string(),
      unitName: z.string(),
      version: z.int(),
      size: z.int(),
      dueAt: instant.nullable(),
      nominations: z.array(NominationView),
    }),
  ),
});
export type CouncilGrid = z.infer<typeof CouncilGrid>;

export const ItemResult = z.object({
  dossierId: id,
  accepted: z.boolean(),
  version: z.int().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});

export const ItemResults = z.object({ items: z.array(ItemResult) });
export type ItemResults = z.infer<typeof ItemResults>;
