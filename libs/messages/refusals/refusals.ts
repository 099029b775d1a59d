import { lastDayBefore } from '../../domain/calendar/calendar-day.js';
import type { IndicatorFlaw } from '../../domain/eligibility/indicators.js';
import type { PasswordFlaw } from '../../domain/own-password.js';
import type { RefusalCode } from '../../domain/refusal.js';
import { shownDecimal } from '../../format/decimal.js';
import { shownDay, shownDayOf } from '../../format/shown-day.js';
import { type OrganisationErrorCode, organisationRefusals } from './organisation-refusals.js';
import { type SubjectErrorCode, shownOfSubject, subjectRefusals } from './subject-refusals.js';
import { type VersionErrorCode, versionRefusals } from './version-refusals.js';

/** What the api itself refuses, before any rule is asked. */
export type ApiErrorCode =
  | RefusalCode
  | SubjectErrorCode
  | VersionErrorCode
  | OrganisationErrorCode
  | 'not-signed-in'
  | 'wrong-password'
  | 'too-many-attempts'
  | 'password-guessable'
  | 'host-unknown'
  | 'initial-password'
  | 'present-password-wrong'
  | PasswordFlaw
  | 'permission-missing'
  | 'appointment-not-chosen'
  | 'foreign-origin'
  | 'body-invalid'
  | 'body-too-large'
  | 'route-unknown'
  | 'only-in-demonstration'
  | 'upload-too-large'
  | 'upload-cut'
  | 'empty-file'
  | 'not-a-pdf'
  | 'truncated-pdf'
  | 'stored-object-differs'
  | 'store-unavailable'
  | 'file-name-missing'
  | 'range-not-satisfiable'
  | 'document-missing'
  | 'key-missing'
  | 'service-unavailable'
  | 'internal';

interface Answer {
  readonly status: number;
  readonly text: string;
}

const answer = (status: number, text: string): Answer => ({ status, text });

