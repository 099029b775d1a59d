/** Texts of the shortcuts of the dossier page. */
export const dossierKeyTexts = {
  group: 'Trong hồ sơ',
  agree: 'Đồng ý các trường hợp chưa có ý kiến, tới nút chuyển',
  return: 'Trả lại đơn vị',
  document: 'Giấy tờ tiếp theo',
  next: 'Hồ sơ sau',
  previous: 'Hồ sơ trước',
  undo: 'Hoàn tác ý kiến vừa chọn',
} as const;
