import { dayOf } from '../../calendar/calendar-day.js';
import type { FrozenStage } from '../../campaign/route.js';
import { recordsAt } from '../../campaign/stage-kind.js';
import { isRefusal, type Refusal, refuse } from '../../refusal.js';
import type { PersonCommand } from '../command.js';
import { activeNominations, type Dossier } from '../dossier.js';
import type { DossierEvent } from '../event.js';
import { refusalOfComment } from '../public-comment.js';
import { decidedOutcomes } from './apply-award-decision.js';
import { givenReason, refusalOfRole, stageOfActor, staleDossier } from './at-stage.js';
import type { ActContext, AskedFirst } from './context.js';
import { missingLevelPapers } from './level-papers.js';

/** A list is sent up once, not while the public may still comment where that must be waited for. */
export function mayTransmit(dossier: Dossier, context: AskedFirst): FrozenStage | Refusal {
  const stage = transmittingStage(dossier, context);
  if (isRefusal(stage)) return stage;
  if (dossier.transmission) return refuse('already-transmitted', { number: dossier.transmission.number });
  return refusalOfComment(dossier, stage, context.now) ?? stage;
}

/** An answer comes to what was sent up. */
export function mayRecordOutsideResult(dossier: Dossier, context: AskedFirst): FrozenStage | Refusal {
  const stage = transmittingStage(dossier, context);
  if (isRefusal(stage)) return stage;
  return dossier.transmission ? stage : refuse('not-transmitted');
}

/**
 * The province sends a list up to the authority that decides (reading 41). The dossier stays here, marked as sent, until the answer is recorded.
 */
export function transmit(
  dossier: Dossier,
  command: Extract<PersonCommand, { type: 'transmit' }>,
  context: ActContext,
): readonly DossierEvent[] | Refusal {
  const stage = mayTransmit(dossier, context);
  if (isRefusal(stage)) return stage;
  const stale = staleDossier(dossier, command.version);
  if (stale) return stale;
  const number = givenReason(command.number);
  if (!number) return refuse('transmission-number-missing');
  const refusal = missingLevelPapers(dossier, stage);
  if (refusal) return refusal;
  const { sentOn } = command;
  if (sentOn > dayOf(context.now)) return refuse('day-in-the-future', { day: sentOn });
  const note = givenReason(command.note) ?? null;
  return [
    { type: 'transmitted', stage: dossier.stage, number, sentOn, addressee: stage.addressee ?? stage.label, note },
  ];
}

/** The answer of the authority above, recorded as the decision that it is; the dossier closes when every nomination has one. */
export function recordOutsideResult(
  dossier: Dossier,
  command: Extract<PersonCommand, { type: 'record-outside-result' }>,
  context: ActContext,
): readonly DossierEvent[] | Refusal {
  const refused = mayRecordOutsideResult(dossier, context);
  if (isRefusal(refused)) return refused;
  const stale = staleDossier(dossier, command.version);
  if (stale) return stale;
  const { signedOn } = command.decision;
  if (signedOn > dayOf(context.now)) return refuse('day-in-the-future', { day: signedOn });
  const outcomes = decidedOutcomes(dossier, command.outcomes);
  if (isRefusal(outcomes)) return outcomes;
  const decided = new Set(outcomes.map((outcome) => outcome.nominationId));
  const complete = activeNominations(dossier).every(
    (nomination) => nomination.outcome || decided.has(nomination.nominee.id),
  );
  const applied: DossierEvent = { type: 'decision-applied', decision: command.decision, outcomes };
  return complete ? [applied, { type: 'closed' }] : [applied];
}

function transmittingStage(dossier: Dossier, context: AskedFirst): FrozenStage | Refusal {
  const stage = stageOfActor(dossier, context);
  if (isRefusal(stage)) return stage;
  if (!recordsAt(stage, 'answer-from-above')) return refuse('not-a-transmission-stage', { stage: stage.label });
  return refusalOfRole(context, 'dossier.transmit') ?? stage;
}
