/** Texts of a field for a day. */
export const dayFieldTexts = {
  format: 'dd/mm/yyyy',
  wrong: 'Ngày chưa đúng; nhập dạng ngày/tháng/năm, ví dụ 07/03/1979.',
} as const;
