import type { DraftedNominee } from '../../domain/dossier/draft.js';
import type { Rating, RatingOf } from '../../domain/eligibility/declared-facts.js';
import { commendationTypes } from '../../domain/subjects/commendation-type.js';
import type { CellProblem, ExcelFlaw } from '../../domain/subjects/excel-problem.js';
import { shownDay } from '../../format/shown-day.js';
import { thousands } from '../../format/thousands.js';
import { citizenNumberFlawText, commendationTypeTexts, ratingOfTexts, ratingTexts } from '../subjects/subject-words.js';

const person = ['Cá nhân', 'Người'];
const collective = ['Tập thể', 'Tổ chức', 'Đơn vị'];

/** The table of nominees, as people fill it in. */
export const nomineeSheetTexts = {
  sheet: 'Danh sách đề nghị',
  headings: {
    kind: 'Loại',
    name: 'Họ và tên, tên tập thể',
    birthDate: 'Ngày sinh',
    citizenNumber: 'Số định danh cá nhân',
    position: 'Chức vụ',
    workUnit: 'Đơn vị công tác',
    partyMember: 'Đảng viên',
    enterpriseDirector: 'Người đứng đầu doanh nghiệp',
    award: 'Hình thức khen thưởng',
  },
  kinds: [
    { value: 'individual', words: person },
    { value: 'collective', words: collective },
  ],
} as const;

/** The tables of award history and ratings. */
export const awardSheetTexts = {
  awards: 'Khen thưởng',
  ratings: 'Xếp loại',
  headings: {
    kind: 'Loại đối tượng',
    name: 'Họ và tên, tên tập thể',
    citizenNumber: 'Số định danh cá nhân',
    birthDate: 'Ngày sinh',
    organisationCode: 'Mã tổ chức',
    award: 'Danh hiệu, hình thức khen thưởng',
    type: 'Loại hình khen thưởng',
    decisionNumber: 'Số quyết định',
    decidedOn: 'Ngày quyết định',
    decidingBody: 'Cơ quan quyết định',
    from: 'Thành tích từ ngày',
    to: 'Thành tích đến ngày',
    topic: 'Nội dung thành tích',
    year: 'Năm',
    of: 'Xếp loại của',
    value: 'Mức xếp loại',
    evidence: 'Căn cứ',
  },
  kinds: [
    { value: 'person', words: person },
    { value: 'collective', words: collective },
  ],
  types: commendationTypes.map((value) => ({ value, words: [commendationTypeTexts[value], value] })),
  ratingsOf: (Object.keys(ratingOfTexts) as RatingOf[]).map((value) => ({ value, words: [ratingOfTexts[value]] })),
  values: (Object.keys(ratingTexts) as Rating[]).map((value) => ({
    value,
    words: [ratingTexts[value], ratingTexts[value].replace(/ nhiệm vụ$/, '')],
  })),
} as const;

/** Why a file is not taken at all, and what to do. */
export function excelFlawText(flaw: ExcelFlaw): string {
  switch (flaw.flaw) {
    case 'empty-file':
      return 'Tệp rỗng, không có nội dung.';
    case 'not-excel':
      return 'Tệp không phải Excel (.xlsx). Hãy mở bằng Excel rồi chọn «Lưu thành» (Save As), loại «Excel Workbook (.xlsx)».';
    case 'old-xls':
      return 'Tệp là Excel đời cũ (.xls). Hãy mở bằng Excel rồi chọn «Lưu thành» (Save As), loại «Excel Workbook (.xlsx)».';
    case 'encrypted':
      return 'Tệp đang đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi tải lên lại.';
    case 'broken':
      return 'Tệp Excel bị hỏng hoặc bị cụt, không đọc được. Hãy mở lại bằng Excel, lưu một bản mới rồi tải lên.';
    case 'unpacks-too-large':
      return `Nội dung tệp khi mở ra lớn hơn ${flaw.limitMegabytes} MB nên bị từ chối. Mỗi lần nhập tối đa ${thousands(flaw.rows)} dòng; hãy chia nhỏ tệp, xóa hình ảnh và các trang không cần.`;
    case 'too-much-work':
      return 'Đọc tệp mất quá nhiều thời gian hoặc bộ nhớ nên đã dừng. Hãy xóa các trang, dòng trống và định dạng không cần, hoặc chép bảng sang tệp mẫu rồi tải lên lại.';
    case 'not-a-workbook':
      return 'Tệp không có bảng tính Excel nào bên trong. Hãy dùng tệp mẫu tải từ màn hình này.';
    case 'sheet-missing':
      return `Tệp không có trang «${flaw.sheet}». Các trang đang có: ${flaw.found.map((name) => `«${name}»`).join(', ') || 'không có'}. Hãy dùng tệp mẫu, giữ nguyên tên trang.`;
    case 'headers-missing':
      return `Trang «${flaw.sheet}» thiếu cột: ${flaw.missing.map((name) => `«${name}»`).join(', ')}. Hãy giữ nguyên dòng tiêu đề của tệp mẫu.`;
    case 'header-twice':
      return `Trang «${flaw.sheet}» có hai cột «${flaw.header}» (${flaw.cells.join(', ')}). Hãy bỏ bớt một cột.`;
    case 'too-many-rows':
      return `Trang «${flaw.sheet}» có nhiều hơn ${thousands(flaw.limit)} dòng. Mỗi lần nhập tối đa ${thousands(flaw.limit)} dòng; hãy chia thành nhiều tệp.`;
    case 'no-rows':
      return `Trang «${flaw.sheet}» chưa có dòng nào dưới tiêu đề.`;
  }
}

