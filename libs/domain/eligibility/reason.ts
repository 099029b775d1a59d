import type { CalendarDay } from '../calendar/calendar-day.js';
import type { DeclaredRating, Rating } from './declared-facts.js';
import type { HoldKind } from './subject-register.js';

/** A figure as it was declared: a number, or a part of a whole. */
export interface Figure {
  readonly value: string;
  readonly of?: string | undefined;
}

export interface Thresholds {
  readonly atLeast?: number | undefined;
  readonly moreThan?: number | undefined;
  readonly atMost?: number | undefined;
}

/** Why a rule came to its result. Words for each stand in libs/messages/eligibility.ts. */
export type Reason =
  | {
      readonly code: 'rating-met';
      readonly years: readonly number[];
      readonly atLeast: Rating;
      readonly excellent: number;
      readonly minimumExcellent: number;
    }
  | { readonly code: 'rating-below'; readonly years: readonly DeclaredRating[]; readonly atLeast: Rating }
  | { readonly code: 'rating-too-few-excellent'; readonly possible: number; readonly minimumExcellent: number }
  | {
      readonly code: 'rating-open';
      readonly contradicted: readonly number[];
      readonly missing: readonly number[];
      readonly notOwed: readonly number[];
      readonly since: CalendarDay | null;
    }
  | { readonly code: 'rating-not-party-member' }
  | {
      readonly code: 'measure-met' | 'measure-missed';
      readonly figure: Figure;
      readonly ratio: boolean;
      readonly thresholds: Thresholds;
    }
  | { readonly code: 'measure-not-final'; readonly measuredOn: CalendarDay }
  | { readonly code: 'figure-missing' }
  | { readonly code: 'figure-unreadable' }
  | { readonly code: 'targets-exceeded'; readonly count: number }
  | { readonly code: 'targets-not-exceeded'; readonly labels: readonly string[] }
  | { readonly code: 'targets-missing' }
  | { readonly code: 'targets-unreadable'; readonly labels: readonly string[] }
  | { readonly code: 'indicators-met'; readonly baselineYear: number; readonly count: number }
  | { readonly code: 'indicators-below'; readonly baselineYear: number; readonly labels: readonly string[] }
  | { readonly code: 'indicators-missing'; readonly baselineYear: number; readonly labels: readonly string[] }
  | { readonly code: 'compare'; readonly others: number; readonly shown: boolean }
  | { readonly code: 'judge'; readonly guidance: string | null }
  | { readonly code: 'proof-present' | 'proof-absent' | 'proof-denied' | 'promise-not-allowed'; readonly paper: string }
  | {
      readonly code: 'proof-promised' | 'promise-overdue' | 'promise-unkept';
      readonly paper: string;
      readonly by: CalendarDay;
    }
  | { readonly code: 'registered'; readonly on: CalendarDay; readonly late: boolean }
  | { readonly code: 'not-registered' }
  | { readonly code: 'registration-incomplete'; readonly fields: readonly string[] }
  | {
      readonly code: 'period-covered' | 'period-short';
      readonly from: CalendarDay;
      readonly to: CalendarDay;
      readonly needed: CalendarDay;
    }
  | { readonly code: 'period-unknown' | 'period-odd'; readonly needed: CalendarDay }
  | { readonly code: 'confirmation-missing' | 'confirmation-advised' }
  | {
      readonly code: 'quota-within' | 'quota-exceeded';
      readonly subject: 'collective' | 'individual';
      readonly account: string;
      readonly limit: number;
      readonly used: number;
      readonly asked: number;
    }
  | { readonly code: 'quota-unlimited'; readonly subject: 'collective' | 'individual'; readonly asked: number }
  | { readonly code: 'subject-unknown' | 'subject-mismatched' }
  | { readonly code: 'hold-none' }
  | {
      readonly code: 'hold-open';
      /** `kind` null where the reader is not to know why */
      readonly holds: readonly { readonly kind: HoldKind | null; readonly openedOn: CalendarDay }[];
    }
  | { readonly code: 'discipline-after' | 'discipline-within' | 'discipline-unclear'; readonly endedOn: CalendarDay }
  | { readonly code: 'award-none' }
  | { readonly code: 'award-same' | 'award-maybe-same'; readonly awards: readonly string[] }
  | { readonly code: 'nominated-twice'; readonly award: string }
  | { readonly code: 'one-unit' }
  | { readonly code: 'two-units' | 'maybe-two-units'; readonly units: readonly string[] }
  | { readonly code: 'payroll-own' | 'payroll-unknown' | 'payroll-contradicted' }
  | { readonly code: 'payroll-elsewhere'; readonly organisation: string | null }
  | { readonly code: 'merit-clean'; readonly excluded: number }
  | { readonly code: 'merit-misused' | 'merit-unknown'; readonly decisions: readonly string[] };