/** One table: code → HTTP status → what people read. `{…}` is filled from the refusal's detail. */
export const refusals: Readonly<Record<ApiErrorCode, Answer>> = {
  'not-found': answer(404, 'Không tìm thấy hồ sơ này, hoặc hồ sơ không thuộc phạm vi anh/chị được xem.'),
  'appointment-not-valid': answer(
    403,
    'Chức danh anh/chị đang dùng không còn hiệu lực hôm nay. Hãy chọn chức danh khác hoặc đăng nhập lại.',
  ),
  'role-not-allowed': answer(403, 'Chức danh đang dùng không được làm việc này.'),
  'not-your-turn': answer(409, 'Hồ sơ không còn ở cơ quan của anh/chị: đang ở bước {stage}.'),
  'stale-version': answer(
    409,
    'Hồ sơ vừa có thay đổi sau khi anh/chị mở. Hãy xem lại nội dung mới rồi quyết định; phần đã nhập vẫn được giữ.',
  ),
  'key-reused': answer(409, 'Khoá gửi này đã dùng cho một việc khác. Hãy tải lại trang rồi làm lại.'),
  'dossier-closed': answer(409, 'Hồ sơ đã kết thúc, không thể thay đổi nữa.'),
  'dossier-in-transit': answer(409, 'Hồ sơ đang trên đường đến {stage}; hãy đợi vài giây rồi thử lại.'),
  'dossier-returned': answer(409, 'Hồ sơ đã trả lại đơn vị, đang chờ đơn vị bổ sung.'),
  'dossier-not-returned': answer(409, 'Hồ sơ không ở trạng thái trả lại nên không thể gửi bổ sung.'),
  'draft-already-submitted': answer(409, 'Hồ sơ này đã được gửi đi.'),
  'draft-changed': answer(
    409,
    'Bản soạn đã được sửa sau khi anh/chị xem. Hãy xem phần thay đổi rồi xác nhận lại; nội dung anh/chị nhập vẫn được giữ.',
  ),
  'correction-changed': answer(
    409,
    'Phần bổ sung đã được người khác sửa sau khi anh/chị xem. Hãy xem phần thay đổi rồi xác nhận lại; nội dung anh/chị nhập vẫn được giữ.',
  ),
  'papers-changed': answer(409, 'Giấy tờ trong hồ sơ không còn giống bản anh/chị đã xem. Hãy xem lại rồi xác nhận.'),
  'accuracy-not-confirmed': answer(422, 'Thủ trưởng đơn vị cần xác nhận tính chính xác của hồ sơ trước khi gửi.'),
  'no-nominee': answer(422, 'Hồ sơ chưa có tập thể hoặc cá nhân nào được đề nghị.'),
  'nominee-name-missing': answer(422, 'Có trường hợp chưa ghi tên.'),
  'nominee-detail-missing': answer(422, 'Trường hợp «{nominee}» còn thiếu thông tin: {field}.'),
  'nominee-not-related': answer(422, '«{nominee}» không phải tổ chức thuộc hoặc liên quan đến đơn vị.'),
  'nominee-duplicate': answer(422, '«{nominee}» được đề nghị hai lần trong cùng hồ sơ.'),
  'last-nominee-withdrawn': answer(422, 'Không thể rút trường hợp cuối cùng của hồ sơ.'),
  'paper-missing': answer(422, 'Hồ sơ còn thiếu giấy tờ: {papers}.'),
  'paper-unknown': answer(422, 'Giấy tờ được thay không có trong hồ sơ hoặc đã được thay.'),
  'paper-item-unknown': answer(422, 'Tệp «{file}» chưa gắn với mục giấy tờ nào của hồ sơ.'),
  'upload-not-received': answer(422, 'Có tệp chưa được tiếp nhận xong. Hãy tải tệp lên lại.'),
  'submission-deadline-passed': answer(422, 'Đã hết hạn nộp của đợt thi đua; hồ sơ vẫn được lưu nhưng không gửi được.'),
  'campaign-unknown': answer(404, 'Không có đợt thi đua này.'),
  'campaign-not-open': answer(422, 'Đợt thi đua chưa mở nhận hồ sơ.'),
  'campaign-not-for-unit': answer(422, 'Đợt thi đua này không áp dụng cho loại đơn vị của anh/chị.'),
  'award-without-route': answer(422, 'Kế hoạch không có tuyến trình để đơn vị này đề nghị «{award}».'),
  'awards-of-two-routes': answer(
    422,
    'Các hình thức khen trong hồ sơ do các cấp khác nhau quyết định nên đi theo tuyến trình khác nhau: {awards}. Hãy lập mỗi tuyến một hồ sơ.',
  ),
  'stage-held-by-own-unit': answer(422, 'Đơn vị không được tự thẩm định hồ sơ của mình ở bước {stage}.'),
  'stage-organisation-missing': answer(422, 'Chưa xác định được cơ quan của bước {stage}. Hãy báo quản trị viên.'),
  'public-comment-open': answer(
    409,
    'Chưa hết thời gian lấy ý kiến công khai: {stage} chỉ được chuyển sau hết ngày {lastDay}.',
  ),
  'nomination-undecided': answer(422, 'Còn trường hợp chưa có ý kiến: {nominees}.'),
  'nomination-unknown': answer(422, 'Không có trường hợp này trong hồ sơ.'),
  'nomination-withdrawn': answer(409, 'Trường hợp «{nominee}» đã được đơn vị rút.'),
  'nomination-already-decided': answer(409, 'Trường hợp «{nominee}» đã có quyết định.'),
  'reason-missing': answer(422, 'Cần ghi lý do.'),
  'return-not-allowed': answer(422, 'Bước {stage} không trả lại hồ sơ.'),
  'forward-not-allowed': answer(422, 'Bước {stage} không chuyển tiếp bằng nút này.'),
  'opinion-not-allowed': answer(422, 'Bước {stage} không ghi ý kiến thẩm định.'),
  'not-a-council-stage': answer(409, 'Hồ sơ không ở bước hội đồng.'),
  'not-a-decision-stage': answer(409, 'Hồ sơ không ở bước quyết định.'),
  'votes-do-not-add-up': answer(422, 'Phiếu của «{nominee}» cộng lại là {sum}, hội đồng có {size} thành viên.'),
  'result-already-recorded': answer(409, '«{nominee}» đã có kết quả; muốn thay cần ghi lý do.'),
  'decision-number-taken': answer(409, 'Số quyết định {number} đã có trong năm {year}.'),
  'decision-unknown': answer(404, 'Không có quyết định này.'),
  'decision-empty': answer(422, 'Quyết định chưa chọn trường hợp nào.'),
  'decision-number-unchanged': answer(422, 'Số mới trùng với số đang ghi.'),
  'calendar-year-unknown': answer(422, 'Lịch làm việc chưa có năm {year}. Hãy báo quản trị viên bổ sung.'),
  'quota-exceeded': answer(
    409,
    'Vượt số lượng «{quota}» của {account}: tối đa {limit}, đã dùng {used}, lần này thêm {asked}. Hãy rút bớt hoặc đề nghị cơ quan chủ trì nâng chỉ tiêu.',
  ),
  'campaign-closed': answer(409, 'Cơ quan chủ trì đã kết thúc đợt này nên không nhận hồ sơ mới.'),
  'plan-of-another-owner': answer(403, 'Kế hoạch này do cơ quan khác chủ trì.'),
  'unit-outside-audience': answer(422, 'Có đơn vị không thuộc đối tượng của kế hoạch này: {names}. Chưa ghi gì.'),
  'plan-unreadable': answer(422, 'Chưa đọc được kế hoạch: {problem}'),
  'plan-draft-unknown': answer(404, 'Bản soạn kế hoạch này không còn: có thể đã ban hành hoặc đã bỏ.'),
  'plan-draft-changed': answer(
    409,
    'Bản soạn kế hoạch vừa được người khác lưu. Nội dung anh/chị nhập vẫn được giữ trên màn hình; hãy xem bản mới rồi gộp lại.',
  ),
  'plan-not-valid': answer(422, 'Kế hoạch còn lỗi nên chưa ban hành được: {problems}'),
  'plan-code-changed': answer(422, 'Mã kế hoạch phải giữ là {code} qua các phiên bản.'),
  'plan-published-meanwhile': answer(409, 'Phiên bản {version} vừa được ban hành. Hãy so sánh rồi soạn lại từ bản đó.'),
  'plan-event-unknown': answer(404, 'Kế hoạch không có sự kiện này.'),
  'plan-attribute-unknown': answer(404, 'Kế hoạch không dùng đặc điểm này.'),
  'registration-not-asked': answer(422, 'Kế hoạch này không yêu cầu đơn vị anh/chị đăng ký.'),
  'registration-not-open': answer(422, 'Chưa đến thời gian đăng ký, mở từ {opensAt}.'),
  'registration-closed': answer(409, 'Đã hết hạn đăng ký: {closedAt}.'),
  'registration-field-missing': answer(422, 'Bản đăng ký còn thiếu: {fields}.'),
  'registration-changed': answer(
    409,
    'Bản đăng ký vừa được người khác trong đơn vị sửa. Hãy xem bản mới rồi gửi lại; nội dung anh/chị nhập vẫn được giữ.',
  ),
  'registration-unknown': answer(404, 'Đơn vị này chưa đăng ký nên chưa có gì để chuyển.'),
  'target-unreadable': answer(422, 'Chỉ tiêu «{target}» có giá trị «{planned}» không phải là số.'),
  'indicators-not-valid': answer(422, 'Chỉ tiêu chưa đúng: {indicators}.'),
  'report-unknown': answer(404, 'Kế hoạch không yêu cầu báo cáo này.'),
  'report-closed': answer(409, 'Đã hết hạn gửi báo cáo «{report}».'),
  'rule-not-met': answer(422, 'Chưa đạt điều kiện của kế hoạch: {rules}'),
  'finding-unknown': answer(404, 'Điều kiện này không còn cần ý kiến. Hãy tải lại để xem kết quả mới.'),
  'override-not-allowed': answer(422, 'Kế hoạch không cho phép bỏ qua điều kiện «{rule}».'),
  'paper-not-promised': answer(422, 'Tệp «{file}» không thuộc giấy tờ đơn vị đã hẹn nộp sau.'),
  'promise-not-allowed': answer(422, '«{paper}» phải nộp ngay, kế hoạch không cho hẹn.'),
  'promise-in-the-past': answer(422, 'Ngày hẹn nộp «{paper}» ({by}) đã qua. Hãy chọn ngày khác.'),
  'promise-unkept': answer(409, 'Đơn vị còn nợ «{paper}» (hẹn {by}) nên Hội đồng chưa thể xét.'),
  'level-paper-missing': answer(422, 'Bước {stage} còn thiếu giấy tờ phải thêm trước khi chuyển: {papers}'),
  'already-transmitted': answer(409, 'Hồ sơ đã trình lên cấp trên theo văn bản số {number}.'),
  'not-transmitted': answer(409, 'Hồ sơ chưa được trình lên cấp trên nên chưa thể ghi kết quả.'),
  'not-a-transmission-stage': answer(409, 'Bước {stage} không trình lên cấp trên.'),
  'transmission-number-missing': answer(422, 'Cần ghi số văn bản trình.'),
  ...subjectRefusals,
  ...versionRefusals,
  ...organisationRefusals,
  'not-signed-in': answer(401, 'Phiên làm việc đã hết. Hãy đăng nhập lại; nội dung đang nhập vẫn được giữ trên máy.'),
  'wrong-password': answer(401, 'Tên đăng nhập hoặc mật khẩu không đúng.'),
  'too-many-attempts': answer(429, 'Đăng nhập sai quá nhiều lần. Hãy thử lại sau một phút.'),
  'initial-password': answer(403, 'Mật khẩu đang dùng là mật khẩu được cấp. Hãy đặt mật khẩu của riêng anh/chị trước.'),
  'present-password-wrong': answer(422, 'Mật khẩu đang dùng không đúng.'),
  'password-too-short': answer(422, 'Mật khẩu mới cần ít nhất {length} ký tự.'),
  'password-unchanged': answer(422, 'Mật khẩu mới phải khác mật khẩu đang dùng.'),
  'password-names-account': answer(422, 'Mật khẩu mới không được chứa tên đăng nhập.'),
  'password-guessable': answer(
    422,
    'Mật khẩu mới quá dễ đoán: nằm trong danh sách mật khẩu phổ biến, theo thứ tự bàn phím hoặc ghép từ tên của anh/chị. Hãy dùng một câu dài gồm nhiều từ không liên quan.',
  ),
  'permission-missing': answer(403, 'Chức danh đang dùng không có quyền này.'),
  'appointment-not-chosen': answer(403, 'Hãy chọn chức danh sẽ dùng để làm việc.'),
  'foreign-origin': answer(403, 'Yêu cầu đến từ một trang khác nên bị từ chối.'),
  'host-unknown': answer(421, 'Tên miền này không phải của hệ thống. Hãy mở đúng địa chỉ được cấp.'),
  'body-invalid': answer(422, 'Dữ liệu gửi lên không đúng: {issues}'),
  'body-too-large': answer(413, 'Dữ liệu gửi lên quá lớn.'),
  'route-unknown': answer(404, 'Không có địa chỉ này.'),
  'only-in-demonstration': answer(404, 'Chỉ có ở bản trình diễn.'),
  'upload-too-large': answer(413, 'Tệp lớn hơn giới hạn {limit}. Tệp chưa được lưu; giấy tờ cũ vẫn giữ nguyên.'),
  'upload-cut': answer(400, 'Đường truyền bị ngắt giữa chừng. Tệp chưa được lưu; hãy tải lên lại.'),
  'empty-file': answer(422, 'Tệp rỗng, không có nội dung.'),
  'not-a-pdf': answer(422, 'Tệp không phải PDF. Hãy chọn tệp PDF (đổi đuôi tệp không làm thành PDF).'),
  'truncated-pdf': answer(422, 'Tệp PDF bị cụt, không đọc được phần cuối. Hãy quét hoặc xuất lại.'),
  'stored-object-differs': answer(503, 'Bản lưu trên kho không giống bản gửi lên nên chưa được nhận. Hãy tải lên lại.'),
  'store-unavailable': answer(503, 'Kho giấy tờ chưa trả lời. Nội dung đã nhập vẫn được giữ; hãy thử lại sau ít phút.'),
  'file-name-missing': answer(422, 'Thiếu tên tệp.'),
  'range-not-satisfiable': answer(416, 'Khoảng dữ liệu yêu cầu nằm ngoài tệp.'),
  'document-missing': answer(404, 'Không tìm thấy giấy tờ này.'),
  'key-missing': answer(400, 'Thiếu hoặc sai khoá gửi (Idempotency-Key).'),
  'service-unavailable': answer(
    503,
    'Hệ thống bận hoặc đang khởi động lại. Hãy gửi lại với cùng khoá; không việc nào bị làm hai lần.',
  ),
  internal: answer(500, 'Có lỗi ngoài dự kiến. Nội dung anh/chị nhập vẫn được giữ; hãy báo mã lỗi cho người vận hành.'),
};

