import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { createMemoryStore } from './memory-store.js';
import type { ObjectStore } from './object-store.js';
import { receiveUpload, type UploadOutcome } from './receive-upload.js';
import { testMinioStore } from './test-minio-store.js';

const limitBytes = 10 * 1024 * 1024;
const end = '\ntrailer <<>>\nstartxref\n9\n%%EOF\n';
/** As much of a PDF as the intake looks at. */
const pdfOf = (length: number, inside = '') =>
  Buffer.from(`%PDF-1.7\n${inside}`.padEnd(length - end.length, 'x') + end, 'latin1');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const stores: [string, () => Promise<ObjectStore>][] = [['the store in memory', async () => createMemoryStore()]];
const minio = testMinioStore();
if (minio) stores.push(['a real S3 store', minio]);

describe.each(stores)('an upload into %s', (_name, open) => {
  let store: ObjectStore;
  let key: string;
  beforeAll(async () => {
    store = await open();
  });
  beforeEach(() => {
    key = `documents/${randomUUID()}`;
  });

  const upload = (bytes: Buffer, statedBytes?: number) =>
    receiveUpload(Readable.from(inPieces(bytes)), { store, key, limitBytes, statedBytes });

  test.each([
    ['with its length stated', true],
    ['without', false],
  ])('is received with size and SHA-256, %s', async (_what, stated) => {
    const bytes = pdfOf(9_000_001);
    expect(await upload(bytes, stated ? bytes.length : undefined)).toEqual({
      received: {
        key,
        size: 9_000_001,
        sha256: sha256(bytes),
        versionId: expect.any(String),
        signed: false,
        encrypted: false,
      },
    });
    expect((await store.stat(key))?.size).toBe(9_000_001);
  });

  test('tells a signed and an encrypted file, also when the name is cut by the border of two pieces', async () => {
    const signed = pdfOf(200_000, `${'y'.repeat(65536 - 9 - 4)}/ByteRange [0 1 2 3]`);
    expect((await upload(signed)).received).toMatchObject({ signed: true, encrypted: false });
    const encrypted = pdfOf(200_000, '/Encrypt 3 0 R');
    expect((await upload(encrypted)).received).toMatchObject({ signed: false, encrypted: true });
    const neither = pdfOf(200_000, '/EncryptMetadata true /ByteRanges 1');
    expect((await upload(neither)).received).toMatchObject({ signed: false, encrypted: false });
  });

  const flawed: [string, Buffer, string][] = [
    ['an empty file', Buffer.alloc(0), 'empty-file'],
    ['text renamed to .pdf', Buffer.from('Kính gửi: Ban Thi đua – Khen thưởng tỉnh'), 'not-a-pdf'],
    ['a file shorter than the magic bytes', Buffer.from('%PD'), 'not-a-pdf'],
    ['a file with something before the header', Buffer.from(`<html>${pdfOf(500)}`), 'not-a-pdf'],
    ['a PDF without its end', pdfOf(5_000_000).subarray(0, 3_000_000), 'truncated-pdf'],
    ['a file over the limit', pdfOf(limitBytes + 1), 'upload-too-large'],
  ];
  describe.each(flawed)('%s', (_what, bytes, code) => {
    test.each([
      ['with its length stated', true],
      ['without', false],
    ])('is refused and leaves nothing, %s', async (_how, stated) => {
      expect(await upload(bytes, stated ? bytes.length : undefined)).toEqual({ refused: code });
      expect(await store.stat(key)).toBeUndefined();
    });
  });

  test('is refused before its body is read when it is stated to be too large', async () => {
    let read = 0;
    const body = new Readable({
      read() {
        read += 1;
        setTimeout(() => this.push(Buffer.alloc(1024)), 5);
      },
    });
    const outcome = await receiveUpload(body, { store, key, limitBytes, statedBytes: limitBytes + 1 });
    expect([outcome, read]).toEqual([{ refused: 'upload-too-large' }, 0]);
    body.destroy();
  });

  test('is refused when the stored object is not what came', async () => {
    const forgetful: ObjectStore = { ...store, get: async () => Readable.from([Buffer.from('something else')]) };
    const outcome = await receiveUpload(Readable.from([pdfOf(5000)]), { store: forgetful, key, limitBytes });
    expect(outcome).toEqual({ refused: 'stored-object-differs' });
    expect(await store.stat(key)).toBeUndefined();
  });

  test('throws when the store is out of order, for that is not the file’s fault', async () => {
    const broken: ObjectStore = {
      ...store,
      put: async () => {
        throw new Error('connection refused');
      },
    };
    const outcome = receiveUpload(Readable.from([pdfOf(5000)]), { store: broken, key, limitBytes });
    await expect(outcome).rejects.toThrow('connection refused');
  });

  describe('over HTTP', () => {
    let server: http.Server;
    let outcome: Promise<UploadOutcome>;
    beforeAll(async () => {
      server = http.createServer((request, response) => {
        const stated = request.headers['content-length'];
        outcome = receiveUpload(request, { store, key, limitBytes, statedBytes: stated ? Number(stated) : undefined });
        outcome.then(
          (done) => response.end(JSON.stringify(done)),
          () => response.destroy(),
        );
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    });
    afterAll(() => new Promise((closed) => server.close(closed)));
    const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

    test.each([
      ['stated', { 'content-length': '5000000' }],
      ['unknown', { 'transfer-encoding': 'chunked' }],
    ])('that is cut in the middle is refused and leaves nothing, its length being %s', async (_what, headers) => {
      const request = http.request(address(), { method: 'PUT', headers });
      request.on('error', () => undefined);
      const begun = once(server, 'request');
      request.write(pdfOf(3_000_000).subarray(0, 2_000_000));
      await begun;
      await pause(50);
      request.destroy();
      expect(await outcome).toEqual({ refused: 'upload-cut' });
      expect(await store.stat(key)).toBeUndefined();
    });

    test('that is refused gets its answer while the rest is still being sent', async () => {
      const body = Readable.toWeb(Readable.from(inPieces(Buffer.alloc(8_000_000, 'text')))) as ReadableStream;
      const answer = await fetch(address(), { method: 'PUT', body, duplex: 'half' } as RequestInit);
      expect(await answer.json()).toEqual({ refused: 'not-a-pdf' });
    });
  });
});

function* inPieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65536) yield bytes.subarray(at, at + 65536);
}
