import type { CalendarDay } from '../calendar/calendar-day.js';

export type Rating = 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED';

/** Whose rating: the Party organisation's, the Party member's, the unit's, the official's or worker's. */
export type RatingOf = 'party-organisation' | 'party-member' | 'unit' | 'official';

/** A rating of one year as the unit declares it. */
export interface DeclaredRating {
  readonly year: number;
  readonly value: Rating;
  /** whose; left out: what the plan asks for, and the official's of a person outside the Party (reading 11) */
  readonly of?: RatingOf | undefined;
}

/** A target (chỉ tiêu) with what was planned and what was reached. Decimal texts, never floats: «1250.5». */
export interface DeclaredTarget {
  readonly label: string;
  readonly planned: string;
  readonly actual: string;
}

/** A figure for a measure of the plan: a count, or a part of a whole. Decimal texts. */
export interface DeclaredFigure {
  readonly measure: string;
  readonly value: string;
  readonly of?: string | undefined;
}

/** The period a confirmation covers (reading 20: from 2020 or the founding day, to the day of issue). */
export interface DeclaredCoverage {
  readonly item: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** What an award is asked for: its topic and the days it took, both inclusive. */
export interface Achievement {
  readonly topic: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** What a unit declares of a nominee, or of itself (`nomineeId` null). */
export interface DeclaredFacts {
  readonly nomineeId: string | null;
  readonly ratings: readonly DeclaredRating[];
  readonly targets: readonly DeclaredTarget[];
  readonly figures: readonly DeclaredFigure[];
  readonly coverage: readonly DeclaredCoverage[];
  /** since when the organisation exists or the person works there; ratings before it are not owed (reading 12) */
  readonly since?: CalendarDay | undefined;
  /** the organisation that manages the person's payroll, when it is not the submitting unit (reading 35) */
  readonly payrollOrganisationId?: string | undefined;
  /** checklist lines of which the unit itself says that there is no such paper: only this makes a precondition fail */
  readonly without?: readonly string[] | undefined;
  /** numbers of the decisions whose awards are cited as merit (căn cứ công trạng) */
  readonly meritEvidence?: readonly string[] | undefined;
  /** topic and period of the achievement, to find an award for the same one */
  readonly achievement?: Achievement | undefined;
}

/** A paper promised for a later day (reading 19): taken at submission, looked at again before the council. */
export interface PromisedPaper {
  readonly item: string;
  readonly nominationId: string | null;
  readonly by: CalendarDay;
}
