/** Texts of what went wrong, on every page. */
export const errorTexts = {
  title: 'Chưa làm được',
  noAnswer:
    'Không nhận được trả lời của máy chủ. Nội dung anh/chị nhập vẫn còn trên màn hình; hãy kiểm tra mạng rồi thử lại.',
  busy: 'Máy chủ đang bận, chưa làm được việc này. Nội dung anh/chị nhập vẫn còn; hãy thử lại sau ít giây.',
  unknown: 'Máy chủ gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, gửi mã tra cứu cho người vận hành.',
  resendingTitle: 'Chưa có trả lời, đang gửi lại',
  resending: 'Lệnh được gửi lại với cùng khóa nên không bị ghi hai lần.',
  loadTitle: 'Chưa tải được nội dung này',
  correlation: (id: string) => `Mã tra cứu: ${id}`,
  retry: 'Thử lại',
  crashTitle: 'Trang này gặp lỗi',
  crash: 'Phần còn lại của ứng dụng vẫn dùng được. Tải lại trang; nếu vẫn lỗi, gửi dòng dưới đây cho người vận hành.',
  outdatedTitle: 'Ứng dụng vừa được cập nhật',
  outdated: 'Tải lại trang để dùng bản mới. Nội dung đã lưu không mất.',
  reload: 'Tải lại trang',
  home: 'Về trang đầu',
  dismiss: 'Đóng thông điệp',
} as const;
