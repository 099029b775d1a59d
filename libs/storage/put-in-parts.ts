import type { Readable } from 'node:stream';
import type { Client } from 'minio';

/** Bytes of one part. S3 wants 5 MiB or more of every part but the last. */
export const partSize = 8 * 1024 * 1024;

/**
 * S3 multipart upload of a stream whose length nobody knows, with one buffer of 8 MiB that is used again for each
 * part. When the stream fails, the parts sent so far are removed and its error is thrown.
 */
export async function putInParts(
  client: Client,
  { bucket, key }: { bucket: string; key: string },
  body: Readable,
  contentType: string,
): Promise<{ etag: string; versionId?: string }> {
  const uploadID = await client.initiateNewMultipartUpload(bucket, key, { 'content-type': contentType });
  try {
    const parts: { part: number; etag: string }[] = [];
    for await (const part of inParts(body)) {
      const partNumber = parts.length + 1;
      const sent = await client.uploadPart(
        { bucketName: bucket, objectName: key, uploadID, partNumber, headers: {} },
        part,
      );
      parts.push({ part: partNumber, etag: sent.etag });
    }
    const { etag, versionId } = await client.completeMultipartUpload(bucket, key, uploadID, parts);
    return { etag, versionId: versionId ?? undefined };
  } catch (error) {
    await client.abortMultipartUpload(bucket, key, uploadID);
    throw error;
  }
}

/** Fills one buffer again and again; each yielded part is only valid until the next is asked for. */
async function* inParts(body: Readable): AsyncGenerator<Buffer> {
  const part = Buffer.allocUnsafeSlow(partSize);
  let filled = 0;
  let yielded = false;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    for (let taken = 0; taken < chunk.length; ) {
      const copied = chunk.copy(part, filled, taken);
      taken += copied;
      filled += copied;
      if (filled < partSize) continue;
      yield part;
      yielded = true;
      filled = 0;
    }
  }
  // an empty object still needs one part
  if (filled > 0 || !yielded) yield part.subarray(0, filled);
}
