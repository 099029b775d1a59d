import type { Nominee } from '../dossier/nominee.js';
import { type Citation, citationText } from './citation.js';

/** When a checklist line is asked of a nomination: any of the facts listed here is enough. */
export interface ChecklistCondition {
  /** the nominated collective is of one of these organisation kinds (a Party organisation counts as its host) */
  readonly subjectOrganisationKinds?: readonly string[] | undefined;
  /** the nominated person is marked as the director of the enterprise */
  readonly enterpriseDirector?: boolean | undefined;
}

/** A line of the checklist (thành phần hồ sơ): once per submission, or once per nomination. */
export interface ChecklistItem {
  readonly code: string;
  readonly label: string;
  readonly per: 'submission' | 'nomination';
  readonly when?: ChecklistCondition | undefined;
  /** asked only of nominations for one of these awards */
  readonly awards?: readonly string[] | undefined;
  /** asked only of these subjects */
  readonly subjects?: readonly Nominee['kind'][] | undefined;
  /** shown and taken, never missing */
  readonly optional?: boolean | undefined;
  /** may be promised for a later day; the council looks again (reading 19) */
  readonly promisable?: boolean | undefined;
  readonly copies?: 'original' | 'copy' | undefined;
  /** the number of the form, a label of the regime */
  readonly formCode?: string | undefined;
  readonly citation: Citation;
  /** the paper that arrival stamps are put on a copy of */
  readonly stamped?: boolean | undefined;
}

/** One line asked of one dossier: `nominationId` is null for lines asked once per submission. */
export interface ChecklistLine {
  readonly item: string;
  readonly label: string;
  readonly nominationId: string | null;
  readonly nomineeName: string | null;
  readonly citation: string;
  readonly optional: boolean;
  readonly promisable: boolean;
  readonly copies?: ChecklistItem['copies'];
  readonly formCode?: string | undefined;
}

/** Which line a paper answers; one paper may answer several. */
export interface Answered {
  readonly item: string;
  readonly nominationId: string | null;
}

/** The lines a list of nominees owes, in the campaign's order (reading 32). */
export function checklistLines(
  items: readonly ChecklistItem[],
  nominees: readonly Nominee[],
): readonly ChecklistLine[] {
  return items.flatMap((item): ChecklistLine[] => {
    const line = {
      item: item.code,
      label: item.label,
      citation: citationText(item.citation),
      optional: item.optional ?? false,
      promisable: item.promisable ?? false,
      copies: item.copies,
      formCode: item.formCode,
    };
    if (item.per === 'submission') return [{ ...line, nominationId: null, nomineeName: null }];
    return nominees
      .filter((nominee) => isAsked(item, nominee))
      .map((nominee) => ({ ...line, nominationId: nominee.id, nomineeName: nominee.name }));
  });
}

/** The lines that must be answered and are not, neither by a paper nor by a promise. */
export function missingLines(
  lines: readonly ChecklistLine[],
  answers: readonly { readonly satisfies: readonly Answered[] }[],
  promises: readonly Answered[] = [],
): readonly ChecklistLine[] {
  return lines.filter(
    (line) =>
      !line.optional &&
      !(line.promisable && promises.some((promise) => answersLine(promise, line))) &&
      !answers.some((paper) => paper.satisfies.some((answered) => answersLine(answered, line))),
  );
}

export function answersLine(answered: Answered, line: Answered): boolean {
  return answered.item === line.item && answered.nominationId === line.nominationId;
}

function isAsked({ when, awards, subjects }: ChecklistItem, nominee: Nominee): boolean {
  if (awards && !awards.includes(nominee.award)) return false;
  if (subjects && !subjects.includes(nominee.kind)) return false;
  if (!when) return true;
  if (nominee.kind === 'individual') return Boolean(when.enterpriseDirector) && nominee.enterpriseDirector;
  return when.subjectOrganisationKinds?.includes(nominee.subjectOrganisationKind) ?? false;
}
