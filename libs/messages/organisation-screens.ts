import type { ActOutcome, OrganisationAct } from '../domain/organisations/organisation-act.js';
import type { Descent, Letterhead } from '../domain/organisations/organisation-history.js';
import type { Role } from '../domain/role.js';
import { shownDay } from './timeline.js';

/** What the functions of an appointment are called. */
export const roleNames: Readonly<Record<Role, string>> = {
  'unit-clerk': 'Cán bộ thi đua của đơn vị',
  'unit-head': 'Thủ trưởng đơn vị',
  'records-clerk': 'Văn thư',
  examiner: 'Chuyên viên thẩm định',
  'level-head': 'Thủ trưởng cơ quan xét',
  'council-secretary': 'Thư ký hội đồng',
  'council-member': 'Thành viên hội đồng',
  'chairman-office': 'Văn phòng của Chủ tịch',
  coordinator: 'Điều phối',
  'campaign-owner': 'Chủ trì đợt thi đua',
  administrator: 'Quản trị',
  operator: 'Vận hành',
  auditor: 'Kiểm tra, giám sát',
};

/** What keeps the beginning of an organisation from being taken back. */
export const organisationUses = {
  draft: 'bản soạn hồ sơ',
  dossier: 'hồ sơ',
  plan: 'kế hoạch nêu tên',
  registration: 'đăng ký thi đua',
  subject: 'dữ liệu đối tượng khen thưởng',
  appointment: 'người được bổ nhiệm',
} as const;

export const letterheadNames: Readonly<Record<Letterhead, string>> = {
  state: 'Thể thức Nhà nước (Nghị định 30/2020)',
  party: 'Thể thức Đảng (Hướng dẫn 36-HD/VPTW)',
};

export const relationNames = { 'party-organisation': 'tổ chức Đảng của', part: 'bộ phận của' } as const;

export const actNames: Readonly<Record<OrganisationAct['kind'] | 'opening', string>> = {
  opening: 'Có sẵn khi cài đặt',
  found: 'Thành lập',
  amend: 'Đổi tên, thông tin',
  merge: 'Sáp nhập',
  split: 'Chia, tách',
  abolish: 'Giải thể',
};

/** One line of what an act does. */
export function outcomeText({ what, name, to, successors }: ActOutcome): string {
  switch (what) {
    case 'founded':
      return `${name} bắt đầu hoạt động`;
    case 'ended':
      return successors.length > 0 ? `${name} kết thúc, ${successors.join(', ')} tiếp nhận` : `${name} kết thúc`;
    case 'split-off':
      return `${name} tách ra ${successors.join(', ')} và vẫn hoạt động`;
    case 'renamed':
      return `${name} đổi tên thành ${to ?? '…'}`;
    case 'moved':
      return to === null ? `${name} không còn cấp trên trực tiếp` : `${name} chuyển về ${to}`;
    case 'amended':
      return `${name} đổi thông tin`;
  }
}

