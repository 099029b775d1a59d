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
import { refusalText } from '../../libs/messages/refusals/refusals.js';
import { ApiModule } from './api.module.js';
import { secureAnswers } from './http/answer-headers.js';
import { sessionCookie, underHttps } from './http/cookies.js';
import { refuseForeignHost } from './http/known-host.js';
import { ApiDescription } from './installation/api-description.js';

/** JSON bodies larger than this are refused; files come another way. */
const jsonLimitBytes = 2 * 1024 * 1024;

/** The api ready to listen: the same for the server, the tests and the OpenAPI description. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  // What a schema refuses is read by people.
  configureZod(vi());
  const adapter = new FastifyAdapter({
    bodyLimit: jsonLimitBytes,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    // Whoever is named here says in X-Forwarded-For for whom they ask; from anybody else that header is only words.
    trustProxy: config.TRUSTED_PROXIES ?? false,
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
  secureAnswers(fastify.server, { https: underHttps(config) });
  fastify.addHook('onRequest', async (request, reply) => {
    // Onto the wire itself, so that streams have it too.
    reply.raw.setHeader('x-correlation-id', request.id);
  });
  fastify.addHook('onRequest', refuseForeignHost(config));
  describeApi(app, config);
  if (config.WEB_DIST && existsSync(config.WEB_DIST)) await serveWeb(app, config.WEB_DIST);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return app;
}

function describeApi(app: NestFastifyApplication, config: Config): void {
  const description = new DocumentBuilder()
    .setTitle('Tuyến Trình')
    .setDescription('Hồ sơ đề nghị khen thưởng: soạn, nộp, thẩm định, hội đồng, quyết định')
    .setVersion('0.1')
    .addCookieAuth(sessionCookie(config))
    .build();
  app.get(ApiDescription).document = SwaggerModule.createDocument(app, description);
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
