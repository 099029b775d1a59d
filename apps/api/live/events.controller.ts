import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionReader } from '../auth/session-reader.js';
import { ServeStream } from '../http/serve.js';
import { type Acting, ActingAs, type SignedIn, Visitor } from '../http/signed-in.js';
import { Changes } from './changes.js';
import { OpenStreams } from './open-streams.js';

const heartbeatMs = 20_000;
const eventStream = 'text/event-stream; charset=utf-8';

@Controller()
export class EventsController {
  constructor(
    private readonly changes: Changes,
    private readonly sessions: SessionReader,
    private readonly streams: OpenStreams,
  ) {}

  /** Server-sent events (HTML Living Standard, 9.2): «something you may see changed». The page asks again for what it shows. */
  @ServeStream('events', 'dossier.read')
  events(
    @ActingAs() acting: Acting,
    @Visitor() { tokenHash }: SignedIn,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    // Asked for its head alone, a stream has nothing to wait for.
    if (request.method === 'HEAD') return void reply.header('content-type', eventStream).send();
    const give = this.streams.take(tokenHash, request.ip);
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      'content-type': eventStream,
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    stream.write('retry: 2000\n\n');
    const stop = this.changes.listen({
      acting,
      tell: (dossierIds) => stream.write(`event: changed\ndata: ${JSON.stringify({ dossierIds })}\n\n`),
    });
    const heartbeat = setInterval(() => {
      stream.write(': still here\n\n');
      // A session that ended, or an appointment that is no longer the reader's, hears nothing more.
      void this.sessions.read(request).then(
        (visitor) => {
          if (visitor?.acting?.appointmentId !== acting.appointmentId) stream.end();
        },
        () => undefined,
      );
    }, heartbeatMs);
    request.raw.on('close', () => {
      clearInterval(heartbeat);
      give();
      stop();
      stream.end();
    });
  }
}
