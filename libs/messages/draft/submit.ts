/** Texts of confirming and sending a draft. */
export const submitTexts = {
  clerk: 'Thủ trưởng đơn vị là người xác nhận và gửi.',
  clerkHint: (unit: string) =>
    `Khi hồ sơ đủ, báo thủ trưởng của ${unit} đăng nhập và mở bản soạn này trong «Việc của tôi». Bản soạn tự lưu, không cần chuyển tệp.`,
  confirm: (name: string, title: string, organisation: string) =>
    `Tôi, ${name}, ${title} ${organisation}, xác nhận các thông tin và giấy tờ trong hồ sơ là chính xác và chịu trách nhiệm về nội dung đề nghị.`,
  button: (what: string) => `Gửi ${what}`,
  what: (collectives: number, people: number) =>
    [collectives > 0 ? `${collectives} tập thể` : '', people > 0 ? `${people} cá nhân` : ''].filter(Boolean).join(', '),
  notYet: (count: number) => `Chưa gửi được: còn ${count} việc trong phần Kiểm tra.`,
  toCheck: 'Xem phần Kiểm tra',
  waitSave: 'Đang lưu; nút gửi sẽ bật ngay sau khi lưu xong.',
  tickFirst: 'Đánh dấu xác nhận để gửi.',
  changedTitle: 'Bản soạn đã đổi từ lúc anh/chị xác nhận; hồ sơ chưa được gửi',
  changedHint: 'Xem lại các chỗ dưới đây rồi xác nhận lại.',
  refused: 'Hồ sơ chưa được gửi',
} as const;
