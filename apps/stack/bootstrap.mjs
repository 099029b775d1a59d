/**
 * Runs one verb of package.json on a fresh clone: installs the dependencies and compiles when needed, then hands over
 * to `dist/apps/stack/<verb>.js` on the project's own Node. Written without dependencies, for Node ≥ 20.19.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileServer, compileWeb } from './bootstrap/compile.js';
import { installDependencies, nodeOf } from './bootstrap/install-dependencies.js';
import { holderOf } from './bootstrap/lock.js';
import { complain, Failure } from './bootstrap/speak.js';

const VERBS = [
  'start',
  'test',
  'check',
  'build',
  'bench',
  'chaos',
  'verify',
  'rewake',
  'rebuild',
  'db:migrate',
  'reset',
  'bare',
];
/** `start` builds it itself, beside what takes longer. */
const NEED_WEB = ['test', 'build', 'bench', 'chaos'];

const began = Date.now();
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [verb, ...rest] = process.argv.slice(2);

try {
  process.chdir(root);
  requireNode();
  if (!VERBS.includes(verb)) throw new Failure(`Không có lệnh «${verb ?? ''}».`, `Các lệnh: ${VERBS.join(', ')}.`);
  // Beside a running system a second start only says so; it must not exchange the files the first one runs on.
  if (verb !== 'start' || holderOf(resolve(root, process.env.STATE_DIR || '.state', 'start.lock')) === undefined) {
    await installDependencies(root);
    await compileServer(root);
    if (needsWeb()) await compileWeb(root);
  }
  handOver();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  complain(error);
  process.exit(1);
}

/** `npm test -- libs/domain` needs no web application; what may be a story in the browser or the whole stack does. */
function needsWeb() {
  const without = /^(libs|workflows|test\/(api|architecture|campaigns|web|workflows))(\/|$)/;
  const narrowed = verb === 'test' && rest.length > 0 && rest.every((argument) => without.test(argument));
  return NEED_WEB.includes(verb) && !narrowed;
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Failure(
    `Máy đang dùng Node ${process.versions.node}; dự án cần Node 20.19 trở lên.`,
    'Hãy cài Node bản mới rồi chạy lại.',
  );
}

function handOver() {
  const script = join(root, 'dist/apps/stack', `${verb.replace(':', '-')}.js`);
  // What watches over the others for days collects its rubbish while there is little of it.
  const small = verb === 'start' ? ['--max-semi-space-size=1'] : [];
  const child = spawn(nodeOf(root), ['--enable-source-maps', ...small, script, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, STACK_PARENT: String(process.pid), STACK_BEGAN: String(began) },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event === verb) stopWhenOrphaned(child);
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/**
 * `kill -9` of npm reaches neither us nor the supervisor: without this they would run on unseen. Between npm and us
 * there may be a shell, which outlives npm too, so its parent is watched as well.
 */
function stopWhenOrphaned(child) {
  const parent = process.ppid;
  const grandparent = parentOf(parent);
  setInterval(() => {
    if (process.ppid !== parent || parentOf(parent) !== grandparent) child.kill('SIGTERM');
  }, 500).unref();
}

/** Known on Linux only; elsewhere no shell stays in between. */
function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
  } catch {
    return undefined;
  }
}
