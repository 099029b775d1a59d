/** `npm run reset`: forgets everything in `.state`, so that the next start is a first one. The cache of servers stays. */
import { messages } from './messages.js';
import { startLock, stateDir } from './supervisor/layout.js';
import { resetState } from './supervisor/reset-state.js';
import { runVerb, say } from './supervisor/run-verb.js';

await runVerb(
  async () => {
    const forgotten = await resetState(stateDir, startLock, process.env);
    say(forgotten ? messages.resetDone : messages.resetNothing);
  },
  { ends: true },
);
