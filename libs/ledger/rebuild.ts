import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { fold } from '../domain/dossier/apply.js';
import type { Dossier } from '../domain/dossier/dossier.js';
import type { RecordedEvent } from '../domain/dossier/event.js';
import { lockDossier } from './execute.js';
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
 * Makes the views of a dossier again from its log, in the caller's transaction: what differs is overwritten, what is missing is put
 * in, what the log does not know is taken away. Needs the owner's rights, because the application may not take views away.
 */
export async function rebuild(tx: EntityManager, dossierId: string): Promise<Dossier> {
  await lockDossier(tx, dossierId);
  const dossier = await refold(tx, dossierId);
  await writeWhatDiffers(tx, dossier);
  return dossier;
}

/** Writes no row that is right already, so that a view may be made again while people work. Returns how many rows were not. */
export async function writeWhatDiffers(tx: EntityManager, dossier: Dossier): Promise<number> {
  const written = [
    await writeDossier(tx, dossier),
    await writeNominations(tx, dossier),
    await writeReach(tx, dossier),
    await rewritePlaces(tx, dossier),
  ];
  return written.reduce((sum, rows) => sum + rows, 0);
}

async function writeDossier(tx: EntityManager, dossier: Dossier): Promise<number> {
  const view = viewOf(dossier);
  const columns = Object.keys(view);
  const rows = await tx.query<unknown[]>(
    `INSERT INTO dossier (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
      WHERE (${columns.map((column) => `dossier.${column}`).join(', ')})
         IS DISTINCT FROM (${columns.map((column) => `excluded.${column}`).join(', ')})
     RETURNING id`,
    Object.values(view),
  );
  return rows.length;
}

async function writeNominations(tx: EntityManager, dossier: Dossier): Promise<number> {
  const rows = nominationRows(dossier);
  const [, unknown] = await tx.query<[unknown[], number]>(
    'DELETE FROM nomination WHERE dossier_id = $1 AND id <> ALL ($2::uuid[])',
    [dossier.id, rows.map(({ id }) => id)],
  );
  const written = await tx.query<unknown[]>(
    `INSERT INTO nomination (dossier_id, id, kind, name, search_key, withdrawn, awarded)
     SELECT $1, id, kind, name, search_key, withdrawn, awarded
       FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, kind text, name text, search_key text, withdrawn boolean, awarded boolean)
     ON CONFLICT (dossier_id, id) DO UPDATE SET kind = excluded.kind, name = excluded.name, search_key = excluded.search_key,
            withdrawn = excluded.withdrawn, awarded = excluded.awarded
      WHERE (nomination.kind, nomination.name, nomination.search_key, nomination.withdrawn, nomination.awarded)
         IS DISTINCT FROM (excluded.kind, excluded.name, excluded.search_key, excluded.withdrawn, excluded.awarded)
     RETURNING id`,
    [dossier.id, JSON.stringify(rows)],
  );
  return unknown + written.length;
}

async function writeReach(tx: EntityManager, dossier: Dossier): Promise<number> {
  const bodies = reachedBodies(dossier);
  const [, unknown] = await tx.query<[unknown[], number]>(
    'DELETE FROM dossier_reach WHERE dossier_id = $1 AND organisation_id <> ALL ($2::uuid[])',
    [dossier.id, bodies],
  );
  const written = await tx.query<unknown[]>(
    `INSERT INTO dossier_reach (dossier_id, organisation_id) SELECT $1, unnest($2::uuid[])
     ON CONFLICT DO NOTHING RETURNING organisation_id`,
    [dossier.id, bodies],
  );
  return unknown + written.length;
}

async function rewritePlaces(tx: EntityManager, dossier: Dossier): Promise<number> {
  const rows = placeRows(dossier);
  const standing = await tx.query<Record<string, unknown>[]>(
    'SELECT campaign_code, quota_id, unit_id, nomination_id FROM quota_place WHERE dossier_id = $1',
    [dossier.id],
  );
  const keys = (places: readonly Record<string, unknown>[]) =>
    places
      .map((place) => [place['campaign_code'], place['quota_id'], place['unit_id'], place['nomination_id']].join(' '))
      .toSorted();
  if (isDeepStrictEqual(keys(standing), keys(rows))) return 0;
  await writePlaces(tx, dossier.id, rows);
  return rows.length;
}
