import pg from 'pg';
import { messages } from '../messages.js';
import { type OutsideServers, outsideNames } from '../servers/outside-servers.js';
import { StackProblem } from '../stack-problem.js';
import type { AppMode } from './application.js';

/**
 * Demonstration on servers of our own unless APP_MODE says otherwise; production as soon as any server is the reader's,
 * where made-up people and dossiers must never come.
 */
export function appMode(env: NodeJS.ProcessEnv, outside: OutsideServers): AppMode {
  const names = outsideNames(outside);
  const wanted = env['APP_MODE'] || (names.length === 0 ? 'demonstration' : 'production');
  if (wanted !== 'demonstration' && wanted !== 'production')
    throw new StackProblem(messages.unknownMode(wanted), messages.unknownModeRemedy);
  if (wanted === 'demonstration' && names.length > 0) {
    throw new StackProblem(messages.demonstrationOutside(names), messages.demonstrationOutsideRemedy);
  }
  return wanted;
}

/** Refuses a production start on a database that was filled with the demonstration. */
export async function refuseDemonstrationDatabase(databaseUrl: string, mode: AppMode): Promise<void> {
  if (mode !== 'production') return;
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query("SELECT to_regclass('public.installation') IS NOT NULL AS known");
    if (rows[0].known !== true) return;
    const marked = await client.query("SELECT 1 FROM installation WHERE mode = 'demonstration'");
    if (marked.rowCount !== 0)
      throw new StackProblem(messages.demonstrationDatabase, messages.demonstrationDatabaseRemedy);
  } finally {
    await client.end();
  }
}
