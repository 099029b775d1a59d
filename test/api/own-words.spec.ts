import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { endpoints, streams } from '../../libs/contracts/endpoints.js';
import { ErrorView } from '../../libs/contracts/views/answers.js';
import { type Builder, builder } from '../support/build.js';
import { type Client, refusalOf, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let clerk: Client;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  clerk = await signIn(app.address, 'xa-a.unit-clerk');
});
afterAll(() => app?.close());

const vietnamese = /[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]/i;
const port = (): number => Number(new URL(app.address).port);

/** Writes bytes to the line and reads what comes back until the other side closes. */
function line(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port(), '127.0.0.1', () => socket.write(text));
    let told = '';
    socket.setEncoding('utf8').on('data', (piece: string) => {
      told += piece;
    });
    socket.on('close', () => resolve(told)).on('error', reject);
    socket.setTimeout(5_000, () => socket.destroy(new Error(`no answer, only «${told}»`)));
  });
}

const asked = (head: string): string => `${head} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n`;

test.each<[string, string, number, string]>([
  ['broken percent encoding', `${asked('GET /api/dossiers/%E0%A4%A')}\r\n`, 400, 'address-unreadable'],
  ['a lone percent', `${asked('GET /%')}\r\n`, 400, 'address-unreadable'],
  [
    'a part of an address that is no id',
    `${asked(`GET /api/dossiers/${'a'.repeat(300)}`)}\r\n`,
    414,
    'address-too-long',
  ],
  ['an address of 20 kB', `${asked(`GET /api/dossiers?q=${'a'.repeat(20_000)}`)}\r\n`, 431, 'headers-too-large'],
  ['a header of 20 kB', `${asked('GET /api/health')}x-long: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'headers-too-large'],
  ['a method that HTTP does not know', `${asked('XYZZY /api/health')}\r\n`, 400, 'request-unreadable'],
  ['what is no HTTP', 'xin chao\r\n\r\n', 400, 'request-unreadable'],
  [
    'two lengths',
    `${asked('POST /api/session')}content-length: 1\r\ncontent-length: 2\r\n\r\n`,
    400,
    'request-unreadable',
  ],
  ['a length that is none', `${asked('POST /api/session')}content-length: nine\r\n\r\n`, 400, 'request-unreadable'],
  ['a method of WebDAV', `${asked('PROPFIND /api/drafts')}\r\n`, 405, 'method-not-allowed'],
  ['PATCH', `${asked('PATCH /api/drafts')}\r\n`, 405, 'method-not-allowed'],
  ['DELETE where nothing is deleted', `${asked('DELETE /api/dossiers')}\r\n`, 405, 'method-not-allowed'],
  ['an address that is none', `${asked('GET /api/khong-co')}\r\n`, 404, 'route-unknown'],
])('%s is answered in the words and the shape of every refusal', async (_what, text, status, code) => {
  const told = await line(text);
  const [head = '', body = ''] = told.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head.toLowerCase()).toContain('content-type: application/json');
  const refusal = ErrorView.parse(JSON.parse(body.replace(/^[0-9a-f]+\r\n/, '').replace(/\r\n0$/, '')));
  expect(refusal).toMatchObject({ code, message: expect.stringMatching(vietnamese) });
  expect(head.toLowerCase()).toContain(`x-correlation-id: ${refusal.correlationId}`);
});

test.each<[string, string, string, number, string]>([
  ['a form', 'application/x-www-form-urlencoded', 'a=1', 415, 'content-type-unknown'],
  ['plain text', 'text/plain', '{}', 415, 'content-type-unknown'],
  ['XML', 'application/xml', '<a/>', 415, 'content-type-unknown'],
  ['a type that is none', 'xin chào'.normalize('NFD').replace(/[^a-z ]/g, ''), '{}', 415, 'content-type-unknown'],
  ['JSON cut short', 'application/json', '{"userName":', 422, 'body-invalid'],
  ['no JSON at all', 'application/json', '', 422, 'body-invalid'],
  ['a key that would change every object', 'application/json', '{"__proto__":{"a":1}}', 422, 'body-invalid'],
  ['three megabytes', 'application/json', JSON.stringify({ userName: 'a'.repeat(3_000_000) }), 413, 'body-too-large'],
])('a body of %s', async (_what, type, body, status, code) => {
  const answer = await clerk.fetch('/api/session', { method: 'POST', headers: { 'content-type': type }, body });
  expect(await refusalOf(answer)).toMatchObject({ status, code, message: expect.stringMatching(vietnamese) });
});

test('bytes are taken only from who says that they are bytes', async () => {
  const headers = { 'content-type': 'application/json', 'x-file-name': 'a.pdf' };
  const answer = await clerk.fetch('/api/uploads', { method: 'POST', headers, body: '{}' });
  expect(await refusalOf(answer)).toMatchObject({ status: 415, code: 'content-type-unknown' });
});

test('who hangs up in the middle is no error of the log', async () => {
  const logged: unknown[] = [];
  const note = (...told: unknown[]): void => void logged.push(told);
  Logger.overrideLogger({ error: note, fatal: note, log: () => undefined, warn: () => undefined });
  try {
    for (const [path, type] of [
      ['/api/drafts', 'application/json'],
      ['/api/uploads', 'application/pdf'],
      ['/api/imports/awards/check', 'application/octet-stream'],
    ] as const)
      await hangUp(
        'POST',
        path,
        { 'content-type': type, 'content-length': '10000', 'x-file-name': 'a' },
        '%PDF-1.7{"a":',
      );
    const { id } = await build.upload(app.province.person('XA-A', 'unit-clerk'));
    await hangUp('GET', `/api/uploads/${id}/content`);
    await hangUp('GET', '/api/events');
    await hangUp('GET', '/api/dossiers');
    await sleep(700);
  } finally {
    Logger.overrideLogger(['error', 'fatal']);
  }
  expect(logged).toEqual([]);
});

function hangUp(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<void> {
  return new Promise((resolve) => {
    const sent = request(`${app.address}${path}`, { method, headers: { cookie: clerk.cookie, ...headers } });
    sent.on('error', () => undefined).on('close', resolve);
    if (body) sent.write(body);
    else sent.end();
    setTimeout(() => sent.destroy(), 60);
  });
}

test('HEAD answers wherever GET does, with no body, and ends', async () => {
  const addresses = [
    ...Object.values(endpoints).flatMap(({ method, path }) => (method === 'GET' ? [path] : [])),
    ...Object.values(streams),
  ].map((path) => path.replace(/:version\b/g, '1').replace(/:\w+/g, randomUUID()));
  for (const path of addresses) {
    const answer = await clerk.fetch(path, { method: 'HEAD', signal: AbortSignal.timeout(5_000) });
    expect([path, await answer.text(), answer.status < 500]).toEqual([path, '', true]);
  }
});

test('addresses of bytes say in the description what they answer and what they refuse', async () => {
  const description = (await (await clerk.fetch(streams.openapi)).json()) as {
    paths: Record<string, { get?: { responses: Record<string, unknown> } }>;
  };
  const described = Object.values(streams)
    .filter((path) => path !== streams.openapi)
    .map((path) => ({
      path,
      responses: Object.keys(description.paths[path.replace(/:(\w+)/g, '{$1}')]?.get?.responses ?? {}),
    }));
  for (const { path, responses } of described)
    expect({ path, responses }).toEqual({ path, responses: expect.arrayContaining(['200', '401', '403', '404']) });
});
