/**
 * Measures by how much twenty uploads at once raise the memory of the process that takes them. Usage:
 * node --import ./libs/pdf/resolve-typescript.mjs libs/storage/measure-upload-memory.ts   (with TEST_S3_… set)
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { documentKey } from './document-key.js';
import { receiveUpload } from './receive-upload.js';
import { testMinioStore } from './test-minio-store.js';

const megabyte = 1024 * 1024;
const sizes = [...Array<number>(10).fill(60 * megabyte), ...Array<number>(10).fill(200 * megabyte)];

/** The receiving side: an HTTP server in a process of its own, told apart by its argument. */
async function serve(): Promise<void> {
  const open = testMinioStore();
  if (!open) throw new Error('TEST_S3_ENDPOINT is not set');
  const store = await open();
  const server = http.createServer(async (request, response) => {
    const stated = request.headers['content-length'];
    const statedBytes = stated ? Number(stated) : undefined;
    const target = { store, key: documentKey(), limitBytes: 200 * megabyte, statedBytes };
    response.end(JSON.stringify(await receiveUpload(request, target)));
  });
  server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
}

async function measure(known: boolean): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const port = Number(String(line));
  await upload(port, megabyte, known);
  const resident = () => memoryMegabytes(child.pid, 'VmRSS');
  const before = resident();
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, resident());
  }, 20);
  const begun = performance.now();
  const outcomes = await Promise.all(sizes.map((size) => upload(port, size, known)));
  clearInterval(sampling);
  const seconds = (performance.now() - begun) / 1000;
  const received = outcomes.filter((outcome) => outcome.includes('"received"')).length;
  console.log(
    `${known ? 'length stated' : 'length unknown'}: ${received} of ${sizes.length} received in ${seconds.toFixed(1)} s, ` +
      `memory ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most (kernel's high mark ` +
      `${memoryMegabytes(child.pid, 'VmHWM').toFixed(0)} MB), raised by ${(most - before).toFixed(0)} MB`,
  );
  child.kill();
  await once(child, 'exit');
}

async function upload(port: number, size: number, known: boolean): Promise<string> {
  const headers = known ? { 'content-length': size } : { 'transfer-encoding': 'chunked' };
  const request = http.request({ host: '127.0.0.1', port, method: 'PUT', headers });
  Readable.from(pdfOf(size)).pipe(request);
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  return text(response);
}

function* pdfOf(size: number): Generator<Buffer> {
  const end = Buffer.from('\nstartxref\n9\n%%EOF\n');
  const filler = Buffer.alloc(65536, 'x');
  yield Buffer.from('%PDF-1.7\n');
  for (let left = size - 9 - end.length; left > 0; left -= filler.length) yield filler.subarray(0, left);
  yield end;
}

function memoryMegabytes(pid: number | undefined, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  return Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
}

if (process.argv[2] === 'serve') await serve();
else {
  await measure(true);
  await pause(500);
  await measure(false);
}
