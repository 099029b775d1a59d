import type { EligibilityInput, Subject } from '../eligibility-input.js';
import type { Observation } from '../observation.js';
import type { SubjectHold } from '../subject-register.js';
import { fail, pass, review, type Verdict } from '../verdict.js';
import { unknownSubject } from './unknown-subject.js';

/**
 * No award while discipline, investigation, inspection, a complaint or a matter in the press is open; after a discipline,
 * achievements count from its end (reading 33). Who reads why is asked in `disclosed`.
 */
export function judgeHold({ register, facts, mismatched }: Subject, { on }: EligibilityInput): Verdict {
  if (!register) return unknownSubject(mismatched);
  const holds = register.holds.filter(({ openedOn }) => openedOn <= on);
  const evidence = holds.map(observed);
  const open = holds.filter(({ releasedOn }) => releasedOn === null || releasedOn > on);
  if (open.length > 0)
    return fail({ code: 'hold-open', holds: open.map(({ kind, openedOn }) => ({ kind, openedOn })) }, evidence);
  const endedOn = holds
    .map(({ disciplineEndedOn }) => disciplineEndedOn)
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
  if (endedOn === undefined) return pass({ code: 'hold-none' }, evidence);
  const achievement = facts?.achievement;
  if (endedOn > on || (achievement && achievement.to < endedOn))
    return fail({ code: 'discipline-within', endedOn }, evidence);
  return achievement && achievement.from >= endedOn
    ? pass({ code: 'discipline-after', endedOn }, evidence)
    : review({ code: 'discipline-unclear', endedOn }, evidence);
}

function observed({ kind, openedOn, releasedOn, reason }: SubjectHold): Observation {
  return { kind: 'hold', source: 'register', hold: kind, openedOn, releasedOn, reason };
}
