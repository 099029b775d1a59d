/** Texts of papers of a draft. */
export const draftPaperTexts = {
  pick: 'Chọn tệp PDF',
  hint: 'hoặc kéo tệp thả vào bất cứ chỗ nào trên trang',
  none: 'Chưa có giấy tờ nào.',
  open: (name: string) => `Xem ${name}`,
  replace: (name: string) => `Thay ${name}`,
  remove: (name: string) => `Bỏ ${name}`,
  removed: (name: string) => `Đã bỏ ${name} khỏi hồ sơ.`,
  unused: 'chưa dùng cho mục nào',
  received: 'đã nhận',
  signed: 'ký số',
  encrypted: 'có mật khẩu',
  encryptedMeaning: 'Tệp có mật khẩu: cấp trên khó xem được. Nên gửi bản không đặt mật khẩu.',
  hash: (hash: string) => `SHA-256: ${hash}`,
  closeViewer: 'Đóng',
} as const;
