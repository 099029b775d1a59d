/** Texts of the palette of commands. */
export const paletteTexts = {
  title: 'Bảng lệnh',
  placeholder: 'Đi tới trang, hoặc gõ mã, tên người, đơn vị…',
  pages: 'Trang',
  searchAll: (text: string) => `Tìm «${text}» trong mọi hồ sơ`,
  none: 'Không có gì khớp. Thử gõ ít chữ hơn, không cần dấu.',
  results: (count: number) => `${count} kết quả`,
  hint: '↑ ↓ chọn · Enter mở · Esc đóng',
} as const;
