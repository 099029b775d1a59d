/** Functions a person can be appointed to. The list is closed; who holds which is dated data. */
export const roles = [
  'unit-clerk',
  'unit-head',
  'records-clerk',
  'examiner',
  'level-head',
  'council-secretary',
  'council-member',
  'chairman-office',
  'coordinator',
  'campaign-owner',
  'administrator',
  'operator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** What a route of the api asks for. Every route declares exactly one, or is public. */
export const permissions = [
  'own-account',
  'campaign.read',
  'draft.write',
  'paper.bring',
  'dossier.read',
  'dossier.submit',
  'dossier.decide',
  'dossier.transmit',
  'council.record',
  'decision.record',
  'operations.read',
  'operations.retry',
  'campaign.write',
  'registration.write',
  'registration.oversee',
  'registration.remind',
  'organisation.read',
  'organisation.write',
  'subject.read',
  'subject.write',
  'calendar.read',
  'calendar.write',
  'act.read',
] as const;
export type Permission = (typeof permissions)[number];

/**
 * How far a right reaches from the organisation of whoever holds it: to what is its own, to what belongs to a body below it in the
 * tree of the day, to what belongs to any other.
 */
export type Reach = 'own' | 'subordinate' | 'foreign';
const own: readonly Reach[] = ['own'];
const line: readonly Reach[] = ['own', 'subordinate'];
const province: readonly Reach[] = ['own', 'subordinate', 'foreign'];

type Rights = Readonly<Partial<Record<Permission, readonly Reach[]>>>;

/** What whoever signs in may look up: the plans, the tree of organisations, the working days. */
const everybody = {
  'own-account': own,
  'campaign.read': province,
  'organisation.read': province,
  'calendar.read': province,
} as const satisfies Rights;
const unit = {
  ...everybody,
  'draft.write': own,
  'paper.bring': own,
  'dossier.read': line,
  'registration.write': line,
  'subject.read': line,
} as const satisfies Rights;
const examining = {
  ...everybody,
  'paper.bring': own,
  'dossier.read': line,
  'dossier.decide': line,
  'dossier.transmit': line,
  'subject.read': line,
} as const satisfies Rights;

/**
 * Who may do what, and how far. A dossier belongs to its unit and to every body it has reached. A plan and its draft belong to
 * the owner. A subject belongs to its organisation, to who manages its payroll and to who nominated it. An award belongs to the body
 * that decided it, a hold to the body that opened it.
 */
export const rights: Readonly<Record<Role, Rights>> = {
  'unit-clerk': unit,
  'unit-head': { ...unit, 'dossier.submit': own },
  'records-clerk': { ...everybody, 'dossier.read': line },
  examiner: examining,
  'level-head': examining,
  'council-secretary': { ...everybody, 'dossier.read': line, 'council.record': own, 'subject.read': line },
  'council-member': { ...everybody, 'dossier.read': line },
  'chairman-office': {
    ...everybody,
    'paper.bring': own,
    'dossier.read': line,
    'decision.record': own,
    'dossier.transmit': line,
    'subject.read': line,
  },
  coordinator: {
    ...everybody,
    'dossier.read': province,
    'operations.read': province,
    'registration.oversee': province,
    'registration.remind': province,
    'subject.read': province,
  },
  'campaign-owner': {
    ...everybody,
    'campaign.write': own,
    'registration.oversee': own,
    'registration.remind': own,
    'subject.read': line,
    'subject.write': line,
  },
  administrator: {
    ...everybody,
    'operations.read': province,
    'campaign.write': province,
    'organisation.write': province,
    'calendar.write': province,
    'registration.oversee': province,
    'registration.remind': province,
    'subject.read': province,
    'subject.write': province,
    'act.read': province,
  },
  operator: { ...everybody, 'operations.read': province, 'operations.retry': province },
  auditor: {
    ...everybody,
    'dossier.read': province,
    'operations.read': province,
    'registration.oversee': province,
    'subject.read': province,
    'act.read': province,
  },
};

/** Whether a role carries a permission, however far it reaches. */
export function may(role: Role, permission: Permission): boolean {
  return rights[role][permission] !== undefined;
}

/** Whether a role carries a permission as far as a thing stands from its organisation. */
export function mayReach(role: Role, permission: Permission, reach: Reach): boolean {
  return rights[role][permission]?.includes(reach) ?? false;
}

/** Whether a role sees every dossier of the province rather than those of its organisation. */
export function seesWholeProvince(role: Role): boolean {
  return mayReach(role, 'dossier.read', 'foreign');
}
