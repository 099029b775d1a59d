import type { DataSource, EntityManager } from 'typeorm';

/** PostgreSQL's codes for a lock that was not had in time, a cancelled statement, and a database that is away. */
const passing = new Set([
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '40001',
  '40P01',
  '53300',
]);

/** Thrown when the database did not answer in time; the same command may be sent again with the same key. */
export class LedgerUnavailable extends Error {
  constructor(cause: unknown) {
    super('the database did not answer in time', { cause });
  }
}

/** One round trip: it opens every decision. */
const begin = "START TRANSACTION; SET LOCAL lock_timeout = '2s'; SET LOCAL statement_timeout = '5s'";

/**
 * Runs one transaction of the ledger. A lock is waited for at most 2 s and a statement takes at most 5 s, below the limits of the
 * activity and the request that call. Only statements may be sent through `tx`: an entity saved through it would open, and commit,
 * a transaction of TypeORM's own. Throws `LedgerUnavailable` for everything that passes by itself.
 */
export async function ledgerTransaction<T>(db: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(db, work);
  } catch (error) {
    if (isPassing(error)) throw new LedgerUnavailable(error);
    throw error;
  }
}

async function inTransaction<T>(db: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const runner = db.createQueryRunner();
  try {
    await runner.query(begin);
    const result = await work(runner.manager);
    await runner.query('COMMIT');
    return result;
  } catch (error) {
    // A connection that cannot even do this is broken and leaves the pool; what was wrong first is what counts.
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/** Whether an error means that the database is away or busy rather than that the programme is wrong. */
export function isPassing(error: unknown): boolean {
  if (error instanceof LedgerUnavailable) return true;
  if (typeof error !== 'object' || error === null) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (passing.has(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code)) return true;
  const message = error instanceof Error ? error.message : '';
  // A database that is closed to new connections answers with a code that means much else (55000), so its words are asked.
  return /not currently accepting connections|Connection terminated|timeout exceeded when trying to connect|not queryable|Client has encountered a connection error/.test(
    message,
  );
}
