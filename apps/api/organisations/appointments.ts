import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type {
  AppointBody,
  AppointedView,
  AppointmentView,
  ChangeAppointmentBody,
} from '../../../libs/contracts/views/organisations.js';
import type { CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import { type AppointmentDays, appointmentFlaw } from '../../../libs/domain/organisations/appointment.js';
import { lifeOf } from '../../../libs/domain/organisations/organisation-history.js';
import { searchKey } from '../../../libs/domain/search-key.js';
import { lockOrganisations } from '../../../libs/ledger/organisations/bring-organisations-to-day.js';
import { loadOrganisationHistory } from '../../../libs/ledger/organisations/load-organisation-history.js';
import { shownPeriod } from '../../../libs/messages/refusals/organisation-refusals.js';
import { initialPassword } from '../auth/initial-password.js';
import { hashPassword } from '../auth/password.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { actingActor } from '../subjects/acting-actor.js';
import { changeAppointmentRow, insertAppointment } from './appointment-rows.js';
import { appointmentById } from './appointments.queries.js';
import { firstDayUnadministered, refuseLastAdministrator } from './last-administrator.js';
import { recordAppointment } from './record-appointment.js';

/** Appoints somebody; who has no account gets one, with a password that is told this once. Sent again it does nothing more. */
export async function appoint(db: DataSource, body: AppointBody, acting: Acting): Promise<AppointedView> {
  const password = 'id' in body.person ? null : initialPassword();
  const passwordHash = password === null ? '' : await hashPassword(password);
  const made = await db.transaction(async (tx) => {
    const actor = await begin(tx, acting);
    const known = await appointmentById(tx, body.id);
    if (known && !isSame(known, body)) throw new ApiRefusal('key-reused');
    if (known) return false;
    const personId =
      'id' in body.person ? await knownPerson(tx, body.person.id) : await newPerson(tx, body.person, passwordHash);
    const { id, organisationId, role, title, from, to } = body;
    await refuseFlaw(tx, { id, personId, organisationId, role, from, to });
    await insertAppointment(tx, { id, personId, organisationId, role, title, from, to }, { actId: null, actor });
    await recordAppointment(tx, 'appointed', id, acting);
    return true;
  });
  return { appointment: await found(db, body.id), initialPassword: made ? password : null };
}

/** Writes another version of an appointment; refused when it was changed since its writer looked. */
export async function changeAppointment(
  db: DataSource,
  id: string,
  body: ChangeAppointmentBody,
  acting: Acting,
): Promise<AppointmentView> {
  await db.transaction(async (tx) => {
    const actor = await begin(tx, acting);
    const before = await appointmentById(tx, id);
    if (!before) throw new ApiRefusal('appointment-unknown');
    if (before.voided) throw new ApiRefusal('appointment-voided');
    if (before.version !== body.version) throw new ApiRefusal('appointment-changed');
    const administered = await firstDayUnadministered(tx);
    const { person, organisation, role } = before;
    const { title, from, to } = body;
    await refuseFlaw(tx, { id, personId: person.id, organisationId: organisation.id, role, from, to });
    await changeAppointmentRow(tx, { id, version: body.version, title, from, to }, { actId: null, actor });
    await recordAppointment(tx, 'appointment-changed', id, acting);
    await refuseLastAdministrator(tx, administered);
  });
  return found(db, id);
}

async function begin(tx: EntityManager, acting: Acting): Promise<string> {
  await lockOrganisations(tx);
  return actingActor(tx, acting);
}

/** Whether somebody made this appointment of this person. Its days and title may have changed since. */
function isSame({ person, organisation, role, userName }: AppointmentView, asked: AppointBody): boolean {
  const samePerson = 'id' in asked.person ? asked.person.id === person.id : asked.person.userName === userName;
  return samePerson && asked.organisationId === organisation.id && asked.role === role;
}

async function found(db: DataSource, id: string): Promise<AppointmentView> {
  const appointment = await appointmentById(db, id);
  if (!appointment) throw new Error('the appointment was not written');
  return appointment;
}

async function refuseFlaw(
  tx: EntityManager,
  {
    id,
    personId,
    organisationId,
    role,
    ...days
  }: AppointmentDays & {
    id: string;
    personId: string;
    organisationId: string;
    role: string;
  },
): Promise<void> {
  const life = lifeOf((await loadOrganisationHistory(tx)).get(organisationId) ?? []);
  if (!life) throw new ApiRefusal('organisation-unknown');
  const others = await tx.query<{ from: CalendarDay; to: CalendarDay | null }[]>(
    `SELECT valid_from::text AS "from", valid_to::text AS "to" FROM appointment
      WHERE person_id = $1 AND organisation_id = $2 AND role = $3 AND id <> $4 ORDER BY valid_from`,
    [personId, organisationId, role, id],
  );
  const flaw = appointmentFlaw(days, { others, life });
  if (!flaw) return;
  throw new ApiRefusal(flaw.code, 'from' in flaw ? { period: shownPeriod(flaw.from, flaw.to) } : {});
}

async function knownPerson(tx: EntityManager, id: string): Promise<string> {
  const [person] = await tx.query<unknown[]>('SELECT 1 FROM person WHERE id = $1', [id]);
  if (!person) throw new ApiRefusal('person-unknown');
  return id;
}

async function newPerson(
  tx: EntityManager,
  { name, userName }: { name: string; userName: string },
  passwordHash: string,
): Promise<string> {
  const id = randomUUID();
  await tx.query('INSERT INTO person (id, name, search_key) VALUES ($1, $2, $3)', [id, name, searchKey(name)]);
  const made = await tx.query<unknown[]>(
    `INSERT INTO account (id, person_id, user_name, password_hash, initial_password) VALUES (gen_random_uuid(), $1, $2, $3, true)
     ON CONFLICT (user_name) DO NOTHING RETURNING id`,
    [id, userName, passwordHash],
  );
  if (made.length === 0) throw new ApiRefusal('user-name-taken', { userName });
  return id;
}
