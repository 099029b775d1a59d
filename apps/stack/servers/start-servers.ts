import { join } from 'node:path';
import { builtServers, type ServerBinaries, serverBinaries, type WantedServers } from '../build/server-binaries.js';
import { endRecorded } from '../process/end-recorded.js';
import type { ManagedProcess } from '../process/managed-process.js';
import { markDone, prepareState, type StackState } from '../stack-state.js';
import { type ObjectStore, objectStoreServer, type S3Access } from './object-store.js';
import type { OutsideServers } from './outside-servers.js';
import { type Postgres, postgresServer, prepareDatabases, type ServerPlace } from './postgres.js';
import type { Stores } from './prepare-stores.js';
import { type Temporal, temporalServer } from './temporal.js';

export interface StartServersOptions {
  /** Folder of data, passwords, logs and records of processes. */
  readonly stateDir: string;
  /** Addresses named by the environment: those servers are used, not started. */
  readonly outside?: OutsideServers;
  /** PostgreSQL does not wait for the disk, and Temporal may skip time. Never for data anyone wants to keep. */
  readonly forTests?: boolean;
  readonly namespace?: string;
  readonly bucket?: string;
  readonly report?: (line: string) => void;
  /** Aborted when the reader wants to stop: nothing further is started. */
  readonly signal?: AbortSignal;
  /** How the servers are built and their stores prepared; in this process unless it is to stay small. */
  readonly helpers?: Helpers;
  /** Called once the application's database is there, while the other servers may still be being built. */
  readonly onDatabase?: (urls: DatabaseUrls) => Promise<void>;
}

export interface Helpers {
  buildServers(wanted: WantedServers): Promise<ServerBinaries>;
  prepareStores(stores: Stores): Promise<void>;
}

export interface DatabaseUrls {
  /** As the role that owns nothing. */
  readonly databaseUrl: string;
  readonly databaseOwnerUrl: string | undefined;
}

export interface Servers extends DatabaseUrls {
  readonly state: StackState;
  /** Ours, when we started it. */
  readonly postgres?: Postgres;
  readonly temporal?: Temporal;
  readonly objectStore?: ObjectStore;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly s3: S3Access & { readonly bucket: string; readonly region: string };
  /** Those we started, in the order in which they were. */
  readonly own: readonly ManagedProcess[];
  /** Stops those we started, the database last. */
  stop(): Promise<void>;
}

const REGION = 'us-east-1';
/** Temporal writes to PostgreSQL until its end. */
const STOP_ORDER = ['temporal', 'minio', 'postgres'];

/**
 * Starts PostgreSQL, Temporal and the object store, or takes the ones named from outside, and makes roles, databases,
 * schemas, namespace and bucket. `npm start` and the tests go through here alike. Either all run, or none is left.
 */
export async function startServers(options: StartServersOptions): Promise<Servers> {
  const { stateDir, outside = {}, report = () => undefined, forTests = false } = options;
  const helpers = options.helpers ?? inThisProcess(report, options.signal);
  const wanted = { temporal: outside.temporal === undefined, minio: outside.s3 === undefined };
  // What is missing takes minutes; the database needs none of it and is prepared meanwhile.
  const building = builtServers(wanted) ?? helpers.buildServers(wanted);
  const built = Promise.resolve(building);
  built.catch(() => undefined);
  await endRecorded(join(stateDir, 'processes'));
  const state = await prepareState(stateDir);
  const place: ServerPlace = { stateDir, state, forTests };
  const own: ManagedProcess[] = [];
  const stop = async () => {
    for (const name of STOP_ORDER) await own.find((server) => server.name === name)?.stop();
  };
  let failed = false;
  const begin = async <T extends ManagedProcess>(server: T): Promise<T> => {
    options.signal?.throwIfAborted();
    if (failed) throw new Error(`${server.name} is not started beside what failed`);
    own.push(server);
    await server.start();
    return server;
  };
  try {
    const storeStarts = built.then(({ minio }) =>
      minio === undefined ? undefined : begin(objectStoreServer(place, minio)),
    );
    storeStarts.catch(() => undefined);
    const needsPostgres = outside.database === undefined || outside.temporal === undefined;
    const postgres = needsPostgres ? await begin(postgresServer(place)) : undefined;
    if (postgres !== undefined) await prepareDatabases(postgres, state);
    const database = {
      databaseUrl: outside.database?.url ?? required(postgres?.appUrl),
      databaseOwnerUrl: outside.database === undefined ? postgres?.ownerUrl : outside.database.ownerUrl,
    };
    const databaseReady = options.onDatabase?.(database);
    databaseReady?.catch(() => undefined);
    const binaries = await Promise.race([built, failure(databaseReady)]);
    const temporal =
      postgres !== undefined && binaries.temporal !== undefined
        ? temporalServer(place, postgres, binaries.temporal)
        : undefined;
    if (temporal !== undefined) {
      if (state.done.temporalSchema === undefined) {
        temporal.setupSchema();
        markDone(stateDir, 'temporalSchema');
      }
      await begin(temporal);
    }
    const objectStore = await storeStarts;
    const temporalNamespace = options.namespace ?? 'tuyen-trinh';
    const temporalAddress = outside.temporal ?? required(temporal?.address);
    const s3 = {
      ...required(outside.s3 ?? objectStore),
      bucket: options.bucket ?? 'tuyen-trinh',
      region: outside.s3?.region ?? REGION,
    };
    await Promise.all([helpers.prepareStores({ temporalAddress, temporalNamespace, s3 }), databaseReady]);
    return {
      state,
      postgres,
      temporal,
      objectStore,
      ...database,
      temporalAddress,
      temporalNamespace,
      s3,
      own,
      stop,
    };
  } catch (error) {
    failed = true;
    await stop();
    throw error;
  }
}

function inThisProcess(report: (line: string) => void, signal: AbortSignal | undefined): Helpers {
  return {
    buildServers: (wanted) => serverBinaries({ ...wanted, report, signal }),
    prepareStores: async (stores) => (await import('./prepare-stores.js')).prepareStores(stores),
  };
}

/** Never kept, broken when the work is: what follows then does not wait for minutes to hear of it. */
async function failure(work: Promise<void> | undefined): Promise<never> {
  await work;
  return new Promise(() => undefined);
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a server is neither ours nor named from outside');
  return value;
}
