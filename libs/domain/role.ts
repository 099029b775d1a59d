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
  'council.record',
  'decision.record',
  'operations.read',
  'operations.retry',
] as const;
export type Permission = (typeof permissions)[number];

const granted: Record<Role, readonly Permission[]> = {
  'unit-clerk': ['own-account', 'campaign.read', 'draft.write', 'dossier.read'],
  'unit-head': ['own-account', 'campaign.read', 'draft.write', 'dossier.read', 'dossier.submit'],
  'records-clerk': ['own-account', 'campaign.read', 'dossier.read'],
  examiner: ['own-account', 'campaign.read', 'dossier.read', 'dossier.decide'],
  'level-head': ['own-account', 'campaign.read', 'dossier.read', 'dossier.decide'],
  'council-secretary': ['own-account', 'campaign.read', 'dossier.read', 'council.record'],
  'council-member': ['own-account', 'campaign.read', 'dossier.read'],
  'chairman-office': ['own-account', 'campaign.read', 'dossier.read', 'decision.record'],
  coordinator: ['own-account', 'campaign.read', 'dossier.read', 'operations.read'],
  administrator: ['own-account', 'campaign.read', 'operations.read'],
  operator: ['own-account', 'operations.read', 'operations.retry'],
  auditor: ['own-account', 'campaign.read', 'dossier.read', 'operations.read'],
};

/** Whether a role carries a permission. */
export function may(role: Role, permission: Permission): boolean {
  return granted[role].includes(permission);
}

/** Whether a role sees every dossier of the province rather than those of its organisation. */
export function seesWholeProvince(role: Role): boolean {
  return role === 'coordinator' || role === 'auditor';
}
