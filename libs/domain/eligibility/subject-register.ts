import type { CalendarDay } from '../calendar/calendar-day.js';
import type { DeclaredRating } from './declared-facts.js';

/** A rating that the system knows from somewhere else than this dossier's own words. */
export interface RegisteredRating extends DeclaredRating {
  /** where it comes from, as people read it: «Quyết định 12-QĐ/TU ngày 15/12/2023» */
  readonly origin: string;
}

/** An award that the subject holds. Unknown parts are null; what is unknown is never held against anybody. */
export interface RegisteredAward {
  readonly awardCode: string;
  readonly awardName: string;
  /** forms of one family are not given twice for one achievement */
  readonly family: string | null;
  readonly commendationType: string | null;
  readonly decisionNumber: string;
  readonly decidedOn: CalendarDay;
  readonly topic: string | null;
  readonly achievementFrom: CalendarDay | null;
  readonly achievementTo: CalendarDay | null;
}

export type HoldKind = 'discipline' | 'investigation' | 'inspection' | 'complaint' | 'press';

/** Why a subject must wait (tạm dừng xét): open until released. */
export interface SubjectHold {
  readonly kind: HoldKind;
  readonly openedOn: CalendarDay;
  readonly releasedOn: CalendarDay | null;
  readonly reason: string;
  /** a discipline was imposed and is over since this day: achievements count from then */
  readonly disciplineEndedOn: CalendarDay | null;
}

/** Another open nomination of the same subject. */
export interface OtherNomination {
  readonly unitId: string;
  readonly unitName: string;
  readonly dossierCode: string;
  readonly sameCampaign: boolean;
  readonly award: string;
  /** the same person or organisation for certain (citizen number, organisation), or likely by name and birth date */
  readonly certain: boolean;
}

/** Other open nominations of somebody of a nominee's name and birth date, when neither number tells the two apart. */
export interface NominationsAlike {
  readonly nominationId: string;
  readonly nominations: readonly OtherNomination[];
}

/** What the system's own register knows of the subject of one nomination. A subject it does not know has none. */
export interface SubjectRegister {
  readonly nominationId: string;
  readonly ratings: readonly RegisteredRating[];
  readonly awards: readonly RegisteredAward[];
  readonly holds: readonly SubjectHold[];
  readonly nominations: readonly OtherNomination[];
  /** since when the organisation exists, or what it was merged from ended */
  readonly since: CalendarDay | null;
  /** who manages the person's payroll (reading 35) */
  readonly payroll: { readonly organisationId: string; readonly name: string } | null;
}
