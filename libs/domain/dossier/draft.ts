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

/** What differs between two versions of a draft, by id, for a head whose screen was stale. */
export interface DraftDifference {
  readonly nomineesAdded: readonly string[];
  readonly nomineesRemoved: readonly string[];
  readonly nomineesChanged: readonly string[];
  readonly papersAdded: readonly string[];
  readonly papersRemoved: readonly string[];
  readonly papersChanged: readonly string[];
}

export function draftDifference(seen: DraftContent, now: DraftContent): DraftDifference {
  const nominees = difference(seen.nominees, now.nominees);
  const papers = difference(seen.papers, now.papers);
  return {
    nomineesAdded: nominees.added,
    nomineesRemoved: nominees.removed,
    nomineesChanged: nominees.changed,
    papersAdded: papers.added,
    papersRemoved: papers.removed,
    papersChanged: papers.changed,
  };
}

function difference(seen: readonly { readonly id: string }[], now: readonly { readonly id: string }[]) {
  const before = new Map(seen.map((entry) => [entry.id, JSON.stringify(entry)]));
  const after = new Map(now.map((entry) => [entry.id, JSON.stringify(entry)]));
  return {
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    changed: [...after].filter(([id, text]) => before.has(id) && before.get(id) !== text).map(([id]) => id),
  };
}
