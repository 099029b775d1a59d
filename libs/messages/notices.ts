import type { NoticeToGive, OwedNotice } from '../domain/dossier/notice.js';

/** What a notice says; `stage` is where the dossier stands. */
export function noticeText(kind: NoticeToGive['kind'], stage: string): string {
  switch (kind) {
    case 'arrived':
      return `Hồ sơ mới đến ${stage}`;
    case 'reminded':
      return `Sắp hết hạn ở ${stage}`;
    case 'overdue':
      return `Quá hạn ở ${stage}`;
    case 'term-set':
      return `Hạn ở ${stage} vừa thay đổi theo ngày diễn ra sự kiện`;
    case 'returned':
      return 'Hồ sơ bị trả lại, cần bổ sung';
    case 'decided':
      return 'Đã có quyết định khen thưởng';
  }
}

/** What an owner's reminder says. A report that the plan no longer asks for has no name left. */
export function owedText(
  kind: OwedNotice,
  { report, by }: { readonly report: string | null; readonly by: string },
): string {
  switch (kind) {
    case 'registration-owed':
      return `${by} nhắc đơn vị đăng ký thi đua`;
    case 'report-owed':
      return `${by} nhắc đơn vị gửi ${report ? `«${report}»` : 'báo cáo'}`;
  }
}
