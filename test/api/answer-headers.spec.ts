import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseBareHttpInProduction } from '../../apps/api/installation/refuse-bare-http.js';
import { readConfig } from '../../libs/config/env.js';
import { endpoints, streams } from '../../libs/contracts/endpoints.js';
import { type Builder, builder, password } from '../support/build.js';
import { type Client, refusalOf, signIn, visitor } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

const publicOrigin = 'https://tuyentrinh.example.vn';
let dist: string;
let app: TestApp;
let secure: TestApp;
let build: Builder;
let clerk: Client;
let auditor: Client;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'web-'));
  await mkdir(join(dist, 'assets'));
  await writeFile(join(dist, 'index.html'), '<!doctype html><title>Tuyến Trình</title>');
  await writeFile(join(dist, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(dist, 'assets/index-a1b2c3.js'), 'export {};');
  app = await startApp({ settings: { WEB_DIST: dist } });
  secure = await startApp({ settings: { PUBLIC_ORIGIN: `${publicOrigin}/` } });
  build = builder(app);
  clerk = await signIn(app.address, 'xa-a.unit-clerk');
  auditor = await signIn(app.address, 'phong.auditor');
});
afterAll(async () => {
  await Promise.all([app?.close(), secure?.close()]);
  await rm(dist, { recursive: true, force: true });
});

/** What every answer has, whatever it is and whoever asked. */
function expectSafe(answer: Response, what: string): void {
  const policy = Object.fromEntries(
    (answer.headers.get('content-security-policy') ?? '').split(/; ?/).map((part) => part.split(/ (.*)/s).slice(0, 2)),
  );
  expect({ what, ...policy }).toMatchObject({
    what,
    'default-src': expect.stringMatching(/^'(?:self|none)'$/),
    'base-uri': "'none'",
    'form-action': expect.stringMatching(/^'(?:self|none)'$/),
    'object-src': "'none'",
    'frame-ancestors': "'none'",
  });
  const told = Object.fromEntries(answer.headers);
  expect({ what, ...told }).toMatchObject({
    what,
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  });
  expect({ what, poweredBy: told['x-powered-by'] }).toEqual({ what, poweredBy: undefined });
}

/** Asks, and reads no more than the head of the answer. */
async function headOf(who: Client, path: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
  const stop = new AbortController();
  const answer = await who.fetch(path, { ...init, signal: stop.signal });
  stop.abort();
  return answer;
}

const addresses = [
  ...Object.entries(endpoints).map(([name, { method, path }]) => ({
    name,
    method: method as string,
    path: path as string,
  })),
  ...Object.entries(streams).map(([name, path]) => ({ name, method: 'GET', path: path as string })),
];

test.each(addresses)(
  '$name answers with every header of safety, and nothing is kept',
  async ({ method, path, name }) => {
    const filled = path.replace(/:\w+/g, () => randomUUID());
    const body =
      method === 'GET' || method === 'DELETE' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } };
    for (const who of [visitor(app.address), clerk, auditor]) {
      if (name === 'signOut' && who.cookie) continue;
      const answer = await headOf(who, filled, { method, ...body });
      expectSafe(answer, `${name} ${answer.status}`);
      expect({ name, kept: answer.headers.get('cache-control') }).toEqual({
        name,
        kept: expect.stringMatching(/^no-store(?:, no-transform)?$/),
      });
      expect(answer.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  },
);

