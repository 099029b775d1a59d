import { shownDecimal } from '../../format/decimal.js';

/** The servers in plain words: what each is for, and what it means for people when it does not answer. */
export const serverTexts = {
  database: {
    name: 'Cơ sở dữ liệu',
    up: 'Mọi hồ sơ đọc và ghi bình thường.',
    down: 'Không ai xem hay quyết định được hồ sơ; nội dung đang nhập được giữ trên máy người dùng.',
  },
  temporal: {
    name: 'Máy chủ luân chuyển (Temporal)',
    up: 'Hồ sơ được chuyển đến cấp sau trong vài giây.',
    down: 'Mọi người vẫn quyết định được; hồ sơ đã quyết định chờ trên đường và tự đi tiếp khi máy chủ trở lại.',
  },
  'object-store': {
    name: 'Kho giấy tờ',
    up: 'Tải lên, xem giấy tờ và đóng dấu đến bình thường.',
    down: 'Chưa tải lên hay xem được giấy tờ, chưa đóng dấu đến; ý kiến và quyết định vẫn ghi được.',
  },
  worker: {
    name: 'Tiến trình luân chuyển và đóng dấu',
    up: 'Đang nhận việc.',
    down: 'Hồ sơ chưa được chuyển đến cấp sau và chưa đóng dấu; không việc nào mất, sẽ làm tiếp khi chạy lại.',
  },
} as const;

/** Why an effect failed, by the code its recorded reason begins with: what happened, and what the operator can do. */
export const effectReasonTexts = {
  'object-store': 'Kho giấy tờ không trả tệp hoặc không nhận bản sao. Khi kho chạy lại, bấm «Thử lại».',
  'original-missing': 'Không thấy bản gốc trong kho giấy tờ. Khôi phục bản gốc từ bản sao lưu rồi mới thử lại.',
  'original-differs':
    'Bản gốc trong kho không còn giống bản đã nhận nên không đóng dấu. Khôi phục bản gốc từ bản sao lưu rồi mới thử lại.',
  'paper-unknown': 'Hồ sơ không có tờ trình hoặc không có số đến để đóng dấu; thử lại không thay đổi được.',
  'stamping-failed':
    'Chương trình đóng dấu dừng giữa chừng. Bấm «Thử lại»; nếu vẫn hỏng, báo người phụ trách kỹ thuật.',
  'no-answer': 'Đã thử nhiều lần nhưng tiến trình đóng dấu không trả lời. Khi tiến trình chạy lại, bấm «Thử lại».',
} as const;

/** For a failure nobody has foreseen. */
export const unknownReason = 'Gặp lỗi ngoài dự kiến. Bấm «Thử lại»; nếu vẫn hỏng, báo người phụ trách kỹ thuật.';
export const technicalDetail = 'Chi tiết kỹ thuật';

/** How long a part took to answer, for a part that is slow. */
export function slowText(milliseconds: number): string {
  return `trả lời sau ${shownDecimal((milliseconds / 1_000).toFixed(1))} giây`;
}
