import { z } from 'zod';
import { offeredActs } from '../../domain/dossier/acts/preconditions.js';
import { effectKinds } from '../../domain/dossier/effects.js';
import { int, shownDay } from '../bounds.js';
import { ruleEffects } from '../campaign/basics.js';
import { id } from '../id.js';
import { AnsweredView, ChecklistLineView } from './checklist.js';
import { DossierRow } from './dossier-list.js';
import { LevelPaperView, TransmissionView } from './levels.js';
import { NominationView } from './nominations.js';
import { ActorView, HolderView } from './people.js';
import { PinnedRegimeView } from './regimes.js';

const instant = z.iso.datetime();

export const PaperView = z.object({
  id,
  fileName: z.string(),
  sha256: z.string(),
  size: int,
  signed: z.boolean(),
  encrypted: z.boolean(),
  version: int,
  /** the sequence of the event that brought it: with it the address of its bytes means no other paper */
  event: int,
  since: instant,
  satisfies: z.array(AnsweredView),
  labels: z.array(z.string()),
  /** true when it came with a correction */
  changed: z.boolean(),
  replacedBy: id.nullable(),
});
export type PaperView = z.infer<typeof PaperView>;

export const StampedCopyView = z.object({
  id,
  mark: z.enum(effectKinds),
  organisation: z.string(),
  arrivalNumber: int,
  year: int,
  state: z.enum(['due', 'done', 'failed']),
  kind: z.enum(['stamped-copy', 'slip']).nullable(),
  paperId: id.nullable(),
});

export const StageView = z.object({
  code: z.string(),
  label: z.string(),
  organisation: z.string(),
  state: z.enum(['done', 'current', 'next']),
  holder: HolderView,
  arrivedAt: instant.nullable(),
  leftAt: instant.nullable(),
  late: z.boolean(),
  plannedDay: shownDay.nullable(),
  dueAt: instant.nullable(),
  arrivalNumber: int.nullable(),
  workingDaysUsed: int.nullable(),
  workingDaysAllowed: int.nullable(),
});
export type StageView = z.infer<typeof StageView>;

export const TimelineEntry = z.object({
  sequence: int,
  at: instant,
  type: z.string(),
  kind: z.enum(['decision', 'document', 'time']),
  by: ActorView.nullable(),
  text: z.string(),
  note: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const ActionView = z.object({ allowed: z.boolean(), why: z.string().nullable() });

export const DossierView = z.object({
  row: DossierRow,
  version: int,
  campaign: z.object({ id, name: z.string(), legalRegime: z.string() }),
  /** null: no regime was known for its day, or the log is older than the table of regimes */
  regime: PinnedRegimeView.nullable(),
  submittedBy: ActorView,
  stages: z.array(StageView),
  nominations: z.array(NominationView),
  papers: z.array(PaperView),
  stampedCopies: z.array(StampedCopyView),
  checklist: z.array(ChecklistLineView),
  notChecked: z.array(z.string()),
  /** papers that levels added of their own */
  levelPapers: z.array(LevelPaperView),
  /** papers the current stage must add before the dossier leaves, with whether they are there */
  levelAsks: z.array(z.object({ code: z.string(), label: z.string(), answered: z.boolean() })),
  transmission: TransmissionView.nullable(),
  /** to whom the current stage would send it up; null elsewhere */
  addressee: z.string().nullable(),
  /** promised papers that have not come yet */
  openPromises: z.array(z.object({ item: z.string(), nominationId: id.nullable(), label: z.string(), by: shownDay })),
  timeline: z.array(TimelineEntry),
  returned: z.object({ reason: z.string(), by: ActorView, at: instant, stageLabel: z.string() }).nullable(),
  /** when the public may comment, and what leaving the current stage before its end comes to; null effect: nothing */
  publicComment: z
    .object({ from: instant, until: instant, open: z.boolean(), effect: z.enum(ruleEffects).nullable() })
    .nullable(),
  decisions: z.array(z.object({ id, number: z.string(), signedOn: shownDay })),
  /** which buttons to show, and why not */
  actions: z.record(z.enum(offeredActs), ActionView),
  nextStageLabel: z.string().nullable(),
});
export type DossierView = z.infer<typeof DossierView>;
