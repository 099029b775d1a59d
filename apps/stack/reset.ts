/** `npm run reset`: forgets everything in the folder of state, so that the next start is a first one. The cache of servers stays. */
import { messages } from './messages.js';
import { isDefaultStateDir, startLock, stateDir } from './supervisor/layout.js';
import { resetState } from './supervisor/reset-state.js';
import { runVerb, say } from './supervisor/run-verb.js';
import { refuseForeignFolder } from './supervisor/state-folder.js';

await runVerb(
  async () => {
    refuseForeignFolder(stateDir, isDefaultStateDir);
    const forgotten = await resetState(stateDir, startLock, process.env);
    say(forgotten ? messages.resetDone : messages.resetNothing);
  },
  { ends: true },
);
