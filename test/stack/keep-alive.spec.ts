import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { identify } from '../../apps/stack/bootstrap/process-identity.js';
import { keepAlive } from '../../apps/stack/process/keep-alive.js';
import { type ManagedProcess, managedProcess } from '../../apps/stack/process/managed-process.js';
import { stopWithinMs } from '../../apps/stack/process/stop-limits.js';

let folder: string;
let child: ManagedProcess;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keep-alive-'));
});

afterEach(async () => {
  await child.stop();
  rmSync(folder, { recursive: true });
});

function sleeper(command = 'sleep', args = ['60'], stopWithin?: number): ManagedProcess {
  const logFile = join(folder, 'child.log');
  return managedProcess({
    name: 'child',
    logFile,
    launchOptions: () => ({ name: 'child', command, args, logFile, recordsDir: join(folder, 'processes') }),
    answers: async () => command === 'sleep' || stopWithin !== undefined,
    startWithinMs: 2_000,
    stopWithinMs: stopWithin,
  });
}

test('a child that dies is started again after a second, and the reader is told why it died', async () => {
  child = sleeper();
  const told: string[] = [];
  await child.start();
  const back = new Promise<void>((resolve) => {
    keepAlive(child, {
      died: (_child, cause, seconds) => told.push(`${cause}, ${seconds} s`),
      cameBack: () => resolve(),
      failedAgain: () => undefined,
    });
  });
  const first = child.pid() ?? 0;

  process.kill(first, 'SIGKILL');
  await back;

  expect(told).toEqual(['signal SIGKILL, 1 s']);
  expect(child.pid()).not.toBe(first);
});

test('a child that was asked to stop stays stopped', async () => {
  child = sleeper();
  const told: string[] = [];
  await child.start();
  keepAlive(child, {
    died: () => told.push('died'),
    cameBack: () => told.push('back'),
    failedAgain: () => told.push('failed'),
  });

  await child.stop();
  await new Promise((resolve) => setTimeout(resolve, 1_300));

  expect(told).toEqual([]);
  expect(child.pid()).toBeUndefined();
});

test('a child that will not end is ended by force when its time is over', async () => {
  child = sleeper('sh', ['-c', "trap '' TERM; while :; do sleep 0.1; done"], 300);
  await child.start();
  const pid = child.pid() ?? 0;
  const began = performance.now();

  await child.stop();

  expect(performance.now() - began).toBeGreaterThanOrEqual(290);
  expect(identify(pid)).toBeUndefined();
});

test('stopping them all one after the other takes less than fifteen seconds, whatever they do', () => {
  const together = Object.values(stopWithinMs).reduce((sum, limit) => sum + limit, 0);

  expect(together).toBeLessThanOrEqual(14_000);
});

test('a child that ends while starting is reported with the last lines of its log', async () => {
  child = sleeper('sh', ['-c', 'echo no such bucket; exit 3']);

  await expect(child.start()).rejects.toMatchObject({
    message: expect.stringContaining('code 3'),
    logLines: ['no such bucket'],
  });
});
