import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';

interface WrittenBy {
  /** the act on organisations that brings it about; null: somebody changed this appointment alone */
  readonly actId: string | null;
  readonly actor: string;
}

export interface NewAppointment {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly role: string;
  readonly title: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay | null;
}

/** A new appointment, and the first version of its history. */
export async function insertAppointment(tx: EntityManager, made: NewAppointment, by: WrittenBy): Promise<void> {
  await tx.query(
    `INSERT INTO appointment (id, person_id, organisation_id, role, title, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [made.id, made.personId, made.organisationId, made.role, made.title, made.from, made.to],
  );
  await remember(tx, made.id, by);
}

/** Another version of an appointment. What it said before stays in its history. */
export async function changeAppointmentRow(
  tx: EntityManager,
  changed: { id: string; version: number; title: string; from: CalendarDay; to: CalendarDay | null },
  by: WrittenBy,
): Promise<void> {
  await remember(tx, changed.id, { actId: null, actor: null });
  await tx.query(
    'UPDATE appointment SET title = $2, valid_from = $3, valid_to = $4, version = version + 1 WHERE id = $1',
    [changed.id, changed.title, changed.from, changed.to],
  );
  await remember(tx, changed.id, by);
}

/** Keeps the appointment as it stands under its version, once. */
async function remember(
  tx: EntityManager,
  id: string,
  { actId, actor }: { actId: string | null; actor: string | null },
): Promise<void> {
  await tx.query(
    `INSERT INTO appointment_change (id, appointment_id, version, title, valid_from, valid_to, act_id, recorded_at, actor)
     SELECT gen_random_uuid(), id, version, title, valid_from, valid_to, $2, judge_now(), $3 FROM appointment WHERE id = $1
     ON CONFLICT (appointment_id, version) DO NOTHING`,
    [id, actId, actor],
  );
}
