import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ObjectMissing, type ObjectStore, type StoredObject } from './object-store.js';

interface Version {
  readonly about: StoredObject;
  readonly bytes: Buffer;
}

/** The fake: keeps every object in memory, with versions like the real bucket. */
export function createMemoryStore(): ObjectStore {
  const objects = new Map<string, Version[]>();
  let versionCount = 0;
  const newest = (key: string) => objects.get(key)?.at(-1);
  return {
    async put(key, body, { contentType, size }) {
      const bytes = await buffer(body);
      if (size !== undefined && size !== bytes.length) throw new Error(`${size} bytes announced, ${bytes.length} came`);
      const etag = createHash('md5').update(bytes).digest('hex');
      const about = { size: bytes.length, contentType, etag, versionId: String(++versionCount) };
      objects.set(key, [...(objects.get(key) ?? []), { about, bytes }]);
      return about;
    },
    async get(key, range) {
      const version = newest(key);
      if (!version) throw new ObjectMissing(key);
      const end = range?.end === undefined ? undefined : range.end + 1;
      return Readable.from([version.bytes.subarray(range?.start ?? 0, end)]);
    },
    async stat(key) {
      return newest(key)?.about;
    },
    async remove(key, versionId) {
      const kept = versionId ? (objects.get(key) ?? []).filter((version) => version.about.versionId !== versionId) : [];
      if (kept.length > 0) objects.set(key, kept);
      else objects.delete(key);
    },
    async check() {},
  };
}
