import type { ActGroup, ActKind } from '../../domain/acts/act-kind.js';
import { roles } from '../../domain/role.js';
import { shownDay } from '../../format/shown-day.js';
import { roleNames } from '../appointments/role-names.js';

/** What a group of acts is called. */
export const actGroupNames: Readonly<Record<ActGroup, string>> = {
  session: 'Đăng nhập, đăng xuất',
  account: 'Mật khẩu và tài khoản',
  appointment: 'Phân công nhiệm vụ',
  organisation: 'Tổ chức',
  subject: 'Hồ sơ cá nhân, tập thể',
  reading: 'Tra cứu',
  plan: 'Kế hoạch, lịch, quy định',
};

const of = (about: string): string => (about ? ` «${about}»` : '');

const texts: Readonly<Record<ActKind, (about: string) => string>> = {
  'signed-in': () => 'Đăng nhập',
  'sign-in-refused': () => 'Đăng nhập sai mật khẩu hoặc tên',
  'sign-in-limited': () => 'Bị tạm dừng vì thử mật khẩu quá nhiều lần',
  'signed-out': () => 'Đăng xuất',
  'session-ended': () => 'Kết thúc phiên đăng nhập khác của mình',
  'password-changed': () => 'Đổi mật khẩu của mình',
  'password-reset': (about) => `Cấp lại mật khẩu cho${of(about)}`,
  'account-disabled': (about) => `Khóa tài khoản của${of(about)}`,
  'account-enabled': (about) => `Mở lại tài khoản của${of(about)}`,
  appointed: (about) => `Phân công${of(about)}`,
  'appointment-changed': (about) => `Sửa hoặc kết thúc phân công của${of(about)}`,
  'appointment-voided': (about) => `Hủy phân công ghi nhầm của${of(about)}`,
  'organisation-act-recorded': () => 'Ghi thay đổi tổ chức',
  'organisation-act-withdrawn': () => 'Rút thay đổi tổ chức',
  'subject-created': (about) => `Lập hồ sơ của${of(about)}`,
  'subject-changed': (about) => `Sửa thông tin của${of(about)}`,
  'award-added': (about) => `Ghi khen thưởng trước đây của${of(about)}`,
  'award-revoked': (about) => `Ghi hủy bỏ khen thưởng của${of(about)}`,
  'rating-recorded': (about) => `Ghi kết quả xếp loại của${of(about)}`,
  'hold-opened': (about) => `Tạm dừng xét đối với${of(about)}`,
  'hold-released': (about) => `Chấm dứt tạm dừng xét đối với${of(about)}`,
  'nomination-linked': (about) => `Ghi nhận một trường hợp đề nghị là của${of(about)}`,
  'awards-imported': () => 'Nhập lịch sử khen thưởng từ Excel',
  'subject-read': (about) => `Xem hồ sơ của${of(about)}`,
  'subjects-searched': () => 'Tìm trong hồ sơ cá nhân, tập thể',
  'nominee-looked-up': (about) => `Tra cứu người được đề nghị${of(about)}`,
  'persons-searched': () => 'Tìm người để phân công',
  'plan-published': (about) => `Công bố kế hoạch${of(about)}`,
  'plan-closed': (about) => `Kết thúc hoặc mở lại đợt${of(about)}`,
  'plan-event-recorded': (about) => `Ghi ngày của sự kiện trong kế hoạch${of(about)}`,
  'unit-attribute-set': (about) => `Ghi đặc điểm của đơn vị${of(about)}`,
  'calendar-published': () => 'Công bố lịch làm việc',
  'regimes-published': () => 'Công bố bảng quy định pháp luật áp dụng',
};

/** What was done, as a sentence without its subject. */
export function actText(kind: ActKind, about: string | null): string {
  return texts[kind](about ?? '');
}

const details: Readonly<Record<string, (value: string) => string>> = {
  reason: (reason) => `lý do: ${reason}`,
  sessions: (count) => `số phiên: ${count}`,
  role: (role) => `vai trò: ${roleNames[roles.find((known) => known === role) ?? 'auditor']}`,
  title: (title) => `chức danh: ${title}`,
  organisation: (name) => `tại ${name}`,
  from: (day) => `từ ${shownDay(day)}`,
  to: (day) => `đến hết ${shownDay(day)}`,
  basis: (basis) => `căn cứ: ${basis}`,
  version: (version) => `phiên bản ${version}`,
  note: (note) => `ghi chú: ${note}`,
  number: (number) => `số quyết định: ${number}`,
  year: (year) => `năm ${year}`,
  awards: (count) => `${count} khen thưởng`,
  ratings: (count) => `${count} xếp loại`,
  event: (event) => `sự kiện: ${event}`,
  day: (day) => `ngày ${shownDay(day)}`,
  attribute: (attribute) => `đặc điểm: ${attribute}`,
  set: (set) => (set === 'true' ? 'có' : 'không'),
  closed: (closed) => (closed === 'true' ? 'kết thúc đợt' : 'mở lại đợt'),
  found: (count) => `số kết quả: ${count}`,
};

/** What else is to be read of an act. */
export function actDetail(detail: Readonly<Record<string, unknown>>): string {
  return Object.entries(detail)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => details[name]?.(String(value)) ?? '')
    .filter((words) => words !== '')
    .join('; ');
}

/** The page of the record of acts. */
export const actTexts = {
  title: 'Nhật ký thao tác',
  nav: 'Nhật ký thao tác',
  navShort: 'Nhật ký',
  intro:
    'Ai đã làm gì, từ đâu, lúc nào, ngoài các thao tác trên hồ sơ. Nhật ký chỉ ghi thêm, không ai sửa hay xóa được.',
  group: 'Loại việc',
  allGroups: 'Mọi loại việc',
  who: 'Người',
  whoHint: 'Tên hoặc tên đăng nhập, người làm hoặc người liên quan',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  when: 'Lúc',
  what: 'Việc',
  by: 'Người làm',
  address: 'Từ địa chỉ',
  nobody: 'Không rõ người',
  empty: 'Không có thao tác nào như vậy',
  emptyHint: 'Hãy bỏ bớt điều kiện lọc.',
  older: 'Xem các thao tác trước đó',
  failed: 'Chưa đọc được nhật ký',
  clear: 'Bỏ lọc',
} as const;
