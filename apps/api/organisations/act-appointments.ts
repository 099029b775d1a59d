import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { addDays, type CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import { appointmentFlaw } from '../../../libs/domain/organisations/appointment.js';
import {
  lifeOf,
  type OrganisationChange,
  type OrganisationHistory,
} from '../../../libs/domain/organisations/organisation-history.js';
import { changeAppointmentRow, insertAppointment } from './appointment-rows.js';

interface Ended {
  readonly ended: readonly OrganisationChange[];
  readonly actId: string;
  readonly effectiveOn: CalendarDay;
  readonly actor: string;
}

interface Standing {
  readonly id: string;
  readonly version: number;
  readonly person_id: string;
  readonly organisation_id: string;
  readonly role: string;
  readonly title: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay | null;
}

const standingColumns =
  'id, version, person_id, organisation_id, role, title, valid_from::text AS "from", valid_to::text AS "to"';

/** Appointments at what ends last no longer than it does. Returns how many were cut short. */
export async function endAppointments(tx: EntityManager, { ended, actId, effectiveOn, actor }: Ended): Promise<number> {
  const open = await openAppointments(tx, ended, effectiveOn);
  for (const { id, version, title, from } of open) {
    // An appointment that has not begun gets a last day before its first, so it is valid on no day.
    const to = addDays(from < effectiveOn ? effectiveOn : from, -1);
    await changeAppointmentRow(tx, { id, version, title, from, to }, { actId, actor });
  }
  return open.length;
}

/** Those who hold a function at what ends hold it at what takes its place, while that lasts, unless they do already. Returns how many. */
export async function carryAppointments(
  tx: EntityManager,
  { ended, actId, effectiveOn, actor }: Ended,
  history: OrganisationHistory,
): Promise<number> {
  let carried = 0;
  for (const change of ended) {
    const [successor, another] = change.successors;
    if (successor === undefined || another !== undefined) continue;
    const life = lifeOf(history.get(successor) ?? []);
    if (!life) continue;
    for (const { person_id: personId, role, title, from, to } of await openAppointments(tx, [change], effectiveOn)) {
      const days = {
        from: from < effectiveOn ? effectiveOn : from,
        to: life.to !== null && (to === null || to > life.to) ? life.to : to,
      };
      const others = await tx.query<{ from: CalendarDay; to: CalendarDay | null }[]>(
        `SELECT ${standingColumns} FROM appointment WHERE person_id = $1 AND organisation_id = $2 AND role = $3`,
        [personId, successor, role],
      );
      if (appointmentFlaw(days, { others, life })) continue;
      await insertAppointment(
        tx,
        { id: randomUUID(), personId, organisationId: successor, role, title, ...days },
        { actId, actor },
      );
      carried += 1;
    }
  }
  return carried;
}

function openAppointments(
  tx: EntityManager,
  ended: readonly OrganisationChange[],
  effectiveOn: CalendarDay,
): Promise<Standing[]> {
  return tx.query<Standing[]>(
    `SELECT ${standingColumns} FROM appointment
      WHERE organisation_id = ANY($1::uuid[]) AND (valid_to IS NULL OR valid_to >= greatest(valid_from, $2::date)) ORDER BY valid_from, id`,
    [ended.map(({ organisationId }) => organisationId), effectiveOn],
  );
}
