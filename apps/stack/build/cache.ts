import { closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Programme } from './pins.js';

/** Names of this machine as Go has them; undefined where the servers cannot be built. */
export interface Platform {
  readonly os: 'linux' | 'darwin';
  readonly arch: 'amd64' | 'arm64';
}

export function platform(): Platform | undefined {
  const os = process.platform === 'linux' || process.platform === 'darwin' ? process.platform : undefined;
  const arch = process.arch === 'x64' ? 'amd64' : process.arch === 'arm64' ? 'arm64' : undefined;
  return os && arch && { os, arch };
}

/** The project's folder in the user's cache folder; `npm run reset` never touches it. */
export function cacheDir(env: NodeJS.ProcessEnv = process.env): string {
  return join(env['XDG_CACHE_HOME'] || join(env['HOME'] || homedir(), '.cache'), 'tuyen-trinh');
}

/** Where the built programme lies, under a name that tells version and platform. */
export function binaryPath(cache: string, programme: Programme, { os, arch }: Platform): string {
  return join(cache, 'bin', `${programme.name}-${programme.version}-${os}-${arch}`);
}

/** Moves a finished file to its name. It is on the disk before it has the name, so what bears the name is whole. */
export function settle(unfinished: string, path: string): void {
  sync(unfinished);
  renameSync(unfinished, path);
  sync(dirname(path));
}

export function isBuilt(path: string): boolean {
  return existsSync(path);
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
