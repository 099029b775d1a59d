import type { DossierView } from '../../../libs/contracts/views/dossier.js';
import { offeredActs, preconditions } from '../../../libs/domain/dossier/acts/preconditions.js';
import type { Actor } from '../../../libs/domain/dossier/dossier.js';
import { isRefusal, type Refusal } from '../../../libs/domain/refusal.js';
import { refusalText } from '../../../libs/messages/refusals/refusals.js';
import type { ReadDossier } from './dossier.queries.js';

type Actions = DossierView['actions'];

/** Which buttons the reader gets, and why not: each act is asked what it itself asks first. */
export function actionViews({ dossier, now }: Pick<ReadDossier, 'dossier' | 'now'>, actor: Actor): Actions {
  const views = offeredActs.map((act) => [act, actionView(preconditions[act](dossier, { actor, now }))] as const);
  return Object.fromEntries(views) as Actions;
}

/** Whether an act is offered, by what it asks first. */
export function actionView(asked: object | Refusal | undefined): Actions[keyof Actions] {
  return isRefusal(asked)
    ? { allowed: false, why: refusalText(asked.refused, asked.detail) }
    : { allowed: true, why: null };
}
