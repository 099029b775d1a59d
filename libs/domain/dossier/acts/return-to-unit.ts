import type { FrozenStage } from '../../campaign/route.js';
import { isRefusal, type Refusal, refuse } from '../../refusal.js';
import type { PersonCommand } from '../command.js';
import type { Dossier } from '../dossier.js';
import type { DossierEvent } from '../event.js';
import { givenReason, refusalOfRole, stageOfActor, staleDossier } from './at-stage.js';
import type { ActContext, AskedFirst } from './context.js';

/** A stage gives back where its plan lets it. */
export function mayReturn(dossier: Dossier, context: AskedFirst): FrozenStage | Refusal {
  const stage = stageOfActor(dossier, context);
  if (isRefusal(stage)) return stage;
  if (!stage.mayReturn) return refuse('return-not-allowed', { stage: stage.label });
  return refusalOfRole(context, 'dossier.decide') ?? stage;
}

/** Gives the dossier back to its unit with a mandatory reason; it comes back to this level. No register number is taken. */
export function returnToUnit(
  dossier: Dossier,
  command: Extract<PersonCommand, { type: 'return' }>,
  context: ActContext,
): readonly DossierEvent[] | Refusal {
  const stage = mayReturn(dossier, context);
  if (isRefusal(stage)) return stage;
  const stale = staleDossier(dossier, command.version);
  if (stale) return stale;
  const reason = givenReason(command.reason);
  if (!reason) return refuse('reason-missing');
  return [{ type: 'returned', stage: dossier.stage, reason }];
}
