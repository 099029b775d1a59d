/** Texts of an address without a page. */
export const notFoundTexts = {
  title: 'Không có trang này',
  text: 'Địa chỉ có thể đã gõ nhầm, hoặc hồ sơ không thuộc phạm vi anh/chị được xem.',
  toDossiers: 'Tới danh sách hồ sơ',
} as const;

/** Texts of a page that the appointment may not open. */
export const notAllowedTexts = {
  title: 'Chức danh này không mở được trang',
  text: (acting: string) => `Anh/chị đang làm việc với tư cách ${acting}. Trang này dành cho chức danh khác.`,
  switchHint: 'Nếu anh/chị còn chức danh khác, hãy chuyển ở góc trên bên phải.',
} as const;
