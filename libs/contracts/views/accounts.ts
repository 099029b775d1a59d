import { z } from 'zod';
import { actGroups, actKinds, actMatters } from '../../domain/acts/act-kind.js';
import { plannedDay } from '../bounds.js';
import { id } from '../id.js';
import { line, multiline } from '../text.js';

const instant = z.iso.datetime();

/** The sessions that open one's own account now. */
export const SessionList = z.object({
  items: z.array(
    z.object({
      id,
      /** the browser and system, as people call them */
      device: z.string(),
      address: z.string(),
      since: instant,
      lastUsed: instant,
      /** the one that asks */
      own: z.boolean(),
    }),
  ),
});
export type SessionList = z.infer<typeof SessionList>;

/** Why an account is closed to its holder. */
export const DisableAccountBody = z.strictObject({ reason: multiline(500) });
export type DisableAccountBody = z.infer<typeof DisableAccountBody>;

/** Which acts: of a group, by or about somebody whose name or user name holds the words, between two days, before a place. */
export const ActQuery = z.strictObject({
  group: z.enum(actGroups).optional(),
  who: line(200).optional(),
  from: plannedDay.optional(),
  to: plannedDay.optional(),
  /** the last place of the page before */
  before: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .optional(),
});
export type ActQuery = z.infer<typeof ActQuery>;

/** What people did besides acts on dossiers, the newest first. */
export const ActList = z.object({
  items: z.array(
    z.object({
      position: z.string(),
      at: instant,
      kind: z.enum(Object.values(actKinds).flat() as [string, ...string[]]),
      /** what was done, as a sentence */
      text: z.string(),
      /** what else there is to read; empty: nothing */
      detail: z.string(),
      /** null: somebody at the door */
      person: z.object({ id, name: z.string() }).nullable(),
      userName: z.string().nullable(),
      /** the title and organisation under which it was done; null: under none */
      office: z.string().nullable(),
      address: z.string(),
      about: z.object({ kind: z.enum(actMatters), id, name: z.string() }).nullable(),
    }),
  ),
  /** for the next page; null: there is none */
  before: z.string().nullable(),
});
export type ActList = z.infer<typeof ActList>;
