/** `npm run rebuild`: makes the views of every dossier again from its log, while the installation runs. */
import { messages } from './messages.js';
import { StackProblem } from './stack-problem.js';
import { compiledModule } from './supervisor/migrate.js';
import { runVerb, say } from './supervisor/run-verb.js';
import { runningEnvironment } from './supervisor/running-environment.js';

interface Progress {
  readonly done: number;
  readonly total: number;
  readonly changed: number;
}

interface RebuildModule {
  rebuildInstallation(ownerUrl: string, onBatch: (progress: Progress) => void): Promise<Progress>;
}

await runVerb(
  async () => {
    const ownerUrl = process.env['DATABASE_OWNER_URL'] || runningEnvironment()['DATABASE_OWNER_URL'];
    if (ownerUrl === undefined) throw new StackProblem(messages.notRunning, messages.notRunningRemedy);
    const { rebuildInstallation } = await compiledModule<RebuildModule>('libs/ledger/rebuild-views.js');
    const { done, changed } = await rebuildInstallation(ownerUrl, (progress) =>
      say(messages.rebuilding(progress.done, progress.total)),
    );
    say(messages.rebuilt(done, changed));
  },
  { ends: true },
);
