import { z } from 'zod';
import { id } from '../../../libs/contracts/id.js';

/** What a link from a dossier's page leaves in the browser's history, so that the subject's page knows the way back. */
const CameFromDossier = z.object({ dossier: z.object({ id, code: z.string() }) });
export type CameFromDossier = z.infer<typeof CameFromDossier>;

/** The dossier somebody came from; undefined when they came another way. */
export function dossierCameFrom(state: unknown): CameFromDossier['dossier'] | undefined {
  return CameFromDossier.safeParse(state).data?.dossier;
}
