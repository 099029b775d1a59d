import type { Role } from '../role.js';
import type { Dossier } from './dossier.js';
import type { RecordedEvent } from './event.js';

/** Whom an event concerns: the holders of two roles at an organisation. */
export interface NoticeToGive {
  readonly kind: 'arrived' | 'reminded' | 'overdue' | 'term-set' | 'returned' | 'decided';
  readonly organisationId: string;
  /** the holder (earliest appointed) of each of these roles is told */
  readonly roles: readonly Role[];
}

/** The people of a unit who are told what concerns it. */
export const toldUnitRoles: readonly Role[] = ['unit-clerk', 'unit-head'];

/** What the owner of a campaign reminds a unit of. */
export type OwedNotice = 'registration-owed' | 'report-owed';

/** The notices an event causes: the level learns of arrivals, terms, reminders and lateness, the unit of returns and results. */
export function noticesOf(dossier: Dossier, recorded: RecordedEvent): readonly NoticeToGive[] {
  const { event } = recorded;
  switch (event.type) {
    case 'arrived':
      return toLevel(dossier, event.stage, 'arrived', false);
    case 'reminded':
      return toLevel(dossier, event.stage, 'reminded', true);
    case 'fell-overdue':
      return toLevel(dossier, event.stage, 'overdue', true);
    case 'term-set':
      return toLevel(dossier, event.stage, 'term-set', true);
    case 'returned':
      return [{ kind: 'returned', organisationId: dossier.unit.id, roles: toldUnitRoles }];
    case 'decision-applied':
      return [{ kind: 'decided', organisationId: dossier.unit.id, roles: toldUnitRoles }];
    default:
      return [];
  }
}

function toLevel(dossier: Dossier, index: number, kind: NoticeToGive['kind'], head: boolean): readonly NoticeToGive[] {
  const stage = dossier.route[index];
  if (!stage) return [];
  const roles = head && stage.headRole !== stage.holderRole ? [stage.holderRole, stage.headRole] : [stage.holderRole];
  return [{ kind, organisationId: stage.organisationId, roles }];
}
