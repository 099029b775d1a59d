import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../../libs/config/env.js';
import { refusals, refusalText } from '../../../libs/messages/refusals/refusals.js';
import { isLoopback } from './loopback.js';

/**
 * Refuses a request that was sent to a name which is not ours: somebody else's name that leads here would make their page one of our
 * own origin (DNS rebinding). Ours are that of `PUBLIC_ORIGIN`, with its port, and the machine's own names.
 */
export function refuseForeignHost({ PUBLIC_ORIGIN }: Pick<Config, 'PUBLIC_ORIGIN'>) {
  const own = PUBLIC_ORIGIN === undefined ? null : new URL(PUBLIC_ORIGIN);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { host } = request.headers;
    if (host !== undefined && (host.toLowerCase() === own?.host || isLoopback(host))) return;
    await reply
      .status(refusals['host-unknown'].status)
      .send({ code: 'host-unknown', message: refusalText('host-unknown'), correlationId: request.id });
  };
}
