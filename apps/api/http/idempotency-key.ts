import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiRefusal } from './api-refusal.js';
import { actingOf } from './signed-in.js';

/**
 * The `Idempotency-Key` header (IETF draft-ietf-httpapi-idempotency-key-header): the command's id. It belongs to the appointment that
 * sent it and bears its id, so that no key meets another person's, nor an id that the system makes for itself. Without a header the
 * command gets an id of its own and cannot be sent again safely.
 */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const owner = actingOf(request).appointmentId;
  const header = request.headers['idempotency-key'];
  if (header === undefined) return `${owner}/${randomUUID()}`;
  const key = typeof header === 'string' ? header.trim().replace(/^"|"$/g, '') : '';
  if (!/^[\x21-\x7e]{8,100}$/.test(key)) throw new ApiRefusal('key-missing');
  return `${owner}/${key}`;
});
