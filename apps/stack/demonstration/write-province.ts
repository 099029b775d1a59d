import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { organisationKinds } from '../../../libs/campaigns/organisation-kinds.js';
import type { CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import { searchKey } from '../../../libs/domain/search-key.js';
import { hashPassword } from '../../api/auth/password.js';
import { demonstrationCampaigns } from './campaign.js';
import { type DemonstrationOrganisation, organisations } from './organisations.js';
import { demonstrationPassword, people } from './people.js';
import { registerUnits } from './registrations.js';
import { recordSubjects } from './subjects.js';

const existsSince = '2004-01-01';

/** What `installation.province` says of the demonstration. */
const province = 'tỉnh Hậu Giang';

/** Marks the database as a demonstration and writes its bodies, people and plans, in one transaction. Returns the plans' ids by their codes. */
export async function writeProvince(owner: Client, today: CalendarDay): Promise<ReadonlyMap<string, string>> {
  await owner.query('BEGIN');
  try {
    await owner.query(`INSERT INTO installation (id, mode, province) VALUES (1, 'demonstration', $1)`, [province]);
    const ids = await writeOrganisations(owner);
    await owner.query(`SELECT record_opening_tree('Có sẵn khi cài đặt.')`);
    await writePeople(owner, ids);
    const campaigns = await writeCampaigns(owner, today);
    await registerUnits(owner, ids);
    await recordSubjects(owner);
    await owner.query('COMMIT');
    return campaigns;
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

async function writeOrganisations(owner: Client): Promise<ReadonlyMap<string, string>> {
  for (const kind of organisationKinds)
    await owner.query('INSERT INTO organisation_kind (code, label, sees_units) VALUES ($1, $2, $3)', [...kind]);
  const ids = new Map<string, string>();
  for (const organisation of organisations) {
    const id = await writeOrganisation(owner, organisation, ids.get(organisation.parent ?? '') ?? null);
    ids.set(organisation.code, id);
    const related = [
      ...(organisation.party === undefined ? [] : [[organisation.party, 'party-organisation'] as const]),
      ...(organisation.parts ?? []).map((part) => [part, 'part'] as const),
    ];
    for (const [index, [name, relation]] of related.entries()) {
      const kind = relation === 'part' ? 'unit-part' : 'party-organisation';
      const code = `${organisation.code}-${relation === 'part' ? `BP${index}` : 'DANG'}`;
      const letterhead = relation === 'party-organisation' ? { letterhead: 'party' as const } : {};
      const relatedId = await writeOrganisation(owner, { code, name, kind, ...letterhead }, id);
      await owner.query(
        'INSERT INTO organisation_relation (organisation_id, related_id, relation) VALUES ($1, $2, $3)',
        [id, relatedId, relation],
      );
    }
  }
  return ids;
}

async function writeOrganisation(
  owner: Client,
  { code, name, kind, letterhead }: Pick<DemonstrationOrganisation, 'code' | 'name' | 'kind' | 'letterhead'>,
  parentId: string | null,
): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO organisation (id, code, name, kind, parent_id, valid_from, search_key, letterhead)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, code, name, kind, parentId, existsSince, searchKey(name), letterhead ?? 'state'],
  );
  return id;
}

async function writePeople(owner: Client, organisationIds: ReadonlyMap<string, string>): Promise<void> {
  const hashes = await Promise.all(people.map(() => hashPassword(demonstrationPassword)));
  for (const [index, person] of people.entries()) {
    const personId = randomUUID();
    await owner.query('INSERT INTO person (id, name, search_key) VALUES ($1, $2, $3)', [
      personId,
      person.name,
      searchKey(person.name),
    ]);
    await owner.query(
      'INSERT INTO account (id, person_id, user_name, password_hash, demonstration_note) VALUES ($1, $2, $3, $4, $5)',
      [randomUUID(), personId, person.userName, hashes[index], person.note ?? null],
    );
    for (const [place, { organisation, role, title }] of person.appointments.entries()) {
      // Appointed one day after another, so that the sign-in page lists them in the order of a dossier's journey.
      await owner.query(
        `INSERT INTO appointment (id, person_id, organisation_id, role, title, valid_from)
         VALUES ($1, $2, $3, $4, $5, date '2023-01-03' + $6::int)`,
        [randomUUID(), personId, organisationIds.get(organisation), role, title, index + place],
      );
    }
  }
}

/** The four shipped plans, as they were issued. */
async function writeCampaigns(owner: Client, today: CalendarDay): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const definition of await demonstrationCampaigns(today)) {
    const id = randomUUID();
    await owner.query(
      `INSERT INTO campaign (id, code, version, definition, published_at) VALUES ($1, $2, 1, $3, now() - interval '60 days')`,
      [id, definition.code, JSON.stringify(definition)],
    );
    ids.set(definition.code, id);
  }
  return ids;
}
