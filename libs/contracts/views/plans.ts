import { z } from 'zod';
import { inAddress, int, plannedDay, shownDay, standingVersion } from '../bounds.js';
import { id } from '../id.js';
import { documentText, line, multiline } from '../text.js';

const instant = z.iso.datetime();
/** A plan's text may be far over the limit and must reach the code that says so; the api's body limit ends what is absurd. */
const source = documentText();

export const PlanProblemView = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  path: z.array(z.union([z.string(), int])),
  message: z.string(),
  line: int.nullable(),
  column: int.nullable(),
});
export type PlanProblemView = z.infer<typeof PlanProblemView>;

export const PlanSectionView = z.object({
  title: z.string(),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('paragraph'), text: z.string() }),
      z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
      z.object({ kind: z.literal('table'), columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
    ]),
  ),
});
export type PlanSectionView = z.infer<typeof PlanSectionView>;

export const PlanSummary = z.object({
  /** the newest version's; null for a plan that was never published */
  id: id.nullable(),
  code: z.string(),
  name: z.string(),
  ownerName: z.string(),
  sourceStatus: z.enum(['draft', 'issued']).nullable(),
  version: int.nullable(),
  publishedAt: instant.nullable(),
  closed: z.boolean(),
  takesDossiers: z.boolean(),
  /** how many were submitted under it; null for whoever may not follow its units */
  dossiers: int.nullable(),
  draftId: id.nullable(),
  mayEdit: z.boolean(),
});
export const PlanList = z.object({
  items: z.array(PlanSummary),
  mayCreate: z.boolean(),
  /** of the reader's organisation */ ownCode: z.string(),
});
export type PlanList = z.infer<typeof PlanList>;

export const PlanView = z.object({
  id,
  code: z.string(),
  name: z.string(),
  version: int,
  sections: z.array(PlanSectionView),
  warnings: z.array(PlanProblemView),
  source,
  versions: z.array(
    z.object({
      id,
      version: int,
      publishedAt: instant,
      publishedBy: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  closed: z.boolean(),
  closings: z.array(z.object({ closed: z.boolean(), reason: z.string(), at: instant, by: z.string() })),
  events: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      happenedOn: shownDay.nullable(),
      /** what was recorded of it, the last first: a day, a corrected day, or null for one taken back */
      recorded: z.array(z.object({ happenedOn: shownDay.nullable(), at: instant, by: z.string() })),
    }),
  ),
  draftId: id.nullable(),
  mayEdit: z.boolean(),
  /** whether the reader may see the units' registrations, reports and places */
  mayOversee: z.boolean(),
});
export type PlanView = z.infer<typeof PlanView>;

export const PlanDraftView = z.object({
  id,
  code: z.string(),
  baseVersion: int.nullable(),
  source,
  version: int,
  updatedAt: instant,
  updatedBy: z.string(),
  problems: z.array(PlanProblemView),
  sections: z.array(PlanSectionView).nullable(),
  /** what it changes of the published version */
  changes: z.array(z.object({ part: z.string(), title: z.string(), sentences: z.array(z.string()) })),
});
export type PlanDraftView = z.infer<typeof PlanDraftView>;

export const ComparedPlans = z.object({
  before: int,
  after: int,
  changes: z.array(z.object({ part: z.string(), title: z.string(), sentences: z.array(z.string()) })),
});
export type ComparedPlans = z.infer<typeof ComparedPlans>;

/** A draft begins from a published version, or from a text of its own. */
export const CreatePlanDraftBody = z.union([z.strictObject({ campaignId: id }), z.strictObject({ source })]);
export type CreatePlanDraftBody = z.infer<typeof CreatePlanDraftBody>;
export const SavePlanDraftBody = z.strictObject({ version: standingVersion, source });
export type SavePlanDraftBody = z.infer<typeof SavePlanDraftBody>;
export const PublishPlanBody = z.strictObject({ version: standingVersion, note: multiline(2000) });
export type PublishPlanBody = z.infer<typeof PublishPlanBody>;
export const ClosePlanBody = z.strictObject({ closed: z.boolean(), reason: multiline(2000) });
export type ClosePlanBody = z.infer<typeof ClosePlanBody>;
export const PlanEventBody = z.strictObject({ event: line(80), happenedOn: plannedDay.nullable() });
export type PlanEventBody = z.infer<typeof PlanEventBody>;
export const ComparePlansQuery = z.strictObject({ with: inAddress(1_000_000).default(1) });
export type ComparePlansQuery = z.infer<typeof ComparePlansQuery>;

export const QuotaUseView = z.object({
  campaignName: z.string(),
  attributes: z.array(z.object({ code: z.string(), label: z.string() })),
  quotas: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      citation: z.string(),
      units: z.array(
        z.object({
          unitId: id,
          name: z.string(),
          /** null: no limit */
          limit: int.nullable(),
          used: int,
          attributes: z.array(z.string()),
        }),
      ),
    }),
  ),
  mayEdit: z.boolean(),
});
export type QuotaUseView = z.infer<typeof QuotaUseView>;
export const UnitAttributeBody = z.strictObject({ unitId: id, attribute: line(80), set: z.boolean() });
export type UnitAttributeBody = z.infer<typeof UnitAttributeBody>;
