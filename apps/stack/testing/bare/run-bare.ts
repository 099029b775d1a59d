import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePorts } from '../../process/free-port.js';
import { root } from '../../supervisor/layout.js';
import { type Run, say } from '../../supervisor/run-verb.js';
import { repositoryFiles } from '../repository-files.js';
import { barePlace } from './bare-place.js';

const ENDS_WITHIN_MS = 30_000;

/**
 * Copies the checkout, what is not committed too, into an empty folder and types both commands of the README there with an empty home.
 * `BARE_CACHE` names a folder of built servers that may be used and is kept; arguments narrow the tests.
 * @returns the exit code
 */
export async function runBare({ stopping, onStop }: Run): Promise<number> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tuyen-trinh-bare-')));
  onStop('last', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  // As a home has it: PostgreSQL's own user must pass through.
  chmodSync(folder, 0o755);
  const folders = {
    clone: join(folder, 'tuyen-trinh'),
    home: join(folder, 'home'),
    bin: join(folder, 'bin'),
    tmp: join(folder, 'tmp'),
  };
  for (const each of Object.values(folders)) mkdirSync(each);
  chmodSync(folders.tmp, 0o1777);
  for (const path of repositoryFiles(root)) {
    mkdirSync(dirname(join(folders.clone, path)), { recursive: true });
    cpSync(join(root, path), join(folders.clone, path));
  }
  const cache = process.env['BARE_CACHE'] || undefined;
  if (cache) mkdirSync(cache, { recursive: true });
  const [port = 0] = await freePorts(1);
  process.env['API_PORT'] ??= String(port);

  const newcomer = ['apps/stack/testing/bare/newcomer.js', ...process.argv.slice(2)];
  const place = barePlace({ ...folders, cache: cache && realpathSync(cache) }, newcomer);
  say(`Bare: ${place.told}.`);
  say(
    cache
      ? `Built servers are taken from and kept in ${cache}.`
      : 'The servers are built anew (BARE_CACHE=… keeps them).',
  );
  stopping.throwIfAborted();
  const child = spawn(place.command, place.args, { env: place.env, stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  onStop('application', async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, ENDS_WITHIN_MS).unref())]);
  });
  return ended;
}
