import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the checkout: the nearest folder above with a lock file, seen from `dist` or from the sources. */
export const root = rootAbove(dirname(fileURLToPath(import.meta.url)));
/** All state of `npm start`, the one ignored folder. */
export const stateDir = join(root, '.state');
export const startLock = join(stateDir, 'start.lock');
/** Addresses and passwords of the running installation, for the verbs that speak with it. */
export const environmentFile = join(stateDir, 'environment.json');

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package-lock.json')) ? folder : rootAbove(dirname(folder));
}
