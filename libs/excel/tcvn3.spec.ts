import { readTcvn3 } from './tcvn3.js';

test.each([
  ['NguyÔn V¨n Hoµ', 'Nguyễn Văn Hoà'],
  ['TrÇn ThÞ B\u00adëi', 'Trần Thị Bưởi'],
  ['Hµ Néi', 'Hà Nội'],
  ['Tr\u00adëng phßng Tæ chøc', 'Trưởng phòng Tổ chức'],
  ['§¶ng uû x· An L¹c', 'Đảng uỷ xã An Lạc'],
  ['Uû ban nh©n d©n', 'Uỷ ban nhân dân'],
  ['C«ng an «ng', 'Công an ông'],
  ['B»ng khen cña Chñ tÞch', 'Bằng khen của Chủ tịch'],
  ['ngµy 12/3', 'ngày 12/3'],
  ['l¬p m¬i, d¬', 'lơp mơi, dơ'],
])('%s is TCVN3 for %s', (typed, meant) => {
  expect(readTcvn3(typed)).toBe(meant);
});

test.each([
  'Nguyễn Văn Hoà',
  'Nguyễn Văn Hoà'.normalize('NFD'),
  'NGUYEN VAN HOA',
  'Công an',
  'Phòng «Xuân»',
  '«Xuân»',
  'Bùi Thò',
  'Müller & Söhne',
  'François Noël',
  'Señor Niño, São Paulo',
  'crème brûlée',
  'Điều 5 § 2',
  'Art. 5 § 2',
  '3 × 4 m²',
  '© 2024 ABC®',
  'infor\u00admation',
  '¼ ha',
  'Jürgen',
  '',
])('«%s» is not', (text) => {
  expect(readTcvn3(text)).toBeUndefined();
});
