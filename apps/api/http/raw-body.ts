import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { ApiRefusal } from './api-refusal.js';

/** Types whose bodies are never parsed: the handler reads the wire itself. */
export const rawTypes = ['application/pdf', 'application/octet-stream'] as const;

/** The body as it comes from the wire, of a request that says it sends bytes. */
export function rawBody(request: FastifyRequest): Readable {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (!rawTypes.some((raw) => raw === type.trim().toLowerCase())) throw new ApiRefusal('content-type-unknown');
  return request.raw;
}
