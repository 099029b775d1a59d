import { z } from 'zod';
import { commendationTypes } from '../../domain/subjects/commendation-type.js';
import { day, int, judgedDay, pageNumber, pastDay, shownDay, year } from '../bounds.js';
import { id } from '../id.js';
import { citizenNumber, line, multiline, saidLine, sha256 } from '../text.js';

const instant = z.iso.datetime();

export const ratingValues = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] as const;
export const ratingSubjects = ['party-organisation', 'party-member', 'unit', 'official'] as const;
export const holdKinds = ['discipline', 'investigation', 'inspection', 'complaint', 'press'] as const;

export const SubjectQuery = z.strictObject({
  /** a name without accents, an organisation, or, for those who may write it, a whole citizen number */
  q: line(200).optional(),
  kind: z.enum(['person', 'collective']).optional(),
  /** only those who are held back today */
  held: z.enum(['yes']).optional(),
  page: pageNumber.default(1),
});
export type SubjectQuery = z.infer<typeof SubjectQuery>;

const identity = {
  id,
  kind: z.enum(['person', 'collective']),
  name: z.string(),
  /** masked for those who may not write it */
  citizenNumber: z.string().nullable(),
  birthDate: shownDay.nullable(),
  position: z.string().nullable(),
  workUnit: z.string().nullable(),
};
export const SubjectRow = z.object({ ...identity, awards: int, openHolds: int, openNominations: int });
export type SubjectRow = z.infer<typeof SubjectRow>;
export const SubjectList = z.object({
  items: z.array(SubjectRow),
  total: int,
  page: int,
  size: int,
});
export type SubjectList = z.infer<typeof SubjectList>;

const organisation = z.object({ id, name: z.string() });
export const SubjectAwardView = z.object({
  /** by what it is revoked: an entry of the history, or a nomination that this system decided */
  id: id.nullable(),
  dossierId: id.nullable(),
  nominationId: id.nullable(),
  awardName: z.string(),
  commendationType: z.enum(commendationTypes).nullable(),
  decisionNumber: z.string(),
  decidedOn: shownDay,
  decidingBody: z.string(),
  achievementFrom: shownDay.nullable(),
  achievementTo: shownDay.nullable(),
  topic: z.string().nullable(),
  source: z.enum(['entered', 'imported', 'this-system']),
  /** whether it may be put forward as merit; null when its type is not known */
  countsTowardsMerit: z.boolean().nullable(),
  /** why, with the article */
  why: z.string(),
  revoked: z.object({ on: shownDay, reason: z.string() }).nullable(),
});
export type SubjectAwardView = z.infer<typeof SubjectAwardView>;

export const SubjectRatingView = z.object({
  year: int,
  of: z.enum(ratingSubjects),
  value: z.enum(ratingValues),
  evidence: z.string(),
});
export type SubjectRatingView = z.infer<typeof SubjectRatingView>;
export const HoldView = z.object({
  id,
  kind: z.enum(holdKinds),
  openedOn: shownDay,
  openedBy: z.string().nullable(),
  /** null for those to whom the reason is not told */
  evidence: z.string().nullable(),
  releasedOn: shownDay.nullable(),
  releasedBy: z.string().nullable(),
  releasedReason: z.string().nullable(),
  disciplineEndedOn: shownDay.nullable(),
  open: z.boolean(),
});
export type HoldView = z.infer<typeof HoldView>;
export const SubjectNominationView = z.object({
  /** null when the reader may not open the dossier */
  dossierId: id.nullable(),
  code: z.string().nullable(),
  unitName: z.string(),
  campaignName: z.string(),
  award: z.string(),
  state: z.enum(['open', 'awarded', 'not-awarded', 'withdrawn']),
  submittedAt: instant,
});
export type SubjectNominationView = z.infer<typeof SubjectNominationView>;

