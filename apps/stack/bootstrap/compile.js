import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeOf } from './install-dependencies.js';
import { lock } from './lock.js';
import { Failure, say } from './speak.js';

const SERVER_SOURCES = ['apps', 'libs', 'workflows'];
const WEB_SOURCES = ['apps/web', 'libs/domain', 'libs/contracts', 'libs/messages'];

/** Compiles api, worker, workflows and the supervisor into `dist/` when their sources changed. */
export async function compileServer(root) {
  const hash = hashOf(root, SERVER_SOURCES, isServerSource);
  await whenStale(root, { stamp: 'dist/.sources', hash, make: () => makeServer(root) });
}

/** Builds the web application into `dist/web` when its sources changed. Aborting the signal ends the builder. */
export async function compileWeb(root, signal) {
  const hash = hashOf(root, WEB_SOURCES, () => true);
  await whenStale(root, { stamp: 'dist/.web-sources', hash, make: () => makeWeb(root, signal) });
}

async function whenStale(root, task) {
  if (isFresh(root, task)) return;
  const release = await lock(join(root, '.state/compile.lock'), (holder) =>
    say(`Một tiến trình khác (pid ${holder.pid}) đang biên dịch; chờ xong rồi đi tiếp.`),
  );
  try {
    if (isFresh(root, task)) return;
    await task.make();
    writeFileSync(join(root, task.stamp), task.hash);
  } finally {
    release();
  }
}

function isFresh(root, { stamp, hash }) {
  const path = join(root, stamp);
  return existsSync(path) && readFileSync(path, 'utf8') === hash;
}

async function makeServer(root) {
  say('Đang biên dịch…');
  // As deep as `dist` itself: the source maps name the sources by a relative path.
  const next = join(root, 'dist.next');
  rmSync(next, { recursive: true, force: true });
  try {
    const ignored = ['apps/web/**', '**/*.spec.ts'].flatMap((glob) => ['--ignore', glob]);
    await run(root, [
      'node_modules/@swc/cli/bin/swc.js',
      ...SERVER_SOURCES.filter((folder) => existsSync(join(root, folder))),
      '-d',
      'dist.next',
      '--copy-files',
      '--quiet',
      ...ignored,
    ]);
    await run(root, ['dist.next/apps/worker/bundle-workflows.js']);
    for (const folder of readdirSync(next)) replace(join(next, folder), join(root, 'dist', folder));
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

async function makeWeb(root, signal) {
  say('Đang dựng giao diện web…');
  const next = join(root, 'dist/.web-next');
  const where = ['--outDir', next, '--emptyOutDir', '--logLevel', 'warn'];
  await run(root, ['node_modules/vite/bin/vite.js', 'build', 'apps/web', ...where], signal);
  replace(next, join(root, 'dist/web'));
}

async function run(root, [script, ...args], signal) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const child = spawn(nodeOf(root), [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const stop = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', stop);
  const cause = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, killedBy) => resolve(code ?? killedBy));
  });
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (cause !== 0)
    throw new Failure(
      `Biên dịch không thành công (${script}, mã ${cause}).`,
      'Lỗi nằm ở mã nguồn nêu trên; hãy sửa rồi chạy lại.',
    );
}

/** The old folder is moved away first, so that a running programme never reads half of the new one. */
function replace(from, to) {
  const old = `${to}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

function isServerSource(path) {
  return !path.startsWith('apps/web/') && !path.endsWith('.spec.ts');
}

function hashOf(root, folders, wanted) {
  const hash = createHash('sha256');
  for (const path of ['.swcrc', 'package-lock.json', ...folders.flatMap((folder) => filesUnder(root, folder))].filter(
    wanted,
  )) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    );
}
