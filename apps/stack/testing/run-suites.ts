import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { messages } from '../messages.js';
import { signalGroup } from '../process/launch.js';
import { stateDir as startState } from '../supervisor/layout.js';
import { type Run, say } from '../supervisor/run-verb.js';
import { runJest, type SuiteResult, type TestFile } from './run-jest.js';
import type { Suite } from './suites.js';
import {
  keepLogs,
  makeTestState,
  removeTestState,
  startTestServers,
  sweepTestStates,
  testEnvironment,
} from './test-servers.js';

/**
 * Starts servers, runs the suites one after the other, and ends with one plain line of what passed and what failed.
 * Arguments of the command line narrow it: `npm test -- libs/domain`.
 * @returns the exit code; a skipped test is a failure
 */
export async function runSuites(suites: readonly Suite[], { stopping, onStop }: Run): Promise<number> {
  await sweepTestStates();
  const stateDir = makeTestState();
  onStop('last', () => removeTestState(stateDir));
  const servers = await startTestServers({ stateDir, report: say, signal: stopping });
  onStop('servers', () => servers.stop());
  const env = testEnvironment(servers, stateDir);

  const total = { passed: 0, failed: 0, skipped: 0 };
  const summaries: string[] = [];
  const files: TestFile[] = [];
  for (const [index, suite] of suites.entries()) {
    stopping.throwIfAborted();
    const began = Date.now();
    say(`\n── ${suite.name}`);
    const outputFile = join(stateDir, `jest-${index}.json`);
    const result = await runJest(suite, {
      env,
      outputFile,
      extra: process.argv.slice(2),
      onSpawn: (child) => onStop('application', () => end(child)),
    });
    add(total, result);
    files.push(...result.files);
    if (result.passed + result.failed + result.skipped === 0 && process.argv.length > 2) continue;
    summaries.push(
      `${result.failed === 0 ? '✓' : '✗'} ${suite.name}: ${result.passed} passed, ${result.failed} failed (${seconds(began)} s)`,
    );
  }
  const good = total.failed === 0 && total.skipped === 0 && total.passed > 0;
  if (!good) {
    const logs = join(startState, 'test-logs');
    keepLogs(stateDir, logs);
    summaries.push(messages.readTheLog(logs));
  }
  await servers.stop();
  say(
    ['', ...slowest(files), '', ...summaries, ...(total.skipped === 0 ? [] : [`${total.skipped} skipped`])].join('\n'),
  );
  say(`${total.passed} passed, ${total.failed} failed`);
  return good ? 0 : 1;
}

function add(total: { passed: number; failed: number; skipped: number }, result: SuiteResult): void {
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped += result.skipped;
}

/** Where the time went: whoever makes the tests slower sees it here. */
function slowest(files: readonly TestFile[]): string[] {
  const slow = files.toSorted((one, other) => other.seconds - one.seconds).slice(0, 10);
  return ['slowest files:', ...slow.map(({ path, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${path}`)];
}

function seconds(began: number): string {
  return ((Date.now() - began) / 1000).toFixed(1);
}

/** jest's own workers are in its process group; the servers a failure test started are in theirs, and recorded. */
function end(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
    signalGroup(child.pid, 'SIGKILL');
}
