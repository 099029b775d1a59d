/** `npm run bench`: the measurements of test/bench, on servers of their own. */
import { runVerb } from './supervisor/run-verb.js';
import { runSuites } from './testing/run-suites.js';
import { benchSuites } from './testing/suites.js';

await runVerb((run) => runSuites(benchSuites, run), { ends: true });
