import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '../messages.js';
import { type ManagedProcess, managedProcess } from '../process/managed-process.js';
import { stopWithinMs } from '../process/stop-limits.js';
import { StackProblem } from '../stack-problem.js';
import type { StackState } from '../stack-state.js';
import type { Postgres, ServerPlace } from './postgres.js';

/** Fixed for the life of Temporal's database. */
const HISTORY_SHARDS = '4';

export interface Temporal extends ManagedProcess {
  /** `127.0.0.1:port` of the frontend. */
  readonly address: string;
  /** Makes Temporal's schema on its databases, which must exist and be empty. */
  setupSchema(): void;
}

export interface TemporalBinaries {
  readonly server: string;
  readonly sqlTool: string;
}

/** The real Temporal server on our PostgreSQL, configured by environment through its embedded template. */
export function temporalServer(place: ServerPlace, postgres: Postgres, binaries: TemporalBinaries): Temporal {
  const { stateDir, state, forTests } = place;
  const address = `127.0.0.1:${state.ports.temporal}`;
  const about = `http://127.0.0.1:${state.ports.temporalHttp}/api/v1/cluster-info`;
  const logFile = join(stateDir, 'logs/temporal.log');
  const child = managedProcess({
    name: 'temporal',
    logFile,
    launchOptions: () => ({
      name: 'temporal',
      command: binaries.server,
      args: ['--allow-no-auth', 'start'],
      cwd: stateDir,
      env: { ...environment(state, postgres), DYNAMIC_CONFIG_FILE_PATH: writeDynamicConfig(stateDir, forTests) },
      logFile,
      recordsDir: join(stateDir, 'processes'),
    }),
    // Over HTTP: the client for its other door is large, and this runs where memory is short.
    answers: async () => (await fetch(about, { signal: AbortSignal.timeout(1_000) })).ok,
    startWithinMs: 90_000,
    stopWithinMs: stopWithinMs.temporal,
  });
  return { ...child, address, setupSchema: () => setupSchema(binaries.sqlTool, postgres) };
}

function environment(state: StackState, postgres: Postgres): NodeJS.ProcessEnv {
  const { ports } = state;
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    DB: 'postgres12_pgx',
    POSTGRES_SEEDS: '127.0.0.1',
    DB_PORT: String(postgres.port),
    POSTGRES_USER: postgres.temporalUser.name,
    POSTGRES_PWD: postgres.temporalUser.password,
    NUM_HISTORY_SHARDS: HISTORY_SHARDS,
    BIND_ON_IP: '127.0.0.1',
    TEMPORAL_BROADCAST_ADDRESS: '127.0.0.1',
    FRONTEND_GRPC_PORT: String(ports.temporal),
    FRONTEND_HTTP_PORT: String(ports.temporalHttp),
    HISTORY_GRPC_PORT: String(ports.temporalHistory),
    MATCHING_GRPC_PORT: String(ports.temporalMatching),
    WORKER_GRPC_PORT: String(ports.temporalWorker),
    FRONTEND_MEMBERSHIP_PORT: String(ports.temporalFrontendMembership),
    HISTORY_MEMBERSHIP_PORT: String(ports.temporalHistoryMembership),
    MATCHING_MEMBERSHIP_PORT: String(ports.temporalMatchingMembership),
    WORKER_MEMBERSHIP_PORT: String(ports.temporalWorkerMembership),
    LOG_LEVEL: 'warn',
  };
}

function writeDynamicConfig(stateDir: string, forTests: boolean): string {
  // Eager activities spare a round through matching; off by default on servers of one's own.
  const values: Record<string, boolean> = { 'system.enableActivityEagerExecution': true };
  // A year passes in seconds; never where people work.
  if (forTests) values['frontend.WorkflowTimeSkippingEnabled'] = true;
  const lines = Object.entries(values).map(([name, value]) => `${name}:\n  - value: ${value}\n`);
  const file = join(stateDir, 'temporal/dynamic-config.yaml');
  mkdirSync(join(stateDir, 'temporal'), { recursive: true });
  writeFileSync(file, lines.join(''));
  return file;
}

function setupSchema(sqlTool: string, postgres: Postgres): void {
  const { name, password } = postgres.temporalUser;
  const connection = ['--ep', '127.0.0.1', '-p', String(postgres.port), '-u', name, '--pl', 'postgres12_pgx'];
  for (const [database, schema] of [
    ['temporal', 'postgresql/v12/temporal'],
    ['temporal_visibility', 'postgresql/v12/visibility'],
  ] as const) {
    for (const step of [
      ['setup-schema', '-v', '0.0'],
      ['update-schema', '--schema-name', schema],
    ]) {
      const done = spawnSync(sqlTool, [...connection, '--db', database, ...step], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], SQL_PASSWORD: password },
      });
      if (done.status !== 0) {
        const lines = `${done.stdout ?? ''}${done.stderr ?? ''}`.trim().split('\n').slice(-15);
        throw new StackProblem(messages.temporalSchemaFailed(database), undefined, lines);
      }
    }
  }
}
