/** Texts of the bell and the page of notices. */
export const noticesTexts = {
  title: 'Thông báo',
  bell: (unread: number) => (unread > 0 ? `Thông báo, ${unread} chưa đọc` : 'Thông báo, không có tin chưa đọc'),
  unread: (count: number) => `${count} chưa đọc`,
  unreadMark: 'chưa đọc',
  all: 'Xem tất cả',
  readAll: 'Đánh dấu đã đọc hết',
  show: 'Hiện',
  showAll: 'Tất cả',
  showUnread: 'Chưa đọc',
  none: 'Chưa có thông báo nào',
  noneHint: 'Hồ sơ đến, lời nhắc hạn, nhắc đăng ký, hồ sơ bị trả lại và kết quả sẽ được báo ở đây.',
  noneUnread: 'Anh/chị đã đọc hết',
  noneUnreadHint: 'Chọn «Tất cả» để xem lại những thông báo trước.',
  today: 'Hôm nay',
  yesterday: 'Hôm qua',
} as const;
