/** Texts of the list of papers. */
export const paperTexts = {
  title: 'Giấy tờ',
  counts: (answered: number, asked: number) => `${answered}/${asked}`,
  countsMeaning: (answered: number, asked: number) => `Có ${answered} trong ${asked} mục phải có`,
  version: (version: number) => `bản ${version}`,
  changed: 'mới',
  changedMeaning: 'Thay trong lần bổ sung gần nhất',
  replaced: 'đã thay',
  signed: 'ký số',
  encrypted: 'có mật khẩu',
  copyDue: 'đang đóng dấu',
  copyFailed: 'chưa đóng được dấu',
  copyMark: 'bản sao',
  also: (count: number) => `và ${count} mục khác`,
  none: 'Hồ sơ chưa có giấy tờ nào.',
} as const;
