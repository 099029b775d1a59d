import { z } from 'zod';
import { int } from '../bounds.js';
import { id } from '../id.js';
import { CampaignSummary } from './campaigns.js';
import { AnsweredView, ChecklistLineView } from './checklist.js';
import { DeclaredFactsBody, PromisedPaperBody } from './eligibility.js';
import { NomineeView } from './nominees.js';
import { PinnedRegimeView } from './regimes.js';
import { UploadView } from './uploads.js';

const instant = z.iso.datetime();

export const DraftPaperView = z.object({ id, upload: UploadView, satisfies: z.array(AnsweredView) });
export type DraftPaperView = z.infer<typeof DraftPaperView>;

export const DraftView = z.object({
  id,
  version: int,
  campaign: CampaignSummary,
  unit: z.object({ id, name: z.string(), kind: z.string() }),
  /** the regime it would fall under if it were filed now; null: none is known for this day */
  regime: PinnedRegimeView.nullable(),
  nominees: z.array(NomineeView),
  papers: z.array(DraftPaperView),
  checklist: z.array(ChecklistLineView),
  /** rules of the plan that are not checked automatically yet */
  notChecked: z.array(z.string()),
  updatedAt: instant,
  updatedBy: z.string(),
  /** whether the reader may confirm and submit (the unit's head) */
  maySubmit: z.boolean(),
  /** what the unit declares, and the papers it promises for later */
  facts: z.array(DeclaredFactsBody),
  promises: z.array(PromisedPaperBody),
  problems: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type DraftView = z.infer<typeof DraftView>;

export const DraftSummary = z.object({
  id,
  campaignName: z.string(),
  title: z.string(),
  nominees: int,
  answered: int,
  asked: int,
  closesAt: instant.nullable(),
  updatedAt: instant,
  updatedBy: z.string(),
});

export const DraftList = z.object({ items: z.array(DraftSummary) });
export type DraftList = z.infer<typeof DraftList>;

export const RelatedOrganisation = z.object({ id, name: z.string(), kind: z.string(), relation: z.string() });

export const RelatedOrganisationList = z.object({ items: z.array(RelatedOrganisation) });
export type RelatedOrganisationList = z.infer<typeof RelatedOrganisationList>;
