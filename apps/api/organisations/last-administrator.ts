import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import { may, roles } from '../../../libs/domain/role.js';
import { ApiRefusal } from '../http/api-refusal.js';

/**
 * The first day from today on without anybody who administers and can sign in; null: there is none. Such a day is today, or follows
 * the last day of somebody.
 */
export async function firstDayUnadministered(tx: EntityManager): Promise<CalendarDay | null> {
  const administering = roles.filter((role) => may(role, 'organisation.write'));
  const [row] = await tx.query<{ day: CalendarDay | null }[]>(
    `WITH held AS (
       SELECT a.valid_from AS begins, a.valid_to AS ends FROM appointment a JOIN account ac ON ac.person_id = a.person_id
        WHERE a.role = ANY($1) AND ac.disabled_at IS NULL AND (a.valid_to IS NULL OR a.valid_to >= greatest(a.valid_from, judge_day())))
     SELECT min(d.day)::text AS day FROM (SELECT judge_day() AS day UNION SELECT ends + 1 FROM held WHERE ends IS NOT NULL) d
      WHERE NOT EXISTS (SELECT 1 FROM held WHERE begins <= d.day AND (ends IS NULL OR ends >= d.day))`,
    [administering],
  );
  return row?.day ?? null;
}

/** Nobody may take away the last who administers, on any day. A day that nobody had before is not held against the change. */
export async function refuseLastAdministrator(tx: EntityManager, before: CalendarDay | null): Promise<void> {
  const day = await firstDayUnadministered(tx);
  if (day !== null && (before === null || day < before)) throw new ApiRefusal('last-administrator', { day });
}
