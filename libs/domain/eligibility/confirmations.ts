import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Nominee } from '../dossier/nominee.js';
import { searchKey } from '../search-key.js';
import type { DeclaredCoverage } from './declared-facts.js';
import { type CoveringItem, lineKey, type PreparedInput, type Subject } from './eligibility-input.js';
import type { EligibilityWords } from './eligibility-words.js';
import type { Observation } from './observation.js';
import type { Steps } from './rules.js';
import { fail, type Judged, judged, pass, review, type Verdict } from './verdict.js';

type Owner = Subject<Nominee | null>;

/** Where the period of a confirmation counts: the plans say nothing of it, so it never blocks (readings 20 and 22). */
export const confirmationSteps: Steps = { submission: 'warn', examination: 'warn' };

/** The confirmations that one nominee, or the submission, owes with a period, and those a nominee is advised to bring. */
export function confirmationFindings(owner: Owner, input: PreparedInput, words: EligibilityWords): readonly Judged[] {
  const id = owner.nominee?.id ?? null;
  return input.checklist.flatMap((item) => {
    if (!item.covers && !item.when?.enterpriseDirector) return [];
    const rule = { id: `PAPER-${item.code}`, label: words.period(item.label), citation: item.citation };
    const isOwed = input.owed.has(lineKey({ item: item.code, nominationId: id }));
    const verdict = isOwed ? judgeCoverage(item, owner, input) : judgeAdvised(item, owner, input);
    return judged({ ...rule, steps: confirmationSteps, mayOverride: true }, id, verdict);
  });
}

/**
 * Whether a confirmation covers what it must: from the plan's day, or from the founding when that is later, to its issue (reading 20). One letter may answer several lines, and what is said of one of them holds for all (reading 21). Null when the plan
 * names no period.
 */
function judgeCoverage(item: CoveringItem, owner: Owner, input: PreparedInput): Verdict | null {
  if (!item.covers) return null;
  const starts = startsOf(item.covers.from, owner);
  const { needed } = starts;
  const period = coverageOf(item.code, owner, input);
  if (!period)
    return input.answered.has(lineKey({ item: item.code, nominationId: owner.nominee?.id ?? null }))
      ? review({ code: 'period-unknown', needed })
      : review({ code: 'confirmation-missing' });
  const { from, to } = period;
  const evidence: readonly Observation[] = [{ kind: 'period', source: 'declared', label: item.label, from, to }];
  if (to < from || to > input.on) return review({ code: 'period-odd', needed }, evidence);
  const reason = { from, to, needed };
  if (from <= needed && to >= (starts.latest ?? needed)) return pass({ code: 'period-covered', ...reason }, evidence);
  const certain = to < needed || (starts.latest !== null && from > starts.latest);
  return certain
    ? fail({ code: 'period-short', ...reason }, evidence)
    : review({ code: 'period-short', ...reason }, evidence);
}

/**
 * The day from which a letter is needed, and the latest that it could be: they differ when the unit and the register name different
 * foundings, and there is no latest while nobody names one, as a letter that begins later may then be all there can be.
 */
function startsOf(from: CalendarDay, { facts, register }: Owner) {
  const since = [facts?.since, register?.since].filter((day) => day !== undefined && day !== null).toSorted();
  const after = (day: CalendarDay | undefined): CalendarDay => (day !== undefined && day > from ? day : from);
  return { needed: after(since[0]), latest: since.length > 0 ? after(since.at(-1)) : null };
}

function coverageOf(item: string, { facts, nominee }: Owner, { papers }: PreparedInput): DeclaredCoverage | undefined {
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
 * the confirmation is advised, not owed (reading 22). Null for anybody else.
 */
function judgeAdvised(item: CoveringItem, owner: Owner, input: PreparedInput): Verdict | null {
  const { nominee } = owner;
  if (nominee?.kind !== 'individual' || nominee.enterpriseDirector || !item.when?.enterpriseDirector) return null;
  const position = searchKey(nominee.position);
  if (!leading.test(position)) return null;
  const inBusiness = item.when.subjectOrganisationKinds?.includes(input.unit.kind) ?? false;
  if (!inBusiness && !ofBusiness.test(position) && !ofBusiness.test(searchKey(nominee.workUnit))) return null;
  if (
    input.answered.has(lineKey({ item: item.code, nominationId: nominee.id })) ||
    owner.facts?.coverage.some((period) => period.item === item.code)
  )
    return judgeCoverage(item, owner, input) ?? pass({ code: 'proof-present', paper: item.label });
  return review({ code: 'confirmation-advised' }, [{ kind: 'position', source: 'declared', text: nominee.position }]);
}
