import type { QuotaRule } from '../eligibility/rules.js';

/**
 * What a dossier owes to one quota, frozen at submission: whose account it is charged to, and from when its places count. Quotas
 * bind where the list leaves for the province (reading 8): a unit charged to the body above it takes its places when the
 * dossier leaves that body's stage, every other unit at submission.
 */
export interface QuotaCharge {
  readonly quotaId: string;
  readonly label: string;
  readonly subject: QuotaRule['subject'];
  readonly effect: QuotaRule['effect'];
  readonly accountId: string;
  readonly accountName: string;
  /** code of the stage whose forwarding takes the places; null: the submission */
  readonly leavingStage: string | null;
}

/** A unit as far as quotas know it. */
export interface QuotaUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly attributes: readonly string[];
}

/** The charges of a unit's dossier; a kind that is charged upwards but has nobody above it is charged itself. */
export function quotaCharges(
  rules: readonly QuotaRule[],
  unit: Pick<QuotaUnit, 'id' | 'name' | 'kind'>,
  parent: { readonly id: string; readonly name: string } | undefined,
): readonly QuotaCharge[] {
  return rules.map(({ id, label, subject, effect, charged }) => {
    const upwards = parent && charged.find((candidate) => candidate.unitKinds.includes(unit.kind));
    const account = upwards ? parent : unit;
    return {
      quotaId: id,
      label,
      subject,
      effect,
      accountId: account.id,
      accountName: account.name,
      leavingStage: upwards ? upwards.leavingStage : null,
    };
  });
}

/** How many places a unit has: the first limit that fits; null when none does, which is no limit (reading 7). */
export function quotaLimit(rule: QuotaRule, unit: Pick<QuotaUnit, 'code' | 'kind' | 'attributes'>): number | null {
  const limit = rule.limits.find(
    (candidate) =>
      (candidate.unit === undefined || candidate.unit === unit.code) &&
      (candidate.unitKinds === undefined || candidate.unitKinds.includes(unit.kind)) &&
      (candidate.when === undefined || unit.attributes.includes(candidate.when)),
  );
  return limit?.max ?? null;
}
