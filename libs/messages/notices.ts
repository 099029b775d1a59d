import type { NoticeToGive } from '../domain/notice.js';

/** What a notice says; `stage` is where the dossier stands. */
export function noticeText(kind: NoticeToGive['kind'], stage: string): string {
  switch (kind) {
    case 'arrived':
      return `Hồ sơ mới đến ${stage}`;
    case 'reminded':
      return `Sắp hết hạn ở ${stage}`;
    case 'overdue':
      return `Quá hạn ở ${stage}`;
    case 'returned':
      return 'Hồ sơ bị trả lại, cần bổ sung';
    case 'decided':
      return 'Đã có quyết định khen thưởng';
  }
}
