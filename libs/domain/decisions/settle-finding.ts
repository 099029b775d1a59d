import type { PersonCommand } from '../command.js';
import type { Dossier } from '../dossier.js';
import type { DossierEvent } from '../event.js';
import { isRefusal, type Refusal, refuse } from '../refusal.js';
import { givenReason, stageOfActor } from './at-stage.js';
import type { DecisionContext } from './context.js';

/**
 * A level's word on what a rule found, with reason and name: it answers what needs a person, and lets a failure pass only where
 * the plan allows it. A rule that passes needs nobody.
 */
export function settleFinding(
  dossier: Dossier,
  command: Extract<PersonCommand, { type: 'settle-finding' }>,
  context: DecisionContext,
): readonly DossierEvent[] | Refusal {
  const stage = stageOfActor(dossier, context);
  if (isRefusal(stage)) return stage;
  const { ruleId, nominationId, result } = command;
  const finding = context.findings?.find((entry) => entry.ruleId === ruleId && entry.nominationId === nominationId);
  if (!finding || finding.result === 'PASS') return refuse('finding-unknown');
  if (finding.result === 'FAIL' && !finding.mayOverride) return refuse('override-not-allowed', { rule: finding.label });
  const reason = givenReason(command.reason);
  if (!reason) return refuse('reason-missing');
  const { label, sentence } = finding;
  return [{ type: 'finding-settled', stage: stage.code, ruleId, nominationId, label, about: sentence, result, reason }];
}
