/** A nominated collective (tập thể): one of the organisations related to the submitting unit. */
export interface CollectiveNominee {
  readonly kind: 'collective';
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  /** the kind of the organisation, or of its host when it is a Party organisation */
  readonly subjectOrganisationKind: string;
  readonly award: string;
}

/** A nominated person (cá nhân). `birthDate` is an ISO calendar date. */
export interface IndividualNominee {
  readonly kind: 'individual';
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  /** in drafts only, when the unit knows it: the log of a dossier never keeps it */
  readonly citizenNumber?: string | undefined;
  readonly position: string;
  readonly workUnit: string;
  readonly partyMember: boolean;
  readonly enterpriseDirector: boolean;
  readonly award: string;
}

export type Nominee = CollectiveNominee | IndividualNominee;
