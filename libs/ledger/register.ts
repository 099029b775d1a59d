import type { EntityManager } from 'typeorm';
import { yearOf } from '../domain/calendar/calendar-day.js';
import type { ArrivalNumber } from '../domain/dossier/dossier.js';
import { returnedRows, type Write } from './write.js';

const book = 'incoming';

/**
 * Takes the next arrival number of an organisation's incoming register. The book's lock is taken first and the clock read after
 * it, so numbers and instants rise together, also across midnight of 31 December; the year is that of Asia/Ho_Chi_Minh
 * (reading 40). Never before `notBefore` nor before the register's last entry.
 */
export async function takeArrivalNumber(
  tx: EntityManager,
  organisationId: string,
  notBefore: string,
): Promise<{ arrivalNumber: ArrivalNumber; now: string }> {
  await tx.query(
    `INSERT INTO register_book (organisation_id, book) VALUES ($1, $2)
     ON CONFLICT (organisation_id, book) DO UPDATE SET book = excluded.book`,
    [organisationId, book],
  );
  const [clock] = await tx
    .query<{ now: Date }[]>(
      `UPDATE register_book SET last_at = greatest(judge_now(), last_at, $3::timestamptz)
      WHERE organisation_id = $1 AND book = $2 RETURNING date_trunc('milliseconds', last_at) AS now`,
      [organisationId, book, notBefore],
    )
    .then(returnedRows<{ now: Date }>);
  if (!clock) throw new Error('the register book was not there after it was made');
  const now = clock.now.toISOString();
  const year = yearOf(now);
  const [counter] = await tx.query<{ last: number }[]>(
    `INSERT INTO register_counter (organisation_id, book, year, last) VALUES ($1, $2, $3, 1)
     ON CONFLICT (organisation_id, book, year) DO UPDATE SET last = register_counter.last + 1 RETURNING last`,
    [organisationId, book, year],
  );
  if (!counter) throw new Error('the register counter gave no number');
  return { arrivalNumber: { organisationId, year, number: counter.last }, now };
}

/** The register's entry for an arrival. */
export function enteredArrival(entry: {
  arrivalNumber: ArrivalNumber;
  dossierId: string;
  sequence: number;
  at: string;
}): Write {
  const { organisationId, year, number } = entry.arrivalNumber;
  return {
    sql: `INSERT INTO register_entry (organisation_id, book, year, number, dossier_id, sequence, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [organisationId, book, year, number, entry.dossierId, entry.sequence, entry.at],
  };
}
