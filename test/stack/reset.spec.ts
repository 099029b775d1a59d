import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { tryLock } from '../../apps/stack/bootstrap/lock.js';
import { resetState } from '../../apps/stack/supervisor/reset-state.js';

let folder: string;
let stateDir: string;
let startLock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reset-'));
  stateDir = join(folder, 'state');
  startLock = join(stateDir, 'start.lock');
  mkdirSync(join(stateDir, 'minio'), { recursive: true });
  writeFileSync(join(stateDir, 'minio/object'), 'a paper');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('reset forgets everything in the state folder', async () => {
  expect(await resetState(stateDir, startLock, {})).toBe(true);

  expect(existsSync(stateDir)).toBe(false);
});

test('reset refuses while the system runs', async () => {
  tryLock(startLock);

  await expect(resetState(stateDir, startLock, {})).rejects.toThrow(`pid ${process.pid}`);

  expect(existsSync(join(stateDir, 'minio/object'))).toBe(true);
});

test('reset refuses when a server is named from outside', async () => {
  await expect(resetState(stateDir, startLock, { TEMPORAL_ADDRESS: 'temporal.example:7233' })).rejects.toThrow(
    'TEMPORAL_ADDRESS',
  );

  expect(existsSync(join(stateDir, 'minio/object'))).toBe(true);
});

test('what a checkout in a closed folder keeps elsewhere is forgotten too', async () => {
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, join(stateDir, 'postgres'));

  await resetState(stateDir, startLock, {});

  expect(existsSync(elsewhere)).toBe(false);
});
