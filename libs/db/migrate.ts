import { openDatabase } from './data-source.js';

/** Runs the migrations that have not run, as the database's owner. Returns their names. */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const db = await openDatabase(ownerUrl, { max: 2 });
  try {
    const done = await db.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await db.destroy();
  }
}
