import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { stampArrivalCopy } from './stamp-arrival-copy.js';
import { type StampLimits, stampInChild } from './stamp-in-child.js';
import { letter, stamp } from './test-papers.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stamp-in-child-'));
});
afterAll(() => rm(folder, { recursive: true }));

const stampFile = async (original: Uint8Array, limits?: Partial<StampLimits>, signal?: AbortSignal) => {
  const originalPath = join(folder, 'original.pdf');
  const resultPath = join(folder, 'copy.pdf');
  await writeFile(originalPath, original);
  const answer = await stampInChild({ stamp, originalPath, resultPath, fileName: 'Tờ trình.pdf' }, limits, signal);
  return { answer, bytes: await readFile(resultPath) };
};

test('a paper is stamped in a child process exactly as in this one', async () => {
  const original = await letter();
  const { answer, bytes } = await stampFile(original);
  const here = await stampArrivalCopy(original, stamp);
  expect(Buffer.compare(bytes, here.bytes)).toBe(0);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(answer).toEqual({ kind: 'stamped-copy', place: here.place, substituted: [], size: bytes.length, sha256 });
});

test.each([
  ['that takes too long', { milliseconds: 50 }, 'too-much-time'],
  ['that takes too much memory', { memoryBytes: 40 * 1024 * 1024 }, 'too-much-memory'],
])('a paper %s gets a slip', async (_what, limits, reason) => {
  const { answer, bytes } = await stampFile(await letter(), limits);
  expect(answer).toMatchObject({ kind: 'slip', reason, size: bytes.length });
  expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1);
});

test('a paper over 30 MB gets a slip', async () => {
  const { answer } = await stampFile(Buffer.concat([await letter(), Buffer.alloc(31 * 1024 * 1024)]));
  expect(answer).toMatchObject({ kind: 'slip', reason: 'too-large' });
});

test('a file that is no PDF gets a slip', async () => {
  const { answer } = await stampFile(Buffer.from('Kính gửi'));
  expect(answer).toMatchObject({ kind: 'slip', reason: 'unreadable' });
});

test.each([
  // no object stands in it, so the copy is right without it
  ['as a stream of objects', '/Type /ObjStm /N 1 /First 8', ['stamped-copy', 'slip']],
  ['as the content of the first page', '', ['slip']],
])(
  'a small file that unpacks to two gigabytes, %s, takes neither this process’s memory nor its time',
  async (_how, keys, kinds) => {
    const before = process.memoryUsage().rss;
    const begun = performance.now();
    const { answer } = await stampFile(await bomb(keys));
    expect(kinds).toContain(answer.kind);
    expect(performance.now() - begun).toBeLessThan(32_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  },
  60_000,
);

test('a stamping that is no longer wanted is ended', async () => {
  const aborting = AbortSignal.timeout(100);
  await expect(stampFile(await letter(), {}, aborting)).rejects.toThrow('abort');
});

/** The letter with a stream of 2 MB that unpacks to 2 GB of spaces; without keys, page 1 has it as its content. */
async function bomb(keys: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(await letter(), { updateMetadata: false });
  if (keys === '') document.getPage(0).node.set(PDFName.of('Contents'), PDFRef.of(9999));
  const plain = Buffer.from(await document.save({ useObjectStreams: false }));
  const megabytes = deflateSync(Buffer.alloc(2_000_000, ' '), { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  // a block ends at a byte's border and refers to nothing before itself, so it may be repeated
  const blocks = Array<Buffer>(1000).fill(megabytes.subarray(2));
  const packed = Buffer.concat([megabytes.subarray(0, 2), ...blocks, Buffer.from([3, 0])]);
  const head = `9999 0 obj\n<< ${keys} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  const table = plain.lastIndexOf('xref', plain.lastIndexOf('startxref') - 1);
  const entry = `xref\n9999 1\n${String(table).padStart(10, '0')} 00000 n \n`;
  const object = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
  const rest = plain.subarray(table).toString('latin1').replace('xref\n', entry);
  const moved = rest.replace(/startxref\s+\d+/, `startxref\n${table + object.length}`);
  return Buffer.concat([plain.subarray(0, table), object, Buffer.from(moved, 'latin1')]);
}
