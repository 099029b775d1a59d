import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { arrivalSlip } from './arrival-slip.js';
import type { ArrivalStamp } from './arrival-stamp.js';
import type { SlipReason } from './slip-reason.js';
import { largestStampedBytes } from './stamp-arrival-copy.js';
import type { StampedCopy } from './stamped-copy.js';

export interface ChildRequest {
  readonly stamp: ArrivalStamp;
  readonly originalPath: string;
  /** written by the child, or by the parent when the child fails */
  readonly resultPath: string;
  readonly fileName?: string;
}

/** What lies at `resultPath` afterwards. */
export type ChildAnswer = Omit<StampedCopy, 'bytes'> & { readonly size: number; readonly sha256: string };

export interface StampLimits {
  /** resident memory of the child above which it is ended */
  readonly memoryBytes: number;
  readonly milliseconds: number;
}

/** An ordinary stamp takes half a second and 200 MB; a 30 MB scan takes a few seconds and 600 MB. */
const ordinaryLimits: StampLimits = { memoryBytes: 1024 ** 3, milliseconds: 30_000 };
const watchMilliseconds = 25;
/** Node reserves more addresses than it uses (without its WebAssembly guard pages 2 GiB suffice), so this lies above. */
const addressBytes = 4 * 1024 ** 3;

/**
 * Stamps in a process of its own, because a hostile PDF of 2 MB can take gigabytes outside V8's heap: the parent watches
 * the child's resident memory (where there is /proc), the system limits its addresses and processor time (where the shell
 * can say so), and a clock ends it. Never rejects for what is in the file: it then writes a slip that says why. Rejects
 * when the paths cannot be read or written, and when `signal` is aborted.
 */
export async function stampInChild(
  request: ChildRequest,
  limits: Partial<StampLimits> = {},
  signal?: AbortSignal,
): Promise<ChildAnswer> {
  const { size } = await stat(request.originalPath);
  if (size > largestStampedBytes) return writeSlip(request, 'too-large');
  const outcome = await runChild(request, { ...ordinaryLimits, ...limits }, signal);
  return typeof outcome === 'string' ? writeSlip(request, outcome) : outcome;
}

async function runChild(
  request: ChildRequest,
  limits: StampLimits,
  signal?: AbortSignal,
): Promise<ChildAnswer | SlipReason> {
  signal?.throwIfAborted();
  const child = startChild(limits);
  let reason: SlipReason | undefined;
  const end = (why?: SlipReason) => {
    reason ??= why;
    child.kill('SIGKILL');
  };
  const clock = setTimeout(() => end('too-much-time'), limits.milliseconds);
  const watch = setInterval(async () => {
    if ((await residentBytes(child)) > limits.memoryBytes) end('too-much-memory');
  }, watchMilliseconds);
  const abort = () => end();
  signal?.addEventListener('abort', abort);
  try {
    const told = await listen(child, request);
    signal?.throwIfAborted();
    return reason ?? parseAnswer(told);
  } finally {
    clearTimeout(clock);
    clearInterval(watch);
    signal?.removeEventListener('abort', abort);
  }
}

/** The shell every system has sets the limits on itself and becomes the child. A limit that a system does not know (macOS, `-v`) is left out. */
const limitedExec = `for limit in "-v $1" "-t $2" "-c 0"; do ulimit $limit 2>/dev/null; done; shift 2; exec "$@"`;

function startChild({ milliseconds }: StampLimits): ChildProcess {
  // built: plain JavaScript. From the sources (tests): Node strips the types, the hook finds the files.
  const built = import.meta.url.endsWith('.js');
  const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const hook = built ? [] : ['--import', here('./resolve-typescript.mjs')];
  const entry = here(built ? './stamp-child.js' : './stamp-child.ts');
  const node = [
    process.execPath,
    '--max-old-space-size=512',
    '--disable-wasm-trap-handler',
    '--no-warnings',
    ...hook,
    entry,
  ];
  const seconds = Math.ceil(milliseconds / 1000) + 1;
  // nothing of our environment: the child reads a file from outside, and needs no address and no secret
  const env = { TZ: 'UTC' };
  const limits = ['-c', limitedExec, 'sh', String(addressBytes / 1024), String(seconds * 2), ...node];
  const child = spawn('/bin/sh', limits, { stdio: ['pipe', 'pipe', 'ignore'], env });
  yieldToDecisions(child);
  return child;
}

/** A stamp may take its time; people's decisions and the route may not. */
function yieldToDecisions({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // The child has ended already, or this system has no priorities: nothing depends on it.
  }
}

/** Hands the request over and gives what the child said before it ended, however it ended. */
async function listen(child: ChildProcess, request: ChildRequest): Promise<string> {
  let told = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  // a child that has died already cannot read; that shows in its silence
  child.stdin?.on('error', () => undefined);
  child.stdin?.write(`${JSON.stringify(request)}\n`);
  await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  return told;
}

function parseAnswer(told: string): ChildAnswer | SlipReason {
  // only our own child writes here; an incomplete line means that it crashed, by its limits or by a fault
  return told.endsWith('\n') ? (JSON.parse(told) as ChildAnswer) : 'stamping-failed';
}

async function residentBytes(child: ChildProcess): Promise<number> {
  try {
    const pages = (await readFile(`/proc/${child.pid}/statm`, 'latin1')).split(' ')[1];
    return Number(pages) * 4096;
  } catch {
    // no /proc on this system, or the child has just ended
    return 0;
  }
}

async function writeSlip(request: ChildRequest, reason: SlipReason): Promise<ChildAnswer> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(request.originalPath), hash);
  const slip = await arrivalSlip(request.stamp, { reason, fileName: request.fileName, sha256: hash.digest('hex') });
  const { bytes, ...about } = slip;
  await writeFile(request.resultPath, bytes);
  return { ...about, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
