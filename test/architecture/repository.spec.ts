import { sources } from './sources.js';

const files = sources(/\.(?:ts|tsx|js|mjs|json|jsonc|md|yaml|yml|sh|css|html|mod|sum)$|^\.ci\/|Dockerfile$/).filter(
  ({ path }) => path !== 'package-lock.json',
);
// Put together here, so that this file does not hold what it looks for.
const registries = [
  'registry.' + 'npmjs.org',
  'registry.' + 'yarnpkg.com',
  'proxy.' + 'golang.org',
  'sum.' + 'golang.org',
];
const unfinished = ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'];

test.each<[string, RegExp]>([
  ['a path of one machine', new RegExp(`(?<![\\w.:/-])/(?:home|Users|root|work)/[\\w.-]+/`)],
  ['the host of a package registry', new RegExp(registries.map((host) => host.replaceAll('.', '\\.')).join('|'))],
  ['a private key', new RegExp(`-----BEGIN [A-Z ]*PRIVATE ${'KEY'}-----`)],
  ['what is not finished', new RegExp(`\\b(?:${unfinished.join('|')})\\b`)],
])('no file holds %s', (_what, pattern) => {
  // Tests of the stack use made-up folders as examples.
  const found = files
    .filter(({ path }) => !path.startsWith('test/stack/'))
    .flatMap(({ path, text }) => {
      const match = pattern.exec(text);
      return match ? [`${path}: ${match[0]}`] : [];
    });
  expect(found).toEqual([]);
});

test('no test is left out and no module is mocked', () => {
  const tests = sources(/\.spec\.ts$/).filter(({ path }) => path !== 'test/architecture/repository.spec.ts');
  const skipped = /\b(?:it|test|describe)\.(?:skip|only|todo)\b|\bx(?:it|test|describe)\(|jest\.(?:unstable_)?mock/;
  expect(tests.filter(({ text }) => skipped.test(text)).map(({ path }) => path)).toEqual([]);
});

test('no file is called after nothing in particular', () => {
  const vague = /(?:^|\/)(?:utils?|helpers?|common|shared|manager|base)(?:\.|\/)/;
  expect(
    sources(/^(?:apps|libs|workflows|test)\/.*\.tsx?$/)
      .map(({ path }) => path)
      .filter((path) => vague.test(path)),
  ).toEqual([]);
});

test('nothing that is built can kill its own process or knows what the tests load into it', () => {
  const deadly = /process\.(?:kill\(\s*process\.pid|abort\()|\bkill-?points?\b|die-at-moment|DIE_AT_/i;
  const built = sources(/^(?:apps|libs|workflows)\/.*\.(?:tsx?|js|mjs)$/).filter(
    ({ path }) => !path.endsWith('.spec.ts'),
  );
  expect(built.filter(({ text }) => deadly.test(text)).map(({ path }) => path)).toEqual([]);
});
