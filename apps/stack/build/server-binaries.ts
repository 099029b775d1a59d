import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lock } from '../bootstrap/lock.js';
import { messages } from '../messages.js';
import { endRecorded } from '../process/end-recorded.js';
import type { TemporalBinaries } from '../servers/temporal.js';
import { StackProblem } from '../stack-problem.js';
import { binaryPath, cacheDir, isBuilt, type Platform, platform } from './cache.js';
import { goBuild } from './go-build.js';
import { namedGo, pinnedGo } from './go-toolchain.js';
import { GO_VERSION, PROGRAMMES, type Programme } from './pins.js';

export interface ServerBinaries {
  readonly temporal?: TemporalBinaries;
  readonly minio?: string;
}

export interface WantedServers {
  readonly temporal: boolean;
  readonly minio: boolean;
}

export interface ServerBinariesOptions extends WantedServers {
  readonly report: (line: string) => void;
  readonly signal?: AbortSignal;
}

/** Sources, compiled packages and programmes of one build take about 4 GB until it is done. */
const ROOM_BYTES = 5e9;

/** The servers' programmes from the cache; those that are missing are built there, once, whoever asks first. */
export async function serverBinaries(options: ServerBinariesOptions): Promise<ServerBinaries> {
  const wanted = programmes(options);
  if (wanted.length === 0) return {};
  const here = platform();
  if (here === undefined)
    throw new StackProblem(messages.unsupported(process.platform, process.arch), messages.unsupportedRemedy);
  const cache = cacheDir();
  if (missing(wanted, cache, here).length > 0) await buildMissing(wanted, cache, here, options);
  return pathsOf(wanted, cache, here);
}

/** The same when nothing is missing; undefined when something has to be built first. */
export function builtServers(servers: WantedServers): ServerBinaries | undefined {
  const wanted = programmes(servers);
  const here = platform();
  if (wanted.length === 0) return {};
  if (here === undefined || missing(wanted, cacheDir(), here).length > 0) return undefined;
  return pathsOf(wanted, cacheDir(), here);
}

function programmes({ temporal, minio }: WantedServers): Programme[] {
  return PROGRAMMES.filter(({ name }) => (name === 'minio' ? minio : temporal));
}

function pathsOf(wanted: readonly Programme[], cache: string, here: Platform): ServerBinaries {
  const path = (name: Programme['name']) => {
    const programme = wanted.find((each) => each.name === name);
    return programme && binaryPath(cache, programme, here);
  };
  const [server, sqlTool] = [path('temporal-server'), path('temporal-sql-tool')];
  return { temporal: server && sqlTool ? { server, sqlTool } : undefined, minio: path('minio') };
}

function missing(wanted: readonly Programme[], cache: string, here: Platform): Programme[] {
  return wanted.filter((programme) => !isBuilt(binaryPath(cache, programme, here)));
}

async function buildMissing(
  wanted: readonly Programme[],
  cache: string,
  here: Platform,
  { report, signal }: ServerBinariesOptions,
): Promise<void> {
  makeFolder(join(cache, 'bin'));
  const release = await lock(join(cache, 'build.lock'), ({ pid }) => report(messages.waitingForBuild(pid)));
  try {
    const left = missing(wanted, cache, here);
    if (left.length === 0) return;
    // A killed start may have left its compiler at work.
    await endRecorded(join(cache, 'processes'));
    removeUnfinished(cache);
    requireRoom(cache);
    report(messages.buildingServers(cache, left));
    const go = namedGo(process.env) ?? (await fetchGo(cache, here, report, signal));
    for (const [index, programme] of left.entries()) {
      const pinnedIn = fileURLToPath(new URL(`./go/${programme.pinnedIn}`, import.meta.url));
      const progress = { step: index + 1, steps: left.length, programme, report };
      await goBuild({
        go,
        programme,
        platform: here,
        cache,
        path: binaryPath(cache, programme, here),
        pinnedIn,
        progress,
        signal,
      });
    }
    // One to two gigabytes that nothing needs any more.
    rmSync(join(cache, 'work'), { recursive: true, force: true });
  } finally {
    release();
  }
}

async function fetchGo(
  cache: string,
  here: Platform,
  report: (line: string) => void,
  signal?: AbortSignal,
): Promise<string> {
  return pinnedGo(join(cache, 'work'), here, { onFetch: () => report(messages.fetchingGo(GO_VERSION)), signal });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StackProblem(
      messages.noCacheFolder(folder, error instanceof Error ? error.message : String(error)),
      messages.noCacheFolderRemedy,
    );
  }
}

function requireRoom(cache: string): void {
  const { bavail, bsize } = statfsSync(cache);
  const room = bavail * bsize;
  const begun = existsSync(join(cache, 'work/compiled'));
  if (room < (begun ? ROOM_BYTES / 4 : ROOM_BYTES))
    throw new StackProblem(messages.noRoom(cache, room, ROOM_BYTES), messages.noRoomRemedy);
}

/** What an interrupted build was writing: names that end in the number of a process, and the compiler's scratch. */
function removeUnfinished(cache: string): void {
  rmSync(join(cache, 'work/tmp'), { recursive: true, force: true });
  for (const folder of ['bin', 'work']) {
    if (!existsSync(join(cache, folder))) continue;
    for (const name of readdirSync(join(cache, folder)).filter((each) => /-(amd64|arm64)\.\d+$/.test(each))) {
      rmSync(join(cache, folder, name), { recursive: true, force: true });
    }
  }
}
