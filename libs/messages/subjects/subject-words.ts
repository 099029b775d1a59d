import type { Rating, RatingOf } from '../../domain/eligibility/declared-facts.js';
import type { CitizenNumberFlaw } from '../../domain/subjects/citizen-number.js';
import { type CommendationType, countsTowardsMerit } from '../../domain/subjects/commendation-type.js';

const citizenNumberFlaws: Readonly<Record<CitizenNumberFlaw, string>> = {
  'not-twelve-digits': 'phải có đúng 12 chữ số',
  'unknown-province': 'ba chữ số đầu không phải mã tỉnh, thành phố',
  'other-birth-year': 'không khớp với năm sinh đã ghi',
  'other-sex': 'không khớp với giới tính đã ghi',
};

/** Why a citizen number is not taken; never the number itself. */
export function citizenNumberFlawText(flaw: unknown): string {
  const known = Object.entries(citizenNumberFlaws).find(([code]) => code === flaw);
  return known?.[1] ?? '…';
}

export const commendationTypeTexts: Readonly<Record<CommendationType, string>> = {
  MERIT: 'Công trạng',
  IRREGULAR: 'Đột xuất',
  CAMPAIGN: 'Phong trào thi đua, chuyên đề',
  CONTRIBUTION: 'Quá trình cống hiến',
  SENIORITY: 'Niên hạn',
  EXTERNAL: 'Đối ngoại',
  RESISTANCE: 'Kháng chiến',
};

export const ratingOfTexts: Readonly<Record<RatingOf, string>> = {
  'party-organisation': 'Tổ chức đảng',
  'party-member': 'Đảng viên',
  unit: 'Đơn vị',
  official: 'Cán bộ, công chức, người lao động',
};

export const ratingTexts: Readonly<Record<Rating, string>> = {
  EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ',
  GOOD: 'Hoàn thành tốt nhiệm vụ',
  COMPLETED: 'Hoàn thành nhiệm vụ',
  NOT_COMPLETED: 'Không hoàn thành nhiệm vụ',
};

/** Whether an award may be put forward as merit, and why not, with the article. */
export function meritText(commendationType: string | null, revoked: boolean): string {
  if (revoked) return 'Đã bị hủy bỏ nên không còn là căn cứ.';
  const { counts, citation } = countsTowardsMerit(commendationType);
  const where = `${citation.article}, ${citation.law}`;
  if (counts === null) return `Chưa rõ loại hình khen thưởng (${where}), cần xem xét, kết luận.`;
  return counts
    ? `Được làm căn cứ xét khen thưởng công trạng (${where}).`
    : `Khen đột xuất, khen chuyên đề không làm căn cứ xét khen thưởng công trạng (${where}).`;
}
