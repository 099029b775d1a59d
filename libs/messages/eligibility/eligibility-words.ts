import type { EligibilityWords } from '../../domain/eligibility/eligibility-words.js';
import type { Reason, Thresholds } from '../../domain/eligibility/reason.js';
import { shownDecimal } from '../../format/decimal.js';
import { shownDay } from '../../format/shown-day.js';
import { evidenceText } from './evidence.js';
import { holdNames, ratingNames, shownFigure } from './terms.js';

const subjectNames = { collective: 'tập thể', individual: 'cá nhân' } as const;

/** The Vietnamese words of eligibility; `assess` takes them as an argument. */
export const eligibilityWords: EligibilityWords = {
  sentence,
  evidence: evidenceText,
  lawRules: {
    'LAW-HOLD': {
      label: 'Không trong thời gian phải tạm dừng xét khen thưởng',
      citation: 'Điều 4, Nghị định 98/2023/NĐ-CP (từ ngày 01/7/2025: Điều 4, Nghị định 152/2025/NĐ-CP)',
    },
    'LAW-ONE-AWARD': {
      label: 'Một thành tích không khen nhiều lần',
      citation: 'Điều 5, Luật Thi đua, khen thưởng số 06/2022/QH15',
    },
    'LAW-TWO-UNITS': {
      label: 'Một đối tượng do một đơn vị đề nghị',
      citation: 'Điều 83, Luật Thi đua, khen thưởng số 06/2022/QH15',
    },
    'LAW-PAYROLL-LINE': {
      label: 'Cấp quản lý biên chế, quỹ lương trình khen thưởng',
      citation: 'Điều 83, Luật Thi đua, khen thưởng số 06/2022/QH15',
    },
    'LAW-MERIT-EVIDENCE': {
      label: 'Khen thưởng đột xuất, chuyên đề không làm căn cứ khen thưởng công trạng',
      citation: 'Điều 4, Nghị định 98/2023/NĐ-CP (từ ngày 01/7/2025: Điều 4, Nghị định 152/2025/NĐ-CP)',
    },
  },
  registration: { label: 'Đăng ký thi đua', citation: 'Kế hoạch, phần đăng ký thi đua' },
  promise: (paper) => `Giấy tờ hẹn nộp: ${paper}`,
  period: (paper) => `Thời gian xác nhận: ${paper}`,
  comparisonColumns: (label) => ['Thứ tự', 'Trường hợp', 'Đơn vị trình', label],
  comparisonCell: (figure) => (figure ? shownFigure(figure) : 'chưa khai'),
};

