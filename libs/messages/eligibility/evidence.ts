import type { RatingOf } from '../../domain/eligibility/declared-facts.js';
import type { Evidence } from '../../domain/eligibility/finding.js';
import type { Observation } from '../../domain/eligibility/observation.js';
import { shownDecimal } from '../../format/decimal.js';
import { shownDay } from '../../format/shown-day.js';
import { holdNames, ratingNames, shownFigure } from './terms.js';

type Text = Pick<Evidence, 'label' | 'value'>;

const paperStates = { present: 'có trong hồ sơ', absent: 'chưa có', denied: 'đơn vị xác nhận không có' } as const;

/** What was looked at, as people read it. */
export function evidenceText(observation: Observation): Text {
  switch (observation.kind) {
    case 'rating':
      return {
        label: `Xếp loại ${ratedBodies[observation.of]} năm ${observation.year}${observation.before ? ' (trước khi thành lập hoặc về đơn vị)' : ''}`,
        value: [observation.value ? ratingNames[observation.value] : 'chưa có', observation.origin]
          .filter((part) => part !== null)
          .join(' – '),
      };
    case 'figure':
      return { label: observation.label, value: observation.figure ? shownFigure(observation.figure) : 'chưa khai' };
    case 'target':
      return {
        label: observation.label,
        value: `giao ${shownDecimal(observation.planned)}, thực hiện ${shownDecimal(observation.actual)}`,
      };
    case 'indicator':
      return {
        label: `${observation.label} (${observation.unit})`,
        value: `thực hiện năm ${observation.baselineYear}: ${entered(observation.baseline)}; đăng ký: ${entered(observation.target)}`,
      };
    case 'paper':
      return { label: observation.label, value: paperStates[observation.state] };
    case 'promise':
      return { label: observation.label, value: `hẹn nộp đến hết ngày ${shownDay(observation.by)}` };
    case 'period':
      return {
        label: `Thời gian ghi trên ${observation.label}`,
        value: `${shownDay(observation.from)} – ${shownDay(observation.to)}`,
      };
    case 'since':
      return { label: 'Thành lập, sáp nhập hoặc về công tác từ', value: shownDay(observation.day) };
    case 'registered':
      return { label: 'Đăng ký thi đua', value: `${shownDay(observation.on)}${observation.late ? ' (muộn)' : ''}` };
    case 'position':
      return { label: 'Chức vụ', value: observation.text };
    case 'places':
      return {
        label: `Cơ cấu của ${observation.account}`,
        value: `${observation.limit === null ? 'không quy định' : `tối đa ${observation.limit}`}; đã dùng ${observation.used}; lần này ${observation.asked}`,
      };
    default:
      return registerText(observation);
  }
}

type RegisterObservation = Extract<
  Observation,
  { readonly kind: 'hold' | 'award' | 'achievement' | 'nomination' | 'payroll' }
>;

function registerText(observation: RegisterObservation): Text {
  switch (observation.kind) {
    case 'hold':
      return {
        label: observation.hold ? `Tạm dừng xét: ${holdNames[observation.hold]}` : 'Tạm dừng xét',
        value: [
          `từ ngày ${shownDay(observation.openedOn)}`,
          observation.releasedOn ? `chấm dứt từ ngày ${shownDay(observation.releasedOn)}` : 'đang mở',
          observation.reason,
        ]
          .filter((part) => part !== null)
          .join('; '),
      };
    case 'award':
      return {
        label: `${observation.name}, Quyết định ${observation.decisionNumber} ngày ${shownDay(observation.decidedOn)}`,
        value: `thành tích ${observation.from && observation.to ? `${shownDay(observation.from)} – ${shownDay(observation.to)}` : 'chưa rõ thời gian'}`,
      };
    case 'achievement':
      return {
        label: 'Thành tích đề nghị',
        value: `${observation.topic} (${shownDay(observation.from)} – ${shownDay(observation.to)})`,
      };
    case 'nomination':
      return {
        label: 'Cũng được đề nghị',
        value: [observation.unit, observation.dossier].filter(Boolean).join(', hồ sơ '),
      };
    case 'payroll':
      return { label: 'Quản lý biên chế, quỹ lương', value: observation.organisation ?? 'cơ quan khác' };
  }
}

const ratedBodies: Readonly<Record<RatingOf, string>> = {
  'party-organisation': 'tổ chức Đảng',
  'party-member': 'đảng viên',
  unit: 'cơ quan, đơn vị',
  official: 'công chức, viên chức, người lao động',
};

function entered(text: string | null): string {
  return text === null ? 'chưa có' : shownDecimal(text);
}
