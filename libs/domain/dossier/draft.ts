import type { Answered } from '../campaign/checklist.js';
import type { DeclaredFacts, PromisedPaper } from '../eligibility/declared-facts.js';
import type { CollectiveNominee, IndividualNominee, Nominee } from './nominee.js';

/** A nominee as a clerk has entered it so far: a collective is only a choice, its name comes from the organisation. */
export type DraftedNominee = Omit<CollectiveNominee, 'name' | 'subjectOrganisationKind'> | IndividualNominee;

export interface DraftedPaper {
  readonly id: string;
  readonly uploadId: string;
  readonly satisfies: readonly Answered[];
}

/** What a draft says. */
export interface DraftContent {
  readonly nominees: readonly DraftedNominee[];
  readonly papers: readonly DraftedPaper[];
  /** absent in drafts that declared nothing yet */
  readonly facts?: readonly DeclaredFacts[];
  readonly promises?: readonly PromisedPaper[];
}

/** An organisation that a unit may nominate; a Party organisation counts as the kind of its host. */
export interface NominableOrganisation {
  readonly id: string;
  readonly name: string;
  readonly subjectKind: string;
}

/** The nominees with what the register of organisations knows of them. An unknown collective has no name. */
export function fullNominees(
  nominees: readonly DraftedNominee[],
  organisations: readonly NominableOrganisation[],
): readonly Nominee[] {
  return nominees.map((nominee) => {
    if (nominee.kind === 'individual') return nominee;
    const organisation = organisations.find((candidate) => candidate.id === nominee.organisationId);
    return { ...nominee, name: organisation?.name ?? '', subjectOrganisationKind: organisation?.subjectKind ?? '' };
  });
}
