import type { PasswordFlaw } from '../../domain/own-password.js';
import { type Answer, answer } from './answer.js';

/** What a person's new password is refused for. */
const passwordRefusals = {
  'password-too-short': answer(422, 'Mật khẩu mới cần ít nhất {length} ký tự.'),
  'password-unchanged': answer(422, 'Mật khẩu mới phải khác mật khẩu đang dùng.'),
  'password-names-account': answer(422, 'Mật khẩu mới không được chứa tên đăng nhập.'),
} as const satisfies Readonly<Record<PasswordFlaw, Answer>>;

/** What the api itself refuses: before any rule is asked, or of plans, registrations, decisions and files. */
export const apiRefusals = {
  ...passwordRefusals,
  'campaign-unknown': answer(404, 'Không có đợt thi đua này.'),
  'decision-number-taken': answer(409, 'Số quyết định {number} đã có trong năm {year}.'),
  'decision-number-unchanged': answer(422, 'Số mới trùng với số đang ghi.'),
  'calendar-year-unknown': answer(422, 'Lịch làm việc chưa có năm {year}. Hãy báo quản trị viên bổ sung.'),
  'plan-of-another-owner': answer(403, 'Kế hoạch này do cơ quan khác chủ trì.'),
  'unit-outside-audience': answer(422, 'Có đơn vị không thuộc đối tượng của kế hoạch này: {names}. Chưa ghi gì.'),
  'plan-unreadable': answer(422, 'Chưa đọc được kế hoạch: {problem}'),
  'plan-draft-unknown': answer(404, 'Bản soạn kế hoạch này không còn: có thể đã ban hành hoặc đã bỏ.'),
  'plan-draft-changed': answer(
    409,
    'Bản soạn kế hoạch vừa được người khác lưu. Nội dung anh/chị nhập vẫn được giữ trên màn hình; hãy xem bản mới rồi gộp lại.',
  ),
  'plan-not-valid': answer(422, 'Kế hoạch còn lỗi nên chưa ban hành được: {problems}'),
  'plan-code-taken': answer(409, 'Đã có kế hoạch mang mã {code}, chỉ khác cách viết hoa. Hãy chọn mã khác.'),
  'plan-code-changed': answer(422, 'Mã kế hoạch phải giữ là {code} qua các phiên bản.'),
  'plan-published-meanwhile': answer(409, 'Phiên bản {version} vừa được ban hành. Hãy so sánh rồi soạn lại từ bản đó.'),
  'plan-event-unknown': answer(404, 'Kế hoạch không có sự kiện này.'),
  'plan-attribute-unknown': answer(404, 'Kế hoạch không dùng đặc điểm này.'),
  'registration-not-asked': answer(422, 'Kế hoạch này không yêu cầu đơn vị anh/chị đăng ký.'),
  'registration-changed': answer(
    409,
    'Bản đăng ký vừa được người khác trong đơn vị sửa. Hãy xem bản mới rồi gửi lại; nội dung anh/chị nhập vẫn được giữ.',
  ),
  'registration-unknown': answer(404, 'Đơn vị này chưa đăng ký nên chưa có gì để chuyển.'),
  'report-unknown': answer(404, 'Kế hoạch không yêu cầu báo cáo này.'),
  'report-closed': answer(409, 'Đã hết hạn gửi báo cáo «{report}».'),
  'not-signed-in': answer(401, 'Phiên làm việc đã hết. Hãy đăng nhập lại; nội dung đang nhập vẫn được giữ trên máy.'),
  'wrong-password': answer(401, 'Tên đăng nhập hoặc mật khẩu không đúng.'),
  'too-many-attempts': answer(429, 'Đăng nhập sai quá nhiều lần. Hãy thử lại sau một phút.'),
  'initial-password': answer(403, 'Mật khẩu đang dùng là mật khẩu được cấp. Hãy đặt mật khẩu của riêng anh/chị trước.'),
  'present-password-wrong': answer(422, 'Mật khẩu đang dùng không đúng.'),
  'permission-missing': answer(403, 'Chức danh đang dùng không có quyền này.'),
  'appointment-not-chosen': answer(403, 'Hãy chọn chức danh sẽ dùng để làm việc.'),
  'foreign-origin': answer(403, 'Yêu cầu đến từ một trang khác nên bị từ chối.'),
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
  'key-missing': answer(400, 'Thiếu hoặc sai khóa gửi (Idempotency-Key).'),
  'service-unavailable': answer(
    503,
    'Hệ thống bận hoặc đang khởi động lại. Hãy gửi lại với cùng khóa; không việc nào bị làm hai lần.',
  ),
  'password-guessable': answer(
    422,
    'Mật khẩu mới quá dễ đoán: nằm trong danh sách mật khẩu phổ biến, theo thứ tự bàn phím hoặc ghép từ tên của anh/chị. Hãy dùng một câu dài gồm nhiều từ không liên quan.',
  ),
  'host-unknown': answer(421, 'Tên miền này không phải của hệ thống. Hãy mở đúng địa chỉ được cấp.'),
  internal: answer(500, 'Có lỗi ngoài dự kiến. Nội dung anh/chị nhập vẫn được giữ; hãy báo mã lỗi cho người vận hành.'),
} as const satisfies Readonly<Record<string, Answer>>;
