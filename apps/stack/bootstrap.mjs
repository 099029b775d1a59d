/**
 * Runs one verb of package.json on a fresh clone: installs the dependencies and compiles when needed, then hands over
 * to `dist/apps/stack/<verb>.js` on the project's own Node. Written without dependencies, for Node ≥ 20.19.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from './bootstrap/compile.js';
import { installDependencies, nodeOf } from './bootstrap/install-dependencies.js';
import { complain, Failure } from './bootstrap/speak.js';

const VERBS = ['start', 'test', 'check', 'build', 'bench', 'chaos', 'verify', 'rewake', 'db:migrate', 'reset'];
const NEED_WEB = ['start', 'test', 'build', 'bench', 'chaos'];

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [verb, ...rest] = process.argv.slice(2);

try {
  process.chdir(root);
  requireNode();
  if (!VERBS.includes(verb)) throw new Failure(`Không có lệnh «${verb ?? ''}».`, `Các lệnh: ${VERBS.join(', ')}.`);
  await installDependencies(root);
  await compile(root, { web: NEED_WEB.includes(verb) });
  handOver();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  complain(error);
  process.exit(1);
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
  const child = spawn(nodeOf(root), ['--enable-source-maps', script, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, STACK_PARENT: String(process.pid) },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event === verb) stopWhenOrphaned(child);
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

/** `kill -9` of npm reaches neither us nor the supervisor: without this they would run on unseen. */
function stopWhenOrphaned(child) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
}
