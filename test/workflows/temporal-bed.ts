import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { temporal } from '@temporalio/proto';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { DossierActivities } from '../../workflows/dossier.activities.js';
import {
  dossierWorkflowId,
  dossierWorkflowType,
  getWaitingQuery,
  type Waiting,
  wakeRequest,
  wakeSignal,
} from '../../workflows/dossier.messages.js';

type History = temporal.api.history.v1.IHistory;

/** A real Temporal server with a task queue of this file's own, a worker on it and a client. */
export interface TemporalBed {
  readonly client: Client;
  readonly taskQueue: string;
  /** signal-with-start, as api and relay send it */
  wake(dossierId: string): Promise<void>;
  /** begins a dossier whose time is skipped whenever it only waits */
  startSkippingTime(dossierId: string): Promise<void>;
  workflow(dossierId: string): WorkflowHandle;
  waiting(dossierId: string): Promise<Waiting>;
  /** of the run that stands now */
  history(dossierId: string): Promise<History>;
  /** of the run before it, when that one was continued as a new one */
  firstHistory(dossierId: string): Promise<History>;
  close(): Promise<void>;
}

const namespace = 'tuyen-trinh';

/** Throws when the tests' runner has not said where the server is. */
export async function openTemporalBed(activities: DossierActivities): Promise<TemporalBed> {
  const address = process.env['TEST_TEMPORAL_ADDRESS'];
  if (!address) throw new Error('TEST_TEMPORAL_ADDRESS is not set: run these tests with `npm test -- test/workflows`');
  quietRuntime();
  const [connection, native, workflowBundle] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
    dossierBundle(),
  ]);
  const taskQueue = `test-${randomUUID()}`;
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue,
    workflowBundle,
    activities,
    maxCachedWorkflows: 50,
    shutdownGraceTime: '1 second',
    shutdownForceTime: '5 seconds',
  });
  const running = worker.run();
  const client = new Client({ connection, namespace });
  const workflow = (dossierId: string) => client.workflow.getHandle(dossierWorkflowId(dossierId));
  return {
    client,
    taskQueue,
    workflow,
    async wake(dossierId) {
      await client.workflow.signalWithStart(dossierWorkflowType, wakeRequest(dossierId, taskQueue));
    },
    startSkippingTime: (dossierId) => startSkippingTime(client, taskQueue, dossierId),
    waiting: (dossierId) => workflow(dossierId).query(getWaitingQuery),
    async history(dossierId) {
      return workflow(dossierId).fetchHistory();
    },
    async firstHistory(dossierId) {
      const standing = await workflow(dossierId).fetchHistory();
      const before = standing.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
      return before ? client.workflow.getHandle(dossierWorkflowId(dossierId), before).fetchHistory() : standing;
    },
    async close() {
      worker.shutdown();
      await running;
      await native.close();
      await connection.close();
    },
  };
}

/** The bundle that the tests replay and run: built from the sources by the SDK's own bundler. */
export function dossierBundle(workflowsPath = '../../workflows/index.ts') {
  quietRuntime();
  return bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL(workflowsPath, import.meta.url)), logger });
}

/** Events of a history by type, without the prefix of the wire. */
export function eventCounts(history: History): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { eventType } of JSON.parse(historyToJSON(history)).events) {
    const name = String(eventType).replace('EVENT_TYPE_', '').toLowerCase();
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** Waits until something is so; throws what is missing after twenty seconds, unless told otherwise. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What the SDK says below an error is of no use to whoever reads the tests. */
const logger = new DefaultLogger('ERROR');

let quiet = false;

function quietRuntime(): void {
  if (quiet) return;
  quiet = true;
  Runtime.install({
    logger,
    telemetryOptions: { logging: { filter: 'OFF', forward: {} } },
    shutdownSignals: [],
  });
}

/** The high-level client has no option for it yet; only servers of tests allow it. */
async function startSkippingTime(client: Client, taskQueue: string, dossierId: string): Promise<void> {
  await client.workflowService.signalWithStartWorkflowExecution({
    namespace,
    requestId: randomUUID(),
    workflowId: dossierWorkflowId(dossierId),
    workflowType: { name: dossierWorkflowType },
    taskQueue: { name: taskQueue },
    input: { payloads: [defaultPayloadConverter.toPayload({ dossierId })] },
    signalName: wakeSignal.name,
    timeSkippingConfig: { enabled: true },
  });
}
