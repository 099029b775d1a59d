import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { ApiRefusal } from '../http/api-refusal.js';
import type * as tasks from './parse-worker.js';

type Tasks = typeof tasks;

/** A thread reads the largest file and the longest plan that are taken in a second or two. */
const longestMs = 8_000;
const memoryMegabytes = 384;
/** Two at once, so that one hostile file keeps nobody else waiting; more than that would take the processors from decisions. */
const threads = 2;
/** Whoever comes when so many wait is told to come again. */
const mostWaiting = 12;
const comeAgainSeconds = 5;
/** A thread takes half a second to begin and keeps the code of the readers warm. */
const idleMs = 120_000;

/** Why a thread was ended before it answered. */
export class TooMuchWork extends Error {}

/**
 * Reads what people send in threads of their own, with limits of time and memory, so that no file and no text holds up anybody
 * else's request.
 */
@Injectable()
export class Parser implements OnApplicationShutdown {
  private pool: Piscina | undefined;

  /** Runs a task. Throws `TooMuchWork` when it took too long or too much memory, and a refusal when too many wait. */
  async run<Name extends keyof Tasks>(name: Name, asked: Parameters<Tasks[Name]>[0]): Promise<ReturnType<Tasks[Name]>> {
    this.pool ??= startPool();
    if (this.pool.queueSize >= mostWaiting) throw new ApiRefusal('too-many-requests', { seconds: comeAgainSeconds });
    try {
      return await this.pool.run(asked, { name, signal: AbortSignal.timeout(longestMs) });
    } catch (error) {
      throw isEnded(error) ? new TooMuchWork(name, { cause: error }) : error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }
}

function startPool(): Piscina {
  // Built: plain JavaScript. From the sources (tests): Node strips the types, the hook finds the files.
  const built = import.meta.url.endsWith('.js');
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  return new Piscina({
    filename: here(built ? './parse-worker.js' : './parse-worker.ts'),
    execArgv: built ? [] : [`--import=${here('../../../libs/pdf/resolve-typescript.mjs')}`],
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleMs,
    // Nothing of our surroundings: the thread reads what a stranger wrote, and needs no address and no secret.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
  });
}

/** Ended by the clock, or by V8 for its memory. */
function isEnded(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const name = 'name' in error ? error.name : '';
  const code = 'code' in error ? error.code : '';
  return name === 'AbortError' || name === 'TimeoutError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
