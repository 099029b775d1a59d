import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { apply } from '../domain/dossier/apply.js';
import type { Actor, Dossier } from '../domain/dossier/dossier.js';
import { type EffectKind, effectsOf } from '../domain/dossier/effects.js';
import { anyDoes, type DossierEvent, type RecordedEvent } from '../domain/dossier/event.js';
import { noticesOf } from '../domain/dossier/notice.js';
import { type Accepted, rememberedCommand } from './command-log.js';
import { projection } from './project.js';
import { projectPlaces } from './quota.js';
import { enteredArrival } from './register.js';
import { type Write, writeTogether } from './write.js';

interface Appending {
  readonly dossierId: string;
  readonly before: Dossier | null;
  readonly events: readonly DossierEvent[];
  readonly actor: Actor | null;
  readonly at: string;
  readonly commandId: string;
  /** the fingerprint of a person's request; null for the system's own command, which nobody sends again */
  readonly hash: string | null;
}

/** What was appended: the state after it, what a person is answered, the wake to deliver, the effects it caused. */
export interface Appended {
  readonly dossier: Dossier;
  readonly accepted: Accepted;
  readonly wake: { readonly dossierId: string; readonly outboxId: string } | null;
  readonly effects: readonly NewEffect[];
}

interface NewEffect {
  readonly id: string;
  readonly kind: EffectKind;
  readonly sequence: number;
}

/** An event and the state right after it. */
interface Step {
  readonly entry: RecordedEvent;
  readonly dossier: Dossier;
}

/**
 * Appends what was decided to the log and does everything that belongs to the same transaction, in one statement: views, effects,
 * notices, register entries and, for a person's command, its answer and a wake in the outbox when the workflow has to carry it on.
 * A person's command that decided nothing is remembered all the same.
 */
export async function append(tx: EntityManager, appending: Appending): Promise<Appended> {
  const { dossierId, before, events, actor, at, commandId, hash } = appending;
  const steps = stepsOf(appending);
  const dossier = steps.at(-1)?.dossier ?? before;
  if (!dossier) throw new Error('nothing was appended to a dossier that does not exist');
  const accepted = { id: dossierId, code: dossier.code, version: dossier.version };
  const effects = steps.flatMap((step) =>
    effectsOf(step.dossier, step.entry).map((effect) => ({ ...effect, id: randomUUID() })),
  );
  const wakes = hash !== null && anyDoes(events, 'routes');
  const rows = await writeTogether<{ id: string }>(tx, [
    ...(steps.length > 0 ? [insertedEvents(dossierId, steps, commandId), ...views(before, dossier, events)] : []),
    ...effects.map((effect) => insertedEffect(dossierId, effect)),
    ...steps.flatMap((step) => [...insertedNotices(step), ...enteredArrivals(step)]),
    ...(anyDoes(events, 'ends-correction') ? [forgottenCorrection(dossierId)] : []),
    ...(hash !== null && actor ? [rememberedCommand({ commandId, dossierId, actor, hash, result: accepted, at })] : []),
    // The last, because the answer of the statement is its id.
    ...(wakes ? [leftWake(dossierId)] : []),
  ]);
  if (anyDoes(events, 'takes-places') || anyDoes(events, 'frees-places')) await projectPlaces(tx, before, dossier);
  const [outbox] = rows;
  if (wakes && !outbox) throw new Error('the outbox took no row');
  return { dossier, accepted, effects, wake: wakes && outbox ? { dossierId, outboxId: outbox.id } : null };
}

function stepsOf({ dossierId, before, events, actor, at }: Appending): readonly Step[] {
  const first = (before?.sequence ?? 0) + 1;
  let dossier = before;
  return events.map((event, index) => {
    const entry: RecordedEvent = { sequence: first + index, at, by: actor, event };
    dossier = apply(dossierId, dossier, entry);
    return { entry, dossier };
  });
}

function views(before: Dossier | null, dossier: Dossier, events: readonly DossierEvent[]): readonly Write[] {
  return projection(dossier, {
    first: before === null,
    nominations: anyDoes(events, 'nominations'),
    reach: anyDoes(events, 'reach'),
  });
}

function insertedEvents(dossierId: string, steps: readonly Step[], commandId: string): Write {
  const rows = steps.map(({ entry: { sequence, at, by, event } }) => {
    const { type, ...data } = event;
    return { sequence, type, data, at, actor: by };
  });
  return {
    sql: `INSERT INTO dossier_event (dossier_id, sequence, type, data, at, actor, command_id)
     SELECT $1, e.sequence, e.type, e.data, e.at, e.actor, $3
       FROM jsonb_to_recordset($2::jsonb) AS e(sequence int, type text, data jsonb, at timestamptz, actor jsonb)
      ORDER BY e.sequence`,
    values: [dossierId, JSON.stringify(rows), commandId],
  };
}

function insertedEffect(dossierId: string, effect: NewEffect): Write {
  return {
    sql: `INSERT INTO effect (id, dossier_id, sequence, kind, state) VALUES ($1, $2, $3, $4, 'due')`,
    values: [effect.id, dossierId, effect.sequence, effect.kind],
  };
}

function insertedNotices({ dossier, entry }: Step): readonly Write[] {
  return noticesOf(dossier, entry).map((notice) => ({
    sql: `INSERT INTO notice (id, dossier_id, sequence, appointment_id, kind, at)
       SELECT gen_random_uuid(), $1, $2, holder, $3, $4
         FROM (SELECT DISTINCT stage_holder($5, role, judge_day()) AS holder FROM unnest($6::text[]) AS role) AS told
        WHERE holder IS NOT NULL ON CONFLICT DO NOTHING`,
    values: [dossier.id, entry.sequence, notice.kind, entry.at, notice.organisationId, notice.roles],
  }));
}

function enteredArrivals({ dossier, entry: { event, sequence, at } }: Step): readonly Write[] {
  if (event.type !== 'arrived' || !event.arrivalNumber) return [];
  return [enteredArrival({ arrivalNumber: event.arrivalNumber, dossierId: dossier.id, sequence, at })];
}

function forgottenCorrection(dossierId: string): Write {
  return { sql: 'DELETE FROM correction WHERE dossier_id = $1', values: [dossierId] };
}

/** A wake for the workflow, named by its id so that a delivered one can be struck off. */
function leftWake(dossierId: string): Write {
  return { sql: 'INSERT INTO outbox (dossier_id) VALUES ($1) RETURNING id', values: [dossierId] };
}
