import type { ActRefusal } from '../../domain/organisations/organisation-act.js';
import type { OrganisationFlaw } from '../../domain/organisations/organisation-flaws.js';
import { shownDay } from '../../format/shown-day.js';
import { type Answer, answer } from './answer.js';

/** What is refused of the tree of organisations and of appointments. */
export const organisationRefusals = {
  'disabling-reason-missing': answer(422, 'Cần ghi lý do khóa tài khoản.'),
  'own-account-disabling': answer(422, 'Không thể tự khóa tài khoản của mình. Hãy nhờ quản trị viên khác.'),
  'session-unknown': answer(404, 'Phiên đăng nhập này không còn.'),
  'organisation-unknown': answer(404, 'Không có tổ chức này.'),
  'organisation-not-standing': answer(
    422,
    'Tổ chức «{organisation}» không hoạt động vào ngày {day}: chưa thành lập hoặc đã kết thúc.',
  ),
  'organisation-kind-unknown': answer(422, 'Không có loại tổ chức này.'),
  'organisation-code-taken': answer(409, 'Mã {organisationCode} đã dùng cho {organisation}.'),
  'organisation-cycle': answer(
    422,
    'Từ ngày {day}, các tổ chức này sẽ trực thuộc vòng quanh lẫn nhau: {chain}. Một tổ chức không thể trực thuộc tổ chức dưới quyền mình.',
  ),
  'organisation-parent-missing': answer(
    422,
    'Từ ngày {day}, {organisation} trực thuộc {other}, nhưng khi đó {other} không hoạt động. Hãy chọn cấp trên khác.',
  ),
  'organisation-relation-missing': answer(
    422,
    'Từ ngày {day}, {organisation} thuộc {other}, nhưng khi đó {other} không hoạt động.',
  ),
  'organisation-successor-missing': answer(
    422,
    'Từ ngày {day}, {other} tiếp nhận {organisation}, nhưng khi đó {other} không hoạt động.',
  ),
  'organisation-moved-before': answer(
    422,
    'Thay đổi đã ghi cho ngày {day} chuyển {organisation} đi theo một tổ chức kết thúc ngày đó, nhưng khi đó {organisation} không còn thuộc tổ chức ấy. Hãy rút thay đổi của ngày {day} trước, rồi ghi lại sau.',
  ),
  'organisation-name-taken': answer(422, 'Từ ngày {day}, {organisation} trùng tên với một tổ chức khác cùng cấp trên.'),
  'organisation-changed-outside-life': answer(
    422,
    'Tổ chức «{organisation}» có thay đổi ghi vào ngày {day}, ngoài thời gian hoạt động của mình.',
  ),
  'merge-needs-another': answer(422, 'Sáp nhập cần ít nhất hai tổ chức khác nhau.'),
  'split-needs-parts': answer(
    422,
    'Chia tách cần nêu các tổ chức mới: từ hai nếu tổ chức cũ kết thúc, từ một nếu còn giữ lại.',
  ),
  'split-leaves-child': answer(422, 'Chưa nêu {organisation} về tổ chức mới nào sau khi chia tách.'),
  'act-changes-nothing': answer(422, 'Chưa có gì thay đổi so với hiện trạng vào ngày đó.'),
  'act-basis-missing': answer(422, 'Cần ghi căn cứ, ví dụ số và ngày của nghị quyết hoặc quyết định về tổ chức.'),
  'act-unknown': answer(404, 'Không có lần thay đổi tổ chức này.'),
  'act-already-withdrawn': answer(409, 'Lần thay đổi này đã được rút.'),
  'act-needed': answer(409, 'Không rút được vì các thay đổi sau đó dựa vào lần này: {problems}'),
  'act-in-use': answer(409, 'Không rút được: {organisation} đã có {use}. Nếu tổ chức không còn nữa, hãy ghi giải thể.'),
  'withdrawal-reason-missing': answer(422, 'Cần ghi lý do rút.'),
  'appointment-unknown': answer(404, 'Không có lần phân công này.'),
  'appointment-reversed': answer(422, 'Ngày kết thúc phải từ ngày bắt đầu trở đi.'),
  'appointment-overlaps': answer(
    422,
    'Người này đã giữ nhiệm vụ đó tại tổ chức này {period}. Hai lần phân công vào cùng nhiệm vụ không được chồng ngày.',
  ),
  'appointment-outside-organisation': answer(
    422,
    'Tổ chức chỉ hoạt động {period}; lần phân công phải nằm trong thời gian đó.',
  ),
  'appointment-changed': answer(
    409,
    'Lần phân công này vừa được người khác sửa. Phần anh/chị nhập vẫn còn trên màn hình; hãy xem lại rồi lưu.',
  ),
  'appointment-voided': answer(409, 'Lần phân công này đã được hủy, không sửa hoặc hủy được nữa.'),
  'appointment-used': answer(
    409,
    'Không hủy được: {name} đã có việc được ghi nhận với chức danh này. Hãy ghi ngày kết thúc thay cho hủy.',
  ),
  'voiding-reason-missing': answer(422, 'Cần ghi lý do hủy.'),
  'last-administrator': answer(
    409,
    'Không làm được: từ ngày {day} sẽ không còn ai giữ nhiệm vụ quản trị. Hãy phân công người khác trước.',
  ),
  'person-unknown': answer(404, 'Không có người này.'),
  'user-name-taken': answer(409, 'Tên đăng nhập {userName} đã có người dùng. Hãy chọn tên khác.'),
} as const satisfies Readonly<Record<OrganisationFlaw['code'] | ActRefusal['code'], Answer>> &
  Readonly<Record<string, Answer>>;

/** «từ ngày … đến hết ngày …», as a sentence goes on. */
export function shownPeriod(from: string, to: string | null): string {
  return to === null ? `từ ngày ${shownDay(from)}` : `từ ngày ${shownDay(from)} đến hết ngày ${shownDay(to)}`;
}
