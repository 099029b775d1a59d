import { z } from 'zod';
import { id } from '../id.js';

const nomineeBase = { id, name: z.string(), award: z.string() };
export const NomineeView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('collective'), ...nomineeBase, organisationId: id }),
  z.object({
    kind: z.literal('individual'),
    ...nomineeBase,
    birthDate: z.string(),
    /** only in the unit's own draft */
    citizenNumber: z.string().optional(),
    position: z.string(),
    workUnit: z.string(),
    partyMember: z.boolean(),
    enterpriseDirector: z.boolean(),
  }),
]);
export type NomineeView = z.infer<typeof NomineeView>;
