import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { rawTypes } from './raw-body.js';
import { refusalAnswer } from './refusal-answer.js';

export interface BodyPatience {
  /** within which the whole of a parsed body must have come */
  readonly jsonMs: number;
  /** within which another piece of a file must have come; a slow line goes on for as long as it brings something */
  readonly idleMs: number;
}

/** A file that brings less than this in one spell of patience is not slow but held open. */
const leastBytes = 1_024;

/**
 * Ends requests whose body does not come: half-sent ones would hold a connection, a handler and their memory for ever. An upload is
 * judged by what it brings and not by how long it takes, because a commune's line may need half an hour for a scan.
 */
export function waitForBodies(fastify: FastifyInstance, { jsonMs, idleMs }: BodyPatience): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!hasBody(request)) return;
    const stop = isFile(request)
      ? everyMs(idleMs, progressOf(request), () => giveUp(request, reply))
      : everyMs(
          jsonMs,
          () => request.raw.complete,
          () => giveUp(request, reply),
        );
    request.raw.once('close', stop);
    reply.raw.once('close', stop);
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function isFile({ headers }: FastifyRequest): boolean {
  return rawTypes.some((type) => headers['content-type']?.toLowerCase().startsWith(type));
}

/** Whether the line has brought enough since it was asked last, or all of it is there. */
function progressOf({ raw }: FastifyRequest): () => boolean {
  let before = raw.socket.bytesRead;
  return () => {
    const now = raw.socket.bytesRead;
    const enough = now - before >= leastBytes;
    before = now;
    // A store that is slow to take what came is not the sender's fault.
    return enough || raw.complete || raw.readableLength > 0;
  };
}

function everyMs(milliseconds: number, goesOn: () => boolean, end: () => void): () => void {
  const timer = setInterval(() => {
    if (goesOn()) return;
    clearInterval(timer);
    end();
  }, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}

function giveUp(request: FastifyRequest, reply: FastifyReply): void {
  if (!reply.raw.headersSent && !reply.sent) {
    const { status, body } = refusalAnswer('request-too-slow', request.id);
    void reply.status(status).header('connection', 'close').send(body);
  }
  // What was answered gets the moment that it needs to leave.
  setTimeout(() => request.raw.destroy(), 100).unref();
}
