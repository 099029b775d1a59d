import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { messages } from '../messages.js';
import { type ManagedProcess, managedProcess } from '../process/managed-process.js';
import { stopWithinMs } from '../process/stop-limits.js';
import { StackProblem } from '../stack-problem.js';
import type { StackState } from '../stack-state.js';
import { type PostgresHome, postgresHome } from './postgres-home.js';

export const APPLICATION_DATABASE = 'tuyen_trinh';
const OWNER = 'tuyen_trinh_owner';
const APP = 'tuyen_trinh_app';
const TEMPORAL = 'temporal';

export interface Postgres extends ManagedProcess {
  readonly port: number;
  /** The role that may do everything; for making databases, never for the application. */
  readonly adminUrl: string;
  /** Owns the application's database; migrations only. */
  readonly ownerUrl: string;
  /** Owns nothing. */
  readonly appUrl: string;
  readonly temporalUser: { readonly name: string; readonly password: string };
  /** Folder with `initdb`, `postgres`, `pg_ctl`. */
  readonly binDir: string;
}

export interface ServerPlace {
  readonly stateDir: string;
  readonly state: StackState;
  /** Test servers forget everything anyway: PostgreSQL then need not wait for the disk, and Temporal may skip time. */
  readonly forTests: boolean;
}

/** Our own PostgreSQL 18, driven directly: initdb once, then `postgres` as a child; TCP on 127.0.0.1, scram passwords. */
export function postgresServer({ stateDir, state, forTests }: ServerPlace): Postgres {
  const home = postgresHome(stateDir);
  const port = state.ports.postgres;
  const url = (role: string, password: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const adminUrl = url('postgres', state.secrets.superuser, 'postgres');
  const logFile = join(stateDir, 'logs/postgres.log');
  const child = managedProcess({
    name: 'postgres',
    logFile,
    launchOptions: () => {
      initialise(home, state.secrets.superuser);
      const args = ['-D', home.dataDir, '-p', String(port), ...settings(forTests)];
      return {
        name: 'postgres',
        command: join(home.native, 'bin/postgres'),
        args,
        cwd: home.dataDir,
        user: home.user,
        env: environment(),
        logFile,
        recordsDir: join(stateDir, 'processes'),
      };
    },
    answers: () => answers(adminUrl),
    startWithinMs: 60_000,
    stopSignal: 'SIGINT',
    stopWithinMs: stopWithinMs.postgres,
  });
  return {
    ...child,
    port,
    adminUrl,
    ownerUrl: url(OWNER, state.secrets.owner, APPLICATION_DATABASE),
    appUrl: url(APP, state.secrets.app, APPLICATION_DATABASE),
    temporalUser: { name: TEMPORAL, password: state.secrets.temporal },
    binDir: join(home.native, 'bin'),
  };
}

/** Makes the roles and the databases that are missing. Repeating it changes nothing. */
export async function prepareDatabases(postgres: Postgres, state: StackState): Promise<void> {
  const client = new pg.Client(postgres.adminUrl);
  await client.connect();
  try {
    await ensureRole(client, OWNER, state.secrets.owner);
    await ensureRole(client, APP, state.secrets.app);
    await ensureRole(client, TEMPORAL, state.secrets.temporal);
    await ensureDatabase(client, APPLICATION_DATABASE, OWNER);
    await ensureDatabase(client, 'temporal', TEMPORAL);
    await ensureDatabase(client, 'temporal_visibility', TEMPORAL);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
}

async function ensureDatabase(client: pg.Client, database: string, owner: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${owner}`);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  if (database === APPLICATION_DATABASE) await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${APP}`);
}

function initialise({ native, dataDir, user }: PostgresHome, password: string): void {
  if (existsSync(join(dataDir, 'PG_VERSION')) && existsSync(join(dataDir, 'initialised'))) return;
  // An interrupted initdb leaves a folder that can be neither used nor initialised again.
  for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-trinh-'));
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== undefined) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const args = [
    `--pgdata=${dataDir}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same letters and order on every machine, whatever languages it has installed.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
  ];
  const done = spawnSync(join(native, 'bin/initdb'), args, {
    cwd: dataDir,
    env: environment(),
    encoding: 'utf8',
    ...user,
  });
  rmSync(folder, { recursive: true, force: true });
  if (done.status !== 0) {
    const lines = `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`.trim().split('\n');
    throw new StackProblem(messages.initdbFailed(dataDir), messages.initdbRemedy, lines.slice(-15));
  }
  writeFileSync(join(dataDir, 'initialised'), '');
}

function settings(forTests: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    work_mem: '8MB',
    max_wal_size: '1GB',
    random_page_cost: '1.1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %d ',
    lc_messages: 'C',
    // Only a test may lose what it was told is written.
    ...(forTests ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Nothing of the machine's PGHOST, PGUSER, PGDATA or language reaches the server. */
function environment(): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return { PATH, LC_ALL: 'C', TZ: 'UTC' };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  // A server that is just stopping breaks the connection while nobody waits for it.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('SELECT 1');
  await client.end();
  return true;
}
