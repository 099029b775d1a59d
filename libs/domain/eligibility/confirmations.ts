import type { Nominee } from '../nominee.js';
import { searchKey } from '../search-key.js';
import type { DeclaredCoverage } from './declared-facts.js';
import type { CoveringItem, EligibilityInput, Subject } from './eligibility-input.js';
import type { EligibilityWords } from './eligibility-words.js';
import type { Observation } from './observation.js';
import { isAnswered } from './preconditions.js';
import type { Steps } from './rules.js';
import { fail, type Judged, judged, pass, review, type Verdict } from './verdict.js';

type Owner = Subject<Nominee | null>;

/** Where the period of a confirmation counts: the plans say nothing of it, so it never blocks (domain readings 20 and 22). */
export const confirmationSteps: Steps = { submission: 'warn', examination: 'warn' };

/** The confirmations that one nominee, or the submission, owes with a period, and those a nominee is advised to bring. */
export function confirmationFindings(
  owner: Owner,
  input: EligibilityInput,
  words: EligibilityWords,
): readonly Judged[] {
  const id = owner.nominee?.id ?? null;
  return input.checklist.flatMap((item) => {
    if (!item.covers && !item.when?.enterpriseDirector) return [];
    const rule = { id: `PAPER-${item.code}`, label: words.period(item.label), citation: item.citation };
    const isOwed = input.lines.some((line) => line.item === item.code && line.nominationId === id);
    const verdict = isOwed ? judgeCoverage(item, owner, input) : judgeAdvised(item, owner, input);
    return judged({ ...rule, steps: confirmationSteps, mayOverride: true }, id, verdict);
  });
}

/**
 * Whether a confirmation covers what it must: from the plan's day, or from the founding when that is later, to its issue (domain
 * reading 20). One letter may answer several lines, and what is said of one of them holds for all (reading 21). Null when the plan
 * names no period.
 */
function judgeCoverage(item: CoveringItem, owner: Owner, input: EligibilityInput): Verdict | null {
  if (!item.covers) return null;
  const since = [owner.facts?.since, owner.register?.since].filter((day) => day !== undefined && day !== null);
  const needed = [item.covers.from, ...since].toSorted().at(-1) ?? item.covers.from;
  const period = coverageOf(item.code, owner, input);
  if (!period)
    return isAnswered(input, item.code, owner.nominee?.id ?? null)
      ? review({ code: 'period-unknown', needed })
      : review({ code: 'confirmation-missing' });
  const { from, to } = period;
  const evidence: readonly Observation[] = [{ kind: 'period', source: 'declared', label: item.label, from, to }];
  if (to < from || to > input.on) return review({ code: 'period-odd', needed }, evidence);
  const reason = { from, to, needed };
  if (from <= needed && to >= needed) return pass({ code: 'period-covered', ...reason }, evidence);
  // While nobody has said since when the subject exists, a letter that begins later may be all there can be.
  const certain = since.length > 0 || to < needed;
  return certain
    ? fail({ code: 'period-short', ...reason }, evidence)
    : review({ code: 'period-short', ...reason }, evidence);
}

function coverageOf(
  item: string,
  { facts, nominee }: Owner,
  { papers }: EligibilityInput,
): DeclaredCoverage | undefined {
  const declared = facts?.coverage ?? [];
  const exact = declared.find((candidate) => candidate.item === item);
  if (exact || declared.length === 0) return exact;
  const id = nominee?.id ?? null;
  const sameLetter = papers
    .map(({ satisfies }) =>
      satisfies.filter(({ nominationId }) => nominationId === id).map((answered) => answered.item),
    )
    .filter((items) => items.includes(item))
    .flat();
  return declared.find((candidate) => sameLetter.includes(candidate.item));
}

/** Words of positions that lead a business, as search compares them. */
const leading = /\b(?:giam doc|chu tich|chu nhiem)\b/;
const ofBusiness = /\b(?:hop tac xa|htx|cong ty|doanh nghiep)\b/;

/**
 * The director of a cooperative and a deputy director of a business are not named by the plan, which says «Giám đốc doanh nghiệp»:
 * the confirmation is advised, not owed (domain reading 22). Null for anybody else.
 */
function judgeAdvised(item: CoveringItem, owner: Owner, input: EligibilityInput): Verdict | null {
  const { nominee } = owner;
  if (nominee?.kind !== 'individual' || nominee.enterpriseDirector || !item.when?.enterpriseDirector) return null;
  const position = searchKey(nominee.position);
  if (!leading.test(position)) return null;
  const inBusiness = item.when.subjectOrganisationKinds?.includes(input.unit.kind) ?? false;
  if (!inBusiness && !ofBusiness.test(position) && !ofBusiness.test(searchKey(nominee.workUnit))) return null;
  if (isAnswered(input, item.code, nominee.id) || owner.facts?.coverage.some((period) => period.item === item.code))
    return judgeCoverage(item, owner, input) ?? pass({ code: 'proof-present', paper: item.label });
  return review({ code: 'confirmation-advised' }, [{ kind: 'position', source: 'declared', text: nominee.position }]);
}
