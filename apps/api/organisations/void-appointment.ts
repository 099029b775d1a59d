import type { DataSource } from 'typeorm';
import type { AppointmentView, VoidAppointmentBody } from '../../../libs/contracts/views/organisations.js';
import { addDays } from '../../../libs/domain/calendar/calendar-day.js';
import { lockOrganisations } from '../../../libs/ledger/organisations/bring-organisations-to-day.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { actingActor } from '../subjects/acting-actor.js';
import { hasActedUnder } from './acts-under-appointment.js';
import { changeAppointmentRow } from './appointment-rows.js';
import { appointmentById } from './appointments.queries.js';
import { firstDayUnadministered, refuseLastAdministrator } from './last-administrator.js';
import { recordAppointment } from './record-appointment.js';

/**
 * Voids an appointment that was made by mistake: it holds on no day, and that it was made stays on record with reason and author. Only
 * while nothing was done under it; what was done was done by somebody appointed, and such an appointment is ended.
 */
export async function voidAppointment(
  db: DataSource,
  id: string,
  { version, reason }: VoidAppointmentBody,
  acting: Acting,
): Promise<AppointmentView> {
  return db.transaction(async (tx) => {
    await lockOrganisations(tx);
    const actor = await actingActor(tx, acting);
    const before = await appointmentById(tx, id);
    if (!before) throw new ApiRefusal('appointment-unknown');
    if (before.voided) throw new ApiRefusal('appointment-voided');
    if (before.version !== version) throw new ApiRefusal('appointment-changed');
    if (reason === '') throw new ApiRefusal('voiding-reason-missing');
    const { role, title, from, to, person } = before;
    if (await hasActedUnder(tx, { id, role, personName: person.name }))
      throw new ApiRefusal('appointment-used', { name: person.name });
    const administered = await firstDayUnadministered(tx);
    await tx.query(
      `INSERT INTO appointment_voiding (appointment_id, valid_from, valid_to, reason, at, actor) VALUES ($1, $2, $3, $4, judge_now(), $5)`,
      [id, from, to, reason, actor],
    );
    // The last day is set before the first, so the appointment is valid on no day, as after a withdrawn act.
    await changeAppointmentRow(tx, { id, version, title, from, to: addDays(from, -1) }, { actId: null, actor });
    await recordAppointment(tx, 'appointment-voided', id, acting, { reason });
    await refuseLastAdministrator(tx, administered);
    const voided = await appointmentById(tx, id);
    if (!voided) throw new Error('the appointment vanished');
    return voided;
  });
}
