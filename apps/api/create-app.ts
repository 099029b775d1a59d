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
import { endpoints, usualBodyBytes } from '../../libs/contracts/endpoints.js';
import { ApiModule } from './api.module.js';
import { secureAnswers } from './http/answer-headers.js';
import { waitForBodies } from './http/body-patience.js';
import { sessionCookie, underHttps } from './http/cookies.js';
import { refuseForeignHost } from './http/known-host.js';
import { rawTypes } from './http/raw-body.js';
import { refusalAnswer } from './http/refusal-answer.js';
import { answerUnreadableAddress, answerUnreadableRequest } from './http/transport-errors.js';
import { withoutRoute } from './http/without-route.js';
import { ApiDescription } from './installation/api-description.js';

/** Within which the head of a request must have come, and how often that is looked at. */
const headersTimeoutMs = 20_000;
const lookEveryMs = 5_000;
/** The longest that the whole of any request takes: a file of 200 MiB over a line of 512 kbit/s. */
const requestTimeoutMs = 3_600_000;
/** A line on which nothing moves; live streams send something every twenty seconds. */
const silentLineMs = 120_000;

const bodyBytes: ReadonlyMap<string, number> = new Map<string, number>(
  Object.values(endpoints).flatMap((endpoint) =>
    'bodyBytes' in endpoint ? [[`${endpoint.method} ${endpoint.path}`, endpoint.bodyBytes] as const] : [],
  ),
);

/** The api ready to listen: the same for the server, the tests and the OpenAPI description. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  // What a schema refuses is read by people.
  configureZod(vi());
  const adapter = new FastifyAdapter({
    bodyLimit: usualBodyBytes,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: silentLineMs,
    http: { headersTimeout: headersTimeoutMs, connectionsCheckingInterval: lookEveryMs },
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    // Whoever is named here says in X-Forwarded-For for whom they ask; from anybody else that header is only words.
    trustProxy: config.TRUSTED_PROXIES ?? false,
    frameworkErrors: answerUnreadableAddress,
    clientErrorHandler: answerUnreadableRequest,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter, {
    logger: config.APP_MODE === 'test' ? ['error', 'fatal'] : ['log', 'warn', 'error', 'fatal'],
    abortOnError: false,
    // Fastify reads JSON by itself, and nothing else is read.
    bodyParser: false,
  });
  const fastify = adapter.getInstance();
  waitForBodies(fastify, { jsonMs: config.BODY_SECONDS * 1000, idleMs: config.UPLOAD_IDLE_SECONDS * 1000 });
  fastify.addHook('onRoute', (route) => {
    const bytes = bodyBytes.get(`${String(route.method)} ${route.url}`);
    if (bytes !== undefined) route.bodyLimit = bytes;
  });
  // Nothing is read as text: what a form of a foreign page can send without asking is no request of ours.
  fastify.removeContentTypeParser('text/plain');
  for (const type of rawTypes) {
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
      const { code, detail, headers = {} } = withoutRoute(request.url);
      const { status, body } = refusalAnswer(code, request.id, detail);
      void reply.status(status).headers(headers).send(body);
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
