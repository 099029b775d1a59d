import { DataSource } from 'typeorm';
import { createApp } from '../../apps/api/create-app.js';
import { readConfig } from '../../libs/config/env.js';
import { createMinioStore, prepareBucket } from '../../libs/storage/minio-store.js';
import type { ObjectStore } from '../../libs/storage/object-store.js';
import { makeProvince, type Province } from './build.js';
import { type TestDatabase, testDatabase } from './database.js';

/** The api in this process, on a database of its own and the real object store. */
export interface TestApp {
  readonly address: string;
  readonly database: TestDatabase;
  /** the connection of the application itself, with its rights */
  readonly db: DataSource;
  readonly store: ObjectStore;
  readonly province: Province;
  close(): Promise<void>;
}

/** `temporal`: a server's address; without it none answers, and wakes are left in the outbox. `settings`: of libs/config/env.ts. */
export async function startApp(
  options: { temporal?: string; uploadLimitBytes?: number; settings?: Readonly<Record<string, string>> } = {},
): Promise<TestApp> {
  const database = await testDatabase();
  const config = readConfig({
    APP_MODE: 'test',
    DATABASE_URL: database.appUrl,
    // Port 1 refuses at once.
    TEMPORAL_ADDRESS: options.temporal ?? '127.0.0.1:1',
    S3_ENDPOINT: process.env.TEST_S3_ENDPOINT,
    S3_ACCESS_KEY: process.env.TEST_S3_ACCESS_KEY,
    S3_SECRET_KEY: process.env.TEST_S3_SECRET_KEY,
    S3_BUCKET: 'test-api',
    ...(options.uploadLimitBytes ? { UPLOAD_LIMIT_BYTES: String(options.uploadLimitBytes) } : {}),
    ...options.settings,
  });
  const bucket = {
    endpoint: config.S3_ENDPOINT,
    accessKey: config.S3_ACCESS_KEY,
    secretKey: config.S3_SECRET_KEY,
    bucket: config.S3_BUCKET,
    region: config.S3_REGION,
  };
  await prepareBucket(bucket);
  const province = await makeProvince(database.owner);
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1');
  return {
    address: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    database,
    db: app.get(DataSource),
    store: createMinioStore(bucket),
    province,
    async close() {
      await app.close();
      await database.close();
    },
  };
}
