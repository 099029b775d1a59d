/** `npm run rewake`: starts or wakes the workflow of every open dossier, after Temporal's memory was lost. */
import { compiledModule } from './supervisor/migrate.js';
import { runVerb } from './supervisor/run-verb.js';
import { runningEnvironment } from './supervisor/running-environment.js';

interface RewakeModule {
  /** @returns the exit code */
  main(env: NodeJS.ProcessEnv): Promise<number | void>;
}

await runVerb(async () => (await compiledModule<RewakeModule>('apps/worker/rewake.js')).main(runningEnvironment()), {
  ends: true,
});
