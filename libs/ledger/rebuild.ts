import type { EntityManager } from 'typeorm';
import { fold } from '../domain/dossier/apply.js';
import type { Dossier } from '../domain/dossier/dossier.js';
import type { RecordedEvent } from '../domain/dossier/event.js';
import { nominationRows, reachedBodies, viewOf } from './project.js';
import { placeRows, writePlaces } from './quota.js';

interface EventRow {
  sequence: number;
  type: string;
  data: object;
  at: Date;
  actor: RecordedEvent['by'];
}

/** The log of a dossier, in order. */
export async function readLog(tx: EntityManager, dossierId: string): Promise<readonly RecordedEvent[]> {
  const rows = await tx.query<EventRow[]>(
    'SELECT sequence, type, data, at, actor FROM dossier_event WHERE dossier_id = $1 ORDER BY sequence',
    [dossierId],
  );
  return rows.map(
    // The log holds what `append` wrote: the type in its column, everything else of the event as JSON.
    ({ sequence, type, data, at, actor }) =>
      ({ sequence, at: at.toISOString(), by: actor, event: { type, ...data } }) as RecordedEvent,
  );
}

/** What the log makes of a dossier; throws when there is no log, or one that cannot have come from our rules. */
export async function refold(tx: EntityManager, dossierId: string): Promise<Dossier> {
  const dossier = fold(dossierId, await readLog(tx, dossierId));
  if (!dossier) throw new Error(`dossier ${dossierId} has no log`);
  return dossier;
}

/**
 * Makes the views of a dossier again from its log, in the caller's transaction: what is there is overwritten, what is not is put
 * in, what the log does not know is taken away. Needs the owner's rights, because the application may not take views away.
 */
export async function rebuild(tx: EntityManager, dossierId: string): Promise<Dossier> {
  await tx.query('SELECT 1 FROM dossier WHERE id = $1 FOR UPDATE', [dossierId]);
  const dossier = await refold(tx, dossierId);
  const view = viewOf(dossier);
  const columns = Object.keys(view);
  await tx.query(
    `INSERT INTO dossier (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    Object.values(view),
  );
  await tx.query('DELETE FROM nomination WHERE dossier_id = $1', [dossierId]);
  await tx.query(
    `INSERT INTO nomination (dossier_id, id, kind, name, search_key, withdrawn, awarded)
     SELECT $1, id, kind, name, search_key, withdrawn, awarded
       FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, kind text, name text, search_key text, withdrawn boolean, awarded boolean)`,
    [dossierId, JSON.stringify(nominationRows(dossier))],
  );
  await writePlaces(tx, dossierId, placeRows(dossier));
  await tx.query('DELETE FROM dossier_reach WHERE dossier_id = $1', [dossierId]);
  await tx.query('INSERT INTO dossier_reach (dossier_id, organisation_id) SELECT $1, unnest($2::uuid[])', [
    dossierId,
    reachedBodies(dossier),
  ]);
  return dossier;
}
