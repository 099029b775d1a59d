import { z } from 'zod';
import { id } from './id.js';
import { DeclaredFactsBody, PromisedPaperBody } from './views/eligibility.js';

/** What the api accepts. Unknown fields are refused. */
const text = (max: number) => z.string().max(max);
const answered = z.strictObject({ item: text(80), nominationId: id.nullable() });

export const SignInBody = z.strictObject({ userName: text(80).min(1), password: text(200).min(1) });
export const DemonstrationSignInBody = z.strictObject({ userName: text(80).min(1) });
/** `current` is the password that stands; `password` the one to take its place. */
export const ChangePasswordBody = z.strictObject({ current: text(200).min(1), password: text(200) });
export type ChangePasswordBody = z.infer<typeof ChangePasswordBody>;
export const ActAsBody = z.strictObject({ appointmentId: id });

export const CreateDraftBody = z.strictObject({ campaignId: id });
export type CreateDraftBody = z.infer<typeof CreateDraftBody>;

const nomineeBase = { id, award: text(80) };
/** Half-filled nominees may be saved; submission asks for what is missing. */
export const DraftNominee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('collective'), ...nomineeBase, organisationId: id }),
  z.strictObject({
    kind: z.literal('individual'),
    ...nomineeBase,
    name: text(200),
    birthDate: z.union([z.iso.date(), z.literal('')]),
    /** looked at when the list is submitted; a number that is half typed may be saved */
    citizenNumber: text(20).optional(),
    position: text(200),
    workUnit: text(300),
    partyMember: z.boolean(),
    enterpriseDirector: z.boolean(),
  }),
]);
export type DraftNominee = z.infer<typeof DraftNominee>;

export const DraftPaper = z.strictObject({ id, uploadId: id, satisfies: z.array(answered).max(200) });
export type DraftPaper = z.infer<typeof DraftPaper>;
export const SaveDraftBody = z.strictObject({
  version: z.int().min(1),
  nominees: z.array(DraftNominee).max(500),
  papers: z.array(DraftPaper).max(1000),
  /** left out: what is stored stays */
  facts: z.array(DeclaredFactsBody).max(501).optional(),
  promises: z.array(PromisedPaperBody).max(500).optional(),
});
export type SaveDraftBody = z.infer<typeof SaveDraftBody>;

export const SubmitDraftBody = z.strictObject({
  /** the draft's version the head saw */
  version: z.int().min(1),
  /** SHA-256 of every paper the head saw, by upload */
  papers: z.array(z.strictObject({ uploadId: id, sha256: z.string().regex(/^[0-9a-f]{64}$/) })).max(1000),
  accuracyConfirmed: z.boolean(),
});
export type SubmitDraftBody = z.infer<typeof SubmitDraftBody>;

const opinion = { nominationId: id, recommend: z.boolean(), reason: text(4000).nullable().default(null) };
export const RecordOpinionBody = z.strictObject({ version: z.int(), ...opinion });
export type RecordOpinionBody = z.infer<typeof RecordOpinionBody>;
export const ForwardBody = z.strictObject({
  version: z.int(),
  /** opinions given in the same act */
  opinions: z.array(z.strictObject(opinion)).max(500).default([]),
});
export type ForwardBody = z.infer<typeof ForwardBody>;
export const ReturnBody = z.strictObject({ version: z.int(), reason: text(4000) });
export type ReturnBody = z.infer<typeof ReturnBody>;

const correctionPaper = z.strictObject({
  id,
  uploadId: id,
  satisfies: z.array(answered).min(1).max(200),
  /** the paper whose place it takes */
  replaces: id.nullable(),
});
const withdrawal = z.strictObject({ nominationId: id, reason: text(2000).nullable().default(null) });
export const SaveCorrectionBody = z.strictObject({
  draftVersion: z.int().min(0),
  papers: z.array(correctionPaper).max(500),
  withdrawn: z.array(withdrawal).max(500),
  note: text(4000).nullable().default(null),
});
export type SaveCorrectionBody = z.infer<typeof SaveCorrectionBody>;
export const ResubmitBody = z.strictObject({
  version: z.int(),
  draftVersion: z.int().min(0),
  accuracyConfirmed: z.boolean(),
});
export type ResubmitBody = z.infer<typeof ResubmitBody>;

const vote = z.strictObject({
  nominationId: id,
  votesFor: z.int(),
  votesAgainst: z.int(),
  absent: z.int(),
  recommend: z.boolean(),
  note: text(4000).nullable().default(null),
  replacing: text(2000).nullable().default(null),
});
export const CouncilResultsBody = z.strictObject({
  items: z
    .array(z.strictObject({ dossierId: id, version: z.int(), results: z.array(vote).min(1).max(500) }))
    .min(1)
    .max(200),
});
export type CouncilResultsBody = z.infer<typeof CouncilResultsBody>;

export const RecordDecisionBody = z.strictObject({
  number: text(60).min(1),
  signedOn: z.iso.date(),
  /** the signed decision */
  uploadId: id,
  outcomes: z
    .array(
      z.strictObject({
        dossierId: id,
        nominationId: id,
        awarded: z.boolean(),
        reason: text(2000).nullable().default(null),
      }),
    )
    .max(2000),
});
export type RecordDecisionBody = z.infer<typeof RecordDecisionBody>;
export const CorrectNumberBody = z.strictObject({ number: text(60).min(1), reason: text(2000) });
export type CorrectNumberBody = z.infer<typeof CorrectNumberBody>;
export const RetryEffectsBody = z.strictObject({ effectIds: z.array(id).max(500).optional() });
export type RetryEffectsBody = z.infer<typeof RetryEffectsBody>;

const list = (max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value),
    z.array(z.string()).max(max).optional(),
  );
export const DossierQuery = z.strictObject({
  /** mine: waits for the reader; office: waits at the reader's body; elsewhere: sent on or returned; done: closed */
  tab: z.enum(['mine', 'office', 'elsewhere', 'done', 'all']).default('all'),
  q: text(200).optional(),
  campaign: id.optional(),
  stage: list(50),
  unit: id.optional(),
  phase: list(4),
  due: list(4),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});
export type DossierQuery = z.infer<typeof DossierQuery>;
