import { sources } from './sources.js';

test('the pages keep things in the browser in one place alone, which encrypts what people type', () => {
  const keeps = /\b(?:localStorage|sessionStorage|indexedDB|caches\.open|document\.cookie)\b/;
  const keepers = sources(/^apps\/web\/.*\.(?:tsx?|js)$/)
    .filter(({ text }) => keeps.test(text))
    .map(({ path }) => path);
  expect(keepers.filter((path) => path !== 'apps/web/public/color-scheme.js')).toEqual([
    'apps/web/keeping/device-setting.ts',
    'apps/web/keeping/kept-work.ts',
  ]);
});
