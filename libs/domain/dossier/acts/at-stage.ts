import type { FrozenStage } from '../../campaign/route.js';
import { type Refusal, refuse } from '../../refusal.js';
import { may, type Permission, roles } from '../../role.js';
import { currentStage, type Dossier } from '../dossier.js';
import type { ActContext } from './context.js';

/** The stage at which the actor may act now, or the particular reason why not. */
export function stageOfActor(dossier: Dossier, context: Pick<ActContext, 'actor'>): FrozenStage | Refusal {
  const { actor } = context;
  if (!actor) return refuse('role-not-allowed');
  if (dossier.phase === 'closed') return refuse('dossier-closed');
  const stage = currentStage(dossier);
  if (stage.organisationId !== actor.organisationId) return refuse('not-your-turn', { stage: stage.label });
  if (!stage.actingRoles.some((role) => role === actor.role)) return refuse('role-not-allowed', { stage: stage.label });
  if (dossier.phase === 'in-transit') return refuse('dossier-in-transit', { stage: stage.label });
  if (dossier.phase === 'returned') return refuse('dossier-returned');
  return stage;
}

/** Refused when the actor's role does not carry the permission that an act asks for at the door as well. */
export function refusalOfRole({ actor }: Pick<ActContext, 'actor'>, permission: Permission): Refusal | undefined {
  const role = roles.find((candidate) => candidate === actor?.role);
  return role && may(role, permission) ? undefined : refuse('role-not-allowed');
}

/** Refused when the dossier has changed since the actor looked. */
export function staleDossier(dossier: Dossier, version: number): Refusal | undefined {
  return dossier.version === version ? undefined : refuse('stale-version', { seen: version, now: dossier.version });
}

/** A reason that says something, trimmed; undefined when it is empty. */
export function givenReason(reason: string | null): string | undefined {
  const trimmed = reason?.trim();
  return trimmed ? trimmed : undefined;
}
