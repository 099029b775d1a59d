import type { DataSource, EntityManager } from 'typeorm';
import { nextInstant, registerOfNextArrival } from '../domain/dossier/acts/advance.js';
import { decide } from '../domain/dossier/decide.js';
import type { Dossier } from '../domain/dossier/dossier.js';
import type { EffectKind } from '../domain/dossier/effects.js';
import { isRefusal } from '../domain/refusal.js';
import { append } from './append.js';
import { laterInstant, lockDossier } from './execute.js';
import { currentRegimes } from './legal-regimes.js';
import { eventDaysFor } from './plan-events.js';
import { takeArrivalNumber } from './register.js';
import { ledgerTransaction } from './transaction.js';
import { currentCalendar } from './working-calendar.js';

export interface Advanced {
  readonly closed: boolean;
  /** milliseconds until there is something to do, at least 1,000; null: only a wake moves the dossier */
  readonly waitMs: number | null;
  /** every effect not done yet, whoever caused it */
  readonly effects: readonly { readonly id: string; readonly kind: EffectKind }[];
  /** how far the caller's clock is from the judge's, in milliseconds */
  readonly clockSkewMs: number;
}

interface AdvanceOptions {
  /** the workflow's idea of the time, only to show the skew and, in a test database, to move the judge along */
  readonly workflowNow: string;
  readonly moveJudge: boolean;
}

/** The system's command: carries a dossier on as far as it goes now. Any number of calls do as much as one. */
export async function advance(db: DataSource, dossierId: string, options: AdvanceOptions): Promise<Advanced> {
  if (options.moveJudge) await db.query('SELECT move_judge_clock($1)', [options.workflowNow]);
  return ledgerTransaction(db, (tx) => advanceIn(tx, dossierId, options));
}

async function advanceIn(tx: EntityManager, dossierId: string, options: AdvanceOptions): Promise<Advanced> {
  if (!(await lockDossier(tx, dossierId))) return { closed: true, waitMs: null, effects: [], clockSkewMs: 0 };
  const [row] = await tx.query<{ state: Dossier; clock: Date; effects: Advanced['effects'] }[]>(
    `SELECT d.state, date_trunc('milliseconds', judge_now()) AS clock,
            ARRAY(SELECT json_build_object('id', e.id, 'kind', e.kind) FROM effect e
                   WHERE e.dossier_id = d.id AND e.state = 'due' ORDER BY e.sequence) AS effects
       FROM dossier d WHERE d.id = $1`,
    [dossierId],
  );
  if (!row) throw new Error('a locked dossier vanished');
  const read = laterInstant(row.clock, row.state);
  const register = registerOfNextArrival(row.state);
  const taken = register ? await takeArrivalNumber(tx, register, read) : null;
  const now = taken?.now ?? read;
  const events = decide(
    row.state,
    { type: 'advance' },
    {
      now,
      actor: null,
      calendar: await currentCalendar(tx),
      regimes: await currentRegimes(tx),
      happened: await eventDaysFor(tx, row.state),
      arrivalNumber: taken?.arrivalNumber ?? null,
    },
  );
  if (isRefusal(events)) throw new Error(`the route was refused: ${events.refused}`);
  const commandId = `advance/${dossierId}/${row.state.sequence + 1}`;
  const appended =
    events.length > 0
      ? await append(tx, { dossierId, before: row.state, events, actor: null, at: now, commandId, hash: null })
      : null;
  const after = appended?.dossier ?? row.state;
  const next = nextInstant(after);
  return {
    closed: after.phase === 'closed',
    waitMs: next ? Math.max(1_000, Date.parse(next) - Date.parse(now)) : null,
    effects: [...row.effects, ...(appended?.effects ?? []).map(({ id, kind }) => ({ id, kind }))],
    clockSkewMs: Date.parse(options.workflowNow) - Date.parse(now),
  };
}
