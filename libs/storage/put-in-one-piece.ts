import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'minio';
import type { PutOptions } from './object-store.js';

/** How long the address made for one transfer may be used to begin it; it never leaves this process. */
const addressSeconds = 60;

/** A store that has everything and says nothing for this long is broken. Before, silence may be the uploader's. */
const silentStoreMs = 60_000;

/**
 * One S3 PutObject whose body goes straight from one socket to the other. MinIO's `putObject` reads whole parts into
 * memory to sign them, so the request is signed without its payload (SigV4 UNSIGNED-PAYLOAD) and sent by Node itself.
 * A body that breaks off leaves nothing behind: the store has not got the bytes that were announced.
 */
export async function putInOnePiece(
  client: Client,
  { bucket, key }: { bucket: string; key: string },
  body: Readable,
  { contentType, size }: PutOptions & { size: number },
): Promise<{ etag: string; versionId?: string }> {
  const address = new URL(await client.presignedPutObject(bucket, key, addressSeconds));
  const send = address.protocol === 'https:' ? https.request : http.request;
  const request = send(address, {
    method: 'PUT',
    headers: { 'content-type': contentType, 'content-length': size },
  });
  const answered = once(request, 'response');
  // the answer's own failure is the pipeline's too; without this it would count as unhandled
  answered.catch(() => undefined);
  await pipeline(body, request);
  request.setTimeout(silentStoreMs, () => request.destroy(new Error('the object store does not answer')));
  const [response] = (await answered) as [http.IncomingMessage];
  const told = await text(response);
  if (response.statusCode !== 200) throw new Error(`the object store answered ${response.statusCode}: ${told}`);
  return { etag: String(response.headers.etag).replaceAll('"', ''), versionId: header(response, 'x-amz-version-id') };
}

function header(response: http.IncomingMessage, name: string): string | undefined {
  const value = response.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
