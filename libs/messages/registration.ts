import { shownDayOf } from './timeline.js';

/** What a unit's registration, or its report, has come to. */
export const registrationStateTexts = {
  missing: 'Chưa đăng ký',
  waiting: 'Chờ cấp trên chuyển',
  registered: 'Đã đăng ký',
  late: 'Đăng ký muộn',
} as const;

export const reportStateTexts = {
  missing: 'Chưa gửi',
  overdue: 'Quá hạn, chưa gửi',
  received: 'Đã nhận',
  late: 'Đã nhận, muộn',
} as const;

export const registrationSheetTexts = {
  name: 'Đăng ký thi đua',
  columns: ['Đơn vị', 'Qua', 'Tình trạng', 'Ngày đăng ký', 'Bản'] as const,
  day: (instant: string | null) => (instant ? shownDayOf(instant) : ''),
};
