import type { DataSource, EntityManager } from 'typeorm';

/** Where the newest version of a published table is read, and how it is made of its row. */
export interface PublishedTable<T> {
  /** reads the newest row with a higher number than `$1`; none: what is known is the newest */
  readonly newer: string;
  readonly made: (row: { readonly number: number; readonly data: unknown }) => T;
}

/** The newest version as this process knows it, for one database. */
interface Known<T> {
  readonly number: number;
  readonly value: T;
  askedAt: number;
}

/**
 * How long a process goes on with the version it knows, in milliseconds. Harmless: what is decided with a version keeps its name,
 * and a publication counts from a moment that nobody can name to the second anyway.
 */
const trustedMs = 3_000;

/**
 * Reads the newest version of a published table so cheaply that every decision may ask: the value is kept for each database, and at
 * most one caller every three seconds asks whether there is a newer one, on the connection it has already. `forget` makes the
 * next caller ask at once, for whoever has just published. `clock` gives milliseconds that only rise.
 */
export function newestPublished<T>({ newer, made }: PublishedTable<T>, clock: () => number = () => performance.now()) {
  const known = new WeakMap<DataSource, Known<T>>();

  async function read(tx: EntityManager | DataSource): Promise<T> {
    const db = 'dataSource' in tx ? tx.dataSource : tx;
    const before = known.get(db);
    if (before && clock() - before.askedAt < trustedMs) return before.value;
    // Said before it is asked, so that of many decisions at once only one asks.
    if (before) before.askedAt = clock();
    const [row] = await tx.query<{ number: number; data: unknown }[]>(newer, [before?.number ?? 0]);
    if (!row) {
      if (before) return before.value;
      throw new Error('no version was ever published');
    }
    const value = made(row);
    known.set(db, { number: row.number, value, askedAt: clock() });
    return value;
  }

  return { read, forget: (db: DataSource) => void known.delete(db) };
}
