import { plainDecimal, shownDecimal } from '../../libs/format/decimal.js';

test.each([
  ['1.250,5', '1250.5'],
  ['1250,5', '1250.5'],
  ['900', '900'],
  ['-3', '-3'],
  ['1.000.000', '1000000'],
  ['12.5', '12.5'],
  ['mười', 'mười'],
])('«%s» is sent as «%s»', (typed, plain) => {
  expect(plainDecimal(typed)).toBe(plain);
});

test.each([
  ['1250.5', '1.250,5'],
  ['999', '999'],
  ['1000000', '1.000.000'],
  ['-1234', '-1.234'],
])('«%s» is shown as «%s»', (plain, shown) => {
  expect(shownDecimal(plain)).toBe(shown);
});
