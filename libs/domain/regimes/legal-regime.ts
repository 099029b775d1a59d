import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ChecklistItem } from '../campaign/checklist.js';

/** Which of a dossier's instants decides between a regime and the one before it. */
export const transitionRules = ['filedBefore', 'receivedBefore'] as const;
export type TransitionRule = (typeof transitionRules)[number];

/** What stays with the regime before: dossiers filed, or received for appraisal, before the start of a day. */
export interface RegimeTransition {
  readonly rule: TransitionRule;
  /** exclusive: «trước ngày» */
  readonly before: CalendarDay;
  /** the code of the regime that such dossiers keep */
  readonly keeps: string;
  /** the article that says so; null while nobody has read it */
  readonly citation: string | null;
  /** what a machine cannot judge, such as «unless the new rule is more favourable» */
  readonly note: string | null;
}

/** What of a regime's row nobody has confirmed against the official text yet. */
export const unconfirmedParts = ['validFrom', 'validTo', 'transition', 'content'] as const;
export type UnconfirmedPart = (typeof unconfirmedParts)[number];

/** A legal regime (chế độ pháp lý): the instrument under which dossiers are made and judged for a time. */
export interface LegalRegime {
  /** «ND152_2025» */
  readonly code: string;
  readonly name: string;
  /** as it is cited: «Nghị định 152/2025/NĐ-CP» */
  readonly instrument: string;
  readonly validFrom: CalendarDay;
  /** the last day in force; null: no end is known */
  readonly validTo: CalendarDay | null;
  /** null: nothing stays with an earlier regime */
  readonly transition: RegimeTransition | null;
  /** where it was read, as text: nothing is fetched */
  readonly sourceUrl: string;
  readonly checkedOn: CalendarDay;
  readonly unconfirmed: readonly UnconfirmedPart[];
  /** of a sector or a province: it counts only for plans that name it */
  readonly onlyWhenNamed: boolean;
  /** papers it asks for beside a plan's own checklist */
  readonly extraPapers: readonly ChecklistItem[];
}

/** The table of regimes in one published version. */
export interface RegimeTable {
  readonly version: number;
  readonly regimes: readonly LegalRegime[];
}
