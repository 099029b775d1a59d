import type { DataSource } from 'typeorm';
import { dayOf, type Instant } from '../domain/calendar/calendar-day.js';

/** Whom a stage's papers were passed to on the day of an instant: the holder's name, or «chưa phân công». */
export async function stageHolderName(
  db: DataSource,
  stage: { organisationId: string; role: string; at: Instant },
): Promise<string> {
  const [row] = await db.query<{ name: string }[]>(
    `SELECT p.name FROM appointment a JOIN person p ON p.id = a.person_id WHERE a.id = stage_holder($1, $2, $3::date)`,
    [stage.organisationId, stage.role, dayOf(stage.at)],
  );
  return row?.name ?? 'chưa phân công';
}
