import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { smallPdf } from '../support/build.js';
import { type Client, refusalOf, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let clerk: Client;
let owner: Client;
beforeAll(async () => {
  app = await startApp({
    settings: { BODY_SECONDS: '2', UPLOAD_IDLE_SECONDS: '2', COSTLY_CALLS_PER_MINUTE: '5' },
  });
  clerk = await signIn(app.address, 'xa-a.unit-clerk');
  owner = await signIn(app.address, 'phong.campaign-owner');
});
afterAll(() => app?.close());

/** Sends the beginning of a request and nothing more; tells what came back until the other side closed, and after how long. */
function halfSent(text: string, afterwards?: (send: (more: string) => void) => void) {
  return new Promise<{ told: string; afterMs: number }>((resolve, reject) => {
    const begun = Date.now();
    let told = '';
    const socket = connect(Number(new URL(app.address).port), '127.0.0.1', () => {
      socket.write(text);
      afterwards?.((more) => socket.write(more));
    });
    socket.setEncoding('utf8').on('data', (piece: string) => {
      told += piece;
    });
    socket.on('error', () => undefined).on('close', () => resolve({ told, afterMs: Date.now() - begun }));
    setTimeout(() => reject(new Error('the line is still open')), 12_000).unref();
  });
}

const begun = (path: string, type: string): string =>
  `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncookie: ${clerk.cookie}\r\ncontent-type: ${type}\r\nx-file-name: a.pdf\r\ncontent-length: 100000\r\n\r\n`;

test('a body of which only half is sent is waited for, and then its line is closed with a sentence', async () => {
  const { told, afterMs } = await halfSent(`${begun('/api/drafts', 'application/json')}{"campaignId":`);
  expect(told).toMatch(/^HTTP\/1.1 408 /);
  expect(told).toContain('request-too-slow');
  expect(afterMs).toBeGreaterThan(1_500);
});

test('JSON that drips is no slow line: it ends when its time is over', async () => {
  let stop = false;
  const { told } = await halfSent(`${begun('/api/drafts', 'application/json')}{`, (send) => {
    const timer = setInterval(() => (stop ? clearInterval(timer) : send(' ')), 200);
  });
  stop = true;
  expect(told).toContain('request-too-slow');
});

test('an upload that stops in the middle is closed, and leaves nothing', async () => {
  const { afterMs } = await halfSent(`${begun('/api/uploads', 'application/pdf')}%PDF-1.7`);
  expect(afterMs).toBeGreaterThan(1_500);
  const [row] = await app.db.query<{ count: number }[]>('SELECT count(*)::int AS count FROM upload');
  expect(row?.count).toBe(0);
});

test('an upload over a slow line takes its time', async () => {
  const bytes = Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    Buffer.alloc(24_000, '% chậm\n'),
    Buffer.from(smallPdf('chậm')),
  ]);
  const answer = await new Promise<number>((resolve, reject) => {
    const sent = request(
      `${app.address}/api/uploads`,
      {
        method: 'POST',
        headers: {
          cookie: clerk.cookie,
          'content-type': 'application/pdf',
          'content-length': bytes.length,
          'x-file-name': 'a.pdf',
        },
      },
      (told) => {
        told.resume();
        resolve(told.statusCode ?? 0);
      },
    );
    sent.on('error', reject);
    void (async () => {
      for (let at = 0; at < bytes.length; at += 4_000) {
        sent.write(bytes.subarray(at, at + 4_000));
        await sleep(1_000);
      }
      sent.end();
    })();
  });
  expect(answer).toBe(200);
});

test('one session holds a bounded number of live streams; the next is told so, and others still come in', async () => {
  const open = new AbortController();
  const streams = await Promise.all(
    Array.from({ length: 40 }, () => clerk.fetch('/api/events', { signal: open.signal })),
  );
  const refused = streams.filter(({ status }) => status === 429);
  expect(streams.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(12);
  expect(refused[0] && (await refusalOf(refused[0]))).toMatchObject({ code: 'too-many-streams' });
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  const other = new AbortController();
  const head = await signIn(app.address, 'xa-a.unit-head');
  expect((await head.fetch('/api/events', { signal: other.signal })).status).toBe(200);
  other.abort();
  open.abort();
  await sleep(300);
  const again = new AbortController();
  expect((await clerk.fetch('/api/events', { signal: again.signal })).status).toBe(200);
  again.abort();
});

test('what costs much may not be called over and over', async () => {
  const ask = () => owner.send('createPlanDraft', { body: { source: 'code: A' } });
  for (let at = 0; at < 5; at += 1) expect((await ask()).status).toBe(200);
  const sixth = await ask();
  expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refusalOf(sixth)).toMatchObject({ status: 429, code: 'too-many-requests' });
  expect((await clerk.call('listDossiers')).total).toBe(0);
});

test('a draft has a size', async () => {
  const { id } = await clerk.call('createDraft', { body: { campaignId: app.province.campaignId } });
  const body = { version: 1, nominees: [], papers: [], promises: [], padding: 'x'.repeat(1_200_000) };
  expect(await clerk.refused('saveDraft', { params: { id }, body })).toMatchObject({
    status: 413,
    code: 'body-too-large',
  });
});
