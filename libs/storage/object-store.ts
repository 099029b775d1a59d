import type { Readable } from 'node:stream';

/** What the store says of one object. `versionId` is there when the bucket keeps versions (ours does). */
export interface StoredObject {
  readonly size: number;
  readonly contentType: string;
  readonly etag: string;
  readonly versionId?: string;
}

export interface PutOptions {
  readonly contentType: string;
  /** the exact number of bytes that will come; with it nothing is buffered, without it parts of 8 MiB are */
  readonly size?: number;
}

/** Byte range, both ends inclusive as in HTTP (RFC 9110, 14.1.2); without `end` to the last byte. */
export interface ByteRange {
  readonly start: number;
  readonly end?: number;
}

/**
 * Where documents lie. Two implementations: MinIO's client for any S3 store, and a fake in memory; both pass
 * `object-store.spec.ts`. Every method rejects when the store does not answer or is out of order.
 */
export interface ObjectStore {
  /** Stores the whole stream under `key`; when the stream fails, nothing is stored and its error is thrown. */
  put(key: string, body: Readable, options: PutOptions): Promise<StoredObject>;
  /** The bytes of the newest version; throws `ObjectMissing` when there is none. */
  get(key: string, range?: ByteRange): Promise<Readable>;
  stat(key: string): Promise<StoredObject | undefined>;
  /** With a version: removes it for good; without: the object is no longer there, its versions are kept. */
  remove(key: string, versionId?: string): Promise<void>;
  /** Resolves when the store answers and the bucket is there. */
  check(): Promise<void>;
}

/** Somebody asks for a document that the database says is there: the world is broken, so this is thrown. */
export class ObjectMissing extends Error {
  override readonly name = 'ObjectMissing';

  constructor(key: string) {
    super(`no object ${key}`);
  }
}
