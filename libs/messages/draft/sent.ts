/** Texts of the page after a dossier is sent. */
export const sentTexts = {
  title: 'Đã gửi hồ sơ',
  code: 'Mã hồ sơ',
  codeHint: 'Dùng mã này để hỏi và theo dõi; ký tự cuối dùng để kiểm tra gõ nhầm.',
  receipt: 'Phiếu tiếp nhận (PDF)',
  open: 'Theo dõi hồ sơ',
  next: (stage: string, organisation: string) => `Nơi nhận tiếp theo: ${stage}, ${organisation}.`,
  toQueue: 'Về việc của tôi',
} as const;
