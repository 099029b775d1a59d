import { thousands } from '../../format/thousands.js';

/** Texts of the list of all dossiers one may see. */
export const dossierListTexts = {
  title: 'Hồ sơ',
  subtitle: 'Mọi hồ sơ anh/chị được xem',
  columns: {
    due: 'Hạn',
    dossier: 'Hồ sơ',
    unit: 'Đơn vị nộp',
    stage: 'Đang ở',
    holder: 'Người thụ lý',
    days: 'Số ngày',
    papers: 'Giấy tờ',
  },
  daysMeaning: 'Số ngày theo lịch hồ sơ đã ở nơi này',
  days: (days: number) => (days === 0 ? 'hôm nay' : `${days} ngày`),
  awarded: (awarded: number, all: number) => `được khen ${awarded}/${all}`,
  empty: 'Chưa có hồ sơ nào',
  emptyHint: 'Khi có hồ sơ được nộp mà anh/chị được xem, hồ sơ hiện ở đây.',
  noMatch: (text: string) => `Không có hồ sơ nào khớp «${text}»`,
  showAll: 'Hiện mọi hồ sơ',
  noMatchHint: 'Tìm theo mã, tên người, đơn vị; không cần gõ dấu. Thử bỏ bớt chữ hoặc bỏ bộ lọc.',
  found: (count: number) => `${thousands(count)} hồ sơ`,
  foundFor: (count: number, text: string) => `${thousands(count)} hồ sơ khớp «${text}»`,
  range: (first: number, last: number, total: number) =>
    `${thousands(first)}–${thousands(last)} trong ${thousands(total)} hồ sơ`,
  pages: 'Các trang của danh sách',
  nextPage: 'Trang sau',
  previousPage: 'Trang trước',
  page: (page: number) => `Trang ${page}`,
  listLabel: 'Danh sách hồ sơ',
} as const;
