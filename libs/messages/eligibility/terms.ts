import type { Rating } from '../../domain/eligibility/declared-facts.js';
import type { Figure } from '../../domain/eligibility/reason.js';
import type { HoldKind } from '../../domain/eligibility/subject-register.js';
import { shownDecimal } from '../../format/decimal.js';

/** The scale of yearly ratings, as it is written in decisions. */
export const ratingNames: Readonly<Record<Rating, string>> = {
  EXCELLENT: 'hoàn thành xuất sắc nhiệm vụ',
  GOOD: 'hoàn thành tốt nhiệm vụ',
  COMPLETED: 'hoàn thành nhiệm vụ',
  NOT_COMPLETED: 'không hoàn thành nhiệm vụ',
};

export const holdNames: Readonly<Record<HoldKind, string>> = {
  discipline: 'xem xét kỷ luật',
  investigation: 'điều tra',
  inspection: 'thanh tra, kiểm tra khi có dấu hiệu vi phạm',
  complaint: 'xác minh đơn khiếu nại, tố cáo',
  press: 'làm rõ vấn đề báo chí nêu',
};

/** «1.250,5», or «31/38 (khoảng 81,57 %)»; the share is cut, not rounded, so that it never seems to reach a threshold. */
export function shownFigure({ value, of }: Figure, ratio = of !== undefined): string {
  if (!ratio || of === undefined) return shownDecimal(value);
  return `${shownDecimal(value)}/${shownDecimal(of)} (khoảng ${percent(value, of)} %)`;
}

function percent(value: string, of: string): string {
  const [part, whole] = [fixed(value), fixed(of)];
  if (part === null || whole === null || whole === 0n) return '…';
  const hundredths = (part * 10_000n) / whole;
  const sign = hundredths < 0n ? '-' : '';
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  return shownDecimal(`${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`);
}

/** The digits of a decimal text widened to twelve places; enough for a share that is only shown. */
function fixed(text: string): bigint | null {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text.trim());
  return match ? BigInt(`${match[1] ?? ''}${(match[2] ?? '').slice(0, 12).padEnd(12, '0')}`) : null;
}