/** What is wrong with a cell, and what to do; the cell's name stands beside it. */
export function cellProblemText(wrong: CellProblem): string {
  switch (wrong.problem) {
    case 'missing':
      return 'Chưa ghi.';
    case 'too-long':
      return `Dài quá ${thousands(wrong.max)} ký tự.`;
    case 'formula':
      return 'Ô chứa công thức. Hãy chép rồi dán lại giá trị (Paste Special, Values).';
    case 'merged':
      return `Các ô ${wrong.range} đang gộp (Merge). Hãy bỏ gộp và ghi đủ từng dòng.`;
    case 'excel-error':
      return `Ô đang báo lỗi của Excel «${wrong.shown}».`;
    case 'tcvn3':
      return `Chữ gõ bằng bảng mã cũ TCVN3 (ABC, phông .VnTime), có lẽ là «${wrong.meant}». Hãy chuyển cả tệp sang Unicode rồi tải lên lại.`;
    case 'not-a-day':
      return 'Không phải ngày. Hãy ghi dạng ngày/tháng/năm, ví dụ 25/12/2024.';
    case 'only-a-year':
      return 'Chỉ ghi năm. Hãy ghi đủ ngày/tháng/năm, ví dụ 25/12/2024.';
    case 'day-not-possible':
      return 'Ngày này không có trong lịch. Hãy kiểm tra ngày và tháng.';
    case 'day-in-the-future':
      return 'Ngày này chưa tới.';
    case 'days-reversed':
      return `Ngày này trước «${wrong.other}».`;
    case 'not-a-year':
      return `Không phải năm từ ${wrong.from} đến ${wrong.to}.`;
    case 'not-one-of':
      return `Chỉ nhận: ${wrong.choices.map((choice) => `«${choice}»`).join(', ')}.`;
    case 'citizen-number':
      return `Số định danh chưa đúng: ${citizenNumberFlawText(wrong.flaw)}.`;
    case 'number-of-another':
      return 'Số định danh này đang ghi cho một người khác tên và ngày sinh.';
    case 'unknown-organisation':
      return 'Không có tổ chức nào mang mã này.';
    case 'organisation-not-related':
      return `Không phải tổ chức đơn vị được đề nghị. Có thể chọn: ${wrong.choices.map((choice) => `«${choice}»`).join(', ')}.`;
    case 'twice-in-file':
      return `Trùng với ô ${wrong.other} trong cùng tệp.`;
    case 'no-room':
      return `Hồ sơ chỉ nhận tối đa ${thousands(wrong.max)} trường hợp.`;
  }
}

/** One line about a nominee that a file brings. The citizen number is not repeated. */
export function nomineeDetail(nominee: DraftedNominee, award: string | null): string {
  if (nominee.kind === 'collective') return award ?? '';
  const { birthDate, position, workUnit } = nominee;
  return [shownDay(birthDate), position, workUnit, award].filter(Boolean).join(' · ');
}

export function awardDetail(award: {
  readonly awardName: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
}): string {
  return `${award.awardName} · ${award.decisionNumber} · ${shownDay(award.decidedOn)}`;
}

export function ratingDetail({
  year,
  of,
  value,
}: {
  readonly year: number;
  readonly of: RatingOf;
  readonly value: Rating;
}): string {
  return `${year} · ${ratingOfTexts[of]} · ${ratingTexts[value]}`;
}
