/**
 * Types both commands of the README in the folder it is started in, as a newcomer does: `npm start` until it says its address and
 * Ctrl-C then, `npm test` to its end. Tells how long each took; ends with 0 when both did what they should. Runs on the machine's own
 * Node, before anything is installed. Arguments narrow the tests.
 */
import { spawn } from 'node:child_process';

const READY = /✓ Tuyến Trình đang chạy tại (\S+)/;
const ENDS_WITHIN_MS = 60_000;
let running;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(signal));

const start = await typed(['start'], async ({ said, ended }) => {
  await Promise.race([said(READY), ended]);
});
const test = start.good ? await typed(['test', '--', ...process.argv.slice(2)], ({ ended }) => ended) : undefined;

process.stdout.write('\n');
tell('npm start, to its address', start);
if (test !== undefined) tell('npm test', test);
process.exit(start.good && test?.good ? 0 : 1);

/** Types one verb into a group of its own, as a shell gives to what runs in the foreground, and ends it by Ctrl-C once `until` is over. */
async function typed(words, until) {
  const began = Date.now();
  process.stdout.write(`\n$ npm ${words.join(' ')}\n`);
  running = spawn('npm', words, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const listeners = new Set();
  running.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    output = (output + text).slice(-20_000);
    for (const listen of listeners) listen();
  });
  const ended = new Promise((resolve) => running.once('close', (code, signal) => resolve(code ?? signal)));
  const said = (words) =>
    new Promise((resolve) => {
      const listen = () => words.test(output) && resolve();
      listeners.add(listen);
    });
  await until({ said, ended });
  const seconds = Math.round((Date.now() - began) / 1000);
  if (words[0] === 'start') {
    const ready = READY.test(output);
    end('SIGINT');
    const late = new Promise((resolve) => setTimeout(resolve, ENDS_WITHIN_MS, 'not at all').unref());
    const how = await Promise.race([ended, late]);
    return { seconds, how: `Ctrl-C: ${how}`, good: ready && [0, 130, 'SIGINT'].includes(how) };
  }
  const how = await ended;
  return { seconds, how, good: how === 0 };
}

function end(signal) {
  try {
    process.kill(-running.pid, signal);
  } catch {
    // Ended already.
  }
}

function tell(what, { seconds, how, good }) {
  const time = `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
  process.stdout.write(`${good ? '✓' : '✗'} ${what}: ${time} (${how})\n`);
}
