import { citationText } from '../campaign/citation.js';
import { appliesToNominee, appliesToSubmission } from './applies-to.js';
import { judgeComparison, type Standing, standingOf } from './comparisons.js';
import { confirmationFindings } from './confirmations.js';
import type { DeclaredFacts } from './declared-facts.js';
import {
  type ComparisonRow,
  type EligibilityInput,
  type PreparedInput,
  prepared,
  type Subject,
} from './eligibility-input.js';
import type { EligibilityWords } from './eligibility-words.js';
import type { Finding } from './finding.js';
import { judgeIndicators } from './indicators.js';
import { lawFindings } from './law/law-findings.js';
import { lawRulesOf } from './law/law-rule-defaults.js';
import { judgeMeasure } from './measures.js';
import { preconditionFindings } from './preconditions.js';
import { quotaFindings } from './quota-finding.js';
import { judgeRatings } from './rating-history.js';
import { registrationFindings } from './registration.js';
import type { ComparisonRule, Rule } from './rules.js';
import { withSettlement } from './settle.js';
import { type Judged, judged, review, type Verdict } from './verdict.js';

/**
 * What every rule says of a submission: first of the submission as a whole, then of each nominee in the list's order. Pure; a rule
 * that is not about the unit or the nominee gives no finding, and nothing of one nominee but the table of a comparison depends on
 * another. Each finding carries the effects of its rule at every step; `blockingFindings` says which stop one.
 */
export function assess(given: EligibilityInput, words: EligibilityWords): readonly Finding[] {
  const input = prepared(given);
  const found = [...ofSubmission(input, words), ...ofNominees(input, words)];
  const settled = new Set(input.settlements.map(({ ruleId }) => ruleId));
  return found.map((entry) => {
    const finding = inWords(entry, words);
    return settled.has(finding.ruleId) ? withSettlement(finding, input.settlements) : finding;
  });
}

function ofSubmission(input: PreparedInput, words: EligibilityWords): readonly Judged[] {
  const { rules, unit, nominees, registration } = input;
  const counts = (rule: Rule): boolean => appliesToSubmission(rule.appliesTo, unit.kind, nominees);
  const values = registration.state === 'registered' ? registration.indicators : [];
  const facts = input.facts.find(({ nomineeId }) => nomineeId === null);
  return [
    ...registrationFindings(registration, words),
    ...rules.indicators.filter(counts).flatMap((rule) => judged(rule, null, judgeIndicators(rule, values))),
    ...preconditionFindings(rules.preconditions.filter(counts), null, { input, words }),
    ...confirmationFindings({ nominee: null, facts, register: undefined }, input, words),
    ...quotaFindings(input.quotas),
  ];
}

function ofNominees(input: PreparedInput, words: EligibilityWords): readonly Judged[] {
  const { rules, unit } = input;
  const subjects = subjectsOf(input);
  const own = subjects.map(({ nominee, facts }): ComparisonRow => ({ nominee, unit, facts: facts ?? nothing }));
  const standings = rules.comparisons.map((rule): readonly [ComparisonRule, Standing] => [
    rule,
    standingOf(rule, input, own),
  ]);
  const law = lawRulesOf(rules.lawRules);
  return subjects.flatMap((subject) => {
    const { nominee } = subject;
    const counts = (rule: Rule): boolean => appliesToNominee(rule.appliesTo, unit.kind, nominee);
    const each = <R extends Rule>(of: readonly R[], judge: (rule: R) => Verdict): readonly Judged[] =>
      of.filter(counts).flatMap((rule) => judged(rule, nominee.id, judge(rule)));
    return [
      ...each(rules.ratings, (rule) => judgeRatings(rule, subject)),
      ...each(rules.measures, (rule) => judgeMeasure(rule, subject.facts, input.on)),
      ...standings
        .filter(([rule]) => counts(rule))
        .flatMap(([rule, standing]) =>
          judged(rule, nominee.id, judgeComparison(rule, nominee.id, { standing, words })),
        ),
      ...each(rules.judgements, ({ guidance }) => review({ code: 'judge', guidance: guidance ?? null })),
      ...preconditionFindings(rules.preconditions.filter(counts), nominee.id, { input, words }),
      ...confirmationFindings(subject, input, words),
      ...lawFindings(law, subject, { input, words }),
    ];
  });
}

const nothing: Pick<DeclaredFacts, 'figures' | 'targets'> = { figures: [], targets: [] };

function subjectsOf({
  nominees,
  facts,
  registers,
  mismatched,
  alike = [],
  unit,
}: EligibilityInput): readonly Subject[] {
  const declared = new Map(facts.map((entry) => [entry.nomineeId, entry]));
  const registered = new Map(registers.map((entry) => [entry.nominationId, entry]));
  const likely = new Map(alike.map((entry) => [entry.nominationId, entry.nominations]));
  return nominees.map((nominee) => {
    const isUnit = nominee.kind === 'collective' && nominee.organisationId === unit.id;
    const own = declared.get(nominee.id);
    return {
      nominee,
      facts: isUnit ? together(own, declared.get(null)) : own,
      register: registered.get(nominee.id),
      mismatched: mismatched?.includes(nominee.id) ?? false,
      alike: likely.get(nominee.id) ?? [],
    };
  });
}

/** A collective that is the unit itself has what the unit declares of itself beside its own; its own word comes first. */
function together(own: DeclaredFacts | undefined, unit: DeclaredFacts | undefined): DeclaredFacts | undefined {
  if (!own || !unit) return own ?? unit;
  return {
    ...unit,
    ...own,
    ratings: [...own.ratings, ...unit.ratings],
    targets: own.targets.length > 0 ? own.targets : unit.targets,
    figures: [...own.figures, ...unit.figures],
    coverage: [...own.coverage, ...unit.coverage],
    since: own.since ?? unit.since,
    achievement: own.achievement ?? unit.achievement,
  };
}

function inWords({ rule, nominationId, verdict }: Judged, words: EligibilityWords): Finding {
  return {
    ruleId: rule.id,
    label: rule.label,
    nominationId,
    result: verdict.result,
    sentence: words.sentence(verdict.reason),
    citation: citationText(rule.citation),
    evidence: verdict.evidence.map((entry) => ({ ...words.evidence(entry), source: entry.source })),
    about: { reason: verdict.reason, observations: verdict.evidence },
    steps: { ...rule.steps, ...verdict.steps },
    mayOverride: verdict.mayOverride ?? rule.mayOverride,
    ...(verdict.table ? { table: verdict.table } : {}),
    ...(verdict.heldElsewhere ? { heldElsewhere: true as const } : {}),
  };
}
