import { answersLine } from '../../campaign/checklist.js';
import { type Refusal, refuse } from '../../refusal.js';
import type { PersonCommand } from '../command.js';
import { type Dossier, standingPapers } from '../dossier.js';
import type { DossierEvent } from '../event.js';
import { refusalOfRole } from './at-stage.js';
import type { ActContext, AskedFirst } from './context.js';
import { refusalOfPaperIds } from './paper-ids.js';

/** The promises of a dossier that no paper has kept yet. */
export function openPromises(dossier: Dossier): Dossier['promises'] {
  const papers = standingPapers(dossier);
  const withdrawn = new Set(dossier.nominations.flatMap(({ nominee, withdrawn: gone }) => (gone ? nominee.id : [])));
  return dossier.promises.filter(
    (promise) =>
      !(promise.nominationId && withdrawn.has(promise.nominationId)) &&
      !papers.some((paper) => paper.satisfies.some((answered) => answersLine(answered, promise))),
  );
}

/** The unit of a dossier under way keeps what it promised, while something is promised. */
export function mayKeepPromise(dossier: Dossier, context: AskedFirst): Refusal | undefined {
  if (context.actor?.organisationId !== dossier.unit.id) return refuse('role-not-allowed');
  if (dossier.phase === 'closed') return refuse('dossier-closed');
  return (
    refusalOfRole(context, 'draft.write') ?? (openPromises(dossier).length > 0 ? undefined : refuse('nothing-promised'))
  );
}

/**
 * The unit brings papers it promised (reading 19), wherever the dossier stands; what levels have thought so far stays.
 * Nothing but what was promised can come this way.
 */
export function keepPromise(
  dossier: Dossier,
  command: Extract<PersonCommand, { type: 'keep-promise' }>,
  context: ActContext,
): readonly DossierEvent[] | Refusal {
  const refused = mayKeepPromise(dossier, context);
  if (refused) return refused;
  const taken = refusalOfPaperIds(dossier, command.papers);
  if (taken) return taken;
  const open = openPromises(dossier);
  const unasked = command.papers.find(
    (paper) =>
      paper.replaces !== null ||
      paper.satisfies.length === 0 ||
      !paper.satisfies.every((answered) => open.some((promise) => answersLine(answered, promise))),
  );
  if (unasked) return refuse('paper-not-promised', { file: unasked.fileName });
  return command.papers.length > 0 ? [{ type: 'promise-kept', papers: command.papers }] : [];
}
