import { answer } from './answer.js';

/** What is refused of a request before anybody asks what it wants: its form, its size, its haste. */
export const transportRefusals = {
  'address-unreadable': answer(400, 'Địa chỉ gửi lên viết sai nên không đọc được.'),
  'address-too-long': answer(414, 'Địa chỉ gửi lên quá dài.'),
  'headers-too-large': answer(431, 'Địa chỉ hoặc phần đầu của yêu cầu quá dài.'),
  'request-unreadable': answer(400, 'Yêu cầu gửi lên không đúng dạng HTTP nên không đọc được.'),
  'request-too-slow': answer(408, 'Yêu cầu gửi lên chậm quá lâu nên đã dừng nhận. Hãy gửi lại.'),
  'method-not-allowed': answer(405, 'Địa chỉ này chỉ nhận phương thức: {allowed}.'),
  'content-type-unknown': answer(415, 'Kiểu nội dung (Content-Type) gửi lên không được nhận ở đây.'),
  'too-many-streams': answer(429, 'Đang mở quá nhiều trang cùng lúc. Hãy đóng bớt; các trang còn lại vẫn dùng được.'),
  'too-many-requests': answer(429, 'Thao tác này được gọi quá nhiều lần. Hãy thử lại sau {seconds} giây.'),
} as const;
