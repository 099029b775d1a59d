import { z } from 'zod';
import { int, shownDay } from '../bounds.js';
import { NomineeView } from './nominees.js';
import { ActorView } from './people.js';

const instant = z.iso.datetime();

export const OpinionView = z.object({
  stage: z.string(),
  stageLabel: z.string(),
  recommend: z.boolean(),
  reason: z.string().nullable(),
  by: ActorView,
  at: instant,
  /** false when the nomination's papers changed afterwards */
  standing: z.boolean(),
});

export const NominationView = z.object({
  nominee: NomineeView,
  awardName: z.string(),
  version: int,
  withdrawn: z.object({ reason: z.string().nullable() }).nullable(),
  changed: z.boolean(),
  opinions: z.array(OpinionView),
  /** the opinion of the level where the dossier stands, if the reader may see it */
  current: OpinionView.nullable(),
  council: z
    .object({
      votesFor: int,
      votesAgainst: int,
      absent: int,
      recommend: z.boolean(),
      note: z.string().nullable(),
      replacedBecause: z.string().nullable(),
    })
    .nullable(),
  outcome: z
    .object({ awarded: z.boolean(), reason: z.string().nullable(), decisionNumber: z.string(), signedOn: shownDay })
    .nullable(),
});
export type NominationView = z.infer<typeof NominationView>;
