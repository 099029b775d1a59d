/** Texts of the list of shortcuts. */
export const shortcutTexts = {
  title: 'Phím tắt',
  intro: 'Phím tắt nghỉ khi con trỏ ở trong ô nhập.',
  enabled: 'Dùng phím tắt một chữ',
  enabledHint: 'Tắt khi dùng phần mềm gõ hoặc đọc màn hình bị vướng. Ctrl+K vẫn dùng được.',
  everywhere: 'Mọi nơi',
  goTo: 'Đi tới',
  list: 'Trong danh sách',
  search: 'Tìm hồ sơ',
  palette: 'Mở bảng lệnh',
  overlay: 'Hiện các phím tắt',
  next: 'Dòng sau',
  previous: 'Dòng trước',
  open: 'Mở hồ sơ ở dòng đang chọn',
  then: 'rồi',
  of: (place: string) => `Tới «${place}»`,
} as const;
