import { isExcelFlaw } from '../../domain/subjects/excel-problem.js';
import { shownDay } from '../../format/shown-day.js';
import { excelFlawText } from '../excel-import/excel-import.js';
import { citizenNumberFlawText } from '../subjects/subject-words.js';
import type { Answer } from './answer.js';

/** What is refused of subjects, their record, and Excel files. */
export const subjectRefusals = {
  'subject-unknown': {
    status: 404,
    text: 'Không tìm thấy đối tượng này, hoặc đối tượng không thuộc phạm vi anh/chị được xem.',
  },
  'subject-out-of-reach': {
    status: 403,
    text: 'Đối tượng này do cơ quan ngoài phạm vi của anh/chị quản lý. Hãy đề nghị cơ quan đó hoặc quản trị viên ghi.',
  },
  'record-of-another-body': {
    status: 403,
    text: 'Nội dung này do cơ quan ngoài phạm vi của anh/chị quyết định hoặc ghi. Hãy đề nghị cơ quan đó hoặc quản trị viên.',
  },
  'import-out-of-reach': {
    status: 403,
    text: 'Trong tệp có đối tượng ngoài phạm vi của anh/chị, hoặc chưa có tên trong phạm vi đó: {names}. Chưa ghi gì.',
  },
  'subject-exists': { status: 409, text: 'Người mang số định danh này đã có trong danh sách đối tượng.' },
  'organisation-not-free': {
    status: 409,
    text: 'Không có tổ chức này, hoặc tổ chức đã có trong danh sách đối tượng.',
  },
  'achievement-reversed': { status: 422, text: 'Thời gian lập thành tích có ngày đầu sau ngày cuối.' },
  'award-exists': { status: 409, text: 'Lịch sử đã có hình thức khen thưởng này theo quyết định số {number}.' },
  'award-unknown': { status: 404, text: 'Không có lần khen thưởng này trong lịch sử của đối tượng.' },
  'award-already-revoked': { status: 409, text: 'Lần khen thưởng này đã được ghi là bị hủy bỏ.' },
  'hold-unknown': { status: 404, text: 'Không có lần tạm dừng xét này.' },
  'hold-already-released': { status: 409, text: 'Lần tạm dừng xét này đã kết thúc.' },
  'hold-release-too-early': { status: 422, text: 'Ngày kết thúc phải từ ngày bắt đầu tạm dừng trở đi.' },
  'nomination-not-alike': {
    status: 409,
    text: 'Trường hợp đề nghị này đã gắn với một người, hoặc không cùng tên và ngày sinh.',
  },
  'excel-unreadable': { status: 422, text: 'Không nhập được tệp. {excelFlaw}' },
  'import-too-large': { status: 413, text: 'Tệp Excel lớn hơn giới hạn {limit}. Hãy chia nhỏ tệp.' },
  'import-cut': { status: 400, text: 'Đường truyền bị ngắt giữa chừng, tệp chưa được đọc. Hãy tải lên lại.' },
  'import-file-changed': {
    status: 409,
    text: 'Tệp gửi lên không còn giống tệp đã kiểm tra. Hãy kiểm tra lại rồi nhập; chưa có gì được ghi.',
  },
  'import-has-errors': { status: 422, text: 'Tệp còn {count} ô chưa đúng nên chưa dòng nào được nhập.' },
} as const satisfies Readonly<Record<string, Answer>>;

/** What a refusal of these is about, as people read it; undefined for what any refusal may be about. */
export function shownOfSubject(name: string, value: unknown): string | undefined {
  if (name === 'citizenNumberFlaw') return citizenNumberFlawText(value);
  if (name === 'excelFlaw') return isExcelFlaw(value) ? excelFlawText(value) : '…';
  return name === 'day' && typeof value === 'string' ? shownDay(value) : undefined;
}
