import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionReader } from '../auth/session-reader.js';
import { ServeStream } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { Changes } from './changes.js';

const heartbeatMs = 20_000;

@Controller()
export class EventsController {
  constructor(
    private readonly changes: Changes,
    private readonly sessions: SessionReader,
  ) {}

  /** Server-sent events (HTML Living Standard, 9.2): «something you may see changed». The page asks again for what it shows. */
  @ServeStream('events', 'dossier.read')
  events(@ActingAs() acting: Acting, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
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
      stop();
      stream.end();
    });
  }
}
