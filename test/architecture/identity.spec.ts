import { sources } from './sources.js';

test('an id has one schema: whoever makes another of their own lets capitals through', () => {
  const others = sources(/^(?:apps|libs|workflows)\/.*\.tsx?$/)
    .filter(({ path }) => path !== 'libs/contracts/id.ts')
    .filter(({ text }) => /\bz\s*\.\s*(?:uuid(?:v[1-8])?|guid)\(|\.uuid\(|\[0-9a-f\]\{8\}-/i.test(text))
    .map(({ path }) => path);
  expect(others).toEqual([]);
});
