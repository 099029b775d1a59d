import type { AccountNotice } from '../../domain/acts/account-notice.js';
import type { DossierNotice } from '../../domain/dossier/event.js';
import type { OwedNotice } from '../../domain/dossier/notice.js';

interface Words<About> {
  /** what the kind is called */
  readonly name: string;
  readonly text: (about: About) => string;
}

const ofDossiers: Readonly<Record<DossierNotice, Words<{ readonly stage: string }>>> = {
  arrived: { name: 'Hồ sơ đến', text: ({ stage }) => `Hồ sơ mới đến ${stage}` },
  reminded: { name: 'Nhắc hạn', text: ({ stage }) => `Sắp hết hạn ở ${stage}` },
  overdue: { name: 'Quá hạn', text: ({ stage }) => `Quá hạn ở ${stage}` },
  'term-set': { name: 'Hạn mới', text: ({ stage }) => `Hạn ở ${stage} vừa thay đổi theo ngày diễn ra sự kiện` },
  returned: { name: 'Trả lại', text: () => 'Hồ sơ bị trả lại, cần bổ sung' },
  decided: { name: 'Có kết quả', text: () => 'Đã có quyết định khen thưởng' },
};

/** A report that the plan no longer asks for has no name left. */
interface Owed {
  readonly report: string | null;
  readonly by: string;
}

const ofOwners: Readonly<Record<OwedNotice, Words<Owed>>> = {
  'registration-owed': { name: 'Nhắc đăng ký', text: ({ by }) => `${by} nhắc đơn vị đăng ký thi đua` },
  'report-owed': {
    name: 'Nhắc báo cáo',
    text: ({ report, by }) => `${by} nhắc đơn vị gửi ${report ? `«${report}»` : 'báo cáo'}`,
  },
};

const ofAccounts: Readonly<Record<AccountNotice, Words<{ readonly by: string }>>> = {
  'password-reset': {
    name: 'Tài khoản',
    text: ({ by }) => `${by} đã cấp lại mật khẩu cho tài khoản của anh/chị`,
  },
};

/** What was done to an account. */
export function accountText(kind: AccountNotice, by: string): string {
  return ofAccounts[kind].text({ by });
}

/** What a notice says; `stage` is where the dossier stands. */
export function noticeText(kind: DossierNotice, stage: string): string {
  return ofDossiers[kind].text({ stage });
}

/** What an owner's reminder says. */
export function owedText(kind: OwedNotice, owed: Owed): string {
  return ofOwners[kind].text(owed);
}

/** What a kind of notice is called. */
export function noticeName(kind: DossierNotice | OwedNotice | AccountNotice): string {
  return { ...ofDossiers, ...ofOwners, ...ofAccounts }[kind].name;
}
