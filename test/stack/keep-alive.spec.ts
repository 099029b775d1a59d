import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

interface Sleeper {
  readonly script?: string;
  readonly answers?: () => boolean;
  readonly stopWithinMs?: number;
}

function sleeper({ script = 'exec sleep 60', answers = () => true, stopWithinMs }: Sleeper = {}): ManagedProcess {
  const logFile = join(folder, 'child.log');
  return managedProcess({
    name: 'child',
    logFile,
    launchOptions: () => ({
      name: 'child',
      command: 'sh',
      args: ['-c', script],
      logFile,
      recordsDir: join(folder, 'processes'),
    }),
    answers: async () => answers(),
    startWithinMs: 20_000,
    stopWithinMs,
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
  const heard = () => readFileSync(join(folder, 'child.log'), 'utf8');
  child = sleeper({
    script: "trap 'echo asked' TERM; echo listening; while :; do sleep 0.1; done",
    // A signal that came before the trap would end it at once.
    answers: () => heard().includes('listening'),
    stopWithinMs: 1_000,
  });
  await child.start();
  const pid = child.pid() ?? 0;

  await child.stop();

  expect(heard()).toContain('asked');
  expect(identify(pid)).toBeUndefined();
});

test('stopping them all one after the other takes less than fifteen seconds, whatever they do', () => {
  const together = Object.values(stopWithinMs).reduce((sum, limit) => sum + limit, 0);

  expect(together).toBeLessThanOrEqual(14_000);
});

test('a child that ends while starting is reported with the last lines of its log', async () => {
  child = sleeper({ script: 'echo no such bucket; exit 3', answers: () => false });

  await expect(child.start()).rejects.toMatchObject({
    message: expect.stringContaining('code 3'),
    logLines: ['no such bucket'],
  });
});
