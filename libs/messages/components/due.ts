/** Texts of marks of a term. */
export const dueTexts = {
  overdue: (days: number) => (days > 0 ? `quá hạn ${days} ngày làm việc` : 'quá hạn'),
  left: (days: number) => (days > 0 ? `còn ${days} ngày làm việc` : 'hết hạn hôm nay'),
  inTime: 'trong hạn',
  soon: 'sắp hết hạn',
  none: 'không có hạn',
  until: (lastDay: string, instant: string) => `Đến hết ngày ${lastDay} (trước ${instant}, giờ Việt Nam)`,
  paused: 'tạm dừng tính hạn',
  pausedMeaning: 'Đơn vị đang bổ sung; hạn của bước tính tiếp khi hồ sơ được gửi lại.',
  noneMeaning: 'Bước này không đặt hạn.',
} as const;

/** Texts of marks of a term where space is short. */
export const dueShortTexts = {
  overdue: (days: number) => (days > 0 ? `quá hạn ${days} ngày` : 'quá hạn'),
  left: (days: number) => (days > 0 ? `còn ${days} ngày` : 'hôm nay'),
} as const;

/** Texts of terms to filter by. */
export const dueFilterNames = {
  overdue: 'Quá hạn',
  soon: 'Sắp hết hạn',
  'in-time': 'Trong hạn',
  none: 'Không có hạn',
} as const;
