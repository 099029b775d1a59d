import type { FrozenStage } from '../../campaign/route.js';
import { maySettle } from '../../eligibility/settle.js';
import { isRefusal, type Refusal, refuse } from '../../refusal.js';
import type { PersonCommand } from '../command.js';
import type { Dossier } from '../dossier.js';
import type { DossierEvent } from '../event.js';
import { refusalOfRole, stageOfActor } from './at-stage.js';
import type { ActContext, AskedFirst } from './context.js';

/** Whoever acts at the stage may give a word on what a rule found there. */
export function maySettleFinding(dossier: Dossier, context: AskedFirst): FrozenStage | Refusal {
  const stage = stageOfActor(dossier, context);
  return isRefusal(stage) ? stage : (refusalOfRole(context, 'dossier.decide') ?? stage);
}

/**
 * A level's word on what a rule found, with reason and name: it answers what needs a person, and lets a failure pass only where
 * the plan allows it. A rule that passes needs nobody.
 */
export function settleFinding(
  dossier: Dossier,
  command: Extract<PersonCommand, { type: 'settle-finding' }>,
  context: ActContext,
): readonly DossierEvent[] | Refusal {
  const stage = maySettleFinding(dossier, context);
  if (isRefusal(stage)) return stage;
  const { ruleId, nominationId, result } = command;
  const finding = context.findings?.find((entry) => entry.ruleId === ruleId && entry.nominationId === nominationId);
  const refusal = maySettle(finding, command);
  if (refusal || !finding) return refusal ?? refuse('finding-unknown');
  const reason = command.reason.trim();
  const { label, sentence } = finding;
  return [{ type: 'finding-settled', stage: stage.code, ruleId, nominationId, label, about: sentence, result, reason }];
}
