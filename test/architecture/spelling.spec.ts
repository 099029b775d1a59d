import { sources } from './sources.js';

/** What the offices’ texts write with the mark on the second vowel nowhere: laws and plans write hòa, khỏe, hủy. «quý» is right: qu is a consonant. */
const secondVowel = /(?<![\p{L}])\p{L}*(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/giu;

/** They read what people type or dig out of old files, in whichever spelling. */
const reading =
  /^(?:libs\/messages\/organisations\/short-name|apps\/web\/lists\/marked-parts|libs\/domain\/(?:search-key|subjects\/same-person)|libs\/excel\/tcvn3)/;

test('texts are spelt as laws and plans are: the mark stands on the first vowel of hủy, xóa, khóa, khỏe, ủy, hòa', () => {
  const found = sources(
    /^(?:apps|libs|workflows|docs|[A-Z]+\.md)(?:\/.*)?(?<!\.spec)\.(?:tsx?|m?js|ya?ml|md|html)$|^[A-Z]+\.md$/,
  )
    .filter(({ path }) => !reading.test(path) && !/\/test-|\.spec\./.test(path))
    .flatMap(({ path, text }) => [...text.normalize('NFC').matchAll(secondVowel)].map(([word]) => `${path}: ${word}`));
  expect(found).toEqual([]);
});

test('texts name the organisations of the Party as its regulations do', () => {
  const found = sources(/^(?:apps|libs\/(?:messages|campaigns|pdf))\/.*\.(?:tsx?|yaml)$/).flatMap(({ path, text }) =>
    [...text.matchAll(/tổ chức đảng|đảng bộ cơ sở/g)].map(([word]) => `${path}: ${word}`),
  );
  expect(found.filter((line) => !/\.spec\.|\/test-/.test(line))).toEqual([]);
});

test('no text shows people a code or milliseconds', () => {
  const texts = sources(/^libs\/messages\/.*(?<!\.spec)\.ts$/).flatMap(({ path, text }) =>
    [...text.matchAll(/Mã lỗi|\} ms`|\b(?:ND|LAW)\d+_\d{4}/g)].map(([word]) => `${path}: ${word}`),
  );
  expect(texts).toEqual([]);
});
