import type { DataSource, EntityManager } from 'typeorm';
import type { CalendarDay } from '../domain/calendar/calendar-day.js';
import { eventOfBound, type HappenedEvents } from '../domain/campaign/bound.js';
import { type CampaignPlan, happenedEvents } from '../domain/campaign/campaign.js';
import type { Dossier } from '../domain/dossier/dossier.js';

/**
 * The days of a plan's events as they are known now, for a dossier of which a stage's term hangs on one; for any other nothing is
 * asked. What the pinned version says stands until its owner has recorded another day.
 */
export async function eventDaysFor(
  db: EntityManager | DataSource,
  { campaign, route }: Pick<Dossier, 'campaign' | 'route'>,
): Promise<HappenedEvents> {
  if (!route.some((stage) => eventOfBound(stage.due))) return {};
  const [row] = await db.query<{ events: CampaignPlan['events']; recorded: HappenedEvents }[]>(
    `SELECT definition->'events' AS events, campaign_event_days(code) AS recorded FROM campaign WHERE id = $1`,
    [campaign.id],
  );
  if (!row) throw new Error(`the plan of a dossier, ${campaign.id}, is not there`);
  return happenedEvents(row, row.recorded);
}

/** The day of an event of a plan, or that none is known; every one is a fact of its own, and the last counts. */
export interface RecordedPlanEvent {
  readonly campaignCode: string;
  readonly event: string;
  readonly happenedOn: CalendarDay | null;
  readonly by: string;
}

/**
 * Records the day of an event and leaves a wake for every open dossier of the plan of which a stage hangs on it: the route then sets
 * the term (`advance`), which it would do at any other wake as well.
 */
export async function recordPlanEventDay(db: DataSource, recorded: RecordedPlanEvent): Promise<void> {
  const { campaignCode, event, happenedOn, by } = recorded;
  await db.query(
    `WITH told AS (
       INSERT INTO campaign_event_day (campaign_code, event, happened_on, at, by) VALUES ($1, $2, $3, judge_now(), $4))
     ${wakes(4)}`,
    [campaignCode, event, happenedOn, by, hangingOn(event)],
  );
  // A dossier submitted meanwhile was not seen above and may have arrived before the day could be read.
  await db.query(wakes(1), [campaignCode, hangingOn(event)]);
}

/** SQL: a wake for each open dossier of the plan `$1` whose route holds what stands in the parameter after the `known` ones. */
function wakes(known: number): string {
  return `INSERT INTO outbox (dossier_id)
     SELECT d.id FROM dossier d JOIN campaign c ON c.id = d.campaign_id
      WHERE c.code = $1 AND d.phase <> 'closed' AND d.state->'route' @> $${known + 1}::jsonb`;
}

function hangingOn(event: string): string {
  return JSON.stringify([{ due: { onEvent: event } }]);
}
