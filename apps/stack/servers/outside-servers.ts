import { messages } from '../messages.js';
import { StackProblem } from '../stack-problem.js';
import type { S3Access } from './object-store.js';

/** Servers the reader runs themselves, named by the environment. */
export interface OutsideServers {
  readonly database?: { readonly url: string; readonly ownerUrl?: string };
  readonly temporal?: string;
  readonly s3?: S3Access & { readonly region?: string };
}

/** Reads DATABASE_URL, DATABASE_OWNER_URL, TEMPORAL_ADDRESS and S3_ENDPOINT with its keys and region. */
export function outsideServers(env: NodeJS.ProcessEnv): OutsideServers {
  const { DATABASE_URL, DATABASE_OWNER_URL, TEMPORAL_ADDRESS, S3_ENDPOINT, S3_ACCESS_KEY, S3_SECRET_KEY } = env;
  if (S3_ENDPOINT && !(S3_ACCESS_KEY && S3_SECRET_KEY))
    throw new StackProblem(messages.s3KeysMissing, messages.s3KeysRemedy);
  return {
    ...(DATABASE_URL && { database: { url: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL || undefined } }),
    ...(TEMPORAL_ADDRESS && { temporal: TEMPORAL_ADDRESS }),
    ...(S3_ENDPOINT &&
      S3_ACCESS_KEY &&
      S3_SECRET_KEY && {
        s3: {
          endpoint: S3_ENDPOINT,
          accessKey: S3_ACCESS_KEY,
          secretKey: S3_SECRET_KEY,
          region: env['S3_REGION'] || undefined,
        },
      }),
  };
}

/** Names of the outside addresses, for a refusal that tells which they are. */
export function outsideNames({ database, temporal, s3 }: OutsideServers): string[] {
  return [
    ...(database === undefined ? [] : ['DATABASE_URL']),
    ...(temporal === undefined ? [] : ['TEMPORAL_ADDRESS']),
    ...(s3 === undefined ? [] : ['S3_ENDPOINT']),
  ];
}
