/** Texts of the page of a draft. */
export const draftTexts = {
  title: 'Soạn hồ sơ',
  loading: 'Đang mở bản soạn…',
  loadTitle: 'Chưa mở được bản soạn',
  loadKept: 'Phần anh/chị nhập mà chưa kịp lưu vẫn được giữ trên máy này.',
  goneTitle: 'Không có bản soạn này',
  gone: 'Bản soạn đã được gửi, đã xóa, hoặc thuộc đơn vị khác. Hồ sơ đã gửi nằm trong danh sách hồ sơ.',
  toDossiers: 'Tới danh sách hồ sơ',
  back: 'Việc của tôi',
  closes: (day: string) => `hết hạn nộp 23:59 ${day}`,
  closed: (day: string) => `đã hết hạn nộp từ 23:59 ${day}`,
  daysLeft: (days: number) => (days === 0 ? 'còn hôm nay' : `còn ${days} ngày`),
  noClose: 'không đặt hạn nộp',
  sections: {
    label: 'Các phần của hồ sơ',
    nominees: 'Người, tập thể',
    papers: 'Giấy tờ',
    checks: 'Kiểm tra',
    submit: 'Thủ trưởng xác nhận, gửi',
  },
} as const;
