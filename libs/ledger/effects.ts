import type { DataSource } from 'typeorm';
import type { Dossier } from '../domain/dossier/dossier.js';
import type { EffectKind } from '../domain/dossier/effects.js';

/** An effect to be carried out, with the state of its dossier. */
export interface EffectWork {
  readonly id: string;
  readonly dossierId: string;
  readonly sequence: number;
  readonly kind: EffectKind;
  readonly dossier: Dossier;
}

/** Begins an attempt at an effect; null when it has been done already. */
export async function claimEffect(db: DataSource, effectId: string): Promise<EffectWork | null> {
  const answer = await db.query(
    `UPDATE effect e SET attempts = attempts + 1, updated_at = clock_timestamp()
       FROM dossier d WHERE e.id = $1 AND d.id = e.dossier_id AND e.state <> 'done'
     RETURNING e.id, e.dossier_id AS "dossierId", e.sequence, e.kind, d.state AS dossier`,
    [effectId],
  );
  const rows: EffectWork[] = answer[0];
  return rows[0] ?? null;
}

/** Records that an effect is done, with what it made. A second finish changes nothing. */
export async function finishEffect(db: DataSource, effectId: string, result: object): Promise<void> {
  await db.query(
    `UPDATE effect SET state = 'done', reason = NULL, result = $2, updated_at = clock_timestamp() WHERE id = $1 AND state <> 'done'`,
    [effectId, JSON.stringify(result)],
  );
}

/** Records that an effect has failed for good; it stands on the operator's page until it is tried again. */
export async function failEffect(db: DataSource, effectId: string, reason: string): Promise<void> {
  await db.query(
    `UPDATE effect SET state = 'failed', reason = $2, updated_at = clock_timestamp() WHERE id = $1 AND state = 'due'`,
    [effectId, reason.slice(0, 2_000)],
  );
}

/** Makes failed effects due again and leaves a wake for each dossier. Without ids: all of them. Returns the wakes. */
export async function retryEffects(
  db: DataSource,
  effectIds: readonly string[] | undefined,
): Promise<readonly { readonly dossierId: string; readonly outboxId: string }[]> {
  return db.transaction(async (tx) => {
    const [rows] = await tx.query<[{ dossier_id: string }[], number]>(
      `UPDATE effect SET state = 'due', attempts = 0, updated_at = clock_timestamp()
        WHERE state = 'failed' AND ($1::uuid[] IS NULL OR id = ANY($1)) RETURNING dossier_id`,
      [effectIds ?? null],
    );
    const dossiers = [...new Set(rows.map((row) => row.dossier_id))];
    return tx.query<{ dossierId: string; outboxId: string }[]>(
      'INSERT INTO outbox (dossier_id) SELECT unnest($1::uuid[]) RETURNING dossier_id AS "dossierId", id AS "outboxId"',
      [dossiers],
    );
  });
}
