import { z } from 'zod';
import { keyOfParts } from '../domain/listed-twice.js';
import { inAddress, judgedDay, pageNumber, pastDay, standingVersion, upTo, version } from './bounds.js';
import { id } from './id.js';
import { citizenNumber, line, multiline, secret, sha256, userName } from './text.js';
import { uniqueBy, uniqueList } from './unique-by.js';
import { DeclaredFactsList, PromisedPaperList } from './views/eligibility.js';

/** What the api accepts. Unknown fields are refused. */
const answered = z.strictObject({ item: line(80), nominationId: id.nullable() });
const satisfied = (min: number) =>
  uniqueBy('paper-lines', answered, ({ item, nominationId }) => keyOfParts(item, nominationId), { min, max: 200 });

export const SignInBody = z.strictObject({ userName: userName(80).min(1), password: secret(200).min(1) });
export const DemonstrationSignInBody = z.strictObject({ userName: userName(80).min(1) });
/** `current` is the password that stands; `password` the one to take its place. */
export const ChangePasswordBody = z.strictObject({ current: secret(200).min(1), password: secret(200) });
export type ChangePasswordBody = z.infer<typeof ChangePasswordBody>;
export const ActAsBody = z.strictObject({ appointmentId: id });

export const CreateDraftBody = z.strictObject({ campaignId: id });
export type CreateDraftBody = z.infer<typeof CreateDraftBody>;

const nomineeBase = { id, award: line(80) };
/** Half-filled nominees may be saved; submission asks for what is missing. */
export const DraftNominee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('collective'), ...nomineeBase, organisationId: id }),
  z.strictObject({
    kind: z.literal('individual'),
    ...nomineeBase,
    name: line(200),
    birthDate: z.union([pastDay, z.literal('')]),
    /** looked at when the list is submitted; a number that is half typed may be saved */
    citizenNumber: citizenNumber.optional(),
    position: line(200),
    workUnit: line(300),
    partyMember: z.boolean(),
    enterpriseDirector: z.boolean(),
  }),
]);
export type DraftNominee = z.infer<typeof DraftNominee>;

export const DraftPaper = z.strictObject({ id, uploadId: id, satisfies: satisfied(0) });
export type DraftPaper = z.infer<typeof DraftPaper>;
export const SaveDraftBody = z.strictObject({
  version: standingVersion,
  nominees: uniqueBy('nominees', DraftNominee, (nominee) => nominee.id, { max: 500 }),
  papers: uniqueBy('papers', DraftPaper, (paper) => paper.id, { max: 1000 }),
  /** left out: what is stored stays */
  facts: DeclaredFactsList.optional(),
  promises: PromisedPaperList.optional(),
});
export type SaveDraftBody = z.infer<typeof SaveDraftBody>;

export const SubmitDraftBody = z.strictObject({
  /** the draft's version the head saw */
  version: standingVersion,
  /** SHA-256 of every paper the head saw, by upload */
  papers: uniqueBy('papers', z.strictObject({ uploadId: id, sha256 }), ({ uploadId }) => uploadId, { max: 1000 }),
  accuracyConfirmed: z.boolean(),
});
export type SubmitDraftBody = z.infer<typeof SubmitDraftBody>;

const opinion = { nominationId: id, recommend: z.boolean(), reason: multiline(4000).nullable().default(null) };
export const RecordOpinionBody = z.strictObject({ version, ...opinion });
export type RecordOpinionBody = z.infer<typeof RecordOpinionBody>;
export const ForwardBody = z.strictObject({
  version,
  /** opinions given in the same act */
  opinions: uniqueBy('opinions', z.strictObject(opinion), ({ nominationId }) => nominationId, { max: 500 }).default([]),
});
export type ForwardBody = z.infer<typeof ForwardBody>;
export const ReturnBody = z.strictObject({ version, reason: multiline(4000) });
export type ReturnBody = z.infer<typeof ReturnBody>;

const correctionPaper = z.strictObject({
  id,
  uploadId: id,
  satisfies: satisfied(1),
  /** the paper whose place it takes */
  replaces: id.nullable(),
});
/** Which of the papers of one id is meant: the one that this event brought; left out, the first that came under the id. */
export const PaperContentQuery = z.strictObject({
  event: inAddress(2_147_483_647).optional(),
});
export type PaperContentQuery = z.infer<typeof PaperContentQuery>;

const withdrawal = z.strictObject({ nominationId: id, reason: multiline(2000).nullable().default(null) });
export const SaveCorrectionBody = z.strictObject({
  draftVersion: version,
  papers: uniqueBy('papers', correctionPaper, (paper) => paper.id, { max: 500 }),
  withdrawn: uniqueBy('withdrawals', withdrawal, ({ nominationId }) => nominationId, { max: 500 }),
  note: multiline(4000).nullable().default(null),
});
export type SaveCorrectionBody = z.infer<typeof SaveCorrectionBody>;
export const ResubmitBody = z.strictObject({
  version,
  draftVersion: version,
  accuracyConfirmed: z.boolean(),
});
export type ResubmitBody = z.infer<typeof ResubmitBody>;

/** No council is larger. */
const ballots = upTo(1_000);
const vote = z.strictObject({
  nominationId: id,
  votesFor: ballots,
  votesAgainst: ballots,
  absent: ballots,
  recommend: z.boolean(),
  note: multiline(4000).nullable().default(null),
  replacing: multiline(2000).nullable().default(null),
});
export const CouncilResultsBody = z.strictObject({
  items: uniqueBy(
    'dossiers',
    z.strictObject({
      dossierId: id,
      version,
      results: uniqueBy('results', vote, ({ nominationId }) => nominationId, { min: 1, max: 500 }),
    }),
    ({ dossierId }) => dossierId,
    { min: 1, max: 200 },
  ),
});
export type CouncilResultsBody = z.infer<typeof CouncilResultsBody>;

export const RecordDecisionBody = z.strictObject({
  number: line(60).min(1),
  signedOn: judgedDay,
  /** the signed decision */
  uploadId: id,
  outcomes: uniqueBy(
    'outcomes',
    z.strictObject({
      dossierId: id,
      nominationId: id,
      awarded: z.boolean(),
      reason: multiline(2000).nullable().default(null),
    }),
    ({ dossierId, nominationId }) => keyOfParts(dossierId, nominationId),
    { max: 2000 },
  ),
});
export type RecordDecisionBody = z.infer<typeof RecordDecisionBody>;
export const CorrectNumberBody = z.strictObject({ number: line(60).min(1), reason: multiline(2000) });
export type CorrectNumberBody = z.infer<typeof CorrectNumberBody>;
export const RetryEffectsBody = z.strictObject({ effectIds: uniqueList('choices', id, { max: 500 }).optional() });
export type RetryEffectsBody = z.infer<typeof RetryEffectsBody>;

/** Of a query, where one that stands twice says no more than once. */
const list = (max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? [...new Set(value.split(',').filter(Boolean))] : value),
    uniqueList('choices', line(80), { max }).optional(),
  );
export const DossierQuery = z.strictObject({
  /** mine: waits for the reader; office: waits at the reader's body; elsewhere: sent on or returned; done: closed */
  tab: z.enum(['mine', 'office', 'elsewhere', 'done', 'all']).default('all'),
  q: line(200).optional(),
  campaign: id.optional(),
  stage: list(50),
  unit: id.optional(),
  phase: list(4),
  due: list(4),
  page: pageNumber.default(1),
  size: inAddress(200).default(50),
});
export type DossierQuery = z.infer<typeof DossierQuery>;
