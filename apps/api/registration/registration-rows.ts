import type { DataSource, EntityManager } from 'typeorm';
import type { PublishedCampaign } from '../../../libs/contracts/campaign-definition.js';
import type { HappenedEvents } from '../../../libs/domain/campaign/bound.js';
import type { RegistrationContent } from '../../../libs/domain/registration/registration.js';
import { ApiRefusal } from '../http/api-refusal.js';

/** A campaign's newest version with what registration is judged by. */
export interface RegisteringCampaign {
  readonly id: string;
  readonly code: string;
  readonly definition: PublishedCampaign;
  readonly happened: HappenedEvents;
  readonly closed: boolean;
  readonly now: Date;
}

const columns = `c.id, c.code, c.definition, campaign_event_days(c.code) AS happened, campaign_closed(c.code) AS closed, judge_now() AS now`;

/** The newest version of the campaign that any of its versions names. */
export async function registeringCampaign(
  tx: EntityManager | DataSource,
  campaignId: string,
): Promise<RegisteringCampaign> {
  const [row] = await tx.query<RegisteringCampaign[]>(
    `SELECT ${columns} FROM campaign named JOIN campaign c ON c.id = newest_campaign(named.code) WHERE named.id = $1`,
    [campaignId],
  );
  if (!row) throw new ApiRefusal('campaign-unknown');
  return row;
}

/** The newest version of every campaign. */
export function registeringCampaigns(db: DataSource): Promise<readonly RegisteringCampaign[]> {
  return db.query<RegisteringCampaign[]>(
    `SELECT ${columns} FROM campaign c WHERE c.id = newest_campaign(c.code) ORDER BY c.published_at DESC, c.code`,
  );
}

/** The newest version of a unit's registration, and whether the body above has sent it on. */
export interface RegistrationRow {
  readonly unit_id: string;
  readonly version: number;
  readonly content: RegistrationContent;
  readonly late: boolean;
  readonly through_id: string | null;
  readonly through_name: string | null;
  readonly registered_at: Date;
  readonly forwarded: boolean;
}

export function newestRegistrations(
  tx: EntityManager | DataSource,
  campaignCode: string,
  unitIds: readonly string[] | null,
): Promise<readonly RegistrationRow[]> {
  return tx.query<RegistrationRow[]>(
    `SELECT DISTINCT ON (r.unit_id) r.unit_id, r.version, r.content, r.late, r.through_id, t.name AS through_name, r.registered_at,
            EXISTS (SELECT 1 FROM registration_forwarding f
                     WHERE f.campaign_code = r.campaign_code AND f.unit_id = r.unit_id AND f.version = r.version) AS forwarded
       FROM registration r LEFT JOIN organisation t ON t.id = r.through_id
      WHERE r.campaign_code = $1 AND ($2::uuid[] IS NULL OR r.unit_id = ANY($2)) ORDER BY r.unit_id, r.version DESC`,
    [campaignCode, unitIds],
  );
}

export type RegistrationStateCode = 'missing' | 'waiting' | 'registered' | 'late';

export function stateOf(row: RegistrationRow | undefined): RegistrationStateCode {
  if (!row) return 'missing';
  if (row.through_id && !row.forwarded) return 'waiting';
  return row.late ? 'late' : 'registered';
}
