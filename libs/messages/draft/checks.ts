/** Texts of what a draft still needs. */
export const draftCheckTexts = {
  title: 'Cần có',
  add: (line: string) => `Thêm giấy tờ cho: ${line}`,
  drop: 'bấm để chọn tệp, hoặc thả tệp vào đây',
  have: 'đã có',
  problems: 'Cần sửa',
  complete: 'Đủ giấy tờ, có thể gửi.',
  notChecked: 'Chưa kiểm tra tự động',
  notCheckedHint: 'Các điều kiện này do người thẩm định xét; đơn vị tự đối chiếu trước khi gửi.',
} as const;
