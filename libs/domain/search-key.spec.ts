import { searchKey } from './search-key.js';

test.each([
  ['Nguyễn Văn Hoà', 'nguyen van hoa'],
  ['Nguyễn Văn Hòa', 'nguyen van hoa'],
  ['Nguyễn Văn Hoà'.normalize('NFD'), 'nguyen van hoa'],
  ['ĐẶNG THỊ ĐÀO', 'dang thi dao'],
  ['  UBND   xã «Vĩnh–Thuận» Tây.', 'ubnd xa vinh thuan tay'],
  ['HG-0042-7', 'hg 0042 7'],
  ['ưỡng ợ ữ ắ ặ', 'uong o u a a'],
])('%s', (text, key) => {
  expect(searchKey(text)).toBe(key);
});

test('what is not there is left out', () => {
  expect(searchKey(null, 'An', undefined, 'Bình')).toBe('an binh');
  expect(searchKey(undefined)).toBe('');
});
