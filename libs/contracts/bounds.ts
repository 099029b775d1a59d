import { z } from 'zod';
import { addDays, type CalendarDay, dayOf } from '../domain/calendar/calendar-day.js';

/**
 * The numbers and days of the contract. Every schema takes its own from here (a test refuses bare ones), so that nothing comes in
 * that a column of the database cannot hold, and no slip of the hand such as the year 0202 is kept.
 */

/** A whole number as PostgreSQL's `integer` holds it: 32 bits. */
export const int = z.int32();

/** How many of something; the greatest is the place's own, or what the column holds. */
export const upTo = (most: number) => int.min(0).max(most);
/** As `upTo`, without zero. */
export const positiveUpTo = (most: number) => int.min(1).max(most);

/** The version of a thing as its reader saw it; 0 stands for one that is not there yet. */
export const version = int.min(0);
/** The version of a thing that is there. */
export const standingVersion = int.min(1);

/** A whole number, at least 1, in an address. */
export const inAddress = (most: number) => z.coerce.number().int().min(1).max(most);
/** A page of a list. No list is longer than this many pages. */
export const pageNumber = inAddress(1_000_000);

/** Whole numbers of what is answered and never stored: bytes, milliseconds. */
export const measured = z.int();

/** A number that need not be whole, between two that the place names. */
export const between = (least: number, most: number) => z.number().min(least).max(most);

/** A year that figures and ratings may be of. */
export const year = int.min(1990).max(2100);

/** A calendar day as it is answered; it was checked when it came in. */
export const shownDay = z.iso.date();

const earliest: CalendarDay = '1900-01-01';
const latestPlanned: CalendarDay = '2100-12-31';
const today = (): CalendarDay => dayOf(new Date().toISOString());
const endOfNextYear = (): CalendarDay => `${Number(today().slice(0, 4)) + 1}-12-31`;

/** A calendar day of Vietnam that somebody writes: from 1900 to the end of next year. */
export const day = dayUntil(endOfNextYear, 'chỉ nhận ngày từ năm 1900 đến hết năm sau');

/** A day that is over: a birth. */
export const pastDay = dayUntil(() => addDays(today(), -1), 'chỉ nhận ngày đã qua, từ năm 1900');

/** A day that plans, acts and appointments set long before: from 1900 to 2100. */
export const plannedDay = dayUntil(() => latestPlanned, 'chỉ nhận ngày từ năm 1900 đến năm 2100');

/** A day on which something is said to have happened. Whether it has come, the judge's clock says by name. */
export const judgedDay = dayUntil(() => latestPlanned, 'chỉ nhận ngày từ năm 1900 đến năm 2100');

function dayUntil(latest: () => CalendarDay, sentence: string) {
  return z.iso.date().refine((value) => value >= earliest && value <= latest(), sentence);
}
