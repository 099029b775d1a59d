import type { FastifyReply, FastifyRequest } from 'fastify';
import { ObjectMissing, type ObjectStore } from '../../../libs/storage/object-store.js';
import { policyOfUploads } from '../http/answer-headers.js';
import { ApiRefusal } from '../http/api-refusal.js';

interface Content {
  readonly key: string;
  readonly fileName: string;
  readonly size: number;
}

/**
 * Streams a PDF from the store to the reader, whole or the one byte range asked for (RFC 9110, 14). Bytes never leave by another
 * way, so what may not be seen cannot be fetched.
 */
export async function sendContent(
  store: ObjectStore,
  content: Content,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const range = rangeOf(request.headers.range, content.size);
  const length = range ? range.end - range.start + 1 : content.size;
  const body = await store.get(content.key, range ?? undefined).catch((error: unknown) => {
    throw Object.assign(new ApiRefusal(error instanceof ObjectMissing ? 'document-missing' : 'store-unavailable'), {
      cause: error,
    });
  });
  void reply
    .status(range ? 206 : 200)
    .header('content-type', 'application/pdf')
    .header('content-length', length)
    .header('accept-ranges', 'bytes')
    .header('content-security-policy', policyOfUploads)
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(content.fileName)}`);
  if (range) void reply.header('content-range', `bytes ${range.start}-${range.end}/${content.size}`);
  request.raw.on('close', () => body.destroy());
  await reply.send(body);
}

function rangeOf(header: string | undefined, size: number): { start: number; end: number } | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!asked || (!asked[1] && !asked[2])) return null;
  const start = asked[1] ? Number(asked[1]) : Math.max(0, size - Number(asked[2]));
  const end = asked[1] && asked[2] ? Math.min(Number(asked[2]), size - 1) : size - 1;
  if (start > end || start >= size) throw new ApiRefusal('range-not-satisfiable');
  return { start, end };
}
