import { may, mayReach } from '../../../libs/domain/role.js';
import { maskedCitizenNumber } from '../../../libs/domain/subjects/citizen-number.js';
import type { Acting } from '../http/signed-in.js';

/**
 * Which subjects a reader sees. `reader` is the place of the reader's organisation in the statement; the subject is `s`.
 * A unit sees its own people, those whose payroll it manages and those it has nominated. Who keeps the records of a line sees that
 * line. An examiner also sees the subjects of dossiers that have reached the body, and subjects without a home. Who follows the
 * province sees all.
 */
export function visibleSubject(acting: Acting, reader: string): string {
  // The statement names its reader either way, so that it has the same places.
  if (mayReach(acting.role, 'subject.read', 'foreign')) return `${reader} IS NOT NULL`;
  if (isUnit(acting)) return ofUnit(reader);
  const inLine = `(${homeInLine(reader)} OR EXISTS (SELECT 1 FROM nomination_subject ns JOIN dossier d ON d.id = ns.dossier_id
    WHERE ns.subject_id = s.id AND d.unit_id IN (SELECT organisation_line(${reader}))))`;
  if (!may(acting.role, 'dossier.read')) return inLine;
  return `(${inLine} OR ${nobodys}
    OR EXISTS (SELECT 1 FROM nomination_subject ns JOIN dossier_reach r ON r.dossier_id = ns.dossier_id
                WHERE ns.subject_id = s.id AND r.organisation_id = ${reader}))`;
}

/**
 * Whose record a reader may write, and whose whole citizen number a reader sees: everybody's, or that of subjects at home in the
 * reader's line. A subject without a home counts for the line when no unit outside the line nominates it.
 */
export function writableSubject(acting: Acting, reader: string): string {
  if (mayReach(acting.role, 'subject.write', 'foreign')) return `${reader} IS NOT NULL`;
  if (!may(acting.role, 'subject.write')) return `${reader} IS NULL`;
  return `(${homeInLine(reader)} OR (coalesce(s.organisation_id, s.payroll_organisation_id) IS NULL AND
    (SELECT coalesce(bool_and(d.unit_id IN (SELECT organisation_line(${reader}))), false)
       FROM nomination_subject ns JOIN dossier d ON d.id = ns.dossier_id WHERE ns.subject_id = s.id)))`;
}

const homeInLine = (reader: string): string =>
  `coalesce(s.organisation_id, s.payroll_organisation_id) IN (SELECT organisation_line(${reader}))`;

const nobodys = `(coalesce(s.organisation_id, s.payroll_organisation_id) IS NULL
    AND NOT EXISTS (SELECT 1 FROM nomination_subject ns WHERE ns.subject_id = s.id))`;

function ofUnit(reader: string): string {
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

/** A citizen number as a reader sees it: whole where they may write the record it stands on. */
export function shownCitizenNumber(number: string | null, writable: boolean): string | null {
  return number === null || writable ? number : maskedCitizenNumber(number);
}

function isUnit(acting: Acting): boolean {
  return may(acting.role, 'draft.write');
}
