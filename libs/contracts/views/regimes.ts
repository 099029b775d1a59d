import { z } from 'zod';
import { transitionRules, unconfirmedParts } from '../../domain/regimes/legal-regime.js';
import { checklistItem } from '../campaign/papers.js';
import { PublishedVersion } from './calendars.js';

const day = z.iso.date();
const text = (max: number) => z.string().trim().min(1).max(max);
const code = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9_]*$/, 'mã chỉ gồm chữ in hoa, chữ số và dấu gạch dưới')
  .max(60);

export const LegalRegimeBody = z.strictObject({
  code,
  name: text(300),
  instrument: text(200),
  validFrom: day,
  validTo: day.nullable(),
  transition: z
    .strictObject({
      rule: z.enum(transitionRules),
      before: day,
      keeps: code,
      citation: text(300).nullable(),
      note: text(500).nullable(),
    })
    .nullable(),
  sourceUrl: text(500),
  checkedOn: day,
  unconfirmed: z.array(z.enum(unconfirmedParts)),
  onlyWhenNamed: z.boolean(),
  extraPapers: z.array(checklistItem).max(50),
});
export type LegalRegimeBody = z.infer<typeof LegalRegimeBody>;

export const PublishRegimesBody = z.strictObject({
  /** the version that the screen began from */
  base: z.int().positive(),
  note: z.string().trim().max(2000),
  regimes: z.array(LegalRegimeBody).max(100),
});
export type PublishRegimesBody = z.infer<typeof PublishRegimesBody>;

export const RegimesVersionView = z.object({ version: PublishedVersion, regimes: z.array(LegalRegimeBody) });
export type RegimesVersionView = z.infer<typeof RegimesVersionView>;

export const LegalRegimesView = z.object({
  newest: RegimesVersionView,
  /** newest first */
  versions: z.array(PublishedVersion),
  today: day,
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
