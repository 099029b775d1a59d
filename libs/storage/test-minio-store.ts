import { createMinioStore, type MinioStoreConfig, prepareBucket } from './minio-store.js';
import type { ObjectStore } from './object-store.js';

/** The real store that the tests' runner has started (TEST_S3_ENDPOINT), with a bucket of this process's own. */
export function testMinioStore(): (() => Promise<ObjectStore>) | undefined {
  const endpoint = process.env.TEST_S3_ENDPOINT;
  if (!endpoint) return undefined;
  const config: MinioStoreConfig = {
    endpoint,
    accessKey: process.env.TEST_S3_ACCESS_KEY ?? '',
    secretKey: process.env.TEST_S3_SECRET_KEY ?? '',
    bucket: `test-storage-${process.pid}`,
    region: process.env.TEST_S3_REGION ?? 'us-east-1',
  };
  return async () => {
    await prepareBucket(config);
    return createMinioStore(config);
  };
}
