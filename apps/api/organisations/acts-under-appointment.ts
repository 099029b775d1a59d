import type { EntityManager } from 'typeorm';
import { may, type Role } from '../../../libs/domain/role.js';

/** An appointment whose record is looked through. */
interface LookedThrough {
  readonly id: string;
  readonly role: Role;
  readonly personName: string;
}

/**
 * Whether anything on record was done under an appointment. What names it is every column that keeps an actor, as the database itself
 * lists them, so a new table is looked into as well. Plans and tables that are published keep only a name: there whatever bears the
 * person's name since the appointment was written counts, which may be too much and never too little.
 */
export async function hasActedUnder(tx: EntityManager, { id, role, personName }: LookedThrough): Promise<boolean> {
  const columns = await tx.query<{ table: string; column: string }[]>(
    `SELECT quote_ident(table_name) AS table, quote_ident(column_name) AS column FROM information_schema.columns
      WHERE table_schema = current_schema() AND data_type = 'jsonb' AND (column_name = 'actor' OR column_name LIKE '%\\_by')`,
  );
  const named = columns.map(({ table, column }) => `SELECT 1 FROM ${table} WHERE ${column}->>'appointmentId' = $1`);
  const [row] = await tx.query<{ acted: boolean }[]>(
    `SELECT EXISTS (${named.join(' UNION ALL ')}) OR ($3 AND EXISTS (
       SELECT 1 FROM (${publications}) AS written
        WHERE written.by = $2 AND written.at >= coalesce(
          (SELECT min(recorded_at) FROM appointment_change WHERE appointment_id = $1::uuid AND version = 1 AND actor IS NOT NULL),
          (SELECT valid_from FROM appointment WHERE id = $1::uuid)))) AS acted`,
    [id, personName, publishing.some((permission) => may(role, permission))],
  );
  if (!row) throw new Error('the record did not answer');
  return row.acted;
}

const publishing = ['campaign.write', 'registration.remind', 'calendar.write'] as const;

const publications = `SELECT published_by AS by, published_at AS at FROM campaign
  UNION ALL SELECT by, at FROM campaign_closing UNION ALL SELECT by, at FROM campaign_event_day
  UNION ALL SELECT by, at FROM unit_attribute UNION ALL SELECT by, at FROM campaign_reminder
  UNION ALL SELECT published_by, published_at FROM calendar_version
  UNION ALL SELECT published_by, published_at FROM legal_regime_version`;
