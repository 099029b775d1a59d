import { setTimeout as sleep } from 'node:timers/promises';
import type { ManagedProcess } from './managed-process.js';

export interface KeepAliveEvents {
  died(child: ManagedProcess, cause: string, againInSeconds: number): void;
  cameBack(child: ManagedProcess): void;
  failedAgain(child: ManagedProcess, error: unknown, againInSeconds: number): void;
}

const LONGEST_PAUSE_S = 30;
/** A child that lived this long is taken to be well: its next death begins the pauses anew. */
const HEALTHY_AFTER_MS = 60_000;

/**
 * Starts a child again whenever it dies, after 1, 2, 4 … 30 seconds.
 * @returns ends the watch; call it before stopping the child
 */
export function keepAlive(child: ManagedProcess, events: KeepAliveEvents): () => void {
  const ended = new AbortController();
  let startedAt = Date.now();
  let pause = 1;

  async function revive(cause: string): Promise<void> {
    if (Date.now() - startedAt > HEALTHY_AFTER_MS) pause = 1;
    events.died(child, cause, pause);
    while (await pauseFor(pause, ended.signal)) {
      pause = Math.min(pause * 2, LONGEST_PAUSE_S);
      try {
        startedAt = Date.now();
        await child.start();
        if (ended.signal.aborted) await child.stop();
        else events.cameBack(child);
        return;
      } catch (error) {
        if (!ended.signal.aborted) events.failedAgain(child, error, pause);
      }
    }
  }

  child.onDeath((cause) => {
    if (!ended.signal.aborted) void revive(cause);
  });
  return () => ended.abort();
}

/** False when the watch ended meanwhile. */
async function pauseFor(seconds: number, signal: AbortSignal): Promise<boolean> {
  return sleep(seconds * 1000, true, { signal }).catch(() => false);
}
