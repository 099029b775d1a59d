/** Texts of uploads, wherever files are sent. */
export const uploadTexts = {
  underWay: 'Tệp đang gửi',
  waiting: 'chờ gửi',
  sending: (percent: number, size: string) => `đang gửi ${percent} % của ${size}`,
  checking: 'đang kiểm tra',
  received: 'đã nhận',
  receivedNamed: (name: string) => `Đã nhận ${name}.`,
  failed: 'chưa nhận được',
  retry: 'Gửi lại',
  cancel: (name: string) => `Bỏ tệp ${name}`,
  progressOf: (name: string) => `Tiến độ gửi ${name}`,
  cut: 'Chưa nối được với máy chủ, hoặc đường truyền đứt giữa chừng; tệp chưa được nhận. Tệp gốc trên máy anh/chị còn nguyên; bấm «Gửi lại».',
  onlyPdf: 'Chỉ nhận PDF',
  limit: (largest: string) => `Chỉ nhận PDF, tối đa ${largest} mỗi tệp`,
  tooLarge: (size: string, largest: string) =>
    `Tệp này ${size}, lớn hơn giới hạn ${largest} nên chưa được gửi. Hãy quét lại ở độ phân giải thấp hơn (khoảng 200 dpi) hoặc tách thành nhiều tệp.`,
  assignTitle: 'Tệp này là giấy tờ nào?',
  assignIntro: (name: string) =>
    `Tệp «${name}» thuộc thành phần hồ sơ nào? Chọn được nhiều mục; tệp vẫn đang được gửi.`,
  alreadyAnswered: 'đã có giấy tờ',
  coming: (file: string) => `đang gửi ${file}`,
  assign: (count: number) => (count > 1 ? `Dùng cho ${count} mục` : 'Dùng cho mục này'),
  dropFile: 'Bỏ tệp này',
  moreFiles: (count: number) => `còn ${count} tệp nữa`,
  dropHere: 'Thả tệp PDF vào đây, hoặc thả thẳng vào mục còn thiếu',
} as const;