export const SubjectView = z.object({
  ...identity,
  organisation: organisation.nullable(),
  payroll: organisation.nullable(),
  awards: z.array(SubjectAwardView),
  ratings: z.array(SubjectRatingView),
  holds: z.array(HoldView),
  nominations: z.array(SubjectNominationView),
  /** nominations without a citizen number of somebody of this name and birth date; shown to those who may tell them apart */
  alike: z.array(
    z.object({ dossierId: id, nominationId: id, name: z.string(), unitName: z.string(), campaignName: z.string() }),
  ),
  mayWrite: z.boolean(),
  today: shownDay,
});
export type SubjectView = z.infer<typeof SubjectView>;

const person = {
  name: saidLine(200),
  birthDate: pastDay.nullable().default(null),
  position: line(200).nullable().default(null),
  workUnit: line(300).nullable().default(null),
  payrollOrganisationId: id.nullable().default(null),
};
export const CreateSubjectBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), citizenNumber, ...person }),
  z.strictObject({ kind: z.literal('collective'), organisationId: id }),
]);
export type CreateSubjectBody = z.infer<typeof CreateSubjectBody>;
export const ChangeSubjectBody = z.strictObject(person);
export type ChangeSubjectBody = z.infer<typeof ChangeSubjectBody>;

export const AddAwardBody = z.strictObject({
  awardName: saidLine(200),
  commendationType: z.enum(commendationTypes).nullable(),
  decisionNumber: saidLine(60),
  decidedOn: judgedDay,
  decidingBody: saidLine(300),
  achievementFrom: day.nullable().default(null),
  achievementTo: day.nullable().default(null),
  topic: line(500).nullable().default(null),
});
export type AddAwardBody = z.infer<typeof AddAwardBody>;
export const RevokeAwardBody = z.strictObject({
  /** an entry of the history, or a nomination that this system decided */
  award: z.union([z.strictObject({ id }), z.strictObject({ dossierId: id, nominationId: id })]),
  on: judgedDay,
  reason: multiline(1000).min(1),
});
export type RevokeAwardBody = z.infer<typeof RevokeAwardBody>;
export const RecordRatingBody = z.strictObject({
  year,
  of: z.enum(ratingSubjects),
  value: z.enum(ratingValues),
  evidence: multiline(500).min(1),
});
export type RecordRatingBody = z.infer<typeof RecordRatingBody>;
export const OpenHoldBody = z.strictObject({
  kind: z.enum(holdKinds),
  openedOn: judgedDay,
  evidence: multiline(1000).min(1),
});
export type OpenHoldBody = z.infer<typeof OpenHoldBody>;
export const ReleaseHoldBody = z.strictObject({
  on: judgedDay,
  reason: multiline(1000).min(1),
  /** for a discipline that was imposed: since when it is over */
  disciplineEndedOn: judgedDay.nullable().default(null),
});
export type ReleaseHoldBody = z.infer<typeof ReleaseHoldBody>;
export const LinkNominationBody = z.strictObject({ dossierId: id, nominationId: id });
export type LinkNominationBody = z.infer<typeof LinkNominationBody>;

/** What an Excel file would bring, row by row; nothing is written. */
export const ImportCheck = z.object({
  /** of the bytes that were looked at; taking them over asks for it again */
  sha256: z.string(),
  fileName: z.string(),
  counts: z.object({ new: int, already: int, wrong: int }),
  rows: z.array(
    z.object({
      sheet: z.string(),
      row: int,
      state: z.enum(['new', 'already', 'wrong']),
      name: z.string(),
      detail: z.string(),
    }),
  ),
  /** wrong cells by name, in Vietnamese; at most 500 are listed */
  errors: z.array(z.object({ sheet: z.string(), cell: z.string(), heading: z.string(), message: z.string() })),
  errorsInAll: int,
});
export type ImportCheck = z.infer<typeof ImportCheck>;
export const ImportQuery = z.strictObject({ sha256 });
export type ImportQuery = z.infer<typeof ImportQuery>;
export const ImportDone = z.object({ added: int, already: int });
export type ImportDone = z.infer<typeof ImportDone>;
