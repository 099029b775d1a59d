import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { identify } from '../bootstrap/process-identity.js';

export interface LaunchOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Whom to run as; only root may name another. */
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly logFile: string;
  /** Nobody waits for its answer: where the processor is short, those for whom somebody waits come first. */
  readonly inBackground?: boolean;
  /** Folder of the records by which the next start finds what this one left behind. */
  readonly recordsDir: string;
}

export interface Launched {
  readonly pid: number;
  /** Resolves with the cause in words («code 1», «signal SIGKILL»). */
  readonly ended: Promise<string>;
  end(signal: NodeJS.Signals, withinMs: number): Promise<void>;
}

/**
 * Starts a child in its own session: Ctrl-C in a terminal reaches the supervisor alone, which then stops its children
 * in order. Output goes straight to the log file, not through the supervisor, so a child outlives its sudden death.
 */
export async function launch(options: LaunchOptions): Promise<Launched> {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = openSync(options.logFile, 'a', 0o600);
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', log, log],
    ...options.user,
  });
  closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal === null ? `code ${code}` : `signal ${signal}`));
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${options.command}: ${await ended}`);
  if (options.inBackground) stepBack(pid);
  const record = join(options.recordsDir, `${options.name}.json`);
  await writeRecord(record, pid);
  void ended.then(() => rmSync(record, { force: true }));
  return { pid, ended, end: (signal, withinMs) => end(pid, ended, { signal, withinMs }) };
}

/**
 * Two fifths of the usual weight when all ask at once (sched(7)). Measured in turns on two busy cores: what one client waits
 * for falls by a quarter, and the arrival at 30 decisions a second comes no later; a tenth gains little more and delays it.
 */
const backgroundNice = 4;

/**
 * Both are wishes: what a machine refuses changes no result. Linux weighs sessions against each other where it groups them
 * by itself, and the niceness of a process only within its own session, so the session has to be told too (sched(7)).
 */
function stepBack(pid: number): void {
  try {
    setPriority(pid, Math.min(getPriority() + backgroundNice, constants.priority.PRIORITY_LOW));
    writeFileSync(`/proc/${pid}/autogroup`, String(backgroundNice));
  } catch {
    // Not Linux, not grouped, or already gone.
  }
}

/** Waits for the child's own command line: between fork and exec it still shows the supervisor's. */
async function writeRecord(record: string, pid: number): Promise<void> {
  mkdirSync(dirname(record), { recursive: true });
  const own = identify(process.pid);
  let identity = identify(pid);
  for (let tries = 0; tries < 50 && identity?.command === own?.command; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    identity = identify(pid);
  }
  if (identity !== undefined) writeFileSync(record, JSON.stringify(identity), { mode: 0o600 });
}

async function end(
  pid: number,
  ended: Promise<string>,
  { signal, withinMs }: { signal: NodeJS.Signals; withinMs: number },
): Promise<void> {
  if (signal === 'SIGKILL') signalGroup(pid, 'SIGKILL');
  else signalProcess(pid, signal);
  const inTime = await Promise.race([ended.then(() => true), after(withinMs)]);
  // What the child itself started (a stamping process) goes with it.
  signalGroup(pid, 'SIGKILL');
  if (!inTime) await ended;
}

function after(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, ms, false).unref());
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Already gone.
  }
}

/** Every child leads a process group of its own (`detached`), which bears its number. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  signalProcess(-pid, signal);
}
