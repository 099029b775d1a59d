import type { Nominee } from '../dossier/nominee.js';
import type { AppliesTo } from './rules.js';

/** Whether a rule is about a nominee of this unit; everything that the rule names must hold. */
export function appliesToNominee(appliesTo: AppliesTo, unitKind: string, nominee: Nominee): boolean {
  const { subjects, unitKinds, subjectOrganisationKinds, awards, enterpriseDirector } = appliesTo;
  if (unitKinds && !unitKinds.includes(unitKind)) return false;
  if (subjects && !subjects.includes(nominee.kind)) return false;
  if (awards && !awards.includes(nominee.award)) return false;
  if (subjectOrganisationKinds) {
    if (nominee.kind === 'individual') return false;
    if (!subjectOrganisationKinds.includes(nominee.subjectOrganisationKind)) return false;
  }
  if (enterpriseDirector === undefined) return true;
  return enterpriseDirector === (nominee.kind === 'individual' && nominee.enterpriseDirector);
}

/** Whether a rule about the unit's own acts counts: for its kind, and for at least one nominee when the rule names nominees. */
export function appliesToSubmission(appliesTo: AppliesTo, unitKind: string, nominees: readonly Nominee[]): boolean {
  if (appliesTo.unitKinds && !appliesTo.unitKinds.includes(unitKind)) return false;
  const { subjects, subjectOrganisationKinds, awards, enterpriseDirector } = appliesTo;
  if (!subjects && !subjectOrganisationKinds && !awards && enterpriseDirector === undefined) return true;
  return nominees.some((nominee) => appliesToNominee(appliesTo, unitKind, nominee));
}
