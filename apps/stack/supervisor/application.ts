import { join } from 'node:path';
import { installationVariables } from '../../../libs/config/installation-env.js';
import { type ManagedProcess, managedProcess } from '../process/managed-process.js';
import { stopWithinMs } from '../process/stop-limits.js';
import type { Servers } from '../servers/start-servers.js';

export type AppMode = 'demonstration' | 'production' | 'test';

export interface ApplicationOptions {
  readonly servers: Servers;
  readonly mode: AppMode;
  readonly apiPort: number;
  /** Root of the checkout; what runs is `dist` below it. */
  readonly root: string;
  readonly stateDir: string;
}

export interface Application {
  readonly api: ManagedProcess;
  readonly worker: ManagedProcess;
  /** Where the web application and the api answer. */
  readonly address: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** api (with the web application) and worker, as two children on the project's Node. */
export function application(options: ApplicationOptions): Application {
  const { servers, apiPort } = options;
  const address = `http://127.0.0.1:${apiPort}`;
  const environment = applicationEnvironment(options);
  const workerHealth = `http://127.0.0.1:${servers.state.ports.workerHealth}/health`;
  return {
    api: nodeProcess('api', options, { environment, health: `${address}/api/health` }),
    worker: nodeProcess('worker', options, { environment, health: workerHealth }),
    address,
    environment,
  };
}

/** What api and worker read (libs/config/env.ts). The owner of the database is not among it. */
export function applicationEnvironment({ servers, mode, apiPort, root }: ApplicationOptions): Record<string, string> {
  const { workerHealth } = servers.state.ports;
  return {
    APP_MODE: mode,
    DATABASE_URL: servers.databaseUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    TEMPORAL_NAMESPACE: servers.temporalNamespace,
    // Told to `npm run rewake` too, which may be called from a terminal that does not have it.
    ...(process.env['TEMPORAL_TASK_QUEUE'] && { TEMPORAL_TASK_QUEUE: process.env['TEMPORAL_TASK_QUEUE'] }),
    S3_ENDPOINT: servers.s3.endpoint,
    S3_ACCESS_KEY: servers.s3.accessKey,
    S3_SECRET_KEY: servers.s3.secretKey,
    S3_BUCKET: servers.s3.bucket,
    S3_REGION: servers.s3.region,
    API_HOST: '127.0.0.1',
    API_PORT: String(apiPort),
    WORKER_HEALTH_PORT: String(workerHealth),
    WORKER_HEALTH_URL: `http://127.0.0.1:${workerHealth}/health`,
    PUBLIC_ORIGIN: process.env['PUBLIC_ORIGIN'] || `http://127.0.0.1:${apiPort}`,
    ...(process.env['TRUSTED_PROXIES'] && { TRUSTED_PROXIES: process.env['TRUSTED_PROXIES'] }),
    WEB_DIST: join(root, 'dist/web'),
  };
}

/** What passes through the api is collected while files come in, not only when 32 MB of it have gathered. */
const nodeFlags = { api: ['--max-semi-space-size=8'], worker: [] } as const;

interface NodeProcessOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly health: string;
}

function nodeProcess(
  name: 'api' | 'worker',
  { root, stateDir }: ApplicationOptions,
  { environment, health }: NodeProcessOptions,
): ManagedProcess {
  const logFile = join(stateDir, `logs/${name}.log`);
  return managedProcess({
    name,
    logFile,
    launchOptions: () => ({
      name,
      command: process.execPath,
      args: ['--enable-source-maps', ...nodeFlags[name], join(root, `dist/apps/${name}/main.js`)],
      cwd: root,
      env: { ...inheritedEnvironment(), ...environment },
      logFile,
      // A decision is answered before its dossier is moved on and its copies are stamped.
      inBackground: name === 'worker',
      recordsDir: join(stateDir, 'processes'),
    }),
    answers: async () => (await fetch(health, { signal: AbortSignal.timeout(2_000) })).ok,
    startWithinMs: 60_000,
    stopWithinMs: stopWithinMs[name],
  });
}

/** The machine's environment as it is when the child is launched, without what only the supervisor may know. */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  const ours = new Set(['DATABASE_OWNER_URL', 'STACK_PARENT', ...installationVariables]);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.has(name)));
}
