import { z } from 'zod';
import { transitionRules, unconfirmedParts } from '../../domain/regimes/legal-regime.js';
import { plannedDay, standingVersion } from '../bounds.js';
import { checklistItem } from '../campaign/papers.js';
import { line, multiline, saidLine } from '../text.js';
import { uniqueList } from '../unique-by.js';
import { PublishedVersion } from './calendars.js';

const code = line(60)
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9_]*$/, 'mã chỉ gồm chữ in hoa, chữ số và dấu gạch dưới');

export const LegalRegimeBody = z.strictObject({
  code,
  name: saidLine(300),
  instrument: saidLine(200),
  validFrom: plannedDay,
  validTo: plannedDay.nullable(),
  transition: z
    .strictObject({
      rule: z.enum(transitionRules),
      before: plannedDay,
      keeps: code,
      citation: saidLine(300).nullable(),
      note: multiline(500).min(1).nullable(),
    })
    .nullable(),
  sourceUrl: saidLine(500),
  checkedOn: plannedDay,
  unconfirmed: uniqueList('choices', z.enum(unconfirmedParts), { max: unconfirmedParts.length }),
  onlyWhenNamed: z.boolean(),
  extraPapers: z.array(checklistItem).max(50),
});
export type LegalRegimeBody = z.infer<typeof LegalRegimeBody>;

export const PublishRegimesBody = z.strictObject({
  /** the version that the screen began from */
  base: standingVersion,
  note: multiline(2000),
  regimes: z.array(LegalRegimeBody).max(100),
});
export type PublishRegimesBody = z.infer<typeof PublishRegimesBody>;

export const RegimesVersionView = z.object({ version: PublishedVersion, regimes: z.array(LegalRegimeBody) });
export type RegimesVersionView = z.infer<typeof RegimesVersionView>;

export const LegalRegimesView = z.object({
  newest: RegimesVersionView,
  /** newest first */
  versions: z.array(PublishedVersion),
  today: plannedDay,
  mayPublish: z.boolean(),
});
export type LegalRegimesView = z.infer<typeof LegalRegimesView>;

/** The regime of one draft or dossier, and why. */
export const PinnedRegimeView = z.object({
  code: z.string(),
  name: z.string(),
  instrument: z.string(),
  /** a Vietnamese sentence or two */
  why: z.string(),
  /** receipt may still bring it under a later one */
  provisional: z.boolean(),
  unconfirmed: z.boolean(),
});
export type PinnedRegimeView = z.infer<typeof PinnedRegimeView>;
