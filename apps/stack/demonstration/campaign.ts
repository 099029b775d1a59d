import { shippedCampaigns } from '../../../libs/campaigns/shipped-campaigns.js';
import type { PublishedCampaign } from '../../../libs/contracts/campaign-definition.js';
import { addDays, type CalendarDay, daysBetween } from '../../../libs/domain/calendar-day.js';

/** Days from the first start to the last day of submission. */
const submissionEndsIn = 30;

/** The shipped campaign as if it were running now: every fixed date is moved by as much as the end of submission is. */
export async function demonstrationCampaign(today: CalendarDay): Promise<PublishedCampaign> {
  const campaign = (await shippedCampaigns()).find((candidate) => candidate.code === 'HG-2024-DAIHOI');
  const end = campaign?.submission.throughEndOf;
  if (campaign === undefined || end === undefined) throw new Error('the shipped campaign has no end of submission');
  const moved = daysBetween(end, addDays(today, submissionEndsIn));
  const shift = <T extends { throughEndOf?: string | undefined }>(bound: T): T =>
    bound.throughEndOf === undefined ? bound : { ...bound, throughEndOf: addDays(bound.throughEndOf, moved) };
  return {
    ...campaign,
    submission: shift(campaign.submission),
    stages: campaign.stages.map((stage) => ({ ...stage, due: shift(stage.due) })),
  };
}