/** One sentence that says why a rule came to its result. */
function sentence(reason: Reason): string {
  switch (reason.code) {
    case 'rating-met':
      return `Các năm ${list(reason.years)} đều được xếp loại từ «${ratingNames[reason.atLeast]}» trở lên, ${reason.excellent} năm xuất sắc${reason.minimumExcellent > 0 ? ` (cần ít nhất ${reason.minimumExcellent})` : ''}.`;
    case 'rating-below':
      return `Xếp loại ${list(reason.years.map(({ year, value }) => `năm ${year} là «${ratingNames[value]}»`))}, thấp hơn mức «${ratingNames[reason.atLeast]}» phải đạt ở mọi năm.`;
    case 'rating-too-few-excellent':
      return `Nhiều nhất chỉ có thể có ${reason.possible} năm «${ratingNames.EXCELLENT}», cần ít nhất ${reason.minimumExcellent} năm.`;
    case 'rating-open':
      return `${capital(openRatings(reason).join('; '))}.`;
    case 'rating-not-party-member':
      return 'Cá nhân không phải đảng viên nên không có xếp loại đảng viên; người thẩm định xem xếp loại công chức, viên chức, người lao động thay thế.';
    case 'measure-met':
      return `Đạt ${shownFigure(reason.figure, reason.ratio)}${thresholdText(reason.thresholds, reason.ratio, ', đúng yêu cầu ')}.`;
    case 'measure-missed':
      return `Mới đạt ${shownFigure(reason.figure, reason.ratio)}${thresholdText(reason.thresholds, reason.ratio, ', yêu cầu ')}.`;
    case 'measure-not-final':
      return `Số liệu hiện chưa đạt nhưng đến ngày ${shownDay(reason.measuredOn)} mới chốt, cần xem lại sau ngày đó.`;
    case 'figure-missing':
      return 'Đơn vị chưa khai số liệu này.';
    case 'figure-unreadable':
      return 'Số liệu đã khai không đọc được thành số, cần kiểm tra lại.';
    case 'targets-exceeded':
      return `Cả ${reason.count} chỉ tiêu đều vượt mức giao.`;
    case 'targets-not-exceeded':
      return `Chưa vượt mức giao: ${quoted(reason.labels)}.`;
    case 'targets-missing':
      return 'Đơn vị chưa khai chỉ tiêu nào.';
    case 'targets-unreadable':
      return `Có chỉ tiêu ghi số không đọc được: ${quoted(reason.labels)}.`;
    case 'indicators-met':
      return `Cả ${reason.count} chỉ tiêu đăng ký đều không thấp hơn thực hiện năm ${reason.baselineYear}.`;
    case 'indicators-below':
      return `Chỉ tiêu đăng ký thấp hơn thực hiện năm ${reason.baselineYear}: ${quoted(reason.labels)}.`;
    case 'indicators-missing':
      return `Chưa đủ số liệu để so với năm ${reason.baselineYear}: ${quoted(reason.labels)}.`;
    case 'compare':
      return reason.shown
        ? `Tiêu chí so sánh với ${reason.others} trường hợp khác của đợt thi đua, người thẩm định chọn theo bảng bên cạnh.`
        : 'Tiêu chí so sánh giữa các trường hợp của đợt thi đua, người thẩm định xem xét sau khi đủ hồ sơ.';
    case 'judge':
      return reason.guidance
        ? `Cần người xem xét và kết luận: ${withoutStop(reason.guidance)}.`
        : 'Tiêu chí này cần người xem xét và kết luận.';
    case 'proof-present':
      return `Đã có «${reason.paper}» trong hồ sơ.`;
    case 'proof-absent':
      return `Chưa thấy «${reason.paper}» trong hồ sơ.`;
    case 'proof-denied':
      return `Đơn vị xác nhận không có «${reason.paper}».`;
    case 'promise-not-allowed':
      return `«${reason.paper}» không thuộc loại được hẹn nộp sau.`;
    case 'proof-promised':
      return `Đơn vị hẹn nộp «${reason.paper}» trước khi hết ngày ${shownDay(reason.by)}; Hội đồng sẽ xem lại.`;
    case 'promise-overdue':
      return `Đã qua ngày hẹn ${shownDay(reason.by)} mà chưa có «${reason.paper}».`;
    case 'promise-unkept':
      return `Đơn vị hẹn nộp «${reason.paper}» ngày ${shownDay(reason.by)} nhưng đến bước Hội đồng vẫn chưa có.`;
    case 'registered':
      return `Đơn vị đã đăng ký thi đua ngày ${shownDay(reason.on)}${reason.late ? ', sau thời hạn của kế hoạch' : ''}.`;
    case 'not-registered':
      return 'Đơn vị chưa đăng ký thi đua trong đợt này.';
    case 'registration-incomplete':
      return `Bản đăng ký thi đua còn thiếu: ${quoted(reason.fields)}.`;
    case 'period-covered':
      return `Giấy xác nhận bao trùm từ ngày ${shownDay(reason.from)} đến ngày ${shownDay(reason.to)}, đủ từ ngày ${shownDay(reason.needed)}.`;
    case 'period-short':
      return `Giấy xác nhận chỉ tính từ ngày ${shownDay(reason.from)} đến ngày ${shownDay(reason.to)}, cần tính từ ngày ${shownDay(reason.needed)}.`;
    case 'period-unknown':
      return `Đơn vị chưa ghi thời gian mà giấy xác nhận bao trùm (cần từ ngày ${shownDay(reason.needed)} đến ngày cấp).`;
    case 'period-odd':
      return `Thời gian ghi cho giấy xác nhận không hợp lý, cần xem lại (phải từ ngày ${shownDay(reason.needed)} đến ngày cấp).`;
    case 'confirmation-missing':
      return 'Chưa có giấy xác nhận này trong hồ sơ.';
    case 'confirmation-advised':
      return 'Người được đề nghị lãnh đạo hợp tác xã hoặc là cấp phó của doanh nghiệp, nên có giấy xác nhận này.';
    case 'quota-within':
      return `${capital(reason.account)} có ${reason.limit} ${subjectNames[reason.subject]} theo cơ cấu, đã dùng ${reason.used}, lần này ${reason.asked}.`;
    case 'quota-exceeded':
      return `${capital(reason.account)} chỉ có ${reason.limit} ${subjectNames[reason.subject]} theo cơ cấu, đã dùng ${reason.used}, lần này ${reason.asked} nên vượt ${reason.used + reason.asked - reason.limit}.`;
    case 'quota-unlimited':
      return `Kế hoạch không quy định số lượng ${subjectNames[reason.subject]} cho đơn vị này, lần này đề nghị ${reason.asked}.`;
    default:
      return lawSentence(reason);
  }
}

type LawReason = Extract<
  Reason,
  {
    readonly code: `${'subject' | 'hold' | 'discipline' | 'award' | 'nominated' | 'one' | 'two' | 'maybe' | 'payroll' | 'merit'}-${string}`;
  }
>;

