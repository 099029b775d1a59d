import type { z } from 'zod';

/** One JSON endpoint of the api: where it answers, and the schemas of what it takes and gives. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** with `:name` for path parameters */
  readonly path: string;
  readonly body?: z.ZodType;
  /** the largest body in bytes, when it is more than is usual */
  readonly bodyBytes?: number;
  readonly query?: z.ZodType;
  readonly response: z.ZodType;
}
