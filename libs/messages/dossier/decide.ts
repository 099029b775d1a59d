import { shortName } from '../organisations/short-name.js';

/** Texts of the bar of decision and its dialogs. */
export const decideTexts = {
  bar: 'Quyết định của anh/chị',
  forward: (agreed: number, refused: number, next: string) => {
    if (refused === 0) return `Đồng ý ${agreed} → ${next}`;
    return agreed === 0 ? `Không đồng ý ${refused} → ${next}` : `Đồng ý ${agreed}, không ${refused} → ${next}`;
  },
  undecided: (count: number) => `Còn ${count} trường hợp chưa có ý kiến`,
  reasonMissing: (name: string) => `Nêu lý do không đồng ý với ${name}`,
  nextUnknown: 'cấp tiếp theo',
  save: 'Ghi ý kiến, chưa chuyển',
  saved: (count: number) => `Đã ghi ${count} ý kiến. Hồ sơ vẫn ở đây.`,
  forwarded: (code: string, next: string) => `Đã chuyển ${code} đến ${next}.`,
  returned: (code: string, unit: string) => `Đã trả lại ${code} cho ${unit}.`,
  return: (unit: string) => `Trả lại ${shortName(unit)}…`,
  returnTitle: (unit: string) => `Trả lại ${unit}`,
  returnConfirm: (unit: string) => `Trả lại ${shortName(unit)}`,
  returnIntro: (stage: string) =>
    `Đơn vị đọc nguyên văn lý do này, bổ sung rồi gửi lại; hồ sơ quay về đúng ${stage}. Trong lúc đó không tính hạn.`,
  returnReason: 'Lý do trả lại, điều cần bổ sung',
  returnReasonMissing: 'Phải nêu lý do trả lại.',
  returnPlaceholder: 'Ví dụ: Tờ trình thiếu số liệu năm 2024; đề nghị bổ sung và gửi lại.',
  collect: 'Chèn các mục chưa đạt',
  letterMissing: (label: string) => `- Thiếu: ${label}`,
  letterFailed: (label: string) => `- Chưa đạt: ${label}`,
  letterReason: (name: string, reason: string) => `- ${name}: ${reason}`,
  moreActions: 'Thêm cách xử lý',
  conflictTitle: 'Hồ sơ vừa thay đổi, lệnh chưa được thực hiện',
  conflict: 'Màn hình đã tải bản mới. Ý kiến đang nhập vẫn còn; hãy xem lại rồi bấm lần nữa.',
  refusedTitle: 'Chưa thực hiện được',
  kept: 'Ý kiến đang nhập vẫn còn.',
  openCouncil: 'Nhập kết quả Hội đồng',
  openDecisions: 'Ghi quyết định',
} as const;
