/** `npm run verify`: checks the invariants of the running installation, or of the one the environment names. */
import { compiledModule } from './supervisor/migrate.js';
import { runVerb } from './supervisor/run-verb.js';
import { runningEnvironment } from './supervisor/running-environment.js';

interface VerifyModule {
  /** @returns the exit code */
  main(env: NodeJS.ProcessEnv): Promise<number | void>;
}

await runVerb(async () => (await compiledModule<VerifyModule>('libs/ledger/verify.js')).main(runningEnvironment()), {
  ends: true,
});
