import type { DataSource } from 'typeorm';
import { stringify } from 'yaml';
import { compareCampaigns } from '../../../libs/campaigns/compare-campaigns.js';
import { type PlanSection, planText } from '../../../libs/campaigns/plan-text.js';
import { validateCampaign } from '../../../libs/campaigns/validate-campaign.js';
import type { PublishedCampaign } from '../../../libs/contracts/campaign-definition.js';
import type { ComparedPlans, PlanList, PlanSectionView, PlanView } from '../../../libs/contracts/views/plans.js';
import { happenedEvents, opensSubmission } from '../../../libs/domain/campaign/campaign.js';
import { may } from '../../../libs/domain/role.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { mayFollowUnitsOf, mayWritePlansOf, ownCode } from './plan-rights.js';
import { planWorld } from './plan-world.js';

interface ListedRow {
  id: string | null;
  code: string;
  owner: string;
  definition: PublishedCampaign | null;
  owner_name: string | null;
  version: number | null;
  published_at: Date | null;
  closed: boolean;
  dossiers: number;
  draft_id: string | null;
}

/** Every plan by its newest version, with the drafts that the reader may write. */
export async function listPlans(db: DataSource, acting: Acting): Promise<PlanList> {
  const writes = may(acting.role, 'campaign.write');
  const mayEdit = await mayWritePlansOf(db, acting);
  const mayFollow = await mayFollowUnitsOf(db, acting, 'registration.oversee');
  const rows = await db.query<ListedRow[]>(
    `SELECT c.id, coalesce(c.code, d.code) AS code, c.definition, o.name AS owner_name, c.version, c.published_at,
            coalesce(campaign_closed(c.code), false) AS closed, d.id AS draft_id,
            coalesce(c.definition->>'owner', d.owner) AS owner,
            (SELECT count(*)::int FROM dossier x JOIN campaign v ON v.id = x.campaign_id WHERE v.code = c.code) AS dossiers
       FROM (SELECT * FROM campaign WHERE id = newest_campaign(code)) c
       FULL JOIN (SELECT * FROM campaign_draft WHERE $1) d ON d.code = c.code AND d.owner = c.definition->>'owner'
       LEFT JOIN organisation o ON o.code = coalesce(c.definition->>'owner', d.owner)
      ORDER BY c.published_at DESC NULLS FIRST, 2`,
    [writes],
  );
  const shown = rows.filter(({ id, owner }) => id !== null || mayEdit(owner));
  return {
    mayCreate: writes,
    ownCode: await ownCode(db, acting),
    items: shown.map(
      ({ id, code, owner, definition, owner_name, version, published_at, closed, dossiers, draft_id }) => ({
        id,
        code,
        name: definition?.name ?? code,
        ownerName: owner_name ?? owner,
        sourceStatus: definition?.source.status ?? null,
        version,
        publishedAt: published_at?.toISOString() ?? null,
        closed,
        takesDossiers: Boolean(definition && !closed && opensSubmission(definition)),
        dossiers: mayFollow(owner) ? dossiers : null,
        draftId: mayEdit(owner) ? draft_id : null,
        mayEdit: mayEdit(owner),
      }),
    ),
  };
}

interface PlanRow {
  id: string;
  code: string;
  version: number;
  definition: PublishedCampaign;
  source: string | null;
  closed: boolean;
  happened: Readonly<Record<string, string>>;
  draft_id: string | null;
}

export async function findPlan(db: DataSource, campaignId: string): Promise<PlanRow> {
  const [row] = await db.query<PlanRow[]>(
    `SELECT c.id, c.code, c.version, c.definition, c.source, campaign_closed(c.code) AS closed,
            campaign_event_days(c.code) AS happened, d.id AS draft_id
       FROM campaign c
       LEFT JOIN campaign_draft d ON d.code = c.code
            AND d.owner = (SELECT n.definition->>'owner' FROM campaign n WHERE n.id = newest_campaign(c.code))
      WHERE c.id = $1`,
    [campaignId],
  );
  if (!row) throw new ApiRefusal('campaign-unknown');
  return row;
}

/** One version of a plan as a page that reads like the plan, with its history. */
export async function getPlan(db: DataSource, campaignId: string, acting: Acting): Promise<PlanView> {
  const { id, code, version, definition, closed, happened, draft_id, source } = await findPlan(db, campaignId);
  const world = await planWorld(db);
  const versions = await db.query<
    { id: string; version: number; published_at: Date; published_by: string | null; note: string | null }[]
  >('SELECT id, version, published_at, published_by, note FROM campaign WHERE code = $1 ORDER BY version DESC', [code]);
  const closings = await db.query<{ closed: boolean; reason: string; at: Date; by: string }[]>(
    'SELECT closed, reason, at, by FROM campaign_closing WHERE campaign_code = $1 ORDER BY id DESC',
    [code],
  );
  const recorded = await db.query<{ event: string; happenedOn: string | null; at: Date; by: string }[]>(
    `SELECT event, happened_on::text AS "happenedOn", at, by FROM campaign_event_day WHERE campaign_code = $1 ORDER BY id DESC`,
    [code],
  );
  const mayEdit = (await mayWritePlansOf(db, acting))(definition.owner);
  const days = happenedEvents(definition, happened);
  return {
    id,
    code,
    name: definition.name,
    version,
    sections: sectionsView(planText(definition, world.names)),
    warnings: validateCampaign(definition, world)
      .filter(({ severity }) => mayEdit || severity === 'warning')
      .map((problem) => ({ ...problem, path: [...problem.path], line: null, column: null })),
    source: source ?? stringify(definition),
    versions: versions.map(({ published_at, published_by, ...entry }) => ({
      ...entry,
      publishedAt: published_at.toISOString(),
      publishedBy: published_by,
    })),
    closed,
    closings: closings.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
    events: definition.events.map((event) => ({
      code: event.code,
      name: event.name,
      happenedOn: days[event.code] ?? null,
      recorded: recorded.flatMap(({ event: of, at, ...fact }) =>
        of === event.code ? { ...fact, at: at.toISOString() } : [],
      ),
    })),
    draftId: mayEdit ? draft_id : null,
    mayEdit,
    mayOversee: (await mayFollowUnitsOf(db, acting, 'registration.oversee'))(definition.owner),
  };
}

export function sectionsView(sections: readonly PlanSection[]): PlanSectionView[] {
  // The view's arrays are the same values without the readonly mark that the api's schemas do not know.
  return JSON.parse(JSON.stringify(sections)) as PlanSectionView[];
}

/** What changed between a version and another of the same plan. */
export async function comparePlans(db: DataSource, campaignId: string, version: number): Promise<ComparedPlans> {
  const plan = await findPlan(db, campaignId);
  const [other] = await db.query<{ definition: PublishedCampaign }[]>(
    'SELECT definition FROM campaign WHERE code = $1 AND version = $2',
    [plan.code, version],
  );
  if (!other) throw new ApiRefusal('campaign-unknown');
  const [before, after] = version < plan.version ? [other, plan] : [plan, other];
  return {
    before: Math.min(version, plan.version),
    after: Math.max(version, plan.version),
    changes: compareCampaigns(before.definition, after.definition).map((change) => ({
      ...change,
      sentences: [...change.sentences],
    })),
  };
}
