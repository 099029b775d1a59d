import type { DataSource, EntityManager } from 'typeorm';
import type { WorkingCalendar } from '../domain/calendar/working-days.js';
import { newestPublished } from './newest-published.js';

const newest = newestPublished<WorkingCalendar>({
  newer: `SELECT number, data || jsonb_build_object('version', id) AS data FROM calendar_version
           WHERE number > $1 ORDER BY number DESC LIMIT 1`,
  // What a migration or a publication wrote after it had been checked.
  made: ({ data }) => data as WorkingCalendar,
});

/** The working days that count now: the newest published version, at most three seconds old. */
export function currentCalendar(tx: EntityManager | DataSource): Promise<WorkingCalendar> {
  return newest.read(tx);
}

/** Makes this process look for a newer version at once. */
export const forgetCalendar = newest.forget;
