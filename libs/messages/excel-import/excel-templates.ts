import { commendationTypeTexts, ratingOfTexts, ratingTexts } from '../subjects/subject-words.js';
import { awardSheetTexts, nomineeSheetTexts } from './excel-import.js';

const explanation = { sheet: 'Hướng dẫn', title: 'Cách điền tệp này', columns: ['Cột', 'Cách ghi'] } as const;
const rules = [
  'Giữ nguyên tên trang và dòng tiêu đề. Mỗi dòng một trường hợp, không gộp ô, không dùng công thức.',
  'Gõ bằng bảng mã Unicode (phông Times New Roman, Arial…), không dùng phông .VnTime, VNI.',
  'Ngày ghi dạng ngày/tháng/năm, ví dụ 25/12/2024.',
  'Ví dụ dưới đây là dữ liệu giả; chỉ để xem, không chép vào trang dữ liệu.',
];
const examplesTitle = 'Ví dụ (dữ liệu giả)';
const kind = '«Cá nhân» hoặc «Tập thể».';
const number = '12 chữ số, để dạng chữ (Text) cho khỏi mất số 0 ở đầu. Với tập thể để trống.';

/** What the template of a nominee list says; `awards` are the forms that the plan gives. */
export function nomineeTemplateWords(awards: readonly string[]) {
  const choices = awards.map((name) => `«${name}»`).join(', ');
  return {
    explanation,
    rules,
    examplesTitle,
    headings: {
      kind,
      name: 'Họ và tên người được đề nghị; với tập thể ghi đúng tên tổ chức trong hệ thống.',
      birthDate: 'Bắt buộc với cá nhân.',
      citizenNumber: `${number} Chưa biết thì để trống.`,
      position: 'Bắt buộc với cá nhân.',
      workUnit: 'Để trống nếu là chính đơn vị lập danh sách.',
      partyMember: 'Ghi «x» nếu là đảng viên.',
      enterpriseDirector: 'Ghi «x» nếu là giám đốc, người đứng đầu doanh nghiệp hoặc hợp tác xã.',
      award: choices ? `Một trong: ${choices}. Chỉ có một hình thức thì để trống.` : 'Tên hình thức khen thưởng.',
    },
    examples: {
      [nomineeSheetTexts.sheet]: [
        ['Cá nhân', 'Nguyễn Văn Mẫu', '01/02/1980', '', 'Công chức', 'Phòng Giả Định', 'x', '', ''],
        ['Tập thể', 'Đảng bộ xã Ví Dụ', '', '', '', '', '', '', ''],
      ],
    },
  };
}

const list = (texts: Readonly<Record<string, string>>): string =>
  Object.values(texts)
    .map((text) => `«${text}»`)
    .join(', ');

/** What the template of award history and ratings says. */
export const awardTemplateWords = {
  explanation,
  rules,
  examplesTitle,
  headings: {
    kind,
    name: 'Họ và tên, hoặc tên tổ chức.',
    citizenNumber: `Bắt buộc với cá nhân: ${number}`,
    birthDate: 'Ngày sinh của cá nhân, để đối chiếu với số định danh.',
    organisationCode: 'Bắt buộc với tập thể: mã của tổ chức trong hệ thống.',
    award: 'Ví dụ: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh.',
    type: `Một trong: ${list(commendationTypeTexts)}. Không rõ thì để trống.`,
    decisionNumber: 'Số và ký hiệu, ví dụ 00/QĐ-UBND.',
    decidedOn: 'Ngày ký quyết định.',
    decidingBody: 'Cơ quan hoặc người có thẩm quyền quyết định.',
    from: 'Ngày đầu của thời gian lập thành tích, nếu biết.',
    to: 'Ngày cuối của thời gian lập thành tích, nếu biết.',
    topic: 'Thành tích được khen, tên chuyên đề hoặc phong trào.',
    year: 'Năm được xếp loại.',
    of: `Một trong: ${list(ratingOfTexts)}.`,
    value: `Một trong: ${list(ratingTexts)}.`,
    evidence: 'Văn bản xếp loại, ví dụ Quyết định 00-QĐ/TU.',
  },
  examples: {
    [awardSheetTexts.awards]: [
      [
        ...[
          'Cá nhân',
          'Nguyễn Văn Mẫu',
          '',
          '01/02/1980',
          '',
          'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
          'Công trạng',
        ],
        ...['00/QĐ-UBND', '25/12/2024', 'Chủ tịch UBND tỉnh Ví Dụ', '01/01/2024', '31/12/2024', 'Thành tích giả định'],
      ],
    ],
    [awardSheetTexts.ratings]: [
      [
        'Tập thể',
        'Đảng bộ xã Ví Dụ',
        '',
        '',
        'MA-VI-DU',
        '2024',
        'Tổ chức đảng',
        'Hoàn thành tốt nhiệm vụ',
        'Quyết định 00-QĐ/HU',
      ],
    ],
  },
} as const;
