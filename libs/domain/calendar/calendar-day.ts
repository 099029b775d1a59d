/** A calendar day of Vietnam as ISO text, «2025-07-11». Instants are ISO texts in UTC. */
export type CalendarDay = string;
export type Instant = string;

/** Vietnam has been at UTC+7 without daylight saving since 1975; `Intl` would follow the host's data, plain arithmetic does not. */
const zoneOffsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;

/** The day on which an instant falls in Asia/Ho_Chi_Minh. */
export function dayOf(instant: Instant): CalendarDay {
  return new Date(Date.parse(instant) + zoneOffsetMs).toISOString().slice(0, 10);
}

/** The year of an instant in Asia/Ho_Chi_Minh, by which registers are numbered (reading 40). */
export function yearOf(instant: Instant): number {
  return Number(dayOf(instant).slice(0, 4));
}

/** The instant at which a day begins: the exclusive bound of «trước ngày D». */
export function startOfDay(day: CalendarDay): Instant {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - zoneOffsetMs).toISOString();
}

/** The instant at which a day is over: the exclusive bound of «đến hết ngày D». */
export function endOfDay(day: CalendarDay): Instant {
  return startOfDay(addDays(day, 1));
}

/** The instant of an hour of a day, the hour a number such as 17 or 7.5. */
export function atHour(day: CalendarDay, hour: number): Instant {
  return new Date(Date.parse(startOfDay(day)) + hour * 3_600_000).toISOString();
}

/** The last day before an exclusive bound: the day that «đến hết ngày» names. */
export function lastDayBefore(bound: Instant): CalendarDay {
  return dayOf(new Date(Date.parse(bound) - 1).toISOString());
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / dayMs);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay();
}
