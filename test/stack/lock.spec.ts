import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { holderOf, lock, tryLock } from '../../apps/stack/bootstrap/lock.js';
import { identify } from '../../apps/stack/bootstrap/process-identity.js';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  path = join(folder, 'build.lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a second asker is told who holds the lock', () => {
  tryLock(path, { address: 'http://127.0.0.1:8080' });

  const second = tryLock(path);

  expect(second.holder).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:8080' });
});

test('a released lock can be taken again and leaves no file behind', () => {
  tryLock(path).release?.();
  expect(readdirSync(folder)).toEqual([]);

  expect(tryLock(path).holder).toBeUndefined();
});

test('the lock of a dead process is broken', () => {
  writeFileSync(path, JSON.stringify({ pid: 999_999_999, started: 'long ago', command: 'npm start' }));

  expect(holderOf(path)).toBeUndefined();
  expect(tryLock(path).holder).toBeUndefined();
});

test('a process that was given the number of the dead holder does not hold the lock', () => {
  writeFileSync(path, JSON.stringify({ ...identify(process.pid), started: 'another boot/1' }));

  expect(tryLock(path).holder).toBeUndefined();
});

test('a half-written lock is broken', () => {
  writeFileSync(path, '{"pid":');

  expect(tryLock(path).holder).toBeUndefined();
});

test('whoever waits for the lock says so once and goes on when its holder ends', async () => {
  const holder = spawn(process.execPath, ['--eval', 'setTimeout(() => undefined, 700)']);
  const ended = new Promise((resolve) => holder.once('exit', resolve));
  await new Promise((resolve) => setTimeout(resolve, 100));
  writeFileSync(path, JSON.stringify(identify(holder.pid ?? 0)));
  const told: number[] = [];

  const release = await lock(path, ({ pid }) => told.push(pid));

  expect(told).toEqual([holder.pid]);
  release();
  await ended;
});
