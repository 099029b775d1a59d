import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from '@cantoo/fontkit';
import { type Face, tinos } from './embed-tinos.js';

const source = createRequire(import.meta.url)
  .resolve('@expo-google-fonts/tinos/package.json')
  .replace('package.json', '');
const faces: [Face, string][] = [
  ['regular', '400Regular/Tinos_400Regular.ttf'],
  ['bold', '700Bold/Tinos_700Bold.ttf'],
  ['italic', '400Regular_Italic/Tinos_400Regular_Italic.ttf'],
  ['bold-italic', '700Bold_Italic/Tinos_700Bold_Italic.ttf'],
];

/** The twelve vowels with and without the five tone marks, and đ: 73 letters, small and capital. */
const small = [...'aăâeêioôơuưy'].flatMap((vowel) =>
  ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((mark) => (vowel + mark).normalize('NFC')),
);
const vietnamese = [...small, 'đ', ...small.map((letter) => letter.toUpperCase()), 'Đ'];
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const punctuation = [...'–—‘’“”„…•«»°§№₫€×±≤≥□½²³'];

test('there are 146 Vietnamese letters', () => {
  expect(new Set(vietnamese).size).toBe(146);
});

test.each(faces)('the %s face draws every letter exactly as the whole font does', async (face, file) => {
  const ours = open(await tinos(face));
  const whole = open(readFileSync(source + file));
  const wrong = [...vietnamese, ...ascii, ...punctuation].filter((character) => {
    const [mine, theirs] = [ours, whole].map((font) => font.glyphForCodePoint(character.codePointAt(0) ?? 0));
    const drawn = mine?.path.toSVG();
    return (
      !mine ||
      mine.id === 0 ||
      (drawn === '' && character !== ' ') ||
      drawn !== theirs?.path.toSVG() ||
      mine.advanceWidth !== theirs?.advanceWidth
    );
  });
  expect(wrong).toEqual([]);
});

function open(bytes: Uint8Array) {
  const font = fontkit.create(Buffer.from(bytes));
  if (!('glyphForCodePoint' in font)) throw new Error('a collection, not a face');
  return font;
}