test('papers, receipts and sheets are kept by nobody, and a paper is let do nothing', async () => {
  const dossier = await build.dossier({ unit: 'XA-A', stage: 'district' });
  const paper = `/api/dossiers/${dossier.id}/papers/${dossier.papers[0]?.id}/content`;
  for (const path of [paper, `/api/dossiers/${dossier.id}/receipt`]) {
    const answer = await clerk.fetch(path);
    expect({ path, status: answer.status, type: answer.headers.get('content-type') }).toEqual({
      ...{ path, status: 200, type: 'application/pdf' },
    });
    expectSafe(answer, path);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
  const part = await clerk.fetch(paper, { headers: { range: 'bytes=0-9' } });
  expect(part.status).toBe(206);
  expectSafe(part, 'a part of a paper');
  expect(part.headers.get('content-security-policy')).toMatch(/; ?sandbox$/);
  const sheet = await auditor.fetch(`/api/campaigns/${app.province.campaignId}/registrations.xlsx`);
  expect(sheet.status).toBe(200);
  expectSafe(sheet, 'a sheet');
  expect(sheet.headers.get('cache-control')).toBe('no-store');
});

test.each([
  ['/', 'no-cache'],
  ['/dossiers/any/page', 'no-cache'],
  ['/icon.svg', 'no-cache'],
  ['/assets/index-a1b2c3.js', 'public, max-age=31536000, immutable'],
  ['/assets/absent.js', 'no-store'],
  ['/api/absent', 'no-store'],
  ['/%ff', 'no-store'],
  ['/api/dossiers/%ff', 'no-store'],
])('%s has them too, and is kept as it may be: %s', async (path, kept) => {
  for (const method of ['GET', 'HEAD']) {
    const answer = await visitor(app.address).fetch(path, { method });
    expectSafe(answer, `${method} ${path}`);
    expect({ path, method, kept: answer.headers.get('cache-control') }).toEqual({ path, method, kept });
  }
});

test('a body that cannot be read is answered no differently', async () => {
  const answer = await clerk.fetch('/api/drafts', {
    method: 'POST',
    body: '{',
    headers: { 'content-type': 'application/json' },
  });
  expect(answer.status).toBe(422);
  expectSafe(answer, 'half a body');
});

test('under https browsers are told to stay there; without it nothing is said', async () => {
  const headers = { host: 'tuyentrinh.example.vn' };
  const { headers: told } = await raw(secure.address, '/api/installation', headers);
  expect(told['strict-transport-security']).toBe('max-age=31536000');
  expect((await visitor(app.address).fetch('/')).headers.get('strict-transport-security')).toBeNull();
});

test('under https the cookies are of this very host and travel encrypted only', async () => {
  const body = JSON.stringify({ userName: 'xa-a.unit-clerk', password });
  const sent = { host: 'tuyentrinh.example.vn', 'content-type': 'application/json', origin: publicOrigin };
  const entered = await raw(secure.address, '/api/session', sent, body);
  expect(entered.status).toBe(200);
  const cookies = entered.headers['set-cookie'] ?? [];
  expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['__Host-tt_session', '__Host-tt_browser']);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/; Path=\/(?:;|$)/);
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).not.toMatch(/domain/i);
  }
  const own = cookies[0]?.split(';')[0] ?? '';
  expect((await raw(secure.address, '/api/session', { host: sent.host, cookie: own })).status).toBe(200);
  const renamed = own.replace('__Host-', '');
  expect((await raw(secure.address, '/api/session', { host: sent.host, cookie: renamed })).status).toBe(401);
});

test.each([
  ['evil.example', 421],
  ['tuyentrinh.example.vn.evil.example', 421],
  ['tuyentrinh.example.vn:8443', 421],
  ['', 421],
  ['tuyentrinh.example.vn', 200],
  ['TUYENTRINH.example.vn', 200],
  ['localhost:8080', 200],
  ['127.0.0.1', 200],
  ['[::1]:1', 200],
])('a request sent to «%s» is answered %i', async (host, status) => {
  const answer = await raw(secure.address, '/api/installation', { host });
  expect(answer.status).toBe(status);
  if (status !== 200) expect(JSON.parse(answer.body)).toMatchObject({ code: 'host-unknown' });
});

test('what the api can be asked is told to who works here', async () => {
  expect(await refusalOf(await visitor(app.address).fetch(streams.openapi))).toMatchObject({ status: 401 });
  const answer = await clerk.fetch(streams.openapi);
  expect(await answer.json()).toMatchObject({ info: { title: 'Tuyến Trình' }, paths: { '/api/session': {} } });
});

test('production does not start where people would reach it without https', () => {
  const settings = (origin?: string, mode = 'production') =>
    readConfig({ APP_MODE: mode, DATABASE_URL: 'postgres://nowhere', ...(origin ? { PUBLIC_ORIGIN: origin } : {}) });
  expect(() => refuseBareHttpInProduction(settings('http://10.0.0.5:8080'))).toThrow('https');
  expect(() => refuseBareHttpInProduction(settings('http://localhost.evil.example'))).toThrow('https');
  for (const origin of [undefined, publicOrigin, 'http://127.0.0.1:8080', 'http://localhost:8080'])
    refuseBareHttpInProduction(settings(origin));
  refuseBareHttpInProduction(settings('http://10.0.0.5:8080', 'demonstration'));
  expect(() => settings('tuyentrinh.example.vn')).toThrow('PUBLIC_ORIGIN');
});

interface Raw {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]> & { 'set-cookie'?: string[] };
  readonly body: string;
}

/** A request with a `Host` of one's own, which `fetch` does not send. */
function raw(address: string, path: string, headers: Record<string, string>, body?: string): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${address}${path}`,
      { headers, method: body === undefined ? 'GET' : 'POST', setHost: false },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
      },
    );
    sent.on('error', reject).end(body);
  });
}
