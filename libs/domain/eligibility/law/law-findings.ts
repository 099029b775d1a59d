import type { EligibilityInput, Subject } from '../eligibility-input.js';
import type { EligibilityWords } from '../eligibility-words.js';
import type { LawRule } from '../rules.js';
import { type Judged, judged, type Verdict } from '../verdict.js';
import { judgeHold } from './hold.js';
import { judgeMeritEvidence } from './merit-evidence.js';
import { judgeOneAward } from './one-award.js';
import { judgePayrollLine } from './payroll-line.js';
import { judgeTwoUnits } from './two-units.js';

/** What the rules of the law say of one nominee; they hold in every campaign. */
export function lawFindings(
  rules: readonly LawRule[],
  subject: Subject,
  { input, words }: { readonly input: EligibilityInput; readonly words: EligibilityWords },
): readonly Judged[] {
  return rules.flatMap((rule) => {
    const { label, citation } = words.lawRules[rule.id];
    return judged(
      { ...rule, label, citation: rule.citation ?? citation },
      subject.nominee.id,
      judgeLaw(rule, subject, input),
    );
  });
}

function judgeLaw({ id }: LawRule, subject: Subject, input: EligibilityInput): Verdict | null {
  switch (id) {
    case 'LAW-HOLD':
      return judgeHold(subject, input);
    case 'LAW-ONE-AWARD':
      return judgeOneAward(subject, input);
    case 'LAW-TWO-UNITS':
      return judgeTwoUnits(subject, input);
    case 'LAW-PAYROLL-LINE':
      return judgePayrollLine(subject, input);
    case 'LAW-MERIT-EVIDENCE':
      return judgeMeritEvidence(subject, input);
  }
}
