import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { hashPassword } from '../../api/auth/password.js';
import { shippedCampaigns } from '../../../libs/campaigns/shipped-campaigns.js';
import type { CampaignDefinition } from '../../../libs/contracts/campaign-definition.js';
import { addDays, daysBetween } from '../../../libs/domain/calendar-day.js';
import { searchKey } from '../../../libs/domain/search-key.js';
import { inhabitants } from './people.js';
import { kinds, places } from './places.js';

/** The plan loaded into the province, and how long submission stays open after the first start. */
const planCode = 'HG-2024-DAIHOI';
const openDays = 30;

/** Organisations, people, accounts and the campaign, as the database's owner. Returns the campaign's id. */
export async function settleProvince(db: DataSource, today: string, password: string): Promise<string> {
  return db.transaction(async (tx) => {
    await tx.query(`INSERT INTO installation (id, mode, province) VALUES (1, 'demonstration', 'tỉnh Hậu Giang')`);
    for (const kind of kinds) {
      await tx.query('INSERT INTO organisation_kind (code, label, sees_units) VALUES ($1, $2, $3)', [kind.code, kind.label, kind.seesUnits ?? false]);
    }
    const ids = new Map(places.map((place) => [place.code, randomUUID()]));
    const add = (id: string, place: { code: string; name: string; kind: string; parent?: string }) =>
      tx.query(
        `INSERT INTO organisation (id, code, name, kind, parent_id, valid_from, search_key) VALUES ($1, $2, $3, $4, $5, '2004-01-01', $6)`,
        [id, place.code, place.name, place.kind, place.parent ? ids.get(place.parent) : null, searchKey(place.name)],
      );
    for (const place of places) {
      const id = ids.get(place.code) ?? '';
      await add(id, place);
      if (!place.party) continue;
      const partyId = randomUUID();
      await add(partyId, { code: `${place.code}-DANG`, name: place.party, kind: 'party-organisation' });
      await tx.query(`INSERT INTO organisation_relation (organisation_id, related_id, relation) VALUES ($1, $2, 'party-organisation')`, [id, partyId]);
    }
    const passwordHash = await hashPassword(password);
    for (const [index, person] of inhabitants.entries()) {
      const personId = randomUUID();
      await tx.query('INSERT INTO person (id, name, search_key) VALUES ($1, $2, $3)', [personId, person.name, searchKey(person.name)]);
      await tx.query(
        'INSERT INTO account (id, person_id, user_name, password_hash, demonstration_note) VALUES ($1, $2, $3, $4, $5)',
        [randomUUID(), personId, person.userName, passwordHash, person.does ?? null],
      );
      for (const post of person.posts) {
        await tx.query(
          'INSERT INTO appointment (id, person_id, organisation_id, role, title, valid_from) VALUES ($1, $2, $3, $4, $5, $6)',
          [randomUUID(), personId, ids.get(post.place), post.role, post.title, addDays('2021-07-01', index)],
        );
      }
    }
    const shipped = (await shippedCampaigns()).find((plan) => plan.code === planCode);
    if (!shipped) throw new Error(`the plan ${planCode} is not shipped`);
    const campaignId = randomUUID();
    await tx.query('INSERT INTO campaign (id, code, version, definition) VALUES ($1, $2, 1, $3)', [
      campaignId,
      shipped.code,
      JSON.stringify(movedTo(shipped, addDays(today, openDays))),
    ]);
    return campaignId;
  });
}

/** The plan with its fixed dates moved so that submission ends on the given day; later dates keep their distance. */
function movedTo(plan: CampaignDefinition, lastDay: string): CampaignDefinition {
  const { throughEndOf } = plan.submission;
  if (!throughEndOf) return plan;
  const shift = daysBetween(throughEndOf, lastDay);
  return {
    ...plan,
    submission: { ...plan.submission, throughEndOf: lastDay },
    stages: plan.stages.map((stage) => {
      const { throughEndOf: fixed, ...due } = stage.due;
      return { ...stage, due: fixed ? { ...due, throughEndOf: addDays(fixed, shift) } : due };
    }),
  };
}
