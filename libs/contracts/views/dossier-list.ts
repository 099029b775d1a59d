import { z } from 'zod';
import { dueMarks } from '../../domain/dossier/due-mark.js';
import { int } from '../bounds.js';
import { id } from '../id.js';
import { HolderView } from './people.js';

const instant = z.iso.datetime();

export const DossierRow = z.object({
  id,
  code: z.string(),
  title: z.string(),
  campaignName: z.string(),
  unitId: id,
  unitName: z.string(),
  phase: z.enum(['in-transit', 'at-stage', 'returned', 'closed']),
  stageCode: z.string(),
  stageLabel: z.string(),
  stageOrganisation: z.string(),
  /** null: «chưa phân công» */
  holder: HolderView,
  from: z.string().nullable(),
  since: instant,
  /** calendar days in Asia/Ho_Chi_Minh since it came here */
  daysHere: int,
  workingDaysUsed: int.nullable(),
  workingDaysAllowed: int.nullable(),
  dueAt: instant.nullable(),
  /** working days left; negative when overdue */
  workingDaysLeft: int.nullable(),
  dueMark: z.enum(dueMarks),
  submittedAt: instant,
  nominations: int,
  awarded: int,
  papersAnswered: int,
  papersAsked: int,
  resubmitted: z.boolean(),
  /** names of nominees that the search text was found in */
  matched: z.array(z.string()),
});
export type DossierRow = z.infer<typeof DossierRow>;

export const DossierList = z.object({
  items: z.array(DossierRow),
  total: int,
  counts: z.object({ mine: int, office: int, elsewhere: int, done: int, visible: int }),
});
export type DossierList = z.infer<typeof DossierList>;

export const FilterOptions = z.object({
  campaigns: z.array(z.object({ id, name: z.string() })),
  stages: z.array(z.object({ code: z.string(), label: z.string() })),
  units: z.array(z.object({ id, name: z.string() })),
});
export type FilterOptions = z.infer<typeof FilterOptions>;
