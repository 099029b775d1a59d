/** One step of docker-compose.yml: the versioned bucket, made on the store that the environment names. */
import { readConfig } from '../../../libs/config/env.js';
import { ensureVersionedBucket } from '../servers/prepare-stores.js';

const config = readConfig(process.env);
await ensureVersionedBucket(
  { endpoint: config.S3_ENDPOINT, accessKey: config.S3_ACCESS_KEY, secretKey: config.S3_SECRET_KEY },
  config.S3_BUCKET,
  config.S3_REGION,
);
