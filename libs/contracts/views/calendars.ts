import { z } from 'zod';
import { between, int, plannedDay, shownDay, standingVersion } from '../bounds.js';
import { multiline, saidLine } from '../text.js';

const instant = z.iso.datetime();

export const MarkedDayBody = z.strictObject({ day: plannedDay, reason: saidLine(200) });
export const CalendarYearBody = z.strictObject({
  daysOff: z.array(MarkedDayBody).max(262),
  saturdaysWorked: z.array(MarkedDayBody).max(53),
  /** what nobody has announced yet of the year; null: it is complete */
  awaited: saidLine(500).nullable(),
});
export const CalendarTableBody = z.strictObject({
  /** an hour such as 17 or 16.5; that it is one of the day is judged by the rules, in their own words */
  officeClosesAt: between(-99, 99),
  years: z.record(z.string().regex(/^20\d{2}$/, 'năm phải từ 2000 đến 2099'), CalendarYearBody),
});

export const PublishCalendarBody = z.strictObject({
  /** the version that the screen began from */
  base: standingVersion,
  note: multiline(2000),
  calendar: CalendarTableBody,
});
export type PublishCalendarBody = z.infer<typeof PublishCalendarBody>;

/** A published version of a table, without the table. */
export const PublishedVersion = z.object({
  number: int,
  note: z.string(),
  publishedAt: instant,
  /** null: shipped with the software */
  publishedBy: z.string().nullable(),
});
export type PublishedVersion = z.infer<typeof PublishedVersion>;

export const CalendarVersionView = z.object({
  version: PublishedVersion,
  /** what arrivals keep as the version they were counted with */
  id: z.string(),
  calendar: CalendarTableBody,
});
export type CalendarVersionView = z.infer<typeof CalendarVersionView>;

export const WorkingCalendarView = z.object({
  newest: CalendarVersionView,
  /** newest first */
  versions: z.array(PublishedVersion),
  today: shownDay,
  mayPublish: z.boolean(),
  /** years that dossiers on their way need and the table does not hold */
  yearsMissing: z.array(z.object({ year: z.string(), dossiers: int })),
});
export type WorkingCalendarView = z.infer<typeof WorkingCalendarView>;
