import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiErrorCode } from '../../../libs/messages/refusals/refusals.js';
import { refusalAnswer } from './refusal-answer.js';

/** An address that the router cannot read: broken percent encoding, a part longer than any id. No hook has run and none will. */
export function answerUnreadableAddress(
  error: { readonly code?: string },
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const code: ApiErrorCode = error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? 'address-too-long' : 'address-unreadable';
  const { status, body } = refusalAnswer(code, request.id);
  void reply
    .status(status)
    .headers({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-correlation-id': request.id,
    })
    .send(JSON.stringify(body));
}

const ofParser: Readonly<Record<string, ApiErrorCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-too-slow',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

/** Bytes that are no HTTP, or not all of it: there is no request yet, so the answer is written to the line itself. */
export function answerUnreadableRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.end(rawAnswer(ofParser[error.code ?? ''] ?? 'request-unreadable'));
  else socket.destroy(error);
}

function rawAnswer(code: ApiErrorCode): string {
  const correlationId = randomUUID();
  const { status, body } = refusalAnswer(code, correlationId);
  const text = JSON.stringify(body);
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(text)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    `x-correlation-id: ${correlationId}`,
    'connection: close',
    '',
    text,
  ].join('\r\n');
}
