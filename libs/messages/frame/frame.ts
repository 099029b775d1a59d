import { thousands } from '../../format/thousands.js';

/** Texts of the frame around every page: top bar, rail, account. */
export const frameTexts = {
  skip: 'Bỏ qua, tới nội dung chính',
  rail: 'Điều hướng chính',
  top: 'Thanh đầu trang',
  search: 'Tìm hồ sơ',
  searchPlaceholder: 'Tìm hồ sơ, người, đơn vị, mã…',
  clearSearch: 'Xóa nội dung tìm',
  shortcuts: 'Phím tắt',
  actingAs: 'Đang làm việc với tư cách',
  signOut: 'Đăng xuất',
  acting: (title: string, organisation: string) => `Từ giờ anh/chị làm việc với tư cách ${title}, ${organisation}.`,
  appearance: 'Giao diện',
  light: 'Sáng',
  dark: 'Tối',
  system: 'Theo máy',
  offlineTitle: 'Mất kết nối mạng.',
  offline:
    'Những gì đang hiện vẫn xem được; nội dung đang nhập vẫn còn trên màn hình. Ứng dụng tự nối lại khi có mạng.',
  severedTitle: 'Chưa nối được với máy chủ.',
  severed: 'Màn hình có thể chưa phải mới nhất; ứng dụng đang thử nối lại.',
  loading: 'Đang tải…',
  demonstration: 'Bản dùng thử',
  demonstrationMeaning: 'Dữ liệu minh họa, không có người thật, hồ sơ thật.',
  waitingCount: (count: number) => `${thousands(count)} hồ sơ đang chờ anh/chị`,
  visibleCount: (count: number) => `${thousands(count)} hồ sơ anh/chị được xem`,
} as const;
