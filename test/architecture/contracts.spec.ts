import { sources } from './sources.js';

/** Where a schema may speak of numbers and days by itself: the one place of bounds, and the settings of the processes. */
const own = new Set(['libs/contracts/bounds.ts', 'libs/config/env.ts']);

test('numbers and days have bounds, and take them from one place', () => {
  const bare =
    /\bz\s*\.\s*(?:coerce\s*\.\s*)?(?:number|int|int32|uint32|float32|float64|bigint|date)\s*\(|\biso\s*\.\s*date\s*\(/;
  const found = sources(/^(?:apps|libs|workflows)\/.*\.tsx?$/)
    .filter(({ path }) => !own.has(path) && !path.endsWith('.spec.ts'))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => (bare.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});
