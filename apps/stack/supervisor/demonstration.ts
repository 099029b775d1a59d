import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { realDataDir } from '../servers/postgres-home.js';
import { markDone, readState, writeState } from '../stack-state.js';
import { root } from './layout.js';

export interface DemonstrationAccount {
  readonly userName: string;
  readonly password: string;
  readonly does: string;
}

interface DemonstrationModule {
  loadDemonstration(target: { apiUrl: string; ownerUrl: string; report: (line: string) => void }): Promise<unknown>;
  readonly demonstrationAccounts?: readonly DemonstrationAccount[];
}

/** The province that the first start loads, if it has been compiled in. */
export async function demonstration(): Promise<DemonstrationModule | undefined> {
  const file = join(root, 'dist/apps/stack/demonstration/load.js');
  return existsSync(file) ? import(pathToFileURL(file).href) : undefined;
}

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