const fields: Readonly<Record<string, string>> = {
  birthDate: 'ngày sinh',
  position: 'chức vụ',
  workUnit: 'đơn vị công tác',
  award: 'hình thức khen thưởng',
};

/** The sentence a person reads for a code, with what it is about filled in. */
export function refusalText(code: ApiErrorCode, detail: Readonly<Record<string, unknown>> = {}): string {
  const filled = refusals[code].text.replace(/\{(\w+)\}/g, (_, name: string) => shown(name, detail[name]));
  return code === 'reason-missing' && typeof detail.nominee === 'string'
    ? `Cần ghi lý do cho «${detail.nominee}».`
    : filled;
}

function shown(name: string, value: unknown): string {
  if (name === 'field' && typeof value === 'string') return fields[value] ?? value;
  if (name === 'opensAt' && typeof value === 'string') return `ngày ${shownDayOf(value)}`;
  if (name === 'lastDay' && typeof value === 'string') return shownDay(value);
  if (name === 'closedAt' && typeof value === 'string') return `hết ngày ${shownDay(lastDayBefore(value))}`;
  const ofSubject = shownOfSubject(name, value);
  if (ofSubject !== undefined) return ofSubject;
  if (Array.isArray(value)) return value.map((entry) => shownEntry(entry)).join('; ');
  return plain(value);
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
}

