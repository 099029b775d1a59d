import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnknownCalendarYear } from '../../../libs/domain/calendar/working-days.js';
import { isPassing } from '../../../libs/ledger/transaction.js';
import type { ApiErrorCode } from '../../../libs/messages/refusals/refusals.js';
import { ApiRefusal } from './api-refusal.js';
import { refusalAnswer } from './refusal-answer.js';
import { withoutRoute } from './without-route.js';

/** PostgreSQL's codes for a character that no text of its own can hold: a zero, half of a pair. */
const unwritable = new Set(['22021', '22P05']);

interface ErrorAnswer {
  readonly code: ApiErrorCode;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Every failure leaves as `{ code, message, detail, correlationId }`, the message a Vietnamese sentence. Logged once, here. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const answer = answerTo(error, request);
    const { status, body } = refusalAnswer(answer.code, request.id, answer.detail);
    if (status >= 500)
      this.log.error(
        `${request.method} ${request.routeOptions.url ?? '?'} ${answer.code} ${request.id}`,
        stackOf(error),
      );
    if (reply.sent) return;
    const seconds = answer.detail?.['seconds'];
    if (status === 429 && typeof seconds === 'number') void reply.header('retry-after', seconds);
    if (answer.headers) void reply.headers(answer.headers);
    void reply.status(status).send(body);
  }
}

function answerTo(error: unknown, request: FastifyRequest): ErrorAnswer {
  // Whoever hung up reads no answer, and what breaks because of it is no fault of ours.
  if (hasLeft(request) && isHangUp(error)) return { code: 'request-unreadable' };
  if (error instanceof ApiRefusal)
    return {
      code: error.code,
      ...(error.detail ? { detail: error.detail } : {}),
    };
  if (error instanceof UnknownCalendarYear) return { code: 'calendar-year-unknown', detail: { year: error.year } };
  if (isPassing(error)) return { code: 'service-unavailable' };
  const status = error instanceof HttpException ? error.getStatus() : fastifyStatus(error);
  if (status === 404) return withoutRoute(request.url);
  if (status === 413) return { code: 'body-too-large' };
  if (status === 415) return { code: 'content-type-unknown' };
  if (status === 400 || isUnwritable(error))
    return { code: 'body-invalid', detail: { issues: ['không đọc được nội dung gửi lên'] } };
  return { code: 'internal' };
}

function hasLeft({ raw }: FastifyRequest): boolean {
  return raw.destroyed || raw.socket.destroyed;
}

const hangUps = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR']);

/** The line was cut by the other side; told by the error itself or by what caused it. */
function isHangUp(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return ('code' in error && hangUps.has(String(error.code))) || ('cause' in error && isHangUp(error.cause));
}

/** Half of a pair within JSON is told as a fault of the JSON, which is written here and has no other. */
function isUnwritable(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return unwritable.has(String(error.code)) || (error.code === '22P02' && error.message.endsWith('type json'));
}

function fastifyStatus(error: unknown): number {
  return typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
}

function stackOf(error: unknown): string | undefined {
  return error instanceof Error
    ? `${error.stack ?? ''}${error.cause instanceof Error ? `\ncaused by ${error.cause.stack ?? ''}` : ''}`
    : undefined;
}
