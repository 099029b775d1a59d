import type { DataSource, Logger, QueryRunner } from 'typeorm';

/** What is locked, by the table that a statement writes or locks. A draft is the dossier to be. */
const locks: Readonly<Record<string, string>> = {
  draft: 'dossier',
  dossier: 'dossier',
  quota_account: 'quota',
  register_book: 'register',
  register_counter: 'register',
  dossier_code_counter: 'code',
};

/** The locks that one transaction took, in their order, each once; a quota's with its id. */
export type TakenLocks = readonly string[];

/**
 * Listens to the statements of a database's connections and says which locks each committed transaction took while some work was
 * done. Transactions that lock nothing of these are left out.
 */
export async function locksTaken(db: DataSource, work: () => Promise<unknown>): Promise<readonly TakenLocks[]> {
  const open = new Map<QueryRunner, string[]>();
  const taken: TakenLocks[] = [];
  const before = db.logger;
  const listening: Logger = {
    logQuery(sql: string, values: unknown, runner?: QueryRunner) {
      if (!runner) return;
      if (/^START TRANSACTION/i.test(sql)) open.set(runner, []);
      const held = open.get(runner);
      if (held) for (const lock of locksOf(sql, values)) if (!held.includes(lock)) held.push(lock);
      if (!/^(?:COMMIT|ROLLBACK)/i.test(sql)) return;
      if (held && held.length > 0 && /^COMMIT/i.test(sql)) taken.push(held);
      open.delete(runner);
    },
    logQueryError() {},
    logQuerySlow() {},
    logSchemaBuild() {},
    logMigration() {},
    log() {},
  };
  db.logger = listening;
  try {
    await work();
  } finally {
    db.logger = before;
  }
  return taken;
}

/** The locks a statement takes: what it inserts into or updates, and what it reads for update. */
function locksOf(sql: string, values: unknown): readonly string[] {
  const written = sql.matchAll(/\b(?:INSERT INTO|UPDATE)\s+([a-z_]+)/g);
  const read = /\bFOR (?:NO KEY )?UPDATE\b/.test(sql) ? sql.matchAll(/\bFROM\s+([a-z_]+)/g) : [];
  return [...written, ...read].flatMap(([, table = '']) => {
    const lock = locks[table];
    return lock === 'quota' ? `quota ${Array.isArray(values) ? String(values[1]) : ''}` : (lock ?? []);
  });
}
