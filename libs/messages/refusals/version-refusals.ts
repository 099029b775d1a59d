import type { Answer } from './answer.js';

/** What is refused of tables that are published in versions: working days and legal regimes. */
export const versionRefusals = {
  'version-unknown': { status: 404, text: 'Không có phiên bản này.' },
  'publication-note-missing': {
    status: 422,
    text: 'Cần ghi căn cứ hoặc lý do công bố, ví dụ số thông báo, để người sau biết vì sao bảng thay đổi.',
  },
  'publication-changes-nothing': {
    status: 422,
    text: 'Bảng này giống hệt phiên bản đang dùng nên không công bố lại.',
  },
  'published-meanwhile': {
    status: 409,
    text: 'Phiên bản {version} vừa được người khác công bố. Phần anh/chị sửa vẫn còn trên màn hình; hãy so sánh rồi sửa lại từ bản đó.',
  },
  'calendar-not-valid': { status: 422, text: 'Lịch chưa công bố được: {problems}.' },
  'calendar-year-in-use': {
    status: 409,
    text: 'Không bỏ được năm {year}: còn {dossiers} hồ sơ có hạn đang tính qua năm này.',
  },
  'regimes-not-valid': { status: 422, text: 'Bảng quy định pháp luật áp dụng chưa công bố được: {problems}.' },
  'regime-in-use': {
    status: 409,
    text: 'Không bỏ được chế độ {code}: còn {dossiers} hồ sơ theo chế độ này. Hãy ghi ngày hết hiệu lực thay vì bỏ.',
  },
} as const satisfies Readonly<Record<string, Answer>>;
