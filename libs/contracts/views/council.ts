import { z } from 'zod';
import { int } from '../bounds.js';
import { id } from '../id.js';
import { NominationView } from './nominations.js';

const instant = z.iso.datetime();

const Fraction = z.object({ atLeast: int, of: int });

export const CouncilGrid = z.object({
  size: int.nullable(),
  items: z.array(
    z.object({
      dossierId: id,
      code: z.string(),
      title: z.string(),
      unitName: z.string(),
      version: int,
      size: int,
      /** what the plan says of quorum and majority, or the default where it says nothing */
      rule: z.object({
        quorum: Fraction,
        pass: Fraction,
        base: z.enum(['all-members', 'present']),
        byDefault: z.boolean(),
      }),
      dueAt: instant.nullable(),
      nominations: z.array(NominationView),
    }),
  ),
});
export type CouncilGrid = z.infer<typeof CouncilGrid>;

export const ItemResult = z.object({
  dossierId: id,
  accepted: z.boolean(),
  version: int.nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});

export const ItemResults = z.object({ items: z.array(ItemResult) });
export type ItemResults = z.infer<typeof ItemResults>;