function lawSentence(reason: LawReason): string {
  switch (reason.code) {
    case 'subject-unknown':
      return 'Hệ thống chưa nhận diện được đối tượng này nên chưa tra cứu được, cần người kiểm tra.';
    case 'subject-mismatched':
      return 'Số định danh (hoặc tổ chức) không khớp với họ tên, ngày sinh đang ghi trong hệ thống, hoặc thuộc phạm vi cơ quan khác, nên chưa tra cứu được; cần kiểm tra lại.';
    case 'hold-none':
      return 'Không có việc kỷ luật, điều tra, thanh tra, khiếu nại, tố cáo nào đang mở.';
    case 'hold-open':
      return `Đang trong thời gian ${list(reason.holds.map(({ kind, openedOn }) => `${kind ? holdNames[kind] : 'tạm dừng xét'} (từ ngày ${shownDay(openedOn)})`))}, chưa xét khen thưởng.`;
    case 'discipline-after':
      return `Thành tích được tính sau ngày ${shownDay(reason.endedOn)}, khi đã chấp hành xong kỷ luật.`;
    case 'discipline-within':
      return `Toàn bộ thành tích nằm trước ngày chấp hành xong kỷ luật ${shownDay(reason.endedOn)} nên không được tính.`;
    case 'discipline-unclear':
      return `Chỉ tính thành tích từ ngày chấp hành xong kỷ luật ${shownDay(reason.endedOn)}, cần xem phần thành tích nào được tính.`;
    case 'award-none':
      return 'Không thấy lần khen nào cho cùng thành tích.';
    case 'award-same':
      return `Thành tích này đã được khen: ${list(reason.awards, '; ')}.`;
    case 'award-maybe-same':
      return `Có thể trùng thành tích đã được khen: ${list(reason.awards, '; ')}.`;
    case 'nominated-twice':
      return `Chính đơn vị đang đề nghị đối tượng này ở một hồ sơ khác của đợt thi đua (${reason.award}), cần xem có cùng thành tích không.`;
    case 'one-unit':
      return 'Không có đơn vị nào khác đang đề nghị đối tượng này.';
    case 'two-units':
      return `Đối tượng này cũng đang được ${list(reason.units)} đề nghị trong cùng đợt thi đua.`;
    case 'maybe-two-units':
      return `Có thể ${list(reason.units)} cũng đang đề nghị đối tượng này, cần đối chiếu.`;
    case 'payroll-own':
      return 'Đơn vị trình hoặc cấp trên trực tiếp trong tuyến trình quản lý biên chế, quỹ lương của cá nhân.';
    case 'payroll-unknown':
      return 'Chưa rõ cơ quan nào quản lý biên chế, quỹ lương của cá nhân.';
    case 'payroll-contradicted':
      return 'Cơ quan quản lý biên chế, quỹ lương mà đơn vị khai khác với dữ liệu của hệ thống.';
    case 'payroll-elsewhere':
      return `Biên chế, quỹ lương của cá nhân do ${reason.organisation ?? 'cơ quan khác'} quản lý, ngoài tuyến trình của đơn vị.`;
    case 'merit-clean':
      return reason.excluded > 0
        ? `Không dùng khen thưởng đột xuất, chuyên đề làm căn cứ; ${reason.excluded} lần khen như vậy không được tính.`
        : 'Không dùng khen thưởng đột xuất, chuyên đề làm căn cứ.';
    case 'merit-misused':
      return `Quyết định ${list(reason.decisions)} là khen thưởng đột xuất hoặc chuyên đề, không làm căn cứ khen thưởng công trạng.`;
    case 'merit-unknown':
      return `Chưa tra được loại hình khen thưởng của quyết định ${list(reason.decisions)}.`;
  }
}

function openRatings(reason: Extract<Reason, { readonly code: 'rating-open' }>): readonly string[] {
  const { contradicted, missing, notOwed, since } = reason;
  return [
    ...(contradicted.length > 0 ? [`xếp loại năm ${list(contradicted)} khai khác với dữ liệu của hệ thống`] : []),
    ...(missing.length > 0 ? [`chưa có xếp loại năm ${list(missing)}`] : []),
    ...(notOwed.length > 0 && since
      ? [
          `chỉ có từ ngày ${shownDay(since)} nên năm ${list(notOwed)} cần xem xếp loại của tổ chức tiền thân hoặc nơi trước đó`,
        ]
      : []),
  ];
}

function thresholdText({ atLeast, moreThan, atMost }: Thresholds, ratio: boolean, before: string): string {
  const shown = (threshold: number): string =>
    ratio ? `${shownDecimal(String(Number((threshold * 100).toPrecision(12))))} %` : shownDecimal(String(threshold));
  const parts = [
    ...(atLeast === undefined ? [] : [`từ ${shown(atLeast)} trở lên`]),
    ...(moreThan === undefined ? [] : [`trên ${shown(moreThan)}`]),
    ...(atMost === undefined ? [] : [`không quá ${shown(atMost)}`]),
  ];
  return parts.length > 0 ? `${before}${parts.join(', ')}` : '';
}

function list(entries: readonly (string | number)[], between = ', '): string {
  return entries.join(between);
}

function quoted(labels: readonly string[]): string {
  return labels.map((label) => `«${label}»`).join(', ');
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}

function withoutStop(text: string): string {
  return text.replace(/[.\s]+$/, '');
}
