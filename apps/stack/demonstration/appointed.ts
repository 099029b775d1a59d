import type { CalendarDay, Instant } from '../../../libs/domain/calendar/calendar-day.js';

/** What happens at one hour of one day; acts of the same hour follow each other by minutes. */
export interface Appointed {
  readonly at: Instant;
  readonly acts: readonly (() => Promise<void>)[];
}

/** Puts an act down for an hour of a day. */
export type Plan = (day: CalendarDay, hour: number, act: () => Promise<void>) => void;

/** When each kind of act takes place, so that what was sent in the morning has arrived by the next level's hour. */
export const hours = {
  submit: 8.2,
  district: 9.6,
  'emulation-office': 10.5,
  'party-office': 13.6,
  council: 14.6,
  decision: 15.5,
  draft: 16.2,
};
