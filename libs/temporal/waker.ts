import { Logger } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { dossierWorkflowType, wakeRequest } from '../../workflows/dossier.messages.js';
import type { Config } from '../config/env.js';

/** A wake left in the outbox by a committed decision. */
export interface Wake {
  readonly dossierId: string;
  readonly outboxId: string;
}

/** Wakes workflows after the commit. Nobody waits for it: the outbox row stands until a wake has arrived. */
export interface Waker {
  wake(wake: Wake): void;
  /** Delivers one wake within a second or throws; for the relay and for waking every dossier again. */
  deliver(dossierId: string): Promise<void>;
  /** Resolves when the Temporal server answers. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** One second: longer and the relay is already on its way. */
const deadlineMs = 1_000;
/** Beyond this the relay does the rest, so that a burst does not pile up connections' work in this process. */
const mostInFlight = 32;

/** A waker over a lazy connection: the api starts and decides whether Temporal is up or not. */
export function createWaker(
  config: Pick<Config, 'TEMPORAL_ADDRESS' | 'TEMPORAL_NAMESPACE' | 'TEMPORAL_TASK_QUEUE'>,
  db: DataSource,
): Waker {
  const log = new Logger('wake');
  const connection = Connection.lazy({
    address: config.TEMPORAL_ADDRESS,
    // By itself a refused channel waits up to two minutes before it tries again, and fails every wake meanwhile.
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 1_000 },
  });
  const client = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE });
  const sends = new Set<Promise<void>>();
  const calls = new Set<Promise<unknown>>();
  let closing = false;

  /** Remembered until it has ended: the client tries again from a timer of its own, and throws there once the channel is closed. */
  async function call(withinMs: number, ask: () => Promise<unknown>): Promise<void> {
    if (closing) throw new Error('this process is about to end');
    const asked = connection.withDeadline(Date.now() + withinMs, ask);
    calls.add(asked);
    try {
      await asked;
    } finally {
      calls.delete(asked);
    }
  }

  const deliver = (dossierId: string): Promise<void> =>
    call(deadlineMs, () =>
      client.workflow.signalWithStart(dossierWorkflowType, wakeRequest(dossierId, config.TEMPORAL_TASK_QUEUE)),
    );

  async function send(wake: Wake): Promise<void> {
    try {
      await deliver(wake.dossierId);
      await db.query('DELETE FROM outbox WHERE id = $1', [wake.outboxId]);
    } catch (error) {
      log.warn(`dossier ${wake.dossierId} is left to the relay: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }

  return {
    deliver,
    wake(wake) {
      if (sends.size >= mostInFlight) return;
      const sending = send(wake).finally(() => sends.delete(sending));
      sends.add(sending);
    },
    check: () =>
      call(1_500, () => connection.workflowService.describeNamespace({ namespace: config.TEMPORAL_NAMESPACE })),
    async close() {
      await Promise.allSettled(sends);
      closing = true;
      await Promise.allSettled(calls);
      await connection.close();
    },
  };
}
