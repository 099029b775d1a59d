import { sources } from './sources.js';

interface Reading {
  readonly number: number;
  readonly title: string;
  readonly source: string;
  readonly judgedIn: readonly string[];
}

const files = sources(/^(?:apps|libs|workflows|test|docs)\/.*\.(?:tsx?|ya?ml|md)$|^[A-Z]+\.md$/);
const ours = 'docs/readings.md';

const readings: readonly Reading[] = (files.find(({ path }) => path === ours)?.text ?? '')
  .split(/^### /m)
  .slice(1)
  .map((text) => ({
    number: Number(/^\d+/.exec(text)?.[0]),
    title: /^\d+\. (.+)$/m.exec(text)?.[1] ?? '',
    source: /^Read in: (.+)\.$/m.exec(text)?.[1] ?? '',
    judgedIn: [...(/^Judged in: (.+)\.$/m.exec(text)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? ''),
  }));

/** The numbers a text cites: «reading 25», «readings 2 and 3», «readings 11–14», «cách hiểu số 13 và 14», `readings: [2, 4]`. */
function cited(text: string): readonly number[] {
  const found = text.matchAll(
    /\b(?:readings?|cách hiểu số)[\s*]+(\d+(?:(?:, | and | và | to |–)\d+)*)|^\s*readings: \[([\d, ]+)\]/gimu,
  );
  return [...found].flatMap(([, words, list]) =>
    (words ?? list ?? '').split(/, | and | và /).flatMap((part) => {
      const [from = 0, to = from] = part.split(/ to |–/).map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    }),
  );
}

test('a citation is understood however it is written', () => {
  expect(cited('(reading 25), readings 2 and 3; readings 11–14, 17 and a reading of 3')).toEqual([
    25, 2, 3, 11, 12, 13, 14, 17,
  ]);
  expect(cited('# Cách hiểu số 13 và 14: mọi năm\n    readings: [4, 7]\n')).toEqual([13, 14, 4, 7]);
});

test('readings are numbered without a gap, and each has its source and a place where it is judged', () => {
  expect(readings.map(({ number }) => number).toSorted((one, other) => one - other)).toEqual(
    readings.map((_, index) => index + 1),
  );
  expect(readings.filter(({ title, source, judgedIn }) => !title || !source || judgedIn.length === 0)).toEqual([]);
});

test('every number that is cited is a reading', () => {
  const known = new Set(readings.map(({ number }) => number));
  const strange = files
    .filter(({ path }) => path !== ours && path !== 'test/architecture/readings.spec.ts')
    .flatMap(({ path, text }) => cited(text).flatMap((number) => (known.has(number) ? [] : `${path}: ${number}`)));
  expect(strange).toEqual([]);
});

test('every reading is judged where it says', () => {
  const missing = readings.flatMap(({ number, judgedIn }) =>
    judgedIn.flatMap((path) => {
      const text = files.find((file) => file.path === path)?.text;
      return text && cited(text).includes(number) ? [] : `${number}: ${path}`;
    }),
  );
  expect(missing).toEqual([]);
});

test('no text cites a document that is not in the repository', () => {
  // Put together here, so that this file does not hold what it looks for.
  const elsewhere = new RegExp(['domain' + '\\.md', 'domain ' + 'readings?', '\\bseed ' + '\\d'].join('|'), 'i');
  expect(files.filter(({ text }) => elsewhere.test(text)).map(({ path }) => path)).toEqual([]);
});
