import type { RegistrationState } from './eligibility-input.js';
import type { EligibilityWords } from './eligibility-words.js';
import { fail, type Judged, judged, pass, review, type Verdict } from './verdict.js';

/** The id of a plan's registration when the plan gives it none. */
const unnamed = 'REGISTRATION';

export function registrationFindings(registration: RegistrationState, words: EligibilityWords): readonly Judged[] {
  if (registration.state === 'not-required') return [];
  const { id = unnamed, citation = words.registration.citation, steps } = registration.rule;
  const rule = { id, label: words.registration.label, citation, steps, mayOverride: false };
  return judged(rule, null, judgeRegistration(registration));
}

/**
 * Registration is the system's own record, so that its absence is known and fails (C1-R2, C2-D1); what a registration leaves out is
 * missing evidence.
 */
function judgeRegistration(registration: Exclude<RegistrationState, { readonly state: 'not-required' }>): Verdict {
  if (registration.state === 'missing') return fail({ code: 'not-registered' });
  const { registeredOn: on, late, missingFields: fields } = registration;
  const evidence = [{ kind: 'registered', source: 'registration', on, late }] as const;
  return fields.length > 0
    ? review({ code: 'registration-incomplete', fields }, evidence)
    : pass({ code: 'registered', on, late }, evidence);
}
