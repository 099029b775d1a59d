import type { DataSource } from 'typeorm';
import type { PublishedCampaign } from '../../../libs/contracts/campaign-definition.js';
import type { CampaignSummary } from '../../../libs/contracts/views/campaigns.js';
import { type HappenedEvents } from '../../../libs/domain/campaign/bound.js';
import { opensSubmission, submissionPeriod } from '../../../libs/domain/campaign/campaign.js';

export interface CampaignRow {
  readonly id: string;
  readonly definition: PublishedCampaign;
  readonly now: Date;
  readonly happened: HappenedEvents;
  readonly closed: boolean;
  readonly kind: string;
}

/** What a summary is made of; the campaign is `c`. */
export const campaignColumns = `c.id, c.definition, judge_now() AS now, campaign_event_days(c.code) AS happened, campaign_closed(c.code) AS closed`;

/** The newest version of every campaign, as the reader's unit sees it. */
export async function listCampaigns(db: DataSource, unitId: string): Promise<readonly CampaignSummary[]> {
  const rows = await db.query<CampaignRow[]>(
    `SELECT DISTINCT ON (c.code) ${campaignColumns}, u.kind
       FROM campaign c CROSS JOIN (SELECT kind FROM organisation WHERE id = $1) u ORDER BY c.code, c.version DESC`,
    [unitId],
  );
  return rows.map(campaignSummary);
}

export async function findCampaign(
  db: DataSource,
  campaignId: string,
  unitId: string,
): Promise<CampaignRow | undefined> {
  const [row] = await db.query<CampaignRow[]>(
    `SELECT ${campaignColumns}, u.kind
       FROM campaign c CROSS JOIN (SELECT kind FROM organisation WHERE id = $2) u WHERE c.id = $1`,
    [campaignId, unitId],
  );
  return row;
}

export function campaignSummary({ id, definition, now, kind, happened, closed }: CampaignRow): CampaignSummary {
  const { opensAt, closesAt } = submissionPeriod(definition, happened);
  const at = now.toISOString();
  return {
    id,
    code: definition.code,
    name: definition.name,
    shortName: definition.shortName,
    sourceStatus: definition.source.status,
    opensAt,
    closesAt,
    hard: definition.submission.hard,
    open:
      !closed &&
      opensSubmission(definition) &&
      (!opensAt || at >= opensAt) &&
      (!closesAt || !definition.submission.hard || at < closesAt),
    forUnit: definition.routes.some((route) => route.unitKinds.includes(kind)),
    awards: definition.awards.map(({ code, name, subjects }) => ({ code, name, subjects })),
  };
}
