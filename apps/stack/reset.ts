/** `npm run reset`: forgets everything in `.state`, so that the next start is a first one. The cache of servers stays. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from './bootstrap/lock.js';
import { messages } from './messages.js';
import { endRecorded } from './process/end-recorded.js';
import { outsideNames, outsideServers } from './servers/outside-servers.js';
import { StackProblem } from './stack-problem.js';
import { forgetData } from './supervisor/demonstration.js';
import { startLock, stateDir } from './supervisor/layout.js';
import { runVerb, say } from './supervisor/run-verb.js';

await runVerb(
  async () => {
    const names = outsideNames(outsideServers(process.env));
    if (names.length > 0) throw new StackProblem(messages.resetOutside(names), messages.resetOutsideRemedy);
    if (!existsSync(stateDir)) return say(messages.resetNothing);
    const taken = tryLock(startLock);
    if (taken.release === undefined) {
      throw new StackProblem(messages.resetRunning(taken.holder.pid), messages.resetRunningRemedy);
    }
    await endRecorded(join(stateDir, 'processes'));
    forgetData(stateDir);
    rmSync(stateDir, { recursive: true, force: true });
    say(messages.resetDone);
  },
  { ends: true },
);
