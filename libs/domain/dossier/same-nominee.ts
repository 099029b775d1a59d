import { type ComparedPerson, comparedPerson, samePerson } from '../subjects/same-person.js';
import type { DraftedNominee } from './draft.js';

/** A nominee prepared to be compared with many. */
export type ComparedNominee =
  | { readonly kind: 'collective'; readonly organisationId: string }
  | { readonly kind: 'individual'; readonly person: ComparedPerson };

type Compared =
  | Pick<Extract<DraftedNominee, { kind: 'collective' }>, 'kind' | 'organisationId'>
  | Pick<Extract<DraftedNominee, { kind: 'individual' }>, 'kind' | 'name' | 'birthDate' | 'citizenNumber'>;

export function comparedNominee(nominee: Compared): ComparedNominee {
  return nominee.kind === 'collective'
    ? { kind: 'collective', organisationId: nominee.organisationId }
    : { kind: 'individual', person: comparedPerson(nominee) };
}

/** Whether two nominees of one list are one, or maybe one: a list has each once. */
export function isSameNominee(one: ComparedNominee, other: ComparedNominee): boolean {
  if (one.kind === 'collective') return other.kind === 'collective' && one.organisationId === other.organisationId;
  return other.kind === 'individual' && samePerson(one.person, other.person) !== 'different';
}

/** The first nominee of a list who is, or may be, one that stands before; undefined when all differ. */
export function firstNomineeTwice<Nominee extends Compared>(nominees: readonly Nominee[]): Nominee | undefined {
  const compared = nominees.map(comparedNominee);
  return nominees.find((_, index) => {
    const mine = compared[index];
    return mine !== undefined && compared.slice(0, index).some((other) => isSameNominee(other, mine));
  });
}
