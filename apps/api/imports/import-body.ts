import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ApiRefusal } from '../http/api-refusal.js';
import { fileNameOf } from '../http/file-name.js';
import { rawBody } from '../http/raw-body.js';

/** An Excel file as it came: never larger than the limit, and kept nowhere but in memory. */
export interface ImportBody {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly fileName: string;
}

/** Reads the raw body of a request, which ends at the limit. */
export async function importBody(request: FastifyRequest, limitBytes: number): Promise<ImportBody> {
  const tooLarge = new ApiRefusal('import-too-large', { limit: `${Math.floor(limitBytes / 1_048_576)} MB` });
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge;
  const body: AsyncIterable<Buffer> = rawBody(request);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > limitBytes) throw tooLarge;
      chunks.push(chunk);
    }
  } catch (error) {
    throw error === tooLarge ? tooLarge : new ApiRefusal('import-cut');
  }
  const bytes = Buffer.concat(chunks);
  return {
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fileName: fileNameOf(request) || 'tệp Excel',
  };
}
