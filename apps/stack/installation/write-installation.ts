import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { organisationKinds, provinceRoot } from '../../../libs/campaigns/organisation-kinds.js';
import type { InstallationSettings } from '../../../libs/config/installation-env.js';
import { searchKey } from '../../../libs/domain/search-key.js';
import { initialPassword } from '../../api/auth/initial-password.js';
import { hashPassword } from '../../api/auth/password.js';
import { messages } from '../messages.js';
import { StackProblem } from '../stack-problem.js';
import type { FirstAdministrator } from './first-administrator.js';

/** The body stands since the first law on emulation (Law 15/2003/QH11, 1 July 2004), so that others may be founded below it with any later day. */
const standsSince = '2004-07-01';
const unnamedProvince = 'tỉnh';

/**
 * Makes a database one of production: what it is for, and where nobody has an account yet the kinds of organisations, the
 * root of their tree and the first administrator, appointed there, in one transaction. Any number of calls do as much as
 * one; only the province's name follows the environment. Throws `StackProblem` on a database marked as something else, and
 * when a password would have to be told and `canTell` is false.
 * @returns the administrator who was made, if one was
 */
export async function writeInstallation(
  ownerUrl: string,
  settings: InstallationSettings,
  { canTell }: { readonly canTell: boolean },
): Promise<FirstAdministrator | undefined> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    await owner.query('BEGIN');
    const made = await write(owner, settings, canTell);
    await owner.query('COMMIT');
    return made;
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  } finally {
    await owner.end();
  }
}

async function write(
  owner: pg.Client,
  settings: InstallationSettings,
  canTell: boolean,
): Promise<FirstAdministrator | undefined> {
  const province = settings.province ?? unnamedProvince;
  // A second start at the same moment waits here for the first one's commit.
  const { rowCount } = await owner.query(
    `INSERT INTO installation (id, mode, province) VALUES (1, 'production', $1) ON CONFLICT (id) DO NOTHING`,
    [province],
  );
  if (rowCount === 0) {
    await keepInstallation(owner, settings.province);
    return undefined;
  }
  const people = await owner.query('SELECT 1 FROM account LIMIT 1');
  if (people.rowCount !== 0) return undefined;
  const { administrator, organisation = `UBND ${province}` } = settings;
  if (administrator.password === undefined && !canTell)
    throw new StackProblem(messages.nowhereToTell, messages.nowhereToTellRemedy);
  const password = administrator.password ?? initialPassword();
  const organisationId = await openTree(owner, organisation);
  await appointAdministrator(owner, { ...administrator, password, organisationId });
  return { province, userName: administrator.userName, password: administrator.password ? null : password };
}

async function keepInstallation(owner: pg.Client, province: string | undefined): Promise<void> {
  const { rows } = await owner.query<{ mode: string }>('SELECT mode FROM installation');
  if (rows[0]?.mode !== 'production')
    throw new StackProblem(messages.demonstrationDatabase, messages.demonstrationDatabaseRemedy);
  if (province !== undefined)
    await owner.query('UPDATE installation SET province = $1 WHERE province <> $1', [province]);
}

async function openTree(owner: pg.Client, name: string): Promise<string> {
  for (const kind of organisationKinds)
    await owner.query(
      'INSERT INTO organisation_kind (code, label, sees_units) VALUES ($1, $2, $3) ON CONFLICT (code) DO NOTHING',
      [...kind],
    );
  const id = randomUUID();
  await owner.query(
    `INSERT INTO organisation (id, code, name, kind, valid_from, search_key) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, provinceRoot.code, name, provinceRoot.kind, standsSince, searchKey(name)],
  );
  await owner.query('SELECT record_opening_tree($1)', [messages.openedAtInstallation]);
  return id;
}

interface Appointed {
  readonly name: string;
  readonly userName: string;
  readonly password: string;
  readonly organisationId: string;
}

/** As an administrator appoints anybody, with the first version of the appointment's history; no actor: nobody was there yet. */
async function appointAdministrator(
  owner: pg.Client,
  { name, userName, password, organisationId }: Appointed,
): Promise<void> {
  const [personId, appointmentId] = [randomUUID(), randomUUID()];
  await owner.query('INSERT INTO person (id, name, search_key) VALUES ($1, $2, $3)', [personId, name, searchKey(name)]);
  await owner.query(
    'INSERT INTO account (id, person_id, user_name, password_hash, initial_password) VALUES ($1, $2, $3, $4, true)',
    [randomUUID(), personId, userName, await hashPassword(password)],
  );
  await owner.query(
    `INSERT INTO appointment (id, person_id, organisation_id, role, title, valid_from)
     VALUES ($1, $2, $3, 'administrator', $4, judge_day())`,
    [appointmentId, personId, organisationId, messages.administratorTitle],
  );
  await owner.query(
    `INSERT INTO appointment_change (id, appointment_id, version, title, valid_from, recorded_at)
     SELECT gen_random_uuid(), id, version, title, valid_from, judge_now() FROM appointment WHERE id = $1`,
    [appointmentId],
  );
}
