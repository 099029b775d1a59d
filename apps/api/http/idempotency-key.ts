import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiRefusal } from './api-refusal.js';

/**
 * The `Idempotency-Key` header (IETF draft-ietf-httpapi-idempotency-key-header): the command's id. Without one the command gets an
 * id of its own and cannot be sent again safely.
 */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (header === undefined) return randomUUID();
  const key = typeof header === 'string' ? header.trim().replace(/^"|"$/g, '') : '';
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) throw new ApiRefusal('key-missing');
  return key;
});
