import { shippedCampaigns } from '../../../libs/campaigns/shipped-campaigns.js';
import type { PublishedCampaign } from '../../../libs/contracts/campaign-definition.js';
import { addDays, type CalendarDay, daysBetween } from '../../../libs/domain/calendar/calendar-day.js';
import { dayOperators } from '../../../libs/domain/campaign/bound.js';

/** Days from the first start to the last day of submission. */
const submissionEndsIn = 30;

/** The days that say when something happens; the years and days that evidence is measured by stay what they are. */
const moving: ReadonlySet<string> = new Set(['from', ...dayOperators, 'measuredOn']);

/** Every shipped campaign; the one with an end of submission as if it were running now, all its days moved together. */
export async function demonstrationCampaigns(today: CalendarDay): Promise<readonly PublishedCampaign[]> {
  return (await shippedCampaigns()).map((campaign) => {
    const end = campaign.submission.throughEndOf;
    return end === undefined
      ? campaign
      : { ...moved(campaign, daysBetween(end, addDays(today, submissionEndsIn))), source: campaign.source };
  });
}

function moved<T>(value: T, days: number): T {
  if (Array.isArray(value)) return value.map((entry) => moved(entry, days)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      if (key === 'covers') return [key, entry];
      return [key, moving.has(key) && typeof entry === 'string' ? addDays(entry, days) : moved(entry, days)];
    }),
  ) as T;
}
