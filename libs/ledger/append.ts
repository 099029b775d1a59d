import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { apply } from '../domain/apply.js';
import type { Actor, Dossier } from '../domain/dossier.js';
import { effectsOf } from '../domain/effects.js';
import type { DossierEvent, RecordedEvent } from '../domain/event.js';
import { noticesOf } from '../domain/notice.js';
import { project } from './project.js';
import { projectPlaces } from './quota.js';
import { enterArrival } from './register.js';

interface Appending {
  readonly dossierId: string;
  readonly before: Dossier | null;
  readonly events: readonly DossierEvent[];
  readonly actor: Actor | null;
  readonly at: string;
  readonly commandId: string;
}

/**
 * Appends what was decided to the log and does everything that belongs to the same transaction: views, effects, notices, register
 * entries. Returns the state after it.
 */
export async function append(tx: EntityManager, appending: Appending): Promise<Dossier> {
  const { dossierId, before, events, actor, at, commandId } = appending;
  const first = (before?.sequence ?? 0) + 1;
  const recorded = events.map((event, index): RecordedEvent => ({ sequence: first + index, at, by: actor, event }));
  let dossier = before;
  const after = recorded.map((entry) => {
    dossier = apply(dossierId, dossier, entry);
    return { entry, dossier };
  });
  if (!dossier) throw new Error('nothing was appended to a dossier that does not exist');
  await insertEvents(tx, dossierId, recorded, commandId);
  const types = new Set(events.map((event) => event.type));
  await project(tx, dossier, {
    first: before === null,
    nominations: ['submitted', 'resubmitted', 'decision-applied'].some((type) =>
      types.has(type as DossierEvent['type']),
    ),
    arrival: types.has('arrived'),
  });
  await projectPlaces(tx, before, dossier);
  for (const step of after) await follow(tx, step.dossier, step.entry);
  return dossier;
}

async function insertEvents(
  tx: EntityManager,
  dossierId: string,
  recorded: readonly RecordedEvent[],
  commandId: string,
): Promise<void> {
  const rows = recorded.map(({ sequence, at, by, event: { type, ...data } }) => ({
    sequence,
    type,
    data,
    at,
    actor: by,
  }));
  await tx.query(
    `INSERT INTO dossier_event (dossier_id, sequence, type, data, at, actor, command_id)
     SELECT $1, e.sequence, e.type, e.data, e.at, e.actor, $3
       FROM jsonb_to_recordset($2::jsonb) AS e(sequence int, type text, data jsonb, at timestamptz, actor jsonb)
      ORDER BY e.sequence`,
    [dossierId, JSON.stringify(rows), commandId],
  );
}

async function follow(tx: EntityManager, dossier: Dossier, entry: RecordedEvent): Promise<void> {
  for (const effect of effectsOf(dossier, entry)) {
    await tx.query(`INSERT INTO effect (id, dossier_id, sequence, kind, state) VALUES ($1, $2, $3, $4, 'due')`, [
      randomUUID(),
      dossier.id,
      effect.sequence,
      effect.kind,
    ]);
  }
  for (const notice of noticesOf(dossier, entry)) {
    await tx.query(
      `INSERT INTO notice (id, dossier_id, sequence, appointment_id, kind, at)
       SELECT gen_random_uuid(), $1, $2, holder, $3, $4
         FROM (SELECT DISTINCT stage_holder($5, role, judge_day()) AS holder FROM unnest($6::text[]) AS role) AS told
        WHERE holder IS NOT NULL ON CONFLICT DO NOTHING`,
      [dossier.id, entry.sequence, notice.kind, entry.at, notice.organisationId, notice.roles],
    );
  }
  if (entry.event.type === 'arrived' && entry.event.arrivalNumber) {
    await enterArrival(tx, {
      arrivalNumber: entry.event.arrivalNumber,
      dossierId: dossier.id,
      sequence: entry.sequence,
      at: entry.at,
    });
  }
}

/** Leaves a wake for the workflow in the outbox and names it, so that a delivered wake can be struck off. */
export async function leaveWake(tx: EntityManager, dossierId: string): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>('INSERT INTO outbox (dossier_id) VALUES ($1) RETURNING id', [
    dossierId,
  ]);
  if (!row) throw new Error('the outbox took no row');
  return row.id;
}

/** Whether what happened is something the workflow has to carry on; opinions and reminders are not. */
export function needsRouting(events: readonly DossierEvent[]): boolean {
  return events.some((event) => ['submitted', 'forwarded', 'returned', 'resubmitted', 'closed'].includes(event.type));
}
