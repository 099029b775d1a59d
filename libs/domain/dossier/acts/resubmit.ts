import { checklistLines, missingLines } from '../../campaign/checklist.js';
import { refusalOfTwice } from '../../listed-twice.js';
import { type Refusal, refuse } from '../../refusal.js';
import type { PersonCommand } from '../command.js';
import { activeNominations, type Dossier, standingPapers } from '../dossier.js';
import type { BroughtPaper, DossierEvent } from '../event.js';
import { givenReason, refusalOfRole, staleDossier } from './at-stage.js';
import type { ActContext, AskedFirst } from './context.js';
import { refusalOfPaperIds } from './paper-ids.js';

/** The head of the unit sends back what was returned to it. */
export function mayResubmit(dossier: Dossier, context: AskedFirst): Refusal | undefined {
  if (context.actor?.organisationId !== dossier.unit.id) return refuse('role-not-allowed');
  const refused = refusalOfRole(context, 'dossier.submit');
  if (refused) return refused;
  return dossier.phase === 'returned' ? undefined : refuse('dossier-not-returned');
}

/**
 * The corrected dossier goes back to the level that asked. A correction may replace papers and withdraw nominees, never add or
 * rename one; it is never refused for the campaign's deadline.
 */
export function resubmit(
  dossier: Dossier,
  command: Extract<PersonCommand, { type: 'resubmit' }>,
  context: ActContext,
): readonly DossierEvent[] | Refusal {
  const refused = mayResubmit(dossier, context);
  if (refused) return refused;
  const stale = staleDossier(dossier, command.version);
  if (stale) return stale;
  if (!command.accuracyConfirmed) return refuse('accuracy-not-confirmed');
  return (
    refusalOfWithdrawals(dossier, command.withdrawn) ??
    refusalOfPapers(dossier, command) ?? [
      {
        type: 'resubmitted',
        stage: dossier.stage,
        papers: command.papers,
        withdrawn: command.withdrawn,
        note: givenReason(command.note) ?? null,
      },
    ]
  );
}

function refusalOfWithdrawals(
  dossier: Dossier,
  withdrawn: readonly { readonly nominationId: string }[],
): Refusal | undefined {
  const twice = refusalOfTwice('withdrawals', withdrawn, ({ nominationId }) => nominationId);
  if (twice) return twice;
  const ids = new Set(withdrawn.map((entry) => entry.nominationId));
  const active = activeNominations(dossier);
  if ([...ids].some((id) => !active.some((nomination) => nomination.nominee.id === id)))
    return refuse('nomination-unknown');
  return active.every((nomination) => ids.has(nomination.nominee.id)) ? refuse('last-nominee-withdrawn') : undefined;
}

function refusalOfPapers(dossier: Dossier, command: Extract<PersonCommand, { type: 'resubmit' }>): Refusal | undefined {
  const taken = refusalOfPaperIds(dossier, command.papers);
  if (taken) return taken;
  const standing = standingPapers(dossier);
  const replaced = new Set(command.papers.flatMap((paper) => paper.replaces ?? []));
  if ([...replaced].some((id) => !standing.some((paper) => paper.id === id))) return refuse('paper-unknown');
  if (replaced.size !== command.papers.filter((paper) => paper.replaces).length) return refuse('paper-unknown');
  const withdrawn = new Set(command.withdrawn.map((entry) => entry.nominationId));
  const nominees = activeNominations(dossier).flatMap(({ nominee }) => (withdrawn.has(nominee.id) ? [] : nominee));
  const lines = checklistLines(dossier.checklist, nominees);
  const unasked = command.papers.find((paper) => !answersSomething(paper, dossier));
  if (unasked) return refuse('paper-item-unknown', { file: unasked.fileName });
  const kept = standing.filter((paper) => !replaced.has(paper.id));
  const missing = missingLines(lines, [...kept, ...command.papers], dossier.promises);
  if (missing.length === 0) return undefined;
  return refuse('paper-missing', {
    papers: missing.map(({ label, nomineeName }) => ({ label, nominee: nomineeName })),
  });
}

function answersSomething(paper: BroughtPaper, dossier: Dossier): boolean {
  return (
    paper.satisfies.length > 0 &&
    paper.satisfies.every(
      (answered) =>
        dossier.checklist.some((item) => item.code === answered.item) &&
        (answered.nominationId === null ||
          dossier.nominations.some(
            (nomination) => nomination.nominee.id === answered.nominationId && !nomination.withdrawn,
          )),
    )
  );
}
