import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { root } from '../../../apps/stack/supervisor/layout.js';

const taskQueue = 'bench-floor';

/** Workflows that do nothing but what ours needs of Temporal, and who wakes them. */
export interface Floor {
  readonly worker: ChildProcess;
  /** Wakes all of them so many times, by so many clients at once; routed wakes per second. */
  saturated(clients: number, each: number): Promise<number>;
  close(): Promise<void>;
}

/** Starts the floor on a Temporal server beside our own workflows. */
export async function startFloor(address: string, namespace: string, workflows: number): Promise<Floor> {
  const worker = fork(fileURLToPath(new URL('./floor-worker.ts', import.meta.url)), [address, namespace, taskQueue], {
    execArgv: ['--import', join(root, 'libs/pdf/resolve-typescript.mjs')],
  });
  await once(worker, 'message');
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  const ids = Array.from({ length: workflows }, (_, index) => `floor/${index}`);
  const wake = (id: string) =>
    client.workflow.signalWithStart('floorWorkflow', {
      workflowId: id,
      taskQueue,
      args: [{ dossierId: id }],
      signal: 'wake',
    });
  /** wakes sent and not yet routed, by workflow */
  const open = new Set<string>();
  worker.on('message', (id: string) => open.delete(id));
  const settled = async (when: () => boolean): Promise<void> => {
    for (const until = Date.now() + 60_000; !when(); await sleep(5))
      if (Date.now() > until) throw new Error('the floor did not settle');
  };
  const wakeOnce = async (id: string): Promise<void> => {
    // Two wakes at once would be one turn: as a person waits for the dossier's arrival before the next decision.
    await settled(() => !open.has(id));
    open.add(id);
    await wake(id);
  };
  await Promise.all(ids.map(wakeOnce));
  await settled(() => open.size === 0);
  return {
    worker,
    async saturated(clients, each) {
      const began = performance.now();
      const share = Math.floor(ids.length / clients);
      await Promise.all(
        Array.from({ length: clients }, async (_, index) => {
          const mine = ids.slice(index * share, (index + 1) * share);
          for (let done = 0; done < each; done += 1) {
            const id = mine[done % mine.length];
            if (id) await wakeOnce(id);
          }
        }),
      );
      await settled(() => open.size === 0);
      return (clients * each) / ((performance.now() - began) / 1000);
    },
    async close() {
      await Promise.all(
        ids.map((id) =>
          client.workflow
            .getHandle(id)
            .terminate()
            .catch(() => undefined),
        ),
      );
      worker.disconnect();
      await once(worker, 'exit');
      await connection.close();
    },
  };
}
