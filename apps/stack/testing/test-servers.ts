import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { holderOf, tryLock } from '../bootstrap/lock.js';
import { stillRuns } from '../bootstrap/process-identity.js';
import { endRecorded } from '../process/end-recorded.js';
import { outsideServers } from '../servers/outside-servers.js';
import { realDataDir } from '../servers/postgres-home.js';
import { type Servers, startServers } from '../servers/start-servers.js';

const PREFIX = 'tuyen-trinh-test-';
const START_ENDS_WITHIN_MS = 20_000;

/** A folder for the servers of one run of the tests, held by a lock so that a later run can tell it was left behind. */
export function makeTestState(): string {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  tryLock(join(folder, 'owner.lock'));
  return folder;
}

/** Ends what the tests of a killed run left running, and removes their folders. */
export async function sweepTestStates(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    if (holderOf(join(folder, 'owner.lock')) === undefined) await removeTestState(folder);
  }
}

/**
 * Ends every start and every server recorded in the folder, or one level below (a test's own stack), and removes it.
 * The start first: it would bring its children back.
 */
export async function removeTestState(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const states = [folder, ...readdirSync(folder).map((name) => join(folder, name))].filter((each) =>
    existsSync(join(each, 'processes')),
  );
  for (const state of states) {
    await endStart(join(state, 'start.lock'));
    await endRecorded(join(state, 'processes'));
    const dataDir = realDataDir(state);
    if (dataDir !== undefined) rmSync(dataDir, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}

async function endStart(startLock: string): Promise<void> {
  const holder = holderOf(startLock);
  if (holder === undefined) return;
  process.kill(holder.pid, 'SIGTERM');
  for (const until = Date.now() + START_ENDS_WITHIN_MS; stillRuns(holder); await sleep(100))
    if (Date.now() > until) process.kill(holder.pid, 'SIGKILL');
}

/** Keeps the logs of a run that failed where the reader finds them. */
export function keepLogs(folder: string, to: string): void {
  if (!existsSync(join(folder, 'logs'))) return;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(join(folder, 'logs'), to, { recursive: true });
}

export interface TestServersOptions {
  readonly stateDir: string;
  readonly report: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Servers for the tests through the code of `npm start`; only `TEST_…` names others, never DATABASE_URL and the like. */
export function startTestServers({ stateDir, report, signal }: TestServersOptions): Promise<Servers> {
  const outside = outsideServers({
    DATABASE_URL: process.env['TEST_DATABASE_ADMIN_URL'],
    TEMPORAL_ADDRESS: process.env['TEST_TEMPORAL_ADDRESS'],
    S3_ENDPOINT: process.env['TEST_S3_ENDPOINT'],
    S3_ACCESS_KEY: process.env['TEST_S3_ACCESS_KEY'],
    S3_SECRET_KEY: process.env['TEST_S3_SECRET_KEY'],
  });
  return startServers({ stateDir, outside, forTests: true, report, signal });
}

/** The environment of the tests: the machine's, without what names other servers, with `TEST_…` for these. */
export function testEnvironment(servers: Servers, stateDir: string): NodeJS.ProcessEnv {
  const ours =
    /^(DATABASE_|TEMPORAL_|S3_|API_|WORKER_|APP_MODE$|PUBLIC_ORIGIN$|WEB_DIST$|UPLOAD_LIMIT_BYTES$|TZ$|STACK_|STATE_DIR$)/;
  const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return {
    ...Object.fromEntries(inherited),
    TEST_DATABASE_ADMIN_URL: servers.postgres?.adminUrl ?? servers.databaseUrl,
    TEST_TEMPORAL_ADDRESS: servers.temporalAddress,
    TEST_S3_ENDPOINT: servers.s3.endpoint,
    TEST_S3_ACCESS_KEY: servers.s3.accessKey,
    TEST_S3_SECRET_KEY: servers.s3.secretKey,
    ...(servers.postgres && { TEST_PG_BIN: servers.postgres.binDir }),
    TEST_STATE_DIR: stateDir,
  };
}
