import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { identify } from '../../apps/stack/bootstrap/process-identity.js';
import { endRecorded } from '../../apps/stack/process/end-recorded.js';
import { type Launched, launch } from '../../apps/stack/process/launch.js';

let folder: string;
let child: Launched | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'records-'));
});

afterEach(async () => {
  await child?.end('SIGKILL', 0);
  rmSync(folder, { recursive: true });
});

async function launchSleeper(name: string, inBackground = false): Promise<Launched> {
  child = await launch({
    name,
    command: 'sleep',
    args: ['60'],
    logFile: join(folder, 'log'),
    inBackground,
    recordsDir: join(folder, 'processes'),
  });
  return child;
}

const recordOf = (name: string) => join(folder, `processes/${name}.json`);

test('the next start ends a child that was left running, and forgets it', async () => {
  const { pid, ended } = await launchSleeper('worker');

  expect(await endRecorded(join(folder, 'processes'))).toEqual(['worker']);

  expect(await ended).toBe('signal SIGTERM');
  expect(identify(pid)).toBeUndefined();
  expect(readdirSync(join(folder, 'processes'))).toEqual([]);
});

test('a process that was given the number of a recorded one is left alone', async () => {
  const { pid } = await launchSleeper('worker');
  const record = JSON.parse(readFileSync(recordOf('worker'), 'utf8'));
  writeFileSync(recordOf('worker'), JSON.stringify({ ...record, started: 'another boot/1' }));

  expect(await endRecorded(join(folder, 'processes'))).toEqual([]);

  expect(identify(pid)).toBeDefined();
});

test('the record names the child itself, not the supervisor it was forked from', async () => {
  await launchSleeper('minio');

  expect(JSON.parse(readFileSync(recordOf('minio'), 'utf8'))).toMatchObject({ command: 'sleep 60' });
});

test('a child that ended by itself leaves no record', async () => {
  const { pid, ended } = await launchSleeper('api');
  process.kill(pid, 'SIGKILL');
  await ended;

  expect(await endRecorded(join(folder, 'processes'))).toEqual([]);
  expect(readdirSync(join(folder, 'processes'))).toEqual([]);
});

test('a child for whose answer nobody waits yields the processor to the others', async () => {
  const own = getPriority();
  const [background, other] = [await launchSleeper('worker', true), await launchSleeper('api')];
  try {
    expect(getPriority(other.pid)).toBe(own);
    expect(getPriority(background.pid)).toBeGreaterThan(own);
  } finally {
    await background.end('SIGKILL', 0);
  }
});
