import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { realDataDir } from '../servers/postgres-home.js';
import { markDone, readState, writeState } from '../stack-state.js';

/** True when a load was begun and never finished: half a province is of no use to anyone. */
export function isHalfLoaded(stateDir: string): boolean {
  const done = readState(stateDir)?.done;
  return done?.demonstrationBegan !== undefined && done.demonstration === undefined;
}

/** Throws the data of our own servers away, so that the load begins from empty. Passwords and ports stay. */
export function forgetData(stateDir: string): void {
  const dataDir = realDataDir(stateDir);
  if (dataDir !== undefined) rmSync(dataDir, { recursive: true, force: true });
  for (const folder of ['postgres', 'minio']) rmSync(join(stateDir, folder), { recursive: true, force: true });
  const state = readState(stateDir);
  if (state !== undefined) writeState(stateDir, { ...state, done: {} });
}

/** Loads the province unless that was done. */
export async function loadOnce(stateDir: string, load: () => Promise<unknown>): Promise<void> {
  if (readState(stateDir)?.done.demonstration !== undefined) return;
  markDone(stateDir, 'demonstrationBegan');
  await load();
  markDone(stateDir, 'demonstration');
}
