import { type Refusal, refuse } from '../../refusal.js';
import type { PersonCommand } from '../command.js';
import { currentStage, type Dossier } from '../dossier.js';
import type { DossierEvent } from '../event.js';
import { givenReason } from './at-stage.js';
import type { ActContext } from './context.js';

/** A wrongly entered number is corrected by a further event; the former one stays in the log. Repeating it does nothing. */
export function correctDecisionNumber(
  dossier: Dossier,
  command: Extract<PersonCommand, { type: 'correct-decision-number' }>,
  context: ActContext,
): readonly DossierEvent[] | Refusal {
  const decision = dossier.decisions.find((candidate) => candidate.id === command.decisionId);
  if (!decision) return refuse('decision-unknown');
  if (decision.organisationId !== context.actor?.organisationId)
    return refuse('not-your-turn', { stage: currentStage(dossier).label });
  const reason = givenReason(command.reason);
  if (!reason) return refuse('reason-missing');
  if (decision.number === command.number) return [];
  return [
    {
      type: 'decision-number-corrected',
      decisionId: decision.id,
      number: command.number,
      formerNumber: decision.number,
      reason,
    },
  ];
}
