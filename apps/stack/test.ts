/** `npm test`: every suite, on servers started for it by the very code of `npm start`. */
import { runVerb } from './supervisor/run-verb.js';
import { runSuites } from './testing/run-suites.js';
import { testSuites } from './testing/suites.js';

await runVerb((run) => runSuites(testSuites, run), { ends: true });
