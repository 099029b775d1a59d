import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, stillRuns } from './process-identity.js';

/**
 * Takes the lock file or tells who holds it. The file appears with its content in one step (a hard link), so it is
 * never seen half-written; the lock of a dead process is moved aside and looked at again before it is thrown away,
 * because another waiter may have taken the lock between the two looks.
 */
export function tryLock(path, note = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ ...identify(process.pid), ...note }));
  try {
    for (;;) {
      if (linked(mine, path)) return { release: () => release(path) };
      const holder = readHolder(path);
      if (holder !== undefined && stillRuns(holder)) return { holder };
      if (holder !== undefined) breakStale(path, holder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Waits for the lock; `onWait` is told once who holds it. */
export async function lock(path, onWait) {
  let told = false;
  for (;;) {
    const taken = tryLock(path);
    if (taken.release !== undefined) return taken.release;
    if (!told) onWait?.(taken.holder);
    told = true;
    await sleep(300);
  }
}

/** The living holder of a lock, or nobody. */
export function holderOf(path) {
  const holder = readHolder(path);
  return holder !== undefined && stillRuns(holder) ? holder : undefined;
}

function linked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    return { pid: -1, started: '', command: '' };
  }
}

function breakStale(path, stale) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved !== undefined && moved.pid !== stale.pid && stillRuns(moved)) linked(aside, path);
  rmSync(aside, { force: true });
}

function release(path) {
  if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
}
