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
  if (await hasRow(databaseUrl, 'installation', "mode = 'demonstration'"))
    throw new StackProblem(messages.demonstrationDatabase, messages.demonstrationDatabaseRemedy);
}

/**
 * Refuses to load the demonstration where people already have accounts: made-up dossiers would stand among theirs, and a
 * load that is begun and fails is begun anew from empty.
 */
export async function refuseUsedDatabase(
  databaseUrl: string,
  { mode, begun }: { readonly mode: AppMode; readonly begun: boolean },
): Promise<void> {
  if (mode !== 'demonstration' || begun) return;
  if (await hasRow(databaseUrl, 'account', 'true'))
    throw new StackProblem(messages.usedDatabase, messages.usedDatabaseRemedy);
}

/** False too while the table is not there: the database is then new. */
export async function hasRow(databaseUrl: string, table: string, condition: string): Promise<boolean> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS known', [`public.${table}`]);
    if (rows[0].known !== true) return false;
    const found = await client.query(`SELECT 1 FROM ${table} WHERE ${condition} LIMIT 1`);
    return found.rowCount !== 0;
  } finally {
    await client.end();
  }
}
