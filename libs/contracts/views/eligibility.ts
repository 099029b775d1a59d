import { z } from 'zod';
import { keyOfParts } from '../../domain/listed-twice.js';
import { day, int, plannedDay, year } from '../bounds.js';
import { ratings } from '../campaign/criteria.js';
import { id } from '../id.js';
import { line, multiline } from '../text.js';
import { uniqueBy, uniqueList } from '../unique-by.js';

const decimal = z.string().regex(/^-?\d{1,18}([.]\d{1,6})?$/);
const answered = { item: line(80), nominationId: id.nullable() };

/** What a unit declares of a nominee, or of itself (`nomineeId` null). Half-entered facts may be saved. */
export const DeclaredFactsBody = z.strictObject({
  nomineeId: id.nullable(),
  ratings: uniqueBy(
    'figures',
    z.strictObject({
      year,
      value: z.enum(ratings),
      of: z.enum(['party-organisation', 'party-member', 'unit', 'official']).optional(),
    }),
    ({ year, of }) => keyOfParts(year, of),
    { max: 100 },
  ).default([]),
  targets: uniqueBy(
    'figures',
    z.strictObject({ label: line(300), planned: decimal, actual: decimal }),
    ({ label }) => label.toLowerCase() || undefined,
    { max: 200 },
  ).default([]),
  figures: uniqueBy(
    'figures',
    z.strictObject({ measure: line(80), value: decimal, of: decimal.optional() }),
    ({ measure }) => measure,
    { max: 100 },
  ).default([]),
  coverage: uniqueBy('figures', z.strictObject({ item: line(80), from: day, to: day }), ({ item }) => item, {
    max: 50,
  }).default([]),
  since: day.optional(),
  payrollOrganisationId: id.optional(),
  without: uniqueList('choices', line(80), { max: 50 }).optional(),
  meritEvidence: uniqueList('choices', line(80), { max: 50 }).optional(),
  achievement: z.strictObject({ topic: line(300), from: day, to: day }).optional(),
});
export const DeclaredFactsList = uniqueBy('facts', DeclaredFactsBody, ({ nomineeId }) => keyOfParts(nomineeId), {
  max: 501,
});
export const PromisedPaperBody = z.strictObject({ ...answered, by: plannedDay });
export const PromisedPaperList = uniqueBy(
  'promises',
  PromisedPaperBody,
  ({ item, nominationId }) => keyOfParts(item, nominationId),
  { max: 500 },
);

export const FindingView = z.object({
  ruleId: z.string(),
  label: z.string(),
  nominationId: id.nullable(),
  result: z.enum(['PASS', 'FAIL', 'NEEDS_REVIEW']),
  sentence: z.string(),
  citation: z.string(),
  evidence: z.array(
    z.object({
      label: z.string(),
      value: z.string(),
      source: z.enum(['declared', 'paper', 'registration', 'register', 'decision', 'person']),
    }),
  ),
  /** what it does where the reader stands: stops, warns, or only says */
  effect: z.enum(['block', 'warn', 'inform']).nullable(),
  mayOverride: z.boolean(),
  table: z
    .object({
      columns: z.array(z.string()),
      rows: z.array(z.object({ own: z.boolean(), cells: z.array(z.string()) })),
    })
    .nullable(),
  settled: z
    .object({
      result: z.enum(['PASS', 'FAIL']),
      reason: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
      stageLabel: z.string(),
    })
    .nullable(),
});
export type FindingView = z.infer<typeof FindingView>;

/** What the plan asks a unit to declare, so that a form can be made of it. */
export const AskedFactsView = z.object({
  /** of each nominee; null is the submission as a whole */
  nominationId: id.nullable(),
  ratings: z.array(z.object({ of: z.string(), years: z.array(int) })),
  figures: z.array(z.object({ code: z.string(), label: z.string(), measure: z.string() })),
  targets: z.boolean(),
});
export type AskedFactsView = z.infer<typeof AskedFactsView>;

export const EligibilityView = z.object({
  step: z.enum(['registration', 'submission', 'examination', 'council']),
  findings: z.array(FindingView),
  counts: z.object({ pass: int, fail: int, review: int, blocking: int }),
  asked: z.array(AskedFactsView),
  facts: z.array(DeclaredFactsBody),
  promises: z.array(PromisedPaperBody),
  /** of a dossier: the records of its nominees that are linked and that the reader may open */
  subjects: z.array(z.object({ nominationId: id, subjectId: id })),
  /** whether the reader may answer or override findings now, and why not */
  maySettle: z.object({ allowed: z.boolean(), why: z.string().nullable() }),
});
export type EligibilityView = z.infer<typeof EligibilityView>;

export const SettleFindingBody = z.strictObject({
  ruleId: line(80),
  nominationId: id.nullable(),
  result: z.enum(['PASS', 'FAIL']),
  reason: multiline(4000),
});
export type SettleFindingBody = z.infer<typeof SettleFindingBody>;

export const KeepPromiseBody = z.strictObject({
  papers: uniqueBy(
    'papers',
    z.strictObject({
      id,
      uploadId: id,
      satisfies: uniqueBy(
        'paper-lines',
        z.strictObject(answered),
        ({ item, nominationId }) => keyOfParts(item, nominationId),
        { min: 1, max: 200 },
      ),
    }),
    (paper) => paper.id,
    { min: 1, max: 100 },
  ),
});
export type KeepPromiseBody = z.infer<typeof KeepPromiseBody>;
