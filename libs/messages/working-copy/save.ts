/** Texts of whether what is written is saved. */
export const saveTexts = {
  saved: (time: string) => `đã lưu ${time}`.trim(),
  waiting: 'sắp lưu…',
  saving: 'đang lưu…',
  offline: 'chưa lưu được, giữ trên máy này và tự gửi lại',
  refused: 'chưa lưu được',
  conflict: 'chưa lưu: có bản mới hơn',
} as const;
