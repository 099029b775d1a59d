import { type Refusal, refuse } from '../refusal.js';
import { advance } from './acts/advance.js';
import { applyAwardDecision } from './acts/apply-award-decision.js';
import type { ActContext } from './acts/context.js';
import { correctDecisionNumber } from './acts/correct-decision-number.js';
import { forward } from './acts/forward.js';
import { keepPromise } from './acts/keep-promise.js';
import { addLevelPaper } from './acts/level-papers.js';
import { recordCouncilResults } from './acts/record-council-results.js';
import { recordOpinion } from './acts/record-opinion.js';
import { resubmit } from './acts/resubmit.js';
import { returnToUnit } from './acts/return-to-unit.js';
import { settleFinding } from './acts/settle-finding.js';
import { submit } from './acts/submit.js';
import { recordOutsideResult, transmit } from './acts/transmit.js';
import type { Command } from './command.js';
import type { Dossier } from './dossier.js';
import type { DossierEvent } from './event.js';

/**
 * The one judge: what a command makes of a dossier, under the rules of its frozen route. Pure; time, actor, calendar and the
 * arrival number come in the context. No event means that nothing is to be done.
 */
export function decide(
  dossier: Dossier | null,
  command: Command,
  context: ActContext,
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