/** The words of the page of organisations. */
export const organisationTexts = {
  nav: 'Tổ chức',
  navShort: 'Tổ chức',
  title: 'Tổ chức',
  subtitle: (count: number, day: string, today: boolean) =>
    `${count} tổ chức ${today ? 'đang hoạt động hôm nay' : `hoạt động vào ngày ${shownDay(day)}`}`,
  at: 'Xem vào ngày',
  today: 'Hôm nay',
  backToToday: 'Về hôm nay',
  otherDay: (day: string) => `Đang xem cây tổ chức vào ngày ${shownDay(day)}, không phải hôm nay.`,
  changeDays: 'Ngày có thay đổi',
  search: 'Tìm tổ chức, mã hoặc tên cũ',
  nothingFound: 'Không có tổ chức nào khớp.',
  formerly: (names: readonly string[]) => `tên khác: ${names.join('; ')}`,
  allKinds: 'Mọi loại',
  kind: 'Loại tổ chức',
  tree: 'Cây tổ chức',
  expandAll: 'Mở hết',
  collapseAll: 'Thu gọn',
  people: (count: number) => `${count} người`,
  endsOn: (day: string) => `kết thúc hết ngày ${shownDay(day)}`,
  acts: 'Thay đổi về tổ chức',
  noActs: 'Chưa có thay đổi nào được ghi.',
  ahead: 'sắp có hiệu lực',
  withdrawn: (by: string, day: string, reason: string) => `Đã rút ngày ${shownDay(day)}, ${by}: ${reason}`,
  effective: (day: string) => `có hiệu lực từ ngày ${shownDay(day)}`,
  basis: 'Căn cứ',
  basisHint: 'Số, ngày và cơ quan ban hành nghị quyết hoặc quyết định',
  basisPlaceholder: 'Ví dụ: Nghị quyết số … ngày … của …',
  record: 'Ghi thay đổi',
  recordTitle: 'Ghi thay đổi về tổ chức',
  actKind: 'Việc',
  effectiveOn: 'Có hiệu lực từ ngày',
  preview: 'Xem kết quả',
  previewTitle: 'Nếu ghi, từ ngày này',
  appointmentsEnded: (count: number) => `${count} lần bổ nhiệm tại tổ chức kết thúc sẽ hết hiệu lực vào ngày trước đó`,
  appointmentsCarried: (count: number) => `${count} lần bổ nhiệm được chuyển sang tổ chức tiếp nhận`,
  leftPlans: (name: string, plans: readonly string[]) =>
    `${name} còn được nêu trong kế hoạch ${plans.map((plan) => `«${plan}»`).join(', ')}. Từ ngày này hồ sơ mới theo kế hoạch đó có thể không nộp được, cho đến khi kế hoạch được ban hành lại.`,
  left: (name: string, submitted: number, here: number, drafts: number) =>
    `${name} còn ${[
      submitted > 0 && `${submitted} hồ sơ đã gửi chưa xong`,
      here > 0 && `${here} hồ sơ đang ở bước của mình`,
      drafts > 0 && `${drafts} bản soạn`,
    ]
      .filter(Boolean)
      .join(', ')}. Các hồ sơ này giữ nguyên tuyến trình đã định.`,
  confirm: 'Ghi thay đổi này',
  recorded: 'Đã ghi thay đổi về tổ chức.',
  recordedAhead: (day: string) => `Đã ghi. Cây tổ chức sẽ thay đổi từ ngày ${shownDay(day)}.`,
  cancel: 'Thôi',
  back: 'Quay lại sửa',
  withdraw: 'Rút lại',
  withdrawTitle: 'Rút thay đổi này?',
  withdrawBody: 'Cây tổ chức trở lại như khi chưa có thay đổi này. Lần ghi và lý do rút vẫn được lưu.',
  reason: 'Lý do rút',
  withdrawnDone: 'Đã rút thay đổi.',
  organisation: 'Tổ chức',
  choose: 'Chọn tổ chức',
  code: 'Mã trong kế hoạch',
  codeHint: 'Chữ in hoa không dấu, chữ số, gạch nối; không đổi được về sau',
  name: 'Tên',
  newName: 'Tên mới',
  keepName: 'Để trống nếu giữ tên',
  parent: 'Cấp trên trực tiếp',
  noParent: 'Không có cấp trên trực tiếp',
  letterhead: 'Thể thức văn bản',
  electronic: 'Mã định danh điện tử',
  administrative: 'Mã đơn vị hành chính',
  tax: 'Mã số thuế',
  relation: 'Được đề nghị qua',
  relationHint: 'Tổ chức được lập hồ sơ đề nghị cho tổ chức này',
  noRelation: 'Không qua tổ chức nào',
  relationOf: { 'party-organisation': 'Là tổ chức Đảng của', part: 'Là bộ phận của' },
  predecessors: 'Các tổ chức kết thúc',
  into: 'Sáp nhập thành',
  intoExisting: 'Một tổ chức đang có',
  intoNew: 'Tổ chức mới',
  successor: 'Tổ chức tiếp nhận',
  carry: 'Người đang giữ chức danh tiếp tục giữ chức danh đó ở tổ chức tiếp nhận',
  splitOf: 'Tổ chức được chia, tách',
  goesOn: 'Tổ chức cũ vẫn hoạt động (tách)',
  parts: 'Tổ chức mới',
  addPart: 'Thêm tổ chức mới',
  removePart: 'Bỏ tổ chức này',
  movedTo: 'Các tổ chức trực thuộc về đâu',
  stays: 'Ở lại tổ chức cũ',
  childrenTo: 'Các tổ chức trực thuộc về',
  childrenToAbove: 'Cấp trên của tổ chức bị giải thể',
  life: 'Quá trình',
  periodUntil: (from: string, to: string | null) =>
    to === null ? `Từ ${shownDay(from)} đến nay` : `${shownDay(from)} – ${shownDay(to)}`,
  cameFrom: { merged: 'Nhận sáp nhập', divided: 'Chia từ', 'split-off': 'Tách từ' } satisfies Record<Descent, string>,
  wentTo: { merged: 'Sáp nhập vào', divided: 'Chia thành', 'split-off': 'Tách ra' } satisfies Record<Descent, string>,
  on: (day: string) => `ngày ${shownDay(day)}`,
  appointments: 'Người giữ chức danh',
  noAppointments: 'Chưa có ai được bổ nhiệm ở đây.',
  dossiers: 'Hồ sơ chưa xong',
  dossiersSubmitted: (count: number) => `${count} hồ sơ do tổ chức này gửi`,
  dossiersHere: (count: number) => `${count} hồ sơ đang ở đây`,
  noDossiers: 'Không có hồ sơ nào chưa xong.',
  ended: (day: string) => `Tổ chức này đã kết thúc hoạt động hết ngày ${shownDay(day)}.`,
  notYet: (day: string) => `Tổ chức này sẽ hoạt động từ ngày ${shownDay(day)}.`,
} as const;

