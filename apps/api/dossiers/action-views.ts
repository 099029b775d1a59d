import type { z } from 'zod';
import type { ActionView, DossierView } from '../../../libs/contracts/views/dossier.js';
import type { FrozenStage } from '../../../libs/domain/campaign/route.js';
import { stageOfActor, staleDossier } from '../../../libs/domain/dossier/acts/at-stage.js';
import { openPromises } from '../../../libs/domain/dossier/acts/keep-promise.js';
import type { Actor, Dossier } from '../../../libs/domain/dossier/dossier.js';
import { refusalOfComment } from '../../../libs/domain/dossier/public-comment.js';
import { isRefusal, type Refusal, refuse } from '../../../libs/domain/refusal.js';
import { may, type Permission, roles } from '../../../libs/domain/role.js';
import { refusalText } from '../../../libs/messages/refusals/refusals.js';
import type { ReadDossier } from './dossier.queries.js';

type Actions = DossierView['actions'];

/** Which buttons the reader gets, and why not: asked of the same rules that judge the command. */
export function actionViews({ dossier, now }: Pick<ReadDossier, 'dossier' | 'now'>, actor: Actor): Actions {
  const at = stageOfActor(dossier, { actor });
  const deciding = permitted(actor, 'dossier.decide') ?? (isRefusal(at) ? at : undefined);
  const kind = isRefusal(at) ? undefined : at.kind;
  const examining = kind === 'examine' || kind === 'joint-review';
  const stageLabel = { stage: isRefusal(at) ? '' : at.label };
  const early = isRefusal(at) ? undefined : refusalOfComment(dossier, at, now);
  return {
    opinion: view(deciding ?? (examining ? undefined : refuse('opinion-not-allowed', stageLabel))),
    forward: view(deciding ?? (examining ? early : refuse('forward-not-allowed', stageLabel))),
    return: view(deciding ?? (!isRefusal(at) && at.mayReturn ? undefined : refuse('return-not-allowed', stageLabel))),
    resubmit: view(resubmission(dossier, actor)),
    council: view(
      permitted(actor, 'council.record') ??
        (isRefusal(at) ? at : kind === 'council' ? early : refuse('not-a-council-stage')),
    ),
    decide: view(
      permitted(actor, 'decision.record') ??
        (isRefusal(at) ? at : kind === 'decide' ? undefined : refuse('not-a-decision-stage')),
    ),
    settle: view(deciding),
    addLevelPaper: view(
      permitted(actor, 'dossier.transmit') ??
        (isRefusal(at) ? at : (at.adds ?? []).length > 0 ? undefined : refuse('opinion-not-allowed', stageLabel)),
    ),
    transmit: view(
      transmitting(actor, at) ??
        (dossier.transmission ? refuse('already-transmitted', { number: dossier.transmission.number }) : early),
    ),
    outsideResult: view(transmitting(actor, at) ?? (dossier.transmission ? undefined : refuse('not-transmitted'))),
    keepPromise: view(promising(dossier, actor)),
  };
}

function permitted(actor: Actor, permission: Permission): Refusal | undefined {
  const role = roles.find((candidate) => candidate === actor.role);
  return role && may(role, permission) ? undefined : refuse('role-not-allowed');
}

function transmitting(actor: Actor, at: FrozenStage | Refusal): Refusal | undefined {
  const refusal = permitted(actor, 'dossier.transmit') ?? (isRefusal(at) ? at : undefined);
  if (refusal || isRefusal(at)) return refusal;
  return at.kind === 'transmit' ? undefined : refuse('not-a-transmission-stage', { stage: at.label });
}

function promising(dossier: Dossier, actor: Actor): Refusal | undefined {
  if (actor.organisationId !== dossier.unit.id) return refuse('not-your-turn', { stage: dossier.unit.name });
  if (dossier.phase === 'closed') return refuse('dossier-closed');
  return permitted(actor, 'draft.write') ?? (openPromises(dossier).length > 0 ? undefined : refuse('finding-unknown'));
}

function resubmission(dossier: Dossier, actor: Actor): Refusal | undefined {
  if (dossier.phase !== 'returned') return refuse('dossier-not-returned');
  if (actor.organisationId !== dossier.unit.id) return refuse('not-your-turn', { stage: dossier.unit.name });
  return permitted(actor, 'dossier.submit') ?? staleDossier(dossier, dossier.version);
}

function view(refusal: Refusal | undefined): z.infer<typeof ActionView> {
  return refusal ? { allowed: false, why: refusalText(refusal.refused, refusal.detail) } : { allowed: true, why: null };
}
