import type { DataSource, EntityManager } from 'typeorm';
import type { PersonCommand } from '../domain/dossier/command.js';
import { decide } from '../domain/dossier/decide.js';
import type { Dossier } from '../domain/dossier/dossier.js';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.js';
import { roles, seesWholeProvince } from '../domain/role.js';
import { type ActingPerson, type ActorRow, actorOf, validAppointment } from './actor.js';
import { type Appended, append } from './append.js';
import { type CommandRow, commandColumns, repeatedAnswer, requestHash } from './command-log.js';
import { findingsOfDossier, stepOf } from './eligibility.js';
import { claimPlaces } from './quota.js';
import { ledgerTransaction } from './transaction.js';
import { currentCalendar } from './working-calendar.js';

/** A person's command on a submitted dossier. `commandId` is the idempotency key. */
export interface Execution {
  readonly dossierId: string;
  readonly commandId: string;
  readonly acting: ActingPerson;
  readonly command: PersonCommand;
  /** Looked at under the lock, before judging: what the command was made from may have changed since it was read. */
  readonly stillStands?: (tx: EntityManager) => Promise<Refusal | null>;
}

/** The answer, and the outbox row to strike off once the workflow is awake; null when nothing needs routing. */
export type Executed = Pick<Appended, 'accepted' | 'wake'>;

/**
 * The path of every act on a dossier, one transaction: lock the dossier, look the command up, read the clock under the lock, judge,
 * append. A refusal leaves no trace. Throws `LedgerUnavailable` when the database does not answer in time.
 */
export async function execute(db: DataSource, execution: Execution): Promise<Executed | Refusal> {
  return ledgerTransaction(db, (tx) => executeIn(tx, execution));
}

async function executeIn(
  tx: EntityManager,
  { dossierId, commandId, acting, command, stillStands }: Execution,
): Promise<Executed | Refusal> {
  await lockDossier(tx, dossierId);
  const read = await readUnderLock(tx, { dossierId, commandId, acting });
  if (!read.actor) return refuse('appointment-not-valid');
  const actor = actorOf(acting, read.actor);
  const hash = requestHash({ dossierId, command });
  if (read.command) {
    const before = repeatedAnswer(read.command, { actor: actor.appointmentId, hash });
    return isRefusal(before) ? before : { accepted: before, wake: null };
  }
  const { dossier, now } = read;
  if (!dossier) return refuse('not-found');
  const changed = await stillStands?.(tx);
  if (changed) return changed;
  const step = stepOf(dossier, command);
  const reader = { organisationId: actor.organisationId, wholeProvince: false };
  const findings = step ? await findingsOfDossier(tx, dossier, { step, now, reader, judging: true }) : [];
  const calendar = await currentCalendar(tx);
  const events = decide(dossier, command, { now, actor, calendar, arrivalNumber: null, findings });
  if (isRefusal(events)) return events;
  const full = await claimPlaces(tx, { dossierId, before: dossier, events, actor, at: now });
  if (full) return full;
  const { accepted, wake } = await append(tx, { dossierId, before: dossier, events, actor, at: now, commandId, hash });
  return { accepted, wake };
}

/** A statement of its own: a joined or `FOR UPDATE` select would return rows as they were before the wait. */
export async function lockDossier(tx: EntityManager, dossierId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>('SELECT 1 FROM dossier WHERE id = $1 FOR NO KEY UPDATE', [dossierId]);
  return rows.length > 0;
}

interface ReadRow {
  readonly actor: ActorRow | null;
  readonly command: CommandRow | null;
  /** null when there is none, or none that the actor may see */
  readonly dossier: Dossier | null;
  readonly clock: Date;
}

const seeingAll = roles.filter(seesWholeProvince);

/** All that judging needs, read together under the lock; the judge's clock never earlier than the dossier's last event. */
async function readUnderLock(
  tx: EntityManager,
  { dossierId, commandId, acting }: Pick<Execution, 'dossierId' | 'commandId' | 'acting'>,
): Promise<Omit<ReadRow, 'clock'> & { readonly now: string }> {
  const [row] = await tx.query<ReadRow[]>(
    `SELECT row_to_json(acting) AS actor, row_to_json(sent) AS command, d.state AS dossier,
            date_trunc('milliseconds', judge_now()) AS clock
       FROM (SELECT 1) AS asked LEFT JOIN (${validAppointment}) AS acting ON true
       LEFT JOIN (SELECT ${commandColumns} FROM command WHERE id = $3) AS sent ON true
       LEFT JOIN dossier d ON d.id = $4 AND dossier_visible(d.id, d.unit_id, acting.organisation_id, acting.role = ANY($5))`,
    [acting.appointmentId, acting.personId, commandId, dossierId, seeingAll],
  );
  if (!row) throw new Error('the clock did not answer');
  return { ...row, now: laterInstant(row.clock, row.dossier) };
}

/** The clock's instant, or the dossier's last event's where a clock was set back. */
export function laterInstant(clock: Date, dossier: Dossier | null): string {
  const now = clock.toISOString();
  return dossier && dossier.lastEventAt > now ? dossier.lastEventAt : now;
}
