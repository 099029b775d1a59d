import { Client } from 'minio';
import { ensureNamespace } from '../../../libs/temporal/namespace.js';
import type { S3Access } from './object-store.js';

export interface Stores {
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly s3: S3Access & { readonly bucket: string; readonly region: string };
}

/** Makes the namespace and the versioned bucket that are missing, once both servers answer. */
export async function prepareStores({ temporalAddress, temporalNamespace, s3 }: Stores): Promise<void> {
  await Promise.all([
    ensureNamespace(temporalAddress, temporalNamespace),
    ensureVersionedBucket(s3, s3.bucket, s3.region),
  ]);
}

/** Makes the bucket if it is missing and keeps every version of what is put there. */
export async function ensureVersionedBucket(
  { endpoint, accessKey, secretKey }: S3Access,
  bucket: string,
  region: string,
): Promise<void> {
  const { hostname, port, protocol } = new URL(endpoint);
  const useSSL = protocol === 'https:';
  const client = new Client({
    endPoint: hostname,
    port: port === '' ? (useSSL ? 443 : 80) : Number(port),
    useSSL,
    accessKey,
    secretKey,
    region,
    pathStyle: true,
  });
  if (!(await client.bucketExists(bucket))) await client.makeBucket(bucket, region);
  await client.setBucketVersioning(bucket, { Status: 'Enabled' });
}
