/** Texts of the tab of what happened. */
export const timelineTexts = {
  title: 'Diễn biến',
  filter: 'Lọc diễn biến',
  all: 'Tất cả',
  decision: 'Quyết định',
  document: 'Giấy tờ',
  time: 'Thời hạn',
  none: 'Chưa có diễn biến thuộc loại này.',
  by: (name: string, title: string, organisation: string) => `${name}, ${title}, ${organisation}`,
  system: 'Hệ thống ghi',
  more: 'xem hết',
  less: 'thu gọn',
} as const;
