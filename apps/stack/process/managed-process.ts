import { setTimeout as sleep } from 'node:timers/promises';
import { messages } from '../messages.js';
import { StackProblem } from '../stack-problem.js';
import { type Launched, type LaunchOptions, launch } from './launch.js';
import { lastLines } from './log-file.js';

export interface ManagedProcess {
  readonly name: string;
  readonly logFile: string;
  /** Number of the running process; none while it is stopped. */
  pid(): number | undefined;
  /** Launches and waits until it answers. Throws `StackProblem` with its last log lines. */
  start(): Promise<void>;
  /** Asks it to end, and ends it by force when it has not within its time. */
  stop(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** Stop, then start on the same address. */
  restart(): Promise<void>;
  /** Told when the process ends without having been asked to. */
  onDeath(listener: (cause: string) => void): void;
}

export interface ManagedProcessOptions {
  readonly name: string;
  readonly logFile: string;
  readonly launchOptions: () => LaunchOptions | Promise<LaunchOptions>;
  /** Resolves true once it answers; called again and again, errors count as "not yet". */
  readonly answers: () => Promise<boolean>;
  readonly startWithinMs: number;
  readonly stopSignal?: NodeJS.Signals;
  readonly stopWithinMs?: number;
}

/** One child of the supervisor that can be started, stopped, killed and started again on the same address. */
export function managedProcess(options: ManagedProcessOptions): ManagedProcess {
  const { name, logFile } = options;
  let running: Launched | undefined;
  const listeners: ((cause: string) => void)[] = [];

  async function start(): Promise<void> {
    const launched = await launch(await options.launchOptions());
    running = launched;
    let answered = false;
    void launched.ended.then((cause) => {
      if (running !== launched) return;
      running = undefined;
      // Whoever waits for the start is told by its failure.
      if (answered) for (const listener of listeners) listener(cause);
    });
    try {
      await waitUntilItAnswers(options, launched);
      answered = true;
    } catch (error) {
      if (running === launched) await end('SIGKILL', 0);
      throw error;
    }
  }

  async function end(signal: NodeJS.Signals, withinMs: number): Promise<void> {
    const ending = running;
    running = undefined;
    await ending?.end(signal, withinMs);
  }

  const stop = () => end(options.stopSignal ?? 'SIGTERM', options.stopWithinMs ?? 5_000);
  return {
    name,
    logFile,
    pid: () => running?.pid,
    start,
    stop,
    kill: () => end('SIGKILL', 0),
    restart: async () => {
      await stop();
      await start();
    },
    onDeath: (listener) => listeners.push(listener),
  };
}

async function waitUntilItAnswers(options: ManagedProcessOptions, launched: Launched): Promise<void> {
  let ended: string | undefined;
  void launched.ended.then((cause) => {
    ended = cause;
  });
  const deadline = Date.now() + options.startWithinMs;
  while (Date.now() < deadline && ended === undefined) {
    if (await options.answers().catch(() => false)) return;
    await sleep(100);
  }
  const what =
    ended === undefined
      ? messages.doesNotAnswer(options.name, Math.round(options.startWithinMs / 1000))
      : messages.endedWhileStarting(options.name, ended);
  throw new StackProblem(what, messages.readTheLog(options.logFile), lastLines(options.logFile, 15));
}
