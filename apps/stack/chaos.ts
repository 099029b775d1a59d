/** `npm run chaos`: every failure test twenty times (CHAOS_ROUNDS says otherwise), on servers of their own. */
import { runVerb } from './supervisor/run-verb.js';
import { runSuites } from './testing/run-suites.js';
import { chaosSuites } from './testing/suites.js';

await runVerb((run) => runSuites(chaosSuites, run), { ends: true });
