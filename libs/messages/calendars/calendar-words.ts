import { type CalendarDay, weekdayOf } from '../../domain/calendar/calendar-day.js';
import type { CalendarFlaw } from '../../domain/calendar/check-calendar.js';
import type { CalendarChange } from '../../domain/calendar/compare-calendars.js';
import type { DayKind } from '../../domain/calendar/working-days.js';
import { shownDay } from '../../format/shown-day.js';

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const;

/** A day with its weekday, «thứ Ba 24/11/2026». */
export function weekdayAndDay(day: CalendarDay): string {
  return `${weekdays[weekdayOf(day)]} ${shownDay(day)}`;
}

/** An hour as people write it, «17:00», «16:30». */
export function shownHour(hour: number): string {
  const minutes = Math.round(hour * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** What a day is called. */
export const dayKindTexts: Readonly<Record<DayKind, string>> = {
  working: 'ngày làm việc',
  'worked-saturday': 'thứ Bảy làm bù',
  'day-off': 'ngày nghỉ',
  saturday: 'cuối tuần',
  sunday: 'cuối tuần',
};

/** Why a calendar cannot be published, naming the day. */
export function calendarFlawText({ code, year, day }: CalendarFlaw): string {
  const shown = day ? weekdayAndDay(day) : '';
  switch (code) {
    case 'no-year':
      return 'lịch phải có ít nhất một năm';
    case 'office-hour':
      return 'giờ hết giờ làm việc phải từ 0 đến 24';
    case 'outside-year':
      return `${shown} không thuộc năm ${year ?? ''}`;
    case 'weekend-day-off':
      return `${shown} vốn đã là ngày nghỉ cuối tuần`;
    case 'not-a-saturday':
      return `${shown} không phải thứ Bảy nên không ghi làm bù`;
    case 'named-twice':
      return `${shown} ghi hai lần`;
  }
}

/** One difference between two versions, as a sentence. */
export function calendarChangeText(change: CalendarChange): string {
  switch (change.kind) {
    case 'year-added':
      return `Thêm năm ${change.year} (${change.days} ngày nghỉ)`;
    case 'year-removed':
      return `Bỏ năm ${change.year}`;
    case 'day-off-added':
      return `Thêm ngày nghỉ ${weekdayAndDay(change.day)}: ${change.reason}`;
    case 'day-off-removed':
      return `Bỏ ngày nghỉ ${weekdayAndDay(change.day)} (${change.reason})`;
    case 'saturday-added':
      return `Thêm ngày làm bù ${weekdayAndDay(change.day)}: ${change.reason}`;
    case 'saturday-removed':
      return `Bỏ ngày làm bù ${weekdayAndDay(change.day)} (${change.reason})`;
    case 'reason-changed':
      return `${weekdayAndDay(change.day)}: «${change.formerly}» thành «${change.reason}»`;
    case 'awaited-changed':
      return change.awaited ? `Năm ${change.year} còn chờ: ${change.awaited}` : `Năm ${change.year} đã đủ thông báo`;
    case 'office-hour-changed':
      return `Hết giờ làm việc: ${shownHour(change.formerly)} thành ${shownHour(change.hour)}`;
  }
}
