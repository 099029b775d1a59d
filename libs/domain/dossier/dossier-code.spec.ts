import { dossierCode, isDossierCode } from './dossier-code.js';

const codes = [1, 42, 999, 1234, 9999, 10_000, 123_456].flatMap((number) =>
  ['HG', 'TT', 'VXY', 'ZAQ'].map((prefix) => dossierCode(prefix, number)),
);
const characters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

test('a code is prefix, running number and check character', () => {
  expect(dossierCode('HG', 42)).toMatch(/^HG-0042-[0-9A-Y]$/);
  expect(codes.every(isDossierCode)).toBe(true);
});

test.each(codes)('%s: every single wrong character is detected', (code) => {
  const wrong = [...code].flatMap((right, at) =>
    right === '-'
      ? []
      : characters.filter((each) => each !== right).map((each) => code.slice(0, at) + each + code.slice(at + 1)),
  );
  expect(wrong.filter(isDossierCode)).toEqual([]);
});

test.each(codes)('%s: every swap of neighbours is detected', (code) => {
  const plain = code.replaceAll('-', '');
  const swapped = [...plain]
    .slice(1)
    .map((_, at) => plain.slice(0, at) + plain[at + 1] + plain[at] + plain.slice(at + 2));
  expect(swapped.filter((each) => each !== plain && isDossierCode(each))).toEqual([]);
});

test.each(['hg-0042-', 'hg 0042 ', 'HG0042'])(
  '«%s» may be typed without hyphens, with spaces, in small letters',
  (typed) => {
    expect(isDossierCode(`${typed}${dossierCode('HG', 42).at(-1)}`)).toBe(true);
  },
);

test.each(['', 'HG', '0042-7', 'HG-42-7', 'HG-0042', 'Hồ sơ'])('«%s» is no code', (typed) => {
  expect(isDossierCode(typed)).toBe(false);
});
