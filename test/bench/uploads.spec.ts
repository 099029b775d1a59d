import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { UploadView } from '../../libs/contracts/views/uploads.js';
import { makeProvince } from '../support/build.js';
import { signIn } from '../support/http-client.js';
import { type System, startSystem } from '../support/system.js';
import { printFigures } from './figures.js';

const rounds = 5;
const together = 10;
const megabyte = 1024 * 1024;
const targetMegabytes = 200;

let system: System;
let cookie: string;

beforeAll(async () => {
  system = await startSystem('uploads');
  await makeProvince(system.db);
  cookie = (await signIn(system.address, 'xa-a.unit-clerk')).cookie;
}, 300_000);

afterAll(() => system?.close(), 60_000);

/** A body of that many bytes which the api takes for a PDF; never more of it in memory than one piece. */
function* pdfOf(bytes: number): Generator<Buffer> {
  const head = Buffer.from('%PDF-1.7\n');
  const end = Buffer.from('\nstartxref\n9\n%%EOF\n');
  yield head;
  for (let left = bytes - head.length - end.length; left > 0; left -= 65_536) yield randomBytes(Math.min(left, 65_536));
  yield end;
}

async function upload(bytes: number, lengthStated: boolean): Promise<void> {
  const request = http.request(`${system.address}/api/uploads`, {
    method: 'POST',
    agent: false,
    headers: {
      cookie,
      'content-type': 'application/pdf',
      'x-file-name': 'scan.pdf',
      ...(lengthStated ? { 'content-length': bytes } : { 'transfer-encoding': 'chunked' }),
    },
  });
  const answered = once(request, 'response');
  await pipeline(Readable.from(pdfOf(bytes)), request);
  const [response] = (await answered) as [http.IncomingMessage];
  const told = await text(response);
  if (response.statusCode !== 200) throw new Error(`upload: ${response.statusCode} ${told}`);
  expect(UploadView.parse(JSON.parse(told)).size).toBe(bytes);
}

/** Resident memory of the api in megabytes. */
function resident(): number {
  const status = readFileSync(`/proc/${system.app.api.pid()}/status`, 'latin1');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** The most the api holds while ten bodies come at once, above what it held before. */
async function raisedBy(before: number, bytes: number, lengthStated = true): Promise<number> {
  let most = resident();
  const sampling = setInterval(() => {
    most = Math.max(most, resident());
  }, 10);
  try {
    await Promise.all(Array.from({ length: together }, () => upload(bytes, lengthStated)));
  } finally {
    clearInterval(sampling);
  }
  await forget();
  return most - before;
}

/** Removes the bytes from the store: five rounds would be thirteen gigabytes of the disk. */
async function forget(): Promise<void> {
  const rows = await system.db.query<{ object_key: string }[]>('SELECT object_key FROM upload');
  for (const { object_key: key } of rows) {
    const stored = await system.store.stat(key);
    if (stored) await system.store.remove(key, stored.versionId);
  }
}

test('ten files at once are taken, whatever their size; printed is by how much they raise the memory of the api', async () => {
  const [sixty, twoHundred, unstated]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    // Memory once taken is seldom given back, so every round has an api of its own, which has taken one small file.
    await system.app.api.restart();
    await upload(megabyte, true);
    const before = resident();
    sixty.push(await raisedBy(before, 60 * megabyte));
    twoHundred.push(await raisedBy(before, 200 * megabyte));
    unstated.push(await raisedBy(before, 60 * megabyte, false));
  }
  printFigures([
    { name: 'memory for ten uploads of 60 MB at once', unit: 'MB', rounds: sixty, target: targetMegabytes },
    { name: '… and then ten of 200 MB', unit: 'MB', rounds: twoHundred, target: targetMegabytes },
    {
      name: '… and then ten of 60 MB that do not state their length',
      unit: 'MB',
      rounds: unstated,
      target: targetMegabytes,
    },
  ]);
  expect(Math.max(...sixty, ...twoHundred, ...unstated)).toBeLessThan(targetMegabytes);
}, 1_500_000);
