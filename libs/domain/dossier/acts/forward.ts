import type { FrozenStage } from '../../campaign/route.js';
import { kindTraits } from '../../campaign/stage-kind.js';
import { refusalOfTwice } from '../../listed-twice.js';
import { isRefusal, type Refusal, refuse } from '../../refusal.js';
import type { PersonCommand } from '../command.js';
import { activeNominations, currentVisit, type Dossier, standingOpinion } from '../dossier.js';
import type { DossierEvent } from '../event.js';
import { refusalOfComment } from '../public-comment.js';
import { refusalOfRole, stageOfActor, staleDossier } from './at-stage.js';
import type { ActContext, AskedFirst } from './context.js';
import { missingLevelPapers } from './level-papers.js';
import { opinionEvent } from './record-opinion.js';
import { refusalOfRules } from './rule-blocks.js';

/** A level forwards by hand, not while the public may still comment where that must be waited for. */
export function mayForward(dossier: Dossier, context: AskedFirst): FrozenStage | Refusal {
  const stage = stageOfActor(dossier, context);
  if (isRefusal(stage)) return stage;
  if (!kindTraits(stage.kind).forwards) return refuse('forward-not-allowed', { stage: stage.label });
  return refusalOfRole(context, 'dossier.decide') ?? refusalOfComment(dossier, stage, context.now) ?? stage;
}

/**
 * Sends the dossier to the next level once every nomination has this level's opinion; those not recommended travel on, marked.
 * A forwarding after the stage's due instant is allowed and marked late.
 */
export function forward(
  dossier: Dossier,
  command: Extract<PersonCommand, { type: 'forward' }>,
  context: ActContext,
): readonly DossierEvent[] | Refusal {
  const stage = mayForward(dossier, context);
  if (isRefusal(stage)) return stage;
  const stale = staleDossier(dossier, command.version);
  if (stale) return stale;
  const twice = refusalOfTwice('opinions', command.opinions, ({ nominationId }) => nominationId);
  if (twice) return twice;
  const opinions: DossierEvent[] = [];
  for (const opinion of command.opinions) {
    const event = opinionEvent(dossier, stage, opinion);
    if (isRefusal(event)) return event;
    opinions.push(event);
  }
  const given = new Set(command.opinions.map((opinion) => opinion.nominationId));
  const undecided = activeNominations(dossier).filter(
    (nomination) => !given.has(nomination.nominee.id) && !standingOpinion(nomination, stage.code),
  );
  if (undecided.length > 0)
    return refuse('nomination-undecided', { nominees: undecided.map((nomination) => nomination.nominee.name) });
  const refusal =
    missingLevelPapers(dossier, stage) ?? refusalOfRules(context.findings ?? [], kindTraits(stage.kind).ruleStep);
  if (refusal) return refusal;
  const dueAt = currentVisit(dossier)?.dueAt;
  return [...opinions, { type: 'forwarded', stage: dossier.stage, late: Boolean(dueAt && context.now >= dueAt) }];
}
