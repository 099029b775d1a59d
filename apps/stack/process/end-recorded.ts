import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessIdentity } from '../bootstrap/process-identity.js';
import { stillRuns } from '../bootstrap/process-identity.js';
import { signalGroup } from './launch.js';

/** Children are ended in this order, as at an orderly stop; the database last. */
const ORDER = ['api', 'worker', 'temporal', 'minio', 'postgres'];
const GRACE_MS = 4_000;

/**
 * Ends the children that a killed supervisor left running and forgets their records. A record names number, start time
 * and command line, so another process that was given the number meanwhile is left alone.
 * @returns the names of those ended
 */
export async function endRecorded(recordsDir: string): Promise<string[]> {
  if (!existsSync(recordsDir)) return [];
  const left = readdirSync(recordsDir)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ name: file.slice(0, -'.json'.length), file: join(recordsDir, file) }))
    .sort((one, other) => rank(one.name) - rank(other.name));
  const ended: string[] = [];
  for (const { name, file } of left) {
    const identity = read(file);
    if (identity !== undefined && stillRuns(identity)) {
      await endOne(name, identity);
      ended.push(name);
    }
    rmSync(file, { force: true });
  }
  return ended;
}

async function endOne(name: string, identity: ProcessIdentity): Promise<void> {
  // PostgreSQL's "fast" stop; its own SIGTERM would wait for clients to leave.
  process.kill(identity.pid, name === 'postgres' ? 'SIGINT' : 'SIGTERM');
  const deadline = Date.now() + GRACE_MS;
  while (Date.now() < deadline && stillRuns(identity)) await sleep(50);
  signalGroup(identity.pid, 'SIGKILL');
  while (stillRuns(identity)) await sleep(20);
}

function rank(name: string): number {
  const place = ORDER.indexOf(name);
  return place === -1 ? 0 : place;
}

function read(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
