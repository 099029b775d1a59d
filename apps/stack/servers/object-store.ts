import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ManagedProcess, managedProcess } from '../process/managed-process.js';
import { stopWithinMs } from '../process/stop-limits.js';
import type { ServerPlace } from './postgres.js';

export interface S3Access {
  readonly endpoint: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

export interface ObjectStore extends ManagedProcess, S3Access {}

/** MinIO on 127.0.0.1 with generated keys and no console; only plain S3 calls are ever made to it. */
export function objectStoreServer({ stateDir, state }: ServerPlace, binary: string): ObjectStore {
  const endpoint = `http://127.0.0.1:${state.ports.s3}`;
  const logFile = join(stateDir, 'logs/minio.log');
  const child = managedProcess({
    name: 'minio',
    logFile,
    launchOptions: () => {
      const data = join(stateDir, 'minio');
      mkdirSync(data, { recursive: true, mode: 0o700 });
      return {
        name: 'minio',
        command: binary,
        args: [
          'server',
          '--quiet',
          '--address',
          `127.0.0.1:${state.ports.s3}`,
          '--certs-dir',
          join(stateDir, 'minio-certs'),
          data,
        ],
        cwd: stateDir,
        env: {
          PATH: process.env['PATH'],
          HOME: stateDir,
          MINIO_ROOT_USER: state.secrets.s3Access,
          MINIO_ROOT_PASSWORD: state.secrets.s3Secret,
          MINIO_BROWSER: 'off',
          MINIO_UPDATE: 'off',
        },
        logFile,
        recordsDir: join(stateDir, 'processes'),
      };
    },
    answers: async () => (await fetch(`${endpoint}/minio/health/ready`, { signal: AbortSignal.timeout(1_000) })).ok,
    startWithinMs: 60_000,
    stopWithinMs: stopWithinMs.minio,
  });
  return { ...child, endpoint, accessKey: state.secrets.s3Access, secretKey: state.secrets.s3Secret };
}
