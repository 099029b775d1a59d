import { citationText } from '../citation.js';
import type { Nominee } from '../nominee.js';
import { appliesToNominee, appliesToSubmission } from './applies-to.js';
import type { DeclaredFacts } from './declared-facts.js';
import type { EligibilityInput, Subject } from './eligibility-input.js';
import type { EligibilityWords } from './eligibility-words.js';
import type { Finding } from './finding.js';
import { judgeIndicators } from './indicators.js';
import { judgeMeasure } from './measures.js';
import { judgeRatings } from './rating-history.js';
import type { Rule } from './rules.js';
import type { Verdict } from './verdict.js';

/**
 * What every rule says of a submission: first of the submission as a whole, then of each nominee in the list's order. Pure; a rule
 * that is not about the unit or the nominee gives no finding.
 */
export function assess(input: EligibilityInput, words: EligibilityWords): readonly Finding[] {
  const { rules, unit, nominees } = input;
  const whole = rules.indicators
    .filter((rule) => appliesToSubmission(rule.appliesTo, unit.kind, nominees))
    .map((rule) => said(rule, null, judgeIndicators(rule, input.registration), words));
  return [...whole, ...nominees.flatMap((nominee) => ofNominee(input, nominee, words))];
}

function ofNominee(input: EligibilityInput, nominee: Nominee, words: EligibilityWords): readonly Finding[] {
  const subject: Subject = {
    nominee,
    facts: factsOf(input, nominee),
    register: input.registers.find(({ nominationId }) => nominationId === nominee.id),
  };
  const judged = <R extends Rule>(rules: readonly R[], judge: (rule: R) => Verdict): readonly Finding[] =>
    rules
      .filter((rule) => appliesToNominee(rule.appliesTo, input.unit.kind, nominee))
      .map((rule) => said(rule, nominee.id, judge(rule), words));
  return [
    ...judged(input.rules.ratings, (rule) => judgeRatings(rule, subject)),
    ...judged(input.rules.measures, (rule) => judgeMeasure(rule, subject.facts, input.on)),
  ];
}

/** What is declared of a nominee; a collective that is the unit itself has what the unit declares of itself. */
function factsOf({ facts, unit }: EligibilityInput, nominee: Nominee): DeclaredFacts | undefined {
  const own = facts.find(({ nomineeId }) => nomineeId === nominee.id);
  if (own || nominee.kind === 'individual' || nominee.organisationId !== unit.id) return own;
  return facts.find(({ nomineeId }) => nomineeId === null);
}

function said(rule: Rule, nominationId: string | null, verdict: Verdict, words: EligibilityWords): Finding {
  return {
    ruleId: rule.id,
    label: rule.label,
    nominationId,
    result: verdict.result,
    sentence: words.sentence(verdict.reason),
    citation: citationText(rule.citation),
    evidence: verdict.evidence.map((entry) => ({ ...words.evidence(entry), source: entry.source })),
    steps: { ...rule.steps, ...verdict.steps },
    mayOverride: verdict.mayOverride ?? rule.mayOverride,
    ...(verdict.table ? { table: verdict.table } : {}),
  };
}
