import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from '../bootstrap/lock.js';
import { messages } from '../messages.js';
import { endRecorded } from '../process/end-recorded.js';
import { outsideNames, outsideServers } from '../servers/outside-servers.js';
import { StackProblem } from '../stack-problem.js';
import { forgetData } from './demonstration.js';

/**
 * Forgets everything in the state folder. Refuses while the system runs, and while the environment names servers from
 * outside: whoever set them might believe that those are meant.
 * @returns false when there was nothing
 */
export async function resetState(stateDir: string, startLock: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const names = outsideNames(outsideServers(env));
  if (names.length > 0) throw new StackProblem(messages.resetOutside(names), messages.resetOutsideRemedy);
  if (!existsSync(stateDir)) return false;
  const taken = tryLock(startLock);
  if (taken.release === undefined) {
    throw new StackProblem(messages.resetRunning(taken.holder.pid), messages.resetRunningRemedy);
  }
  await endRecorded(join(stateDir, 'processes'));
  forgetData(stateDir);
  rmSync(stateDir, { recursive: true, force: true });
  return true;
}
