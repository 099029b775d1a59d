import { condition, defineSignal, proxyLocalActivities, setHandler } from '@temporalio/workflow';

interface FloorActivities {
  advance(input: { readonly dossierId: string; readonly workflowNow: string }): Promise<{ readonly waitMs: number }>;
}

const { advance } = proxyLocalActivities<FloorActivities>({
  summary: 'advance',
  scheduleToCloseTimeout: '5 seconds',
  retry: { maximumAttempts: 3 },
});

export const wakeSignal = defineSignal('wake');

/** What the route of a dossier needs of Temporal and nothing else: a signal, a task, a local activity that answers a constant, a timer. */
export async function floorWorkflow({ dossierId }: { readonly dossierId: string }): Promise<void> {
  let woken = false;
  setHandler(wakeSignal, () => {
    woken = true;
  });
  for (;;) {
    woken = false;
    const { waitMs } = await advance({ dossierId, workflowNow: new Date().toISOString() });
    await condition(() => woken, waitMs);
  }
}
