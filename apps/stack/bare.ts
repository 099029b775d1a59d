/** `npm run bare`: both commands of the README where nothing else lies, as a newcomer has it. */
import { runVerb } from './supervisor/run-verb.js';
import { runBare } from './testing/bare/run-bare.js';

await runVerb((run) => runBare(run), { ends: true });
