import { shownDay } from './timeline.js';

const parts: Readonly<Record<string, string>> = {
  code: 'Mã kế hoạch',
  name: 'Tên kế hoạch',
  shortName: 'Tên gọi ngắn',
  codePrefix: 'Chữ đầu mã hồ sơ',
  owner: 'Cơ quan chủ trì',
  standingOffice: 'Cơ quan thường trực',
  source: 'Văn bản gốc',
  legalRegime: 'Chế độ pháp lý',
  commendationType: 'Loại hình khen thưởng',
  audience: 'Đối tượng tham gia',
  attributes: 'Đặc điểm của đơn vị',
  awards: 'Hình thức khen thưởng',
  events: 'Sự kiện',
  period: 'Thời gian của đợt',
  waves: 'Các đợt',
  deadlines: 'Các mốc thời gian',
  registration: 'Đăng ký thi đua',
  reports: 'Báo cáo',
  ratings: 'Xếp loại',
  measures: 'Chỉ tiêu, tỷ lệ',
  indicators: 'Chỉ tiêu so với năm mốc',
  comparisons: 'Tiêu chí so sánh',
  judgements: 'Tiêu chí người xét',
  preconditions: 'Điều kiện',
  lawRules: 'Quy định của luật',
  quotas: 'Cơ cấu, số lượng',
  informed: 'Nội dung để biết',
  submission: 'Thời hạn nộp hồ sơ',
  checklist: 'Thành phần hồ sơ',
  notChecked: 'Quy định người thẩm định tự xét',
  stages: 'Các bước xét',
  routes: 'Tuyến trình',
  publicComment: 'Lấy ý kiến công khai',
};

const fields: Readonly<Record<string, string>> = {
  label: 'tên',
  name: 'tên',
  throughEndOf: 'đến hết ngày',
  before: 'trước ngày',
  onEvent: 'khi sự kiện',
  from: 'từ ngày',
  hard: 'quá hạn không nhận',
  due: 'hạn',
  workingDays: 'số ngày làm việc',
  max: 'tối đa',
  limits: 'số lượng',
  subjects: 'đối tượng',
  unitKinds: 'loại đơn vị',
  stages: 'các bước',
  years: 'các năm',
  minimumExcellent: 'số năm xuất sắc',
  atLeast: 'thấp nhất',
  moreThan: 'lớn hơn',
  atMost: 'nhiều nhất',
  steps: 'mức áp dụng',
  citation: 'căn cứ',
  councilSize: 'số thành viên Hội đồng',
  reminders: 'nhắc trước',
  content: 'nội dung đăng ký',
  required: 'bắt buộc',
  number: 'số văn bản',
  issuedOn: 'ngày ban hành',
  status: 'tình trạng văn bản',
  decidedBy: 'người quyết định',
  adds: 'giấy tờ của bước',
  body: 'cơ quan',
};

const values: Readonly<Record<string, string>> = {
  true: 'có',
  false: 'không',
  block: 'chặn',
  warn: 'cảnh báo',
  inform: 'để biết',
  draft: 'dự thảo',
  issued: 'đã ban hành',
  collective: 'tập thể',
  individual: 'cá nhân',
  EXCELLENT: 'hoàn thành xuất sắc',
  GOOD: 'hoàn thành tốt',
  COMPLETED: 'hoàn thành',
  NOT_COMPLETED: 'không hoàn thành',
};

/** The heading of a part of a plan. */
export const partName = (part: string): string => parts[part] ?? part;

/** What a field of a part is called inside a sentence. */
export const fieldName = (field: string): string => fields[field] ?? field;

/** A value of a plan as people read it: days as 11/07/2025, lists with commas, the fixed words in Vietnamese. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? value.map(shownValue).join(', ') : 'trống';
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, entry]) => `${fieldName(key)} ${shownValue(entry)}`)
      .join(', ');
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return shownDay(text);
  return values[text] ?? text;
}
