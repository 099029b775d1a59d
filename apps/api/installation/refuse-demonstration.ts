import type { DataSource } from 'typeorm';
import type { Config } from '../../../libs/config/env.js';

/** A production start refuses a database marked as a demonstration: its people and dossiers are invented. Throws. */
export async function refuseDemonstrationInProduction(db: DataSource, config: Config): Promise<void> {
  const [row] = await db.query<{ mode: string }[]>('SELECT mode FROM installation');
  if (config.APP_MODE === 'production' && row && row.mode !== 'production') {
    throw new Error(`this database is marked as ${row.mode}; production does not start on it`);
  }
}
