import { existsSync, readFileSync } from 'node:fs';
import { holderOf } from '../bootstrap/lock.js';
import { messages } from '../messages.js';
import { StackProblem } from '../stack-problem.js';
import { environmentFile, startLock } from './layout.js';

/** The addresses a verb works on: those the reader named, else those of the installation that runs here. */
export function runningEnvironment(): NodeJS.ProcessEnv {
  if (process.env['DATABASE_URL']) return process.env;
  if (holderOf(startLock) === undefined || !existsSync(environmentFile)) {
    throw new StackProblem(messages.notRunning, messages.notRunningRemedy);
  }
  return { ...process.env, ...JSON.parse(readFileSync(environmentFile, 'utf8')) };
}
