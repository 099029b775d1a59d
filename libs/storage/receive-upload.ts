import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { PdfFlaw } from '../pdf/pdf-sniffer.js';
import { inspectBody } from './inspect-body.js';
import type { ObjectStore } from './object-store.js';
import { takeTurns } from './take-turns.js';

/** Every reason for which an uploaded file is not taken. */
export type UploadRefusalCode = PdfFlaw | 'upload-too-large' | 'upload-cut' | 'stored-object-differs';

export interface ReceivedUpload {
  readonly key: string;
  readonly size: number;
  /** lower-case hex of the bytes that came, equal to that of the bytes read back from the store */
  readonly sha256: string;
  readonly versionId?: string;
  readonly signed: boolean;
  readonly encrypted: boolean;
}

export type UploadOutcome =
  | { readonly received: ReceivedUpload; readonly refused?: undefined }
  | { readonly refused: UploadRefusalCode; readonly received?: undefined };

export interface UploadTarget {
  readonly store: ObjectStore;
  /** a key nobody has used, see `documentKey` */
  readonly key: string;
  readonly limitBytes: number;
  /** the request's Content-Length, when its body is the file and nothing else */
  readonly statedBytes?: number;
}

/** Files read back at once. More would not be faster and would hold more of the sockets' buffers. */
const readingBack = takeTurns(4);

/**
 * Streams an uploaded PDF into the store without holding it, and answers only after the stored object was read back
 * and is the same in size and SHA-256. Refusals are values and leave no object and no part behind; it throws only when
 * the store is out of order. After a refusal the rest of the body is read and thrown away (up to the limit once more),
 * so that the answer can reach a browser that is still sending.
 */
export async function receiveUpload(body: Readable, target: UploadTarget): Promise<UploadOutcome> {
  const { store, key, limitBytes, statedBytes } = target;
  if (statedBytes === 0) return { refused: 'empty-file' };
  if (statedBytes !== undefined && statedBytes > limitBytes) {
    throwAwayRest(body, limitBytes);
    return { refused: 'upload-too-large' };
  }
  const inspection = inspectBody(body, { limitBytes, statedBytes });
  try {
    const { versionId } = await store.put(key, inspection.stream, {
      contentType: 'application/pdf',
      size: statedBytes,
    });
    const { sha256, size, signed, encrypted } = inspection.result();
    const stored = await readingBack(() => fingerprint(store, key));
    if (stored.sha256 === sha256 && stored.size === size)
      return { received: { key, size, sha256, versionId, signed, encrypted } };
    await store.remove(key, versionId);
    return { refused: 'stored-object-differs' };
  } catch (error) {
    throwAwayRest(body, limitBytes);
    const refused = inspection.refusal();
    if (refused) return { refused };
    throw error;
  }
}

async function fingerprint(store: ObjectStore, key: string): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of (await store.get(key)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

function throwAwayRest(body: Readable, limitBytes: number): void {
  let thrownAway = 0;
  body.on('error', () => undefined);
  body.on('data', (chunk: Buffer) => {
    thrownAway += chunk.length;
    if (thrownAway > limitBytes) body.destroy();
  });
  body.resume();
}
