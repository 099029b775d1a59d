import { z } from 'zod';

/** An address without a path, as browsers write it in `Origin`. */
const origin = z
  .string()
  .refine((said) => URL.canParse(said) && /^https?:$/.test(new URL(said).protocol), 'not an address of http or https')
  .transform((said) => new URL(said).origin);

const Env = z.object({
  APP_MODE: z.enum(['demonstration', 'production', 'test']).default('production'),
  DATABASE_URL: z.string().min(1),
  DATABASE_OWNER_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().positive().default(20),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('tuyen-trinh'),
  TEMPORAL_TASK_QUEUE: z.string().default('dossier'),
  S3_ENDPOINT: z.string().default('http://127.0.0.1:9000'),
  S3_ACCESS_KEY: z.string().default(''),
  S3_SECRET_KEY: z.string().default(''),
  S3_BUCKET: z.string().default('tuyen-trinh'),
  S3_REGION: z.string().default('us-east-1'),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  /** what browsers call the api: scheme, host and port; requests to another host and writes from another origin are refused */
  PUBLIC_ORIGIN: origin.optional(),
  /** addresses or networks of the proxies before the api, with commas between; only theirs is an X-Forwarded-For believed */
  TRUSTED_PROXIES: z
    .string()
    .optional()
    .transform((said) => said?.trim() || undefined),
  /** hours after which somebody signs in again, whatever they do */
  SESSION_HOURS: z.coerce.number().positive().max(168).default(12),
  /** minutes without a click after which a session is over */
  SESSION_IDLE_MINUTES: z.coerce.number().positive().max(1_440).default(120),
  WEB_DIST: z.string().optional(),
  WORKER_HEALTH_PORT: z.coerce.number().int().min(0).max(65535).default(8081),
  WORKER_HEALTH_URL: z.string().optional(),
  /** bytes; 200 MiB */
  UPLOAD_LIMIT_BYTES: z.coerce.number().int().positive().default(209_715_200),
  /** seconds within which a body that is parsed must have come whole */
  BODY_SECONDS: z.coerce.number().int().positive().default(60),
  /** seconds within which a file on its way must have brought something more */
  UPLOAD_IDLE_SECONDS: z.coerce.number().int().positive().default(60),
  /** readings of files and plans, and drawn documents, that one session may ask for in a minute */
  COSTLY_CALLS_PER_MINUTE: z.coerce.number().int().positive().default(120),
  /** bytes of an Excel file; 5 MiB */
  IMPORT_LIMIT_BYTES: z.coerce.number().int().positive().default(5_242_880),
  /** bytes that may come out of an Excel file when it is unpacked; 48 MiB */
  IMPORT_UNPACKED_BYTES: z.coerce.number().int().positive().default(50_331_648),
});

export type Config = z.infer<typeof Env>;

/** The settings of api and worker, checked once at start. Throws with every wrong variable named. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = Env.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new Error(
    `settings are wrong: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
  );
}
