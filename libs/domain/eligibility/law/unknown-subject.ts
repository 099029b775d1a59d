import { review, type Verdict } from '../verdict.js';

/** A subject that nothing can be looked up of: a person checks who it is. Whose a number that does not fit is, is told to nobody. */
export function unknownSubject(mismatched = false): Verdict {
  return review({ code: mismatched ? 'subject-mismatched' : 'subject-unknown' });
}
