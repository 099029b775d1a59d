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
  const inFlight = new Set<Promise<void>>();

  async function deliver(dossierId: string): Promise<void> {
    await connection.withDeadline(Date.now() + deadlineMs, () =>
      client.workflow.signalWithStart(dossierWorkflowType, wakeRequest(dossierId, config.TEMPORAL_TASK_QUEUE)),
    );
  }

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
      if (inFlight.size >= mostInFlight) return;
      const sending = send(wake).finally(() => inFlight.delete(sending));
      inFlight.add(sending);
    },
    async check() {
      await connection.withDeadline(Date.now() + 1_500, () =>
        connection.workflowService.describeNamespace({ namespace: config.TEMPORAL_NAMESPACE }),
      );
    },
    async close() {
      await Promise.allSettled(inFlight);
      await connection.close();
    },
  };
}
