import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Rating, RatingOf } from '../eligibility/declared-facts.js';
import type { OtherNomination, RegisteredAward, SubjectHold } from '../eligibility/subject-register.js';

export type SubjectKind = 'person' | 'collective';

/** How an award came into a subject's history: a person wrote it, an Excel file brought it, or a decision of this system gave it. */
export type AwardSource = 'entered' | 'imported' | 'this-system';

/** An award in the history of a subject. A revoked one stays, marked. */
export interface HistoricAward extends RegisteredAward {
  /** null for one that this system gave, which is known by its dossier and nomination */
  readonly id: string | null;
  readonly dossierId: string | null;
  readonly nominationId: string | null;
  readonly decidingBody: string;
  readonly source: AwardSource;
  /** whether it may be put forward as merit; null when its type is not known */
  readonly countsTowardsMerit: boolean | null;
  readonly revoked: { readonly on: CalendarDay; readonly reason: string } | null;
}

/** The rating of one year that counts: the last that was recorded. */
export interface RecordedRating {
  readonly year: number;
  readonly of: RatingOf;
  readonly value: Rating;
  readonly evidence: string;
}

/** A hold (tạm dừng xét) in the subject's record; never taken away, only released. */
export interface RecordedHold extends SubjectHold {
  readonly id: string;
  readonly releasedReason: string | null;
}

/** A dossier in which the subject is nominated and not yet decided. */
export interface OpenNomination extends OtherNomination {
  readonly dossierId: string;
  readonly nominationId: string;
  readonly campaignCode: string;
}

/** What this system knows of one subject on a day. */
export interface SubjectFacts {
  readonly subjectId: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly ratings: readonly RecordedRating[];
  readonly awards: readonly HistoricAward[];
  /** every hold opened by that day, the released ones too */
  readonly holds: readonly RecordedHold[];
  readonly nominations: readonly OpenNomination[];
  /** since when the organisation of a collective exists */
  readonly since: CalendarDay | null;
  /** who manages the person's payroll (reading 35) */
  readonly payroll: { readonly organisationId: string; readonly name: string } | null;
}

/** Holds that are open on a day. */
export function openHolds(facts: Pick<SubjectFacts, 'holds'>, day: CalendarDay): readonly RecordedHold[] {
  return facts.holds.filter(({ openedOn, releasedOn }) => openedOn <= day && (releasedOn === null || releasedOn > day));
}
