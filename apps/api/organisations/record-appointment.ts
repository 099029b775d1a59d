import type { EntityManager } from 'typeorm';
import { recordAct } from '../../../libs/ledger/record-act.js';
import type { Acting } from '../http/signed-in.js';
import { appointmentById } from './appointments.queries.js';
import { personMatter } from './person-matter.js';

type Done = 'appointed' | 'appointment-changed' | 'appointment-voided';

/** Puts on record what was done to an appointment, as it stands now: whose it is, where, as what, and for which days. */
export async function recordAppointment(
  tx: EntityManager,
  kind: Done,
  id: string,
  by: Acting,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const made = await appointmentById(tx, id);
  if (!made) throw new Error('the appointment was not written');
  const { person, organisation, role, title, from, to } = made;
  const about = await personMatter(tx, person.id);
  await recordAct(tx, { kind, by, about, detail: { role, title, organisation: organisation.name, from, to, ...more } });
}
