import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PersonCommand } from '../domain/dossier/command.js';
import { isRefusal } from '../domain/refusal.js';
import type { ActingPerson } from './actor.js';
import { execute } from './execute.js';
import { isPassing } from './transaction.js';

interface ItemRow {
  decision_id: string;
  dossier_id: string;
  step: number;
  command: PersonCommand;
  actor: ActingPerson;
}

/** An item that the application has not reached after this many seconds is taken up by whoever looks next. */
const patienceSeconds = 3;

/**
 * Applies what is left of recorded decisions and number corrections, dossier by dossier. Each application is one command with an id
 * of its own, so stopping anywhere and starting again applies each once. Returns the dossiers to wake.
 */
export async function resumeAwardDecisions(
  db: DataSource,
  only?: { readonly decisionId: string },
): Promise<readonly { readonly dossierId: string; readonly outboxId: string }[]> {
  const items = await db.query<ItemRow[]>(
    `SELECT decision_id, dossier_id, step, command, actor FROM award_decision_item
      WHERE state = 'due' AND ($1::uuid IS NULL AND updated_at < clock_timestamp() - $2 * interval '1 second' OR decision_id = $1)
      ORDER BY updated_at, decision_id, step, dossier_id LIMIT 200`,
    [only?.decisionId ?? null, patienceSeconds],
  );
  const wakes: { dossierId: string; outboxId: string }[] = [];
  for (const item of items) {
    const wake = await applyItem(db, item);
    if (wake) wakes.push(wake);
  }
  return wakes;
}

async function applyItem(db: DataSource, item: ItemRow): Promise<{ dossierId: string; outboxId: string } | null> {
  const commandId = `decision/${createHash('sha256').update(`${item.decision_id}/${item.dossier_id}/${item.step}`).digest('hex')}`;
  try {
    const executed = await execute(db, {
      dossierId: item.dossier_id,
      commandId,
      acting: item.actor,
      command: item.command,
    });
    const state = isRefusal(executed) ? 'failed' : 'done';
    const reason = isRefusal(executed) ? JSON.stringify(executed) : null;
    await db.query(
      `UPDATE award_decision_item SET state = $4, reason = $5, updated_at = clock_timestamp()
        WHERE decision_id = $1 AND dossier_id = $2 AND step = $3 AND state = 'due'`,
      [item.decision_id, item.dossier_id, item.step, state, reason],
    );
    return isRefusal(executed) ? null : executed.wake;
  } catch (error) {
    // A database that is away leaves the item due; the next look takes it up again.
    if (isPassing(error)) return null;
    throw error;
  }
}
