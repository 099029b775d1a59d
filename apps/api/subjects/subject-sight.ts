import { may } from '../../../libs/domain/role.js';
import { maskedCitizenNumber } from '../../../libs/domain/subjects/citizen-number.js';
import type { Acting } from '../http/signed-in.js';

/**
 * Which subjects a reader sees: bodies that examine or keep the record see all of them; a unit those that it has nominated, that are
 * its own, or whose payroll it manages. `reader` is the place of the reader's organisation in the statement; the subject is `s`.
 */
export function visibleSubject(acting: Acting, reader: string): string {
  // The statement names its reader either way, so that it has the same places.
  if (!isUnit(acting)) return `${reader} IS NOT NULL`;
  return `(s.organisation_id = ${reader} OR s.payroll_organisation_id = ${reader}
    OR EXISTS (SELECT 1 FROM organisation o WHERE o.id = s.organisation_id AND o.parent_id = ${reader})
    OR EXISTS (SELECT 1 FROM organisation_relation r WHERE r.organisation_id = ${reader} AND r.related_id = s.organisation_id)
    OR EXISTS (SELECT 1 FROM nomination_subject ns JOIN dossier d ON d.id = ns.dossier_id
                WHERE ns.subject_id = s.id AND d.unit_id = ${reader}))`;
}

/** Why somebody is held back is told to those who examine and look people up, not to the unit. */
export function readsReasons(acting: Acting): boolean {
  return !isUnit(acting) && may(acting.role, 'subject.read');
}

/** A citizen number as a reader may see it. */
export function shownCitizenNumber(number: string | null, acting: Acting): string | null {
  return number === null || may(acting.role, 'subject.write') ? number : maskedCitizenNumber(number);
}

function isUnit(acting: Acting): boolean {
  return may(acting.role, 'draft.write');
}
