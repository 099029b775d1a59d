import type { EligibilityView, FindingView } from '../../../libs/contracts/views/eligibility.js';
import { askedFacts } from '../../../libs/domain/eligibility/asked-facts.js';
import type { Finding } from '../../../libs/domain/eligibility/finding.js';
import { blockingFindings, effectiveResult } from '../../../libs/domain/eligibility/settle.js';
import type { AssessedList } from '../../../libs/ledger/eligibility.js';

/** What the rules find, of findings that were disclosed to their reader. */
export function eligibilityView(
  findings: readonly Finding[],
  list: Pick<AssessedList, 'plan' | 'step' | 'unit' | 'nominees' | 'facts' | 'promises'>,
  reader: Pick<EligibilityView, 'subjects' | 'maySettle'>,
): EligibilityView {
  const results = findings.map(effectiveResult);
  const count = (wanted: Finding['result']): number => results.filter((result) => result === wanted).length;
  return {
    step: list.step,
    findings: findings.map((finding) => findingView(finding, list.step)),
    counts: {
      pass: count('PASS'),
      fail: count('FAIL'),
      review: count('NEEDS_REVIEW'),
      blocking: blockingFindings(findings, list.step).length,
    },
    asked: askedFacts(list.plan, list.unit.kind, list.nominees).map((asked) => ({
      ...asked,
      ratings: asked.ratings.map(({ of, years }) => ({ of, years: [...years] })),
      figures: [...asked.figures],
    })),
    facts: list.facts.map(({ without, meritEvidence, ...facts }) => ({
      ...facts,
      ratings: [...facts.ratings],
      targets: [...facts.targets],
      figures: [...facts.figures],
      coverage: [...facts.coverage],
      ...(without ? { without: [...without] } : {}),
      ...(meritEvidence ? { meritEvidence: [...meritEvidence] } : {}),
    })),
    promises: [...list.promises],
    ...reader,
  };
}

function findingView(
  { steps, table, settled, evidence, about: _about, heldElsewhere: _held, ...finding }: Finding,
  step: AssessedList['step'],
): FindingView {
  return {
    ...finding,
    evidence: [...evidence],
    effect: steps[step] ?? null,
    table: table
      ? { columns: [...table.columns], rows: table.rows.map(({ own, cells }) => ({ own, cells: [...cells] })) }
      : null,
    settled: settled ?? null,
  };
}