/** The words of the page of appointments. */
export const appointmentTexts = {
  nav: 'Bổ nhiệm',
  navShort: 'Bổ nhiệm',
  title: 'Người và chức danh',
  subtitle: (count: number, day: string, today: boolean) =>
    `${count} chức danh ${today ? 'có hiệu lực hôm nay' : `có hiệu lực vào ngày ${shownDay(day)}`}`,
  search: 'Tìm người, tổ chức hoặc nhiệm vụ',
  at: 'Có hiệu lực vào ngày',
  columns: {
    person: 'Người',
    organisation: 'Tổ chức',
    role: 'Nhiệm vụ',
    title: 'Chức danh',
    from: 'Từ ngày',
    to: 'Đến hết ngày',
  },
  openEnd: 'chưa định',
  range: (first: number, last: number, total: number) => `${first}–${last} trong ${total} chức danh`,
  nothing: 'Không có chức danh nào khớp.',
  nothingHint: 'Thử bỏ bớt từ tìm hoặc xem ngày khác.',
  appoint: 'Bổ nhiệm',
  appointTitle: 'Bổ nhiệm',
  edit: 'Sửa',
  editTitle: 'Sửa lần bổ nhiệm',
  end: 'Kết thúc hôm nay',
  void: 'Huỷ',
  voidTitle: 'Huỷ lần bổ nhiệm ghi nhầm',
  voidHint:
    'Chỉ huỷ được khi chưa có việc nào được ghi nhận với chức danh này; nếu đã có, hãy ghi ngày kết thúc. Lần bổ nhiệm vẫn còn trong danh sách, kèm lý do và người huỷ.',
  voidReason: 'Lý do huỷ',
  voidDone: 'Đã huỷ lần bổ nhiệm.',
  voided: (by: string, day: string, reason: string) => `${by} huỷ ngày ${shownDay(day)}: ${reason}`,
  knownPerson: 'Người đã có tài khoản',
  newPerson: 'Người mới',
  person: 'Người',
  personSearch: 'Gõ tên hoặc tên đăng nhập',
  personNothing: 'Không thấy ai. Chọn «Người mới» để tạo tài khoản.',
  personName: 'Họ và tên',
  userName: 'Tên đăng nhập',
  userNameHint: 'Chữ thường không dấu, chữ số, dấu chấm',
  organisation: 'Tổ chức',
  role: 'Nhiệm vụ',
  roleHint: 'Quyết định người này được làm gì trong hệ thống',
  titleField: 'Chức danh',
  titlePlaceholder: 'Ví dụ: Chuyên viên Phòng Nghiệp vụ',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  toHint: 'Bỏ trống nếu chưa định',
  save: 'Lưu',
  cancel: 'Thôi',
  done: 'Đã bổ nhiệm.',
  saved: 'Đã lưu.',
  passwordTitle: 'Tài khoản mới',
  passwordBody: (name: string) =>
    `Đưa mật khẩu này cho ${name}. Hệ thống không lưu mật khẩu và không hiện lại lần nữa.`,
  password: 'Mật khẩu',
  resetTitle: 'Đặt lại mật khẩu',
  resetConfirm: 'Đặt lại mật khẩu',
  resetBody: (name: string) =>
    `Mật khẩu cũ của ${name} không dùng được nữa và mọi phiên đang mở của người này bị đăng xuất.`,
  copy: 'Chép',
  copied: 'Đã chép',
  close: 'Tôi đã đưa mật khẩu',
  holds: (holds: readonly string[]) => (holds.length === 0 ? 'chưa giữ chức danh nào' : holds.join('; ')),
} as const;
