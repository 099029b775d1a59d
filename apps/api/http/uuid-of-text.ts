import { createHash } from 'node:crypto';

/** A UUID (RFC 9562, version 8) that follows from a text: what a key makes is the same when the key is sent again. */
export function uuidOfText(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
