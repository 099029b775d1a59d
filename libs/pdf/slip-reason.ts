/** Why an arrival's stamp went on a slip and not on a copy of the paper. */
export type SlipReason =
  | 'too-large'
  | 'encrypted'
  | 'unreadable'
  | 'page-too-small'
  | 'copy-differs'
  | 'too-much-memory'
  | 'too-much-time'
  | 'stamping-failed';

/** As printed on the slip, after «Bản gốc không được đóng dấu vì». */
export const slipReasonTexts: Readonly<Record<SlipReason, string>> = {
  'too-large': 'tệp lớn hơn 30 MB',
  encrypted: 'tệp được bảo vệ bằng mật khẩu hoặc mã hóa',
  unreadable: 'hệ thống không đọc được nội dung tệp',
  'page-too-small': 'trang đầu nhỏ hơn khuôn dấu',
  'copy-differs': 'bản sao hiển thị không giống hệt bản gốc',
  'too-much-memory': 'việc xử lý tệp vượt giới hạn bộ nhớ cho phép',
  'too-much-time': 'việc xử lý tệp vượt giới hạn thời gian cho phép',
  'stamping-failed': 'việc đóng dấu tệp không hoàn thành',
};
