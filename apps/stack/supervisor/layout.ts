import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the checkout: the nearest folder above with a lock file, seen from `dist` or from the sources. */
export const root = rootAbove(dirname(fileURLToPath(import.meta.url)));
const ownStateDir = join(root, '.state');
/** All state of `npm start`: the one ignored folder, unless STATE_DIR names another (from the root of the checkout). */
export const stateDir = process.env['STATE_DIR'] ? resolve(root, process.env['STATE_DIR']) : ownStateDir;
export const isDefaultStateDir = stateDir === ownStateDir;
/** As the reader is told of it. */
export const shownStateDir = isDefaultStateDir ? relative(root, stateDir) : stateDir;
export const startLock = join(stateDir, 'start.lock');
/** Addresses and passwords of the running installation, for the verbs that speak with it. */
export const environmentFile = join(stateDir, 'environment.json');

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package-lock.json')) ? folder : rootAbove(dirname(folder));
}
