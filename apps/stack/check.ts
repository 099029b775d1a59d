/** `npm run check`: format, lint, types, dead code. Runs all of them, then tells which failed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './supervisor/layout.js';

const checks: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'format', command: ['@biomejs/biome/bin/biome', 'check', '.'] },
  { name: 'lint', command: ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'types', command: ['typescript/bin/tsc', '--noEmit', '-p', '.'] },
  ...(existsSync(join(root, 'apps/web/tsconfig.json'))
    ? [{ name: 'types of the web application', command: ['typescript/bin/tsc', '--noEmit', '-p', 'apps/web'] }]
    : []),
  { name: 'dead code', command: ['knip/bin/knip.js'] },
];

const results = checks.map(({ name, command: [script, ...args] }) => {
  const began = Date.now();
  process.stdout.write(`\n── ${name}\n`);
  const done = spawnSync(process.execPath, [join(root, 'node_modules', script ?? ''), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return { name, passed: done.status === 0, seconds: ((Date.now() - began) / 1000).toFixed(1) };
});

process.stdout.write('\n');
for (const { name, passed, seconds } of results) {
  process.stdout.write(`${passed ? '✓' : '✗'} ${name} (${seconds} s)\n`);
}
process.exit(results.every(({ passed }) => passed) ? 0 : 1);
