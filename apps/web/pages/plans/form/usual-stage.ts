import type { StageKind } from '../../../../../libs/domain/campaign/route.js';
import type { Role } from '../../../../../libs/domain/role.js';

interface UsualStage {
  readonly holderRole: Role;
  readonly headRole: Role;
  readonly actingRoles: readonly Role[];
  readonly register: 'incoming' | 'none';
  readonly stamp: boolean;
  readonly mayReturn: boolean;
}

const ofOffice = (role: Role): Pick<UsualStage, 'holderRole' | 'headRole' | 'actingRoles'> => ({
  holderRole: role,
  headRole: role,
  actingRoles: [role],
});

const examining: UsualStage = {
  holderRole: 'examiner',
  headRole: 'level-head',
  actingRoles: ['examiner', 'level-head'],
  register: 'incoming',
  stamp: true,
  mayReturn: true,
};

const deciding: UsualStage = { ...ofOffice('chairman-office'), register: 'incoming', stamp: true, mayReturn: false };

const usual: Readonly<Record<StageKind, UsualStage>> = {
  examine: examining,
  'joint-review': examining,
  council: { ...ofOffice('council-secretary'), register: 'none', stamp: false, mayReturn: false },
  decide: deciding,
  transmit: deciding,
};

/** A new stage as stages of its kind usually are, as in the four shipped plans; its owner changes what differs. */
export function usualStage(kind: StageKind, label: string, code: string) {
  return { code, label, publicLabel: label, kind, ...usual[kind] };
}