function shownEntry(entry: unknown): string {
  if (isFlaw(entry)) return flawText(entry);
  if (typeof entry === 'object' && entry !== null && 'message' in entry) return plain(entry.message);
  if (typeof entry !== 'object' || entry === null || !('label' in entry)) return plain(entry);
  const nominee = 'nominee' in entry && entry.nominee ? ` của ${plain(entry.nominee)}` : '';
  return `${plain(entry.label)}${nominee}`;
}

type ShownFlaw = IndicatorFlaw & { readonly baselineYear: number };

function isFlaw(entry: unknown): entry is ShownFlaw {
  return typeof entry === 'object' && entry !== null && 'flaw' in entry;
}

/** What is wrong with one registered indicator, by its name. */
export function flawText({ label, flaw, baseline, target, baselineYear }: ShownFlaw): string {
  switch (flaw) {
    case 'below-baseline':
      return `${label}: chỉ tiêu ${shownDecimal(target ?? '')} thấp hơn thực hiện năm ${baselineYear} là ${shownDecimal(baseline ?? '')}`;
    case 'missing':
      return `${label}: chưa nhập đủ thực hiện năm ${baselineYear} và chỉ tiêu`;
    case 'unreadable':
      return `${label}: phải là số`;
    case 'too-precise':
      return `${label}: có quá nhiều chữ số thập phân`;
  }
}
