import type { DataSource, EntityManager } from 'typeorm';
import { fold } from '../domain/apply.js';
import type { Dossier } from '../domain/dossier.js';
import type { RecordedEvent } from '../domain/event.js';
import { nominationRows, project, reachedBodies, viewOf } from './project.js';

interface LogRow {
  sequence: number;
  type: string;
  data: object;
  at: Date;
  actor: RecordedEvent['by'];
}

/** A dossier's log, in order. */
export async function readLog(tx: EntityManager, dossierId: string): Promise<readonly RecordedEvent[]> {
  const rows = await tx.query<LogRow[]>(
    'SELECT sequence, type, data, at, actor FROM dossier_event WHERE dossier_id = $1 ORDER BY sequence',
    [dossierId],
  );
  // What the log holds was written from a DossierEvent and is never changed.
  return rows.map(({ sequence, type, data, at, actor }) => {
    const event = { type, ...data } as RecordedEvent['event'];
    return { sequence, at: at.toISOString(), by: actor, event };
  });
}

/** The state a dossier's log gives, or null when there is no log. */
export async function foldLog(tx: EntityManager, dossierId: string): Promise<Dossier | null> {
  return fold(dossierId, await readLog(tx, dossierId));
}

/** Writes every view anew from the log alone. Returns how many dossiers. As the database's owner. */
export async function rebuildViews(db: DataSource): Promise<number> {
  const ids = await db.query<{ id: string }[]>('SELECT DISTINCT dossier_id AS id FROM dossier_event');
  for (const { id } of ids) {
    await db.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM dossier WHERE id = $1 FOR NO KEY UPDATE', [id]);
      const dossier = await foldLog(tx, id);
      if (!dossier) return;
      const [there] = await tx.query<unknown[]>('SELECT 1 FROM dossier WHERE id = $1', [id]);
      await tx.query('DELETE FROM dossier_reach WHERE dossier_id = $1', [id]);
      await tx.query('DELETE FROM nomination WHERE dossier_id = $1', [id]);
      await project(tx, dossier, { first: !there, nominations: true, arrival: true });
    });
  }
  return ids.length;
}

/** Where the views of a dossier differ from what its log says: the names of the columns or views. */
export async function viewDifferences(tx: EntityManager, dossierId: string): Promise<readonly string[]> {
  const dossier = await foldLog(tx, dossierId);
  const [row] = await tx.query<Record<string, unknown>[]>('SELECT * FROM dossier WHERE id = $1', [dossierId]);
  if (!dossier || !row) return [dossier ? 'no view' : 'no log'];
  const columns = Object.entries(viewOf(dossier)).flatMap(([column, value]) =>
    isSame(row[column], value) ? [] : [column],
  );
  const reached = await tx.query<{ id: string }[]>(
    'SELECT organisation_id AS id FROM dossier_reach WHERE dossier_id = $1',
    [dossierId],
  );
  const nominations = await tx.query<object[]>(
    'SELECT id, kind, name, search_key, withdrawn, awarded FROM nomination WHERE dossier_id = $1',
    [dossierId],
  );
  const wrongReach = !isSame(reached.map((body) => body.id).toSorted(), reachedBodies(dossier).toSorted());
  const wrongNominations = !isSame(byId(nominations), byId(nominationRows(dossier)));
  return [...columns, ...(wrongReach ? ['dossier_reach'] : []), ...(wrongNominations ? ['nomination'] : [])];
}

function byId(rows: readonly object[]): readonly string[] {
  return rows.map(canonical).toSorted();
}

function isSame(live: unknown, derived: unknown): boolean {
  return canonical(live) === canonical(typeof derived === 'string' && isObject(live) ? JSON.parse(derived) : derived);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

/** Text that is the same for values that are: keys sorted, instants as ISO text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => a.localeCompare(b)))
      : part,
  );
}
