import type { EligibilityInput, Subject } from '../eligibility-input.js';
import type { Observation } from '../observation.js';
import { fail, pass, review, type Verdict } from '../verdict.js';

/**
 * A subject is nominated through one line only (reading 28). Two units in one campaign is certain; a likeness of name,
 * or another campaign, is for a person to compare. The unit reads who the other is, those who examine also read which dossier.
 */
export function judgeTwoUnits({ register }: Subject, { unit, step }: EligibilityInput): Verdict {
  if (!register) return review({ code: 'subject-unknown' });
  const others = register.nominations.filter(({ unitId }) => unitId !== unit.id);
  const mayKnow = step === 'examination' || step === 'council';
  const evidence = others.map(
    ({ unitName, dossierCode }): Observation => ({
      kind: 'nomination',
      source: 'register',
      ...{ unit: unitName, dossier: mayKnow ? dossierCode : null },
    }),
  );
  const certain = others.filter((other) => other.certain && other.sameCampaign);
  const names = (list: typeof others): readonly string[] => [...new Set(list.map(({ unitName }) => unitName))];
  if (certain.length > 0) return fail({ code: 'two-units', units: names(certain) }, evidence);
  return others.length > 0
    ? review({ code: 'maybe-two-units', units: names(others) }, evidence)
    : pass({ code: 'one-unit' });
}
