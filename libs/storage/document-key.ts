import { randomUUID } from 'node:crypto';

/** A key for a new document. Nothing a user typed (file names, persons) ever becomes part of a key. */
export function documentKey(id: string = randomUUID()): string {
  return `documents/${id}`;
}
