import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** The first row of an answer from the database of a running installation, asked as its owner. */
export async function askOwner<T>(stateDir: string, sql: string): Promise<T | undefined> {
  const { DATABASE_OWNER_URL } = JSON.parse(readFileSync(join(stateDir, 'environment.json'), 'utf8'));
  const owner = new pg.Client(DATABASE_OWNER_URL);
  await owner.connect();
  try {
    return (await owner.query(sql)).rows[0];
  } finally {
    await owner.end();
  }
}
