import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { config as configureZod } from 'zod';
import { vi } from 'zod/locales';
import type { Config } from '../../libs/config/env.js';
import { streams } from '../../libs/contracts/endpoints.js';
import { refusalText } from '../../libs/messages/refusals.js';
import { ApiModule } from './api.module.js';

/** JSON bodies larger than this are refused; files come another way. */
const jsonLimitBytes = 2 * 1024 * 1024;

/** Pages load nothing from elsewhere; styles are inline because the component library computes some. */
const pagePolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self' blob:",
  "frame-ancestors 'none'",
].join('; ');

/** The api ready to listen: the same for the server, the tests and the OpenAPI description. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  // What a schema refuses is read by people.
  configureZod(vi());
  const adapter = new FastifyAdapter({
    bodyLimit: jsonLimitBytes,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter, {
    logger: config.APP_MODE === 'test' ? ['error', 'fatal'] : ['log', 'warn', 'error', 'fatal'],
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  // A PDF is never parsed: the handler reads the wire itself.
  for (const type of ['application/pdf', 'application/octet-stream']) {
    fastify.addContentTypeParser(type, (_request: unknown, _payload: unknown, done: (error: null) => void) =>
      done(null),
    );
  }
  await app.register(fastifyCookie);
  fastify.addHook('onSend', async (request, reply) => {
    reply
      .header('x-correlation-id', request.id)
      .header('referrer-policy', 'same-origin')
      .header('x-frame-options', 'SAMEORIGIN');
    if (String(reply.getHeader('content-type')).startsWith('text/html'))
      reply.header('content-security-policy', pagePolicy);
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  describeApi(app);
  if (config.WEB_DIST && existsSync(config.WEB_DIST)) await serveWeb(app, config.WEB_DIST);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return app;
}

function describeApi(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Tuyến Trình')
    .setDescription('Hồ sơ đề nghị khen thưởng: soạn, nộp, thẩm định, hội đồng, quyết định')
    .setVersion('0.1')
    .addCookieAuth('tt_session')
    .build();
  const document = SwaggerModule.createDocument(app, description);
  app
    .getHttpAdapter()
    .get(streams.openapi, (_request: unknown, reply: { send: (body: unknown) => void }) => reply.send(document));
}

/** The web application beside the api, at one address; every path that is not a file is a page of it. */
async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const index = join(root, 'index.html');
  adapterOf(app).get('/*', (request, reply) => {
    if (/^\/(api|assets)\//.test(request.url) || !existsSync(index)) {
      void reply
        .status(404)
        .send({ code: 'route-unknown', message: refusalText('route-unknown'), correlationId: request.id });
      return;
    }
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(createReadStream(index));
  });
}

function adapterOf(app: NestFastifyApplication): FastifyInstance {
  return app.getHttpAdapter().getInstance();
}
