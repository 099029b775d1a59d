import type { DataSource, EntityManager } from 'typeorm';
import type { PersonCommand } from '../domain/command.js';
import { decide } from '../domain/decide.js';
import type { Actor, Dossier } from '../domain/dossier.js';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.js';
import { seesWholeProvince } from '../domain/role.js';
import { vietnamCalendar } from '../domain/vietnam-calendar.js';
import { type ActingPerson, loadActor, roleOf } from './actor.js';
import { append, leaveWake, needsRouting } from './append.js';
import { type Accepted, answeredBefore, rememberCommand, requestHash } from './command-log.js';
import { findingsOfDossier, stepOf } from './eligibility.js';
import { claimPlaces } from './quota.js';
import { ledgerTransaction } from './transaction.js';

/** A person's command on a submitted dossier. `commandId` is the idempotency key. */
export interface Execution {
  readonly dossierId: string;
  readonly commandId: string;
  readonly acting: ActingPerson;
  readonly command: PersonCommand;
}

/** The answer, and the outbox row to strike off once the workflow is awake; null when nothing needs routing. */
export interface Executed {
  readonly accepted: Accepted;
  readonly wake: { readonly dossierId: string; readonly outboxId: string } | null;
}

/**
 * The path of every decision, one transaction: lock the dossier, look the command up, read the clock under the lock, judge,
 * append. A refusal leaves no trace. Throws `LedgerUnavailable` when the database does not answer in time.
 */
export async function execute(db: DataSource, execution: Execution): Promise<Executed | Refusal> {
  return ledgerTransaction(db, (tx) => executeIn(tx, execution));
}

async function executeIn(
  tx: EntityManager,
  { dossierId, commandId, acting, command }: Execution,
): Promise<Executed | Refusal> {
  await lockDossier(tx, dossierId);
  const actor = await loadActor(tx, acting);
  if (isRefusal(actor)) return actor;
  const sent = { commandId, actor: acting.appointmentId, hash: requestHash({ dossierId, command }) };
  const before = await answeredBefore(tx, sent);
  if (before) return isRefusal(before) ? before : { accepted: before, wake: null };
  const read = await readDossier(tx, dossierId, actor);
  if (isRefusal(read)) return read;
  const step = stepOf(read.dossier, command);
  const reader = { organisationId: actor.organisationId, wholeProvince: false };
  const findings = step
    ? await findingsOfDossier(tx, read.dossier, { step, now: read.now, reader, judging: true })
    : [];
  const events = decide(read.dossier, command, {
    now: read.now,
    actor,
    calendar: vietnamCalendar,
    arrivalNumber: null,
    findings,
  });
  if (isRefusal(events)) return events;
  const { dossier, now } = read;
  const full = await claimPlaces(tx, { dossierId, before: dossier, events, actor, at: now });
  if (full) return full;
  const after =
    events.length > 0 ? await append(tx, { dossierId, before: dossier, events, actor, at: now, commandId }) : dossier;
  const accepted = { id: dossierId, code: after.code, version: after.version };
  await rememberCommand(tx, { ...sent, dossierId, result: accepted, at: now });
  const wake = needsRouting(events) ? { dossierId, outboxId: await leaveWake(tx, dossierId) } : null;
  return { accepted, wake };
}

/** A statement of its own: a joined or `FOR UPDATE` select would return rows as they were before the wait. */
export async function lockDossier(tx: EntityManager, dossierId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>('SELECT 1 FROM dossier WHERE id = $1 FOR NO KEY UPDATE', [dossierId]);
  return rows.length > 0;
}

interface ReadRow {
  state: Dossier;
  now: Date;
  visible: boolean;
}

/** The state and the judge's clock, under the lock; never earlier than the dossier's last event. */
async function readDossier(
  tx: EntityManager,
  dossierId: string,
  actor: Actor,
): Promise<{ dossier: Dossier; now: string } | Refusal> {
  const role = roleOf(actor);
  const [row] = await tx.query<ReadRow[]>(
    `SELECT state, greatest(date_trunc('milliseconds', judge_now()), (state->>'lastEventAt')::timestamptz) AS now,
            dossier_visible(id, unit_id, $2, $3) AS visible FROM dossier WHERE id = $1`,
    [dossierId, actor.organisationId, role ? seesWholeProvince(role) : false],
  );
  return row?.visible ? { dossier: row.state, now: row.now.toISOString() } : refuse('not-found');
}
