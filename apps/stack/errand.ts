/** Runs one errand for the process that started this one, and ends with it (supervisor/errand.ts). */
import { StackProblem } from './stack-problem.js';
import type { ErrandAnswer, ErrandName, Errands } from './supervisor/errand.js';
import { compiledModule } from './supervisor/migrate.js';
import { say } from './supervisor/run-verb.js';

const stopping = new AbortController();

/** Every errand loads its own libraries, and no others. */
const errands: Errands = {
  async 'build-servers'(wanted) {
    const { serverBinaries } = await import('./build/server-binaries.js');
    return serverBinaries({ ...wanted, report: say, signal: stopping.signal });
  },
  async migrate({ ownerUrl }) {
    const { migrate } = await compiledModule<{ migrate(url: string): Promise<unknown> }>('libs/db/migrate.js');
    await migrate(ownerUrl);
  },
  async 'prepare-stores'(stores) {
    const { prepareStores } = await import('./servers/prepare-stores.js');
    await prepareStores(stores);
  },
  async 'load-demonstration'(target) {
    const { loadDemonstration } = await import('./demonstration/load.js');
    await loadDemonstration({ ...target, report: say });
  },
};

interface Work {
  readonly name: ErrandName;
  readonly given: never;
}

// A reader who closed the pipe must not end it half-way.
process.stdout.on('error', () => undefined);
process.once('message', async ({ name, given }: Work) => {
  // Whoever sent us wants us to end, or is gone. A build first ends its compiler; nothing else has to be undone.
  const stop = () => (name === 'build-servers' ? stopping.abort() : process.exit(1));
  process.once('SIGTERM', stop);
  process.once('disconnect', stop);
  const answer = await run(name, given);
  if (process.connected) process.send?.(answer, () => process.exit(0));
  else process.exit(1);
});

async function run(name: ErrandName, given: never): Promise<ErrandAnswer> {
  try {
    // nothing is an answer too
    return { done: (await errands[name](given)) ?? null };
  } catch (error) {
    if (error instanceof StackProblem)
      return { problem: { what: error.message, remedy: error.remedy, logLines: error.logLines } };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
