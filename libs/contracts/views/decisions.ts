import { z } from 'zod';
import { int, shownDay } from '../bounds.js';
import { id } from '../id.js';
import { NominationView } from './nominations.js';

const instant = z.iso.datetime();

export const DecisionCandidates = z.object({
  items: z.array(
    z.object({
      dossierId: id,
      code: z.string(),
      title: z.string(),
      unitName: z.string(),
      nominations: z.array(NominationView),
    }),
  ),
});
export type DecisionCandidates = z.infer<typeof DecisionCandidates>;

export const AwardDecisionView = z.object({
  id,
  number: z.string(),
  formerNumbers: z.array(z.string()),
  year: int,
  signedOn: shownDay,
  recordedAt: instant,
  recordedBy: z.string(),
  awarded: int,
  notAwarded: int,
  dossiers: int,
  /** dossiers it has been applied to so far; resumes by itself until it equals `dossiers` */
  applied: int,
  failures: z.array(z.object({ dossierId: id, code: z.string(), message: z.string() })),
});
export type AwardDecisionView = z.infer<typeof AwardDecisionView>;

export const AwardDecisionList = z.object({ items: z.array(AwardDecisionView) });
export type AwardDecisionList = z.infer<typeof AwardDecisionList>;
