import type { Role } from '../role.js';
import { currentStage, type Dossier } from './dossier.js';
import { type DossierNotice, type RecordedEvent, traitsOf } from './event.js';

/** Whom an event concerns: the holders of roles at an organisation. */
interface NoticeToGive {
  readonly kind: DossierNotice;
  readonly organisationId: string;
  /** the holder (earliest appointed) of each of these roles is told */
  readonly roles: readonly Role[];
}

/** The people of a unit who are told what concerns it. */
export const toldUnitRoles: readonly Role[] = ['unit-clerk', 'unit-head'];

/** What the owner of a campaign reminds a unit of. */
export const owedNotices = ['registration-owed', 'report-owed'] as const;
export type OwedNotice = (typeof owedNotices)[number];

/** The notice of a reminder: of the registration, or of the report with a code. */
export function owedNotice(about: string): OwedNotice {
  return about === 'registration' ? 'registration-owed' : 'report-owed';
}

/** The notices an event causes, given the state right after it: its level learns of it, or its unit. */
export function noticesOf(dossier: Dossier, { event }: RecordedEvent): readonly NoticeToGive[] {
  const { tells } = traitsOf(event);
  if (!tells) return [];
  const kind = tells.notice;
  if (tells.whom === 'unit') return [{ kind, organisationId: dossier.unit.id, roles: toldUnitRoles }];
  const { organisationId, holderRole, headRole } = currentStage(dossier);
  const roles = tells.whom === 'holder' ? [holderRole] : [...new Set([holderRole, headRole])];
  return [{ kind, organisationId, roles }];
}
