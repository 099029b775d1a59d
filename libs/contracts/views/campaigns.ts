import { z } from 'zod';
import { id } from '../id.js';

const instant = z.iso.datetime();

export const CampaignSummary = z.object({
  id,
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  sourceStatus: z.enum(['draft', 'issued']),
  opensAt: instant.nullable(),
  /** exclusive bound: «đến hết ngày» names the day before it */
  closesAt: instant.nullable(),
  hard: z.boolean(),
  open: z.boolean(),
  /** whether the reader's unit may submit under it */
  forUnit: z.boolean(),
  awards: z.array(
    z.object({ code: z.string(), name: z.string(), subjects: z.array(z.enum(['collective', 'individual'])) }),
  ),
});
export type CampaignSummary = z.infer<typeof CampaignSummary>;

export const CampaignList = z.object({ items: z.array(CampaignSummary) });
export type CampaignList = z.infer<typeof CampaignList>;
