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
] as const;
export type Permission = (typeof permissions)[number];

/** What whoever signs in may look up: the plans, the tree of organisations, the working days. */
const everybody = ['own-account', 'campaign.read', 'organisation.read', 'calendar.read'] as const;
const unit = [...everybody, 'draft.write', 'dossier.read', 'registration.write', 'subject.read'] as const;
const examining = [...everybody, 'dossier.read', 'dossier.decide', 'dossier.transmit', 'subject.read'] as const;

const granted: Record<Role, readonly Permission[]> = {
  'unit-clerk': unit,
  'unit-head': [...unit, 'dossier.submit'],
  'records-clerk': [...everybody, 'dossier.read'],
  examiner: examining,
  'level-head': examining,
  'council-secretary': [...everybody, 'dossier.read', 'council.record', 'subject.read'],
  'council-member': [...everybody, 'dossier.read'],
  'chairman-office': [...everybody, 'dossier.read', 'decision.record', 'dossier.transmit', 'subject.read'],
  coordinator: [
    ...everybody,
    'dossier.read',
    'operations.read',
    'registration.oversee',
    'registration.remind',
    'subject.read',
  ],
  'campaign-owner': [
    ...everybody,
    'campaign.write',
    'registration.oversee',
    'registration.remind',
    'subject.read',
    'subject.write',
  ],
  administrator: [
    ...everybody,
    'operations.read',
    'campaign.write',
    'organisation.write',
    'calendar.write',
    'registration.oversee',
    'registration.remind',
    'subject.read',
    'subject.write',
  ],
  operator: [...everybody, 'operations.read', 'operations.retry'],
  auditor: [...everybody, 'dossier.read', 'operations.read', 'registration.oversee', 'subject.read'],
};

/** Whether a role carries a permission. */
export function may(role: Role, permission: Permission): boolean {
  return granted[role].includes(permission);
}

/** Whether a role sees every dossier of the province rather than those of its organisation. */
export function seesWholeProvince(role: Role): boolean {
  return role === 'coordinator' || role === 'auditor';
}
