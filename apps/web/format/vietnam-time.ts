import { shownDay } from '../../../libs/format/shown-day.js';

const zone = 'Asia/Ho_Chi_Minh';
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];

function read(instant: string | Date): Record<string, string> {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  return Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** «11/07/2025» of a calendar day («2025-07-11») or of an instant, which is read in Vietnam whatever the browser's zone is. */
export function formatDay(dayOrInstant: string | Date): string {
  if (typeof dayOrInstant === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(dayOrInstant)) {
    return shownDay(dayOrInstant);
  }
  const { day, month, year } = read(dayOrInstant);
  return `${day}/${month}/${year}`;
}

/** «11/07» of a calendar day or an instant. */
export function formatShortDay(dayOrInstant: string | Date): string {
  return formatDay(dayOrInstant).slice(0, 5);
}

/** «10:41» in Vietnam. */
export function formatTime(instant: string | Date): string {
  const { hour, minute } = read(instant);
  return `${hour}:${minute}`;
}

/** «11/07/2025 10:41» in Vietnam. */
export function formatInstant(instant: string | Date): string {
  return `${formatDay(instant)} ${formatTime(instant)}`;
}

/** «Thứ sáu, 11/07/2025» in Vietnam. */
export function formatWeekday(dayOrInstant: string | Date): string {
  const day = formatDay(dayOrInstant);
  const [date, month, year] = day.split('/').map(Number);
  const weekday = weekdays[new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date)).getUTCDay()];
  return `${weekday}, ${day}`;
}

/** The last day of an exclusive bound: before 12/07 00:00 in Vietnam is «11/07/2025». */
export function formatLastDay(exclusiveBound: string): string {
  return formatDay(new Date(new Date(exclusiveBound).getTime() - 1));
}

/** The calendar day of an instant in Vietnam, as «2025-07-11», for comparing. */
export function vietnamDay(instant: string | Date): string {
  const { day, month, year } = read(instant);
  return `${year}-${month}-${day}`;
}
