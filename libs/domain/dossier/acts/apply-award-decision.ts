import type { FrozenStage } from '../../campaign/route.js';
import { recordsAt } from '../../campaign/stage-kind.js';
import { refusalOfTwice } from '../../listed-twice.js';
import { isRefusal, type Refusal, refuse } from '../../refusal.js';
import type { OutcomeGiven, PersonCommand } from '../command.js';
import { activeNominations, type Dossier } from '../dossier.js';
import type { DossierEvent } from '../event.js';
import { givenReason, refusalOfRole, stageOfActor } from './at-stage.js';
import type { ActContext, AskedFirst } from './context.js';

/** A signed decision is recorded where the chairman's office decides. */
export function mayApplyAwardDecision(dossier: Dossier, context: AskedFirst): FrozenStage | Refusal {
  const stage = stageOfActor(dossier, context);
  if (isRefusal(stage)) return stage;
  if (!recordsAt(stage, 'outcomes')) return refuse('not-a-decision-stage', { stage: stage.label });
  return refusalOfRole(context, 'decision.record') ?? stage;
}

/**
 * One dossier's share of a signed decision. Applying the same decision again does nothing, so an interrupted application is
 * simply repeated. The dossier closes when every nomination has an outcome.
 */
export function applyAwardDecision(
  dossier: Dossier,
  command: Extract<PersonCommand, { type: 'apply-award-decision' }>,
  context: ActContext,
): readonly DossierEvent[] | Refusal {
  if (dossier.decisions.some((decision) => decision.id === command.decision.id)) return [];
  const stage = mayApplyAwardDecision(dossier, context);
  if (isRefusal(stage)) return stage;
  const outcomes = decidedOutcomes(dossier, command.outcomes);
  if (isRefusal(outcomes)) return outcomes;
  const decided = new Set(outcomes.map((outcome) => outcome.nominationId));
  const complete = activeNominations(dossier).every(
    (nomination) => nomination.outcome || decided.has(nomination.nominee.id),
  );
  const applied: DossierEvent = { type: 'decision-applied', decision: command.decision, outcomes };
  return complete ? [applied, { type: 'closed' }] : [applied];
}

/** What a decision says of the nominations it names; each is decided once, and a refusal has its reason. */
export function decidedOutcomes(dossier: Dossier, given: readonly OutcomeGiven[]): readonly OutcomeGiven[] | Refusal {
  if (given.length === 0) return refuse('decision-empty');
  const twice = refusalOfTwice('outcomes', given, ({ nominationId }) => nominationId);
  if (twice) return twice;
  const outcomes: OutcomeGiven[] = [];
  for (const outcome of given) {
    const nomination = dossier.nominations.find((candidate) => candidate.nominee.id === outcome.nominationId);
    if (!nomination) return refuse('nomination-unknown');
    const { name } = nomination.nominee;
    if (nomination.withdrawn) return refuse('nomination-withdrawn', { nominee: name });
    if (nomination.outcome) return refuse('nomination-already-decided', { nominee: name });
    const reason = givenReason(outcome.reason) ?? null;
    if (!outcome.awarded && !reason) return refuse('reason-missing', { nominee: name });
    outcomes.push({ nominationId: outcome.nominationId, awarded: outcome.awarded, reason });
  }
  return outcomes;
}
