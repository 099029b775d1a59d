/** Texts of the checks of an examiner. */
export const checkTexts = {
  title: 'Kiểm tra',
  counts: (done: number, all: number) => `đã xem ${done}/${all}`,
  missing: 'thiếu',
  missingMeaning: 'Chưa có giấy tờ cho mục này',
  tick: (name: string) => `Đạt: ${name}`,
  flag: (name: string) => `Chưa đạt: ${name}`,
  flagged: 'chưa đạt',
  flagHint: 'Đánh dấu chưa đạt; mục này tự vào thư trả lại',
  yours: 'Dấu kiểm là của riêng anh/chị, giữ trên máy này.',
  citation: (citation: string) => `Căn cứ: ${citation}`,
  notChecked: 'Chưa kiểm tra tự động',
  notCheckedHint: 'Người thẩm định tự xét các điều kiện này.',
  notCheckedCount: (count: number) => `${count} cần xem xét, kết luận`,
  changed: 'vừa bổ sung',
} as const;
