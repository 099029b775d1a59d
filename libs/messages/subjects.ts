import type { CitizenNumberFlaw } from '../domain/subjects/citizen-number.js';

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
