import fc from 'fast-check';
import { compareDecimals, decimalOf, product, readDecimal } from './decimal.js';

const read = (text: string) => readDecimal(text) ?? { digits: 999n, scale: 999 };

test.each(['1250.5', '-3', ' 7 ', '0', '0.0001', '999999999999999999.99'])('«%s» is a figure', (text) => {
  expect(readDecimal(text)).not.toBeNull();
});

test.each(['', '1.250,5', '1,5', 'nhiều', '1.', '.5', '1e3', '+1', '--1', '1'.repeat(31)])('«%s» is none', (text) => {
  expect(readDecimal(text)).toBeNull();
});

test('figures are compared exactly where floats are not', () => {
  expect(compareDecimals(read('0.1'), decimalOf(0.1))).toBe(0);
  expect(compareDecimals(read('9007199254740993'), read('9007199254740992'))).toBe(1);
  expect(compareDecimals(read('1.10'), read('1.1'))).toBe(0);
  expect(compareDecimals(read('-2'), read('1.99'))).toBe(-1);
  expect(compareDecimals(product(read('0.1'), read('3')), read('0.3'))).toBe(0);
});

test('a threshold may be written in any size', () => {
  expect(compareDecimals(decimalOf(1e-7), read('0.0000001'))).toBe(0);
  expect(compareDecimals(decimalOf(1.5e21), read('1500000000000000000000'))).toBe(0);
  expect(() => decimalOf(Number.NaN)).toThrow('threshold');
});

test('thousandths are ordered as the whole numbers that they are', () => {
  const thousandth = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  const text = (value: number) =>
    `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 1000)}.${String(Math.abs(value) % 1000).padStart(3, '0')}`;
  fc.assert(
    fc.property(thousandth, thousandth, (a, b) => compareDecimals(read(text(a)), read(text(b))) === Math.sign(a - b)),
  );
});
