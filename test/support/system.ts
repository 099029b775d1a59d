import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { freePorts } from '../../apps/stack/process/free-port.js';
import { outsideServers } from '../../apps/stack/servers/outside-servers.js';
import { type Servers, startServers } from '../../apps/stack/servers/start-servers.js';
import { type Application, application } from '../../apps/stack/supervisor/application.js';
import { root } from '../../apps/stack/supervisor/layout.js';
import { openDatabase } from '../../libs/db/data-source.js';
import { migrate } from '../../libs/db/migrate.js';
import { createMinioStore } from '../../libs/storage/minio-store.js';
import type { ObjectStore } from '../../libs/storage/object-store.js';
import { testDatabase } from './database.js';

/** The whole product for one test file: servers of its own, api and worker as processes that can be killed. */
export interface System {
  readonly servers: Servers;
  readonly app: Application;
  readonly address: string;
  /** as the database's owner */
  readonly db: DataSource;
  readonly store: ObjectStore;
  close(): Promise<void>;
}

/** Starts everything through the code of `npm start`, in test mode. `TEST_STATE_DIR` says where; what runs is `dist`. */
export async function startSystem(name: string): Promise<System> {
  const stateDir = stateOf(name);
  const servers = await startServers({ stateDir, forTests: true });
  const { databaseOwnerUrl } = servers;
  if (!databaseOwnerUrl) throw new Error('the servers were not started by the test');
  await migrate(databaseOwnerUrl);
  const db = await openDatabase(databaseOwnerUrl, { max: 5 });
  await db.query(`INSERT INTO installation (id, mode, province) VALUES (1, 'test', 'tỉnh Thử')`);
  return startApplication({ servers, stateDir, db, close: () => db.destroy() });
}

/**
 * Starts api and worker on the servers of the run, for a file that stops none of them: with a database, a bucket and a
 * task queue of its own it meets nothing of the files beside it.
 */
export async function startBesideOthers(name: string): Promise<System> {
  const stateDir = stateOf(name);
  const database = await testDatabase();
  const env = process.env;
  const servers = await startServers({
    stateDir,
    forTests: true,
    bucket: `test-${name}`,
    outside: outsideServers({
      DATABASE_URL: database.appUrl,
      TEMPORAL_ADDRESS: env.TEST_TEMPORAL_ADDRESS,
      S3_ENDPOINT: env.TEST_S3_ENDPOINT,
      S3_ACCESS_KEY: env.TEST_S3_ACCESS_KEY,
      S3_SECRET_KEY: env.TEST_S3_SECRET_KEY,
    }),
  });
  // api and worker inherit it
  env.TEMPORAL_TASK_QUEUE = name;
  return startApplication({ servers, stateDir, db: database.owner, close: () => database.close() });
}

function stateOf(name: string): string {
  const base = process.env.TEST_STATE_DIR;
  if (!base)
    throw new Error('TEST_STATE_DIR is not set: run these with `npm test`, `npm run chaos` or `npm run bench`');
  const stateDir = join(base, name);
  mkdirSync(stateDir, { recursive: true });
  return stateDir;
}

interface Ground {
  readonly servers: Servers;
  readonly stateDir: string;
  readonly db: DataSource;
  /** gives the database back */
  close(): Promise<void>;
}

async function startApplication({ servers, stateDir, db, close }: Ground): Promise<System> {
  const [apiPort = 0] = await freePorts(1);
  const app = application({ servers, mode: 'test', apiPort, root, stateDir });
  await Promise.all([app.api.start(), app.worker.start()]);
  return {
    servers,
    app,
    address: app.address,
    db,
    store: createMinioStore(servers.s3),
    async close() {
      await Promise.all([app.api.stop(), app.worker.stop()]);
      await close();
      await servers.stop();
    },
  };
}
