import type { Command } from './command.js';
import { advance } from './decisions/advance.js';
import { applyAwardDecision } from './decisions/apply-award-decision.js';
import type { DecisionContext } from './decisions/context.js';
import { correctDecisionNumber } from './decisions/correct-decision-number.js';
import { forward } from './decisions/forward.js';
import { keepPromise } from './decisions/keep-promise.js';
import { addLevelPaper } from './decisions/level-papers.js';
import { recordCouncilResults } from './decisions/record-council-results.js';
import { recordOpinion } from './decisions/record-opinion.js';
import { resubmit } from './decisions/resubmit.js';
import { returnToUnit } from './decisions/return-to-unit.js';
import { settleFinding } from './decisions/settle-finding.js';
import { submit } from './decisions/submit.js';
import { recordOutsideResult, transmit } from './decisions/transmit.js';
import type { Dossier } from './dossier.js';
import type { DossierEvent } from './event.js';
import { type Refusal, refuse } from './refusal.js';

/**
 * The one judge: what a command makes of a dossier, under the rules of its frozen route. Pure; time, actor, calendar and the
 * arrival number come in the context. No event means that nothing is to be done.
 */
export function decide(
  dossier: Dossier | null,
  command: Command,
  context: DecisionContext,
): readonly DossierEvent[] | Refusal {
  if (command.type === 'submit') return dossier ? refuse('draft-already-submitted') : submit(command, context);
  if (!dossier) return refuse('not-found');
  switch (command.type) {
    case 'record-opinion':
      return recordOpinion(dossier, command, context);
    case 'forward':
      return forward(dossier, command, context);
    case 'return':
      return returnToUnit(dossier, command, context);
    case 'resubmit':
      return resubmit(dossier, command, context);
    case 'record-council-results':
      return recordCouncilResults(dossier, command, context);
    case 'apply-award-decision':
      return applyAwardDecision(dossier, command, context);
    case 'settle-finding':
      return settleFinding(dossier, command, context);
    case 'keep-promise':
      return keepPromise(dossier, command, context);
    case 'add-level-paper':
      return addLevelPaper(dossier, command, context);
    case 'transmit':
      return transmit(dossier, command, context);
    case 'record-outside-result':
      return recordOutsideResult(dossier, command, context);
    case 'correct-decision-number':
      return correctDecisionNumber(dossier, command, context);
    case 'advance':
      return advance(dossier, context);
  }
}
