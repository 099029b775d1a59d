import { activeNominations, type Dossier, type Nomination } from './dossier.js';

/** One taken place. */
export interface QuotaPlace {
  readonly quotaId: string;
  readonly accountId: string;
  readonly nominationId: string;
}

/**
 * The places a dossier takes as it stands. They follow from its state alone, so a return, a withdrawal and a refusal free a place
 * exactly once, however often anything is repeated.
 */
export function placesTaken(dossier: Dossier): readonly QuotaPlace[] {
  if (dossier.phase === 'returned') return [];
  return dossier.quota.flatMap((charge) => {
    if (charge.leavingStage !== null && !hasLeft(dossier, charge.leavingStage)) return [];
    return activeNominations(dossier)
      .filter((nomination) => nomination.nominee.kind === charge.subject && counts(nomination, charge.leavingStage))
      .map(({ nominee }) => ({ quotaId: charge.quotaId, accountId: charge.accountId, nominationId: nominee.id }));
  });
}

function hasLeft(dossier: Dossier, stage: string): boolean {
  return dossier.visits.some((visit) => visit.left?.how === 'forwarded' && dossier.route[visit.stage]?.code === stage);
}

/** A nomination that its district did not recommend takes none of the district's places; one refused at the end gives its back. */
function counts(nomination: Nomination, leavingStage: string | null): boolean {
  if (nomination.outcome && !nomination.outcome.awarded) return false;
  if (leavingStage === null) return true;
  return nomination.opinions.findLast((opinion) => opinion.stage === leavingStage)?.recommend ?? true;
}

/** Places that a change takes in addition to those taken before it. */
export function placesAdded(before: Dossier | null, after: Dossier): readonly QuotaPlace[] {
  const held = new Set((before ? placesTaken(before) : []).map(placeKey));
  return placesTaken(after).filter((place) => !held.has(placeKey(place)));
}

function placeKey({ quotaId, accountId, nominationId }: QuotaPlace): string {
  return `${quotaId} ${accountId} ${nominationId}`;
}
