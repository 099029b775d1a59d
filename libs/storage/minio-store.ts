import type { Readable } from 'node:stream';
import { Client } from 'minio';
import { ObjectMissing, type ObjectStore } from './object-store.js';
import { putInOnePiece } from './put-in-one-piece.js';
import { partSize, putInParts } from './put-in-parts.js';
import { takeTurns } from './take-turns.js';

export interface MinioStoreConfig {
  /** such as http://127.0.0.1:9000 */
  readonly endpoint: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly bucket: string;
  readonly region: string;
}

/** Streams of unknown length that are sent at once; each holds one buffer of 8 MiB, the others wait. */
const bufferedUploads = 4;

/** An object store spoken to with MinIO's client: plain S3 calls only, so that any maintained S3 store will do. */
export function createMinioStore(config: MinioStoreConfig): ObjectStore {
  const client = minioClient(config);
  const { bucket } = config;
  const turns = takeTurns(bufferedUploads);
  return {
    async put(key, body, options) {
      const { etag, versionId } =
        options.size === undefined
          ? await turns(() => putInParts(client, { bucket, key }, body, options.contentType))
          : await putInOnePiece(client, { bucket, key }, body, { ...options, size: options.size });
      return { ...(await describe(client, bucket, key)), etag, versionId };
    },
    async get(key, range) {
      try {
        return await open(client, bucket, key, range);
      } catch (error) {
        throw isMissing(error) ? new ObjectMissing(key) : error;
      }
    },
    async stat(key) {
      try {
        return await describe(client, bucket, key);
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async remove(key, versionId) {
      await client.removeObject(bucket, key, versionId ? { versionId } : undefined);
    },
    async check() {
      if (!(await client.bucketExists(bucket))) throw new Error(`bucket ${bucket} is not there`);
    },
  };
}

/** Makes the bucket when it is missing and switches its versions on; may be called at every start. */
export async function prepareBucket(config: MinioStoreConfig): Promise<void> {
  const client = minioClient(config);
  if (!(await client.bucketExists(config.bucket))) await client.makeBucket(config.bucket, config.region);
  await client.setBucketVersioning(config.bucket, { Status: 'Enabled' });
}

function minioClient(config: MinioStoreConfig): Client {
  const { hostname, port, protocol } = new URL(config.endpoint);
  const useSSL = protocol === 'https:';
  return new Client({
    endPoint: hostname,
    port: port ? Number(port) : useSSL ? 443 : 80,
    useSSL,
    accessKey: config.accessKey,
    secretKey: config.secretKey,
    region: config.region,
    pathStyle: true,
    // by itself the client would hold up to 64 MB of each stream
    partSize,
  });
}

function open(client: Client, bucket: string, key: string, range?: { start: number; end?: number }): Promise<Readable> {
  if (!range) return client.getObject(bucket, key);
  const length = range.end === undefined ? undefined : range.end - range.start + 1;
  return client.getPartialObject(bucket, key, range.start, length);
}

async function describe(client: Client, bucket: string, key: string) {
  const found = await client.statObject(bucket, key);
  const contentType: unknown = found.metaData['content-type'];
  return {
    size: found.size,
    contentType: typeof contentType === 'string' ? contentType : 'application/octet-stream',
    etag: found.etag,
    versionId: found.versionId ?? undefined,
  };
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'NotFound' || code === 'NoSuchKey';
}
