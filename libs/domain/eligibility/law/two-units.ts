import type { EligibilityInput, Subject } from '../eligibility-input.js';
import type { Observation } from '../observation.js';
import { fail, pass, review, type Verdict } from '../verdict.js';
import { unknownSubject } from './unknown-subject.js';

/**
 * A subject is nominated through one line only (reading 28). Two units in one campaign is certain; a likeness of name,
 * or another campaign, is for a person to compare. Who reads which dossier it is, is asked in `disclosed`.
 */
export function judgeTwoUnits({ register, alike = [], mismatched }: Subject, { unit }: EligibilityInput): Verdict {
  const others = (register?.nominations ?? alike).filter(({ unitId }) => unitId !== unit.id);
  const evidence = others.map(
    ({ unitName, dossierCode }): Observation => ({
      kind: 'nomination',
      source: 'register',
      ...{ unit: unitName, dossier: dossierCode },
    }),
  );
  const certain = others.filter((other) => other.certain && other.sameCampaign);
  const names = (list: typeof others): readonly string[] => [...new Set(list.map(({ unitName }) => unitName))];
  if (certain.length > 0) return fail({ code: 'two-units', units: names(certain) }, evidence);
  if (others.length > 0) return review({ code: 'maybe-two-units', units: names(others) }, evidence);
  return register ? pass({ code: 'one-unit' }) : unknownSubject(mismatched);
}
