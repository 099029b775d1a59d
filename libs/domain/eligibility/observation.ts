import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Rating, RatingOf } from './declared-facts.js';
import type { Figure } from './reason.js';
import type { HoldKind } from './subject-register.js';

/** Where what was looked at comes from. */
export type EvidenceSource = 'declared' | 'paper' | 'registration' | 'register' | 'decision' | 'person';

/** Something that was looked at; libs/messages says it as evidence. */
export type Observation = { readonly source: EvidenceSource } & (
  | {
      readonly kind: 'rating';
      readonly of: RatingOf;
      readonly year: number;
      readonly value: Rating | null;
      readonly origin: string | null;
      readonly before: boolean;
    }
  | { readonly kind: 'figure'; readonly label: string; readonly figure: Figure | null }
  | { readonly kind: 'target'; readonly label: string; readonly planned: string; readonly actual: string }
  | {
      readonly kind: 'indicator';
      readonly label: string;
      readonly unit: string;
      readonly baselineYear: number;
      readonly baseline: string | null;
      readonly target: string | null;
    }
  | { readonly kind: 'paper'; readonly label: string; readonly state: 'present' | 'absent' | 'denied' }
  | { readonly kind: 'promise'; readonly label: string; readonly by: CalendarDay }
  | { readonly kind: 'period'; readonly label: string; readonly from: CalendarDay; readonly to: CalendarDay }
  | { readonly kind: 'since'; readonly day: CalendarDay }
  | { readonly kind: 'registered'; readonly on: CalendarDay; readonly late: boolean }
  | { readonly kind: 'position'; readonly text: string }
  | {
      readonly kind: 'places';
      readonly account: string;
      readonly limit: number | null;
      readonly used: number;
      readonly asked: number;
    }
  | {
      readonly kind: 'hold';
      /** null, as its reason, where the reader is not to know */
      readonly hold: HoldKind | null;
      readonly openedOn: CalendarDay;
      readonly releasedOn: CalendarDay | null;
      readonly reason: string | null;
    }
  | {
      readonly kind: 'award';
      readonly name: string;
      readonly decisionNumber: string;
      readonly decidedOn: CalendarDay;
      readonly from: CalendarDay | null;
      readonly to: CalendarDay | null;
    }
  | { readonly kind: 'achievement'; readonly topic: string; readonly from: CalendarDay; readonly to: CalendarDay }
  /** `dossier`: its code; null where the reader may not open it */
  | { readonly kind: 'nomination'; readonly unit: string; readonly dossier: string | null }
  | { readonly kind: 'payroll'; readonly organisation: string | null }
);
