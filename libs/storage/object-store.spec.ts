import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createMemoryStore } from './memory-store.js';
import { ObjectMissing, type ObjectStore } from './object-store.js';
import { testMinioStore } from './test-minio-store.js';

const megabyte = 1024 * 1024;
const pdf = { contentType: 'application/pdf' };
/** Pieces of 64 kB, as a socket gives them. */
const streamOf = (bytes: Buffer) =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += 65536) yield bytes.subarray(at, at + 65536);
    })(),
  );
const newKey = () => `documents/${randomUUID()}`;

const stores: [string, () => Promise<ObjectStore>][] = [['the store in memory', async () => createMemoryStore()]];
const minio = testMinioStore();
if (minio) stores.push(['a real S3 store', minio]);

describe.each(stores)('%s', (_name, open) => {
  let store: ObjectStore;
  beforeAll(async () => {
    store = await open();
  });

  test('answers that it is there', async () => {
    await expect(store.check()).resolves.toBeUndefined();
  });

  test.each([
    ['of a known length', 3 * megabyte + 17, true],
    ['of a known length over two parts', 17 * megabyte + 3, true],
    ['of an unknown length within one part', 3 * megabyte + 17, false],
    ['of an unknown length over three parts', 17 * megabyte + 3, false],
    ['of an unknown length of exactly two parts', 16 * megabyte, false],
    ['that is empty', 0, true],
    ['that is empty and of an unknown length', 0, false],
  ])('gives back a stream %s byte for byte', async (_what, length, known) => {
    const bytes = randomBytes(length);
    const key = newKey();
    const put = await store.put(key, streamOf(bytes), { ...pdf, size: known ? length : undefined });
    expect(put).toMatchObject({ size: length, contentType: 'application/pdf', versionId: expect.any(String) });
    expect((await buffer(await store.get(key))).equals(bytes)).toBe(true);
    expect(await store.stat(key)).toEqual(put);
  });

  test('gives ranges with both ends included, and from a byte to the end', async () => {
    const key = newKey();
    await store.put(key, streamOf(Buffer.from('0123456789')), pdf);
    expect(String(await buffer(await store.get(key, { start: 2, end: 4 })))).toBe('234');
    expect(String(await buffer(await store.get(key, { start: 7 })))).toBe('789');
    expect(String(await buffer(await store.get(key, { start: 0, end: 0 })))).toBe('0');
  });

  test('says that an unknown object is not there', async () => {
    const key = newKey();
    expect(await store.stat(key)).toBeUndefined();
    await expect(store.get(key)).rejects.toBeInstanceOf(ObjectMissing);
  });

  test('keeps the older version when a key is written again', async () => {
    const key = newKey();
    const first = await store.put(key, streamOf(Buffer.from('first')), pdf);
    const second = await store.put(key, streamOf(Buffer.from('second')), pdf);
    expect(second.versionId).not.toBe(first.versionId);
    expect(String(await buffer(await store.get(key)))).toBe('second');
    await store.remove(key, second.versionId);
    expect(String(await buffer(await store.get(key)))).toBe('first');
  });

  test('no longer shows an object that was removed', async () => {
    const key = newKey();
    await store.put(key, streamOf(Buffer.from('gone')), pdf);
    await store.remove(key);
    expect(await store.stat(key)).toBeUndefined();
  });

  test.each([
    ['known', 20 * megabyte],
    ['unknown', undefined],
  ])('stores nothing of a stream of %s length that fails, and passes its error on', async (_what, size) => {
    const key = newKey();
    const failing = Readable.from(
      (async function* () {
        for (let sent = 0; sent < 9; sent += 1) yield randomBytes(megabyte);
        throw new Error('line cut');
      })(),
    );
    await expect(store.put(key, failing, { ...pdf, size })).rejects.toThrow('line cut');
    expect(await store.stat(key)).toBeUndefined();
  });
});
