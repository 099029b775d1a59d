/** A worker that carries the floor, as a process of its own like ours; tells its parent of every workflow that asked. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { withShallowStacks } from '../../../apps/worker/temporal/workflow-bundle.js';

const [address = '', namespace = '', taskQueue = ''] = process.argv.slice(2);
const logger = new DefaultLogger('ERROR');
Runtime.install({ logger });
const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('./floor.workflow.ts', import.meta.url)),
  logger,
});
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  namespace,
  taskQueue,
  workflowBundle: { code: withShallowStacks(code) },
  activities: {
    advance: async ({ dossierId }: { dossierId: string }) => {
      process.send?.(dossierId);
      return { waitMs: 86_400_000 };
    },
  },
  maxCachedWorkflows: 400,
});
const running = worker.run();
process.on('disconnect', () => worker.shutdown());
process.send?.('ready');
await running;
process.exit(0);
