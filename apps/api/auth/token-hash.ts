import { createHash } from 'node:crypto';

/** The hash under which a token is kept, a session's or a browser's. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
