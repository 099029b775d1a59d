import type { DataSource } from 'typeorm';

/** Every outbox row of one dossier: one wake does as much as many. */
export interface ClaimedWake {
  readonly dossierId: string;
  readonly outboxIds: readonly string[];
  readonly attempts: number;
}

/**
 * Claims wakes that stand longer than a second and are due for another try, oldest first; rows another relay holds are passed by.
 * The claim is a date: a relay that dies gives its rows back after ten seconds.
 */
export async function claimWakes(db: DataSource, most: number): Promise<readonly ClaimedWake[]> {
  const [rows] = await db.query<[{ id: string; dossier_id: string; attempts: number }[], number]>(
    `UPDATE outbox SET attempts = attempts + 1, next_attempt_at = clock_timestamp() + interval '10 seconds'
      WHERE id IN (SELECT id FROM outbox
                    WHERE created_at < clock_timestamp() - interval '1 second' AND next_attempt_at <= clock_timestamp()
                    ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
      RETURNING id, dossier_id, attempts`,
    [most],
  );
  const byDossier = Map.groupBy(rows, (row) => row.dossier_id);
  return [...byDossier].map(([dossierId, mine]) => ({
    dossierId,
    outboxIds: mine.map((row) => row.id),
    attempts: Math.max(...mine.map((row) => row.attempts)),
  }));
}

export async function strikeOff(db: DataSource, outboxIds: readonly string[]): Promise<void> {
  await db.query('DELETE FROM outbox WHERE id = ANY($1::bigint[])', [outboxIds]);
}

/** Wakes that had to wait are due at once: Temporal has come back, nobody should sit out a pause of half a minute. */
export async function releaseWakes(db: DataSource): Promise<void> {
  await db.query(
    'UPDATE outbox SET next_attempt_at = clock_timestamp() WHERE attempts > 0 AND next_attempt_at > clock_timestamp()',
  );
}

export async function oldestWake(db: DataSource): Promise<Date | null> {
  const [row] = await db.query<{ oldest: Date | null }[]>('SELECT min(created_at) AS oldest FROM outbox');
  return row?.oldest ?? null;
}

/** Back-off per row, doubling to half a minute, so that one bad row delays nobody else. */
export async function postponeWake(db: DataSource, wake: ClaimedWake, reason: string): Promise<void> {
  const seconds = Math.min(30, 2 ** Math.min(wake.attempts, 5));
  await db.query(
    `UPDATE outbox SET next_attempt_at = clock_timestamp() + $2 * interval '1 second', last_error = $3 WHERE id = ANY($1::bigint[])`,
    [wake.outboxIds, seconds, reason.slice(0, 500)],
  );
}
