import { z } from 'zod';
import { dueMarks } from '../../domain/dossier/due-mark.js';
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
  daysHere: z.int(),
  workingDaysUsed: z.int().nullable(),
  workingDaysAllowed: z.int().nullable(),
  dueAt: instant.nullable(),
  /** working days left; negative when overdue */
  workingDaysLeft: z.int().nullable(),
  dueMark: z.enum(dueMarks),
  submittedAt: instant,
  nominations: z.int(),
  awarded: z.int(),
  papersAnswered: z.int(),
  papersAsked: z.int(),
  resubmitted: z.boolean(),
  /** names of nominees that the search text was found in */
  matched: z.array(z.string()),
});
export type DossierRow = z.infer<typeof DossierRow>;

export const DossierList = z.object({
  items: z.array(DossierRow),
  total: z.int(),
  counts: z.object({ mine: z.int(), office: z.int(), elsewhere: z.int(), done: z.int(), visible: z.int() }),
});
export type DossierList = z.infer<typeof DossierList>;

export const FilterOptions = z.object({
  campaigns: z.array(z.object({ id, name: z.string() })),
  stages: z.array(z.object({ code: z.string(), label: z.string() })),
  units: z.array(z.object({ id, name: z.string() })),
});
export type FilterOptions = z.infer<typeof FilterOptions>;
