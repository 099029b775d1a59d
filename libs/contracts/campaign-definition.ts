import { z } from 'zod';
import { roles } from '../domain/role.js';

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/);
const day = z.iso.date();
const role = z.enum(roles);

const stage = z.strictObject({
  code,
  label: z.string().min(1),
  publicLabel: z.string().min(1),
  kind: z.enum(['examine', 'joint-review', 'council', 'decide']),
  body: z.union([z.strictObject({ parentOfUnit: z.literal(true) }), z.strictObject({ organisation: code })]),
  holderRole: role,
  headRole: role,
  actingRoles: z.array(role).min(1),
  register: z.enum(['incoming', 'none']),
  stamp: z.boolean(),
  mayReturn: z.boolean(),
  jointWith: z.array(code).default([]),
  due: z.strictObject({ workingDays: z.int().positive().optional(), throughEndOf: day.optional() }).default({}),
  reminders: z.array(z.int().min(0)).default([]),
  councilSize: z.int().positive().optional(),
});

const checklistItem = z.strictObject({
  code,
  label: z.string().min(1),
  per: z.enum(['submission', 'nomination']),
  when: z
    .strictObject({ subjectOrganisationKinds: z.array(code).optional(), enterpriseDirector: z.boolean().optional() })
    .optional(),
  citation: z.string().min(1),
  stamped: z.boolean().optional(),
});

/** A campaign as data: who may nominate whom, with which papers, by when, and through which stages. */
export const CampaignDefinition = z.strictObject({
  code,
  codePrefix: z.string().regex(/^[A-Z]{2,4}$/),
  name: z.string().min(1),
  shortName: z.string().min(1),
  owner: z.string().min(1),
  sourceStatus: z.enum(['draft', 'issued']),
  legalRegime: z.string().min(1),
  commendationType: z.string().min(1),
  awards: z
    .array(
      z.strictObject({ code, name: z.string().min(1), subjects: z.array(z.enum(['collective', 'individual'])).min(1) }),
    )
    .min(1),
  submission: z.strictObject({ from: day.optional(), throughEndOf: day.optional(), hard: z.boolean() }),
  checklist: z.array(checklistItem),
  /** rules of the plan that nobody checks automatically yet, listed on every dossier */
  notChecked: z.array(z.string()).default([]),
  stages: z.array(stage),
  routes: z.array(z.strictObject({ unitKinds: z.array(code).min(1), stages: z.array(code).min(1) })),
});
export type CampaignDefinition = z.infer<typeof CampaignDefinition>;
