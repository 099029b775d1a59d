import { join } from 'node:path';
import { messages } from '../messages.js';
import { keepAlive } from '../process/keep-alive.js';
import { lastLines, rotateLogs } from '../process/log-file.js';
import type { ManagedProcess } from '../process/managed-process.js';
import { say } from './run-verb.js';

const LOGS_LOOKED_AT_EVERY_MS = 60_000;

/**
 * Brings children that die back, telling the reader with the last lines of their log, and keeps the logs small.
 * @returns ends the watch
 */
export function watchOver(children: readonly ManagedProcess[], stateDir: string): () => void {
  const ends = children.map((child) =>
    keepAlive(child, {
      died: ({ name, logFile }, cause, seconds) =>
        say([messages.died(name, cause, seconds), ...lastLines(logFile, 8).map((line) => `    ${line}`)].join('\n')),
      cameBack: ({ name }) => say(messages.cameBack(name)),
      failedAgain: ({ name }, error, seconds) =>
        say(messages.failedAgain(name, error instanceof Error ? error.message : String(error), seconds)),
    }),
  );
  const rotation = setInterval(() => rotateLogs(join(stateDir, 'logs')), LOGS_LOOKED_AT_EVERY_MS);
  return () => {
    clearInterval(rotation);
    for (const end of ends) end();
  };
}
