import { shownDayOf } from '../../format/shown-day.js';

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

/** The words of the pages of registration. */
export const registrationTexts = {
  nav: 'Đăng ký thi đua',
  navShort: 'Đăng ký',
  title: 'Đăng ký thi đua',
  none: 'Chưa có kế hoạch nào cần đăng ký',
  noneHint: 'Khi một kế hoạch yêu cầu đơn vị đăng ký hoặc gửi báo cáo, mục đó hiện ở đây.',
  due: (day: string) => `hạn đăng ký: hết ngày ${day}`,
  noDue: 'mở đến khi cơ quan chủ trì kết thúc',
  through: (body: string) => `gửi qua ${body}`,
  reminded: (day: string, by: string) => `${by} nhắc ngày ${day}: đơn vị chưa đăng ký.`,
  remindedReport: (day: string, by: string) => `${by} nhắc ngày ${day}: đơn vị chưa gửi báo cáo.`,
  indicator: 'Chỉ tiêu',
  baseline: (year: number) => `Thực hiện ${year}`,
  target: 'Chỉ tiêu đăng ký',
  targetOf: (label: string) => `${label}: chỉ tiêu đăng ký`,
  baselineOf: (label: string, year: number) => `${label}: thực hiện ${year}`,
  planned: 'Giá trị',
  targetName: 'Tên chỉ tiêu',
  addTarget: 'Thêm chỉ tiêu',
  removeTarget: (label: string) => `Bỏ ${label}`,
  numberHint: 'Số thập phân dùng dấu phẩy, ví dụ 1.250,5',
  save: 'Đăng ký',
  amend: 'Gửi bản sửa đổi',
  note: 'Lý do sửa đổi',
  saved: 'Đã ghi nhận đăng ký',
  refused: 'Chưa đăng ký được',
  closed: 'Đã hết thời gian đăng ký.',
  versions: 'Các bản đã đăng ký',
  version: (version: number) => `bản ${version}`,
  waiting: 'Các đơn vị chờ chuyển',
  forward: (count: number) => `Chuyển ${count} bản đăng ký`,
  forwarded: 'Đã chuyển',
  reports: 'Báo cáo phải gửi',
  reportDue: (day: string) => `hạn: hết ngày ${day}`,
  noReportDue: 'chưa đặt hạn',
  send: 'Gửi báo cáo (PDF)',
  sent: 'Đã nhận báo cáo',
  back: 'Đăng ký thi đua',
  overview: 'Đăng ký của các đơn vị',
  unit: 'Đơn vị',
  state: 'Tình trạng',
  on: 'Ngày',
  all: 'Tất cả',
  count: (label: string, count: number) => `${label} (${count})`,
  remind: (count: number) => `Nhắc ${count} đơn vị chưa đăng ký`,
  remindReport: (count: number) => `Nhắc ${count} đơn vị chưa gửi`,
  remindReportOf: (count: number, report: string) => `Nhắc ${count} đơn vị chưa gửi ${report}`,
  remindedDone: 'Đã nhắc',
  remindedOn: (day: string) => `đã nhắc ${day}`,
  download: 'Tải danh sách (Excel)',
} as const;
