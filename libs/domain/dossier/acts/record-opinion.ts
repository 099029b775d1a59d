import type { FrozenStage } from '../../campaign/route.js';
import { recordsAt } from '../../campaign/stage-kind.js';
import { isRefusal, type Refusal, refuse } from '../../refusal.js';
import type { OpinionGiven, PersonCommand } from '../command.js';
import type { Dossier } from '../dossier.js';
import type { DossierEvent } from '../event.js';
import { givenReason, refusalOfRole, stageOfActor } from './at-stage.js';
import type { ActContext, AskedFirst } from './context.js';

/** Opinions are given where a level examines, by whoever acts there. */
export function mayRecordOpinion(dossier: Dossier, context: AskedFirst): FrozenStage | Refusal {
  const stage = stageOfActor(dossier, context);
  if (isRefusal(stage)) return stage;
  if (!recordsAt(stage, 'opinions')) return refuse('opinion-not-allowed', { stage: stage.label });
  return refusalOfRole(context, 'dossier.decide') ?? stage;
}

/** One level's opinion on one nomination: recommend, or not with a reason. States the nomination's version. */
export function recordOpinion(
  dossier: Dossier,
  command: Extract<PersonCommand, { type: 'record-opinion' }>,
  context: ActContext,
): readonly DossierEvent[] | Refusal {
  const stage = mayRecordOpinion(dossier, context);
  if (isRefusal(stage)) return stage;
  const nomination = dossier.nominations.find((candidate) => candidate.nominee.id === command.nominationId);
  if (nomination && nomination.version !== command.version)
    return refuse('stale-version', {
      nominee: nomination.nominee.name,
      seen: command.version,
      now: nomination.version,
    });
  const event = opinionEvent(dossier, stage, command);
  return isRefusal(event) ? event : [event];
}

/** The event of one opinion, or why it cannot be given. */
export function opinionEvent(dossier: Dossier, stage: FrozenStage, opinion: OpinionGiven): DossierEvent | Refusal {
  const nomination = dossier.nominations.find((candidate) => candidate.nominee.id === opinion.nominationId);
  if (!nomination) return refuse('nomination-unknown');
  if (nomination.withdrawn) return refuse('nomination-withdrawn', { nominee: nomination.nominee.name });
  const reason = givenReason(opinion.reason);
  if (!opinion.recommend && !reason) return refuse('reason-missing', { nominee: nomination.nominee.name });
  return {
    type: 'opinion-recorded',
    stage: stage.code,
    nominationId: opinion.nominationId,
    recommend: opinion.recommend,
    reason: reason ?? null,
  };
}
