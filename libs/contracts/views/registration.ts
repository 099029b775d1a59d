import { z } from 'zod';
import { keyOfParts } from '../../domain/listed-twice.js';
import { int, version } from '../bounds.js';
import { id } from '../id.js';
import { line, multiline } from '../text.js';
import { uniqueBy, uniqueList } from '../unique-by.js';

const instant = z.iso.datetime();
/** A number as its decimal text, «1250.5»; what is not a number is refused by name, not by shape. */
const figure = line(40);

export const RegistrationContentBody = z.strictObject({
  texts: uniqueBy('fields', z.strictObject({ field: line(80), text: multiline(10_000) }), ({ field }) => field, {
    max: 50,
  }),
  targets: uniqueBy(
    'fields',
    z.strictObject({ field: line(80), label: line(300), planned: figure }),
    ({ field, label }) => (label ? keyOfParts(field, label.toLowerCase()) : undefined),
    { max: 200 },
  ),
  indicators: uniqueBy(
    'fields',
    z.strictObject({ item: line(80), baseline: figure.nullable(), target: figure.nullable() }),
    ({ item }) => item,
    { max: 100 },
  ),
});

export const SaveRegistrationBody = z.strictObject({
  /** the version the screen shows; 0 when there is none yet */
  version,
  content: RegistrationContentBody,
  note: multiline(2000).nullable().default(null),
});
export type SaveRegistrationBody = z.infer<typeof SaveRegistrationBody>;

export const registrationStates = ['missing', 'waiting', 'registered', 'late'] as const;

export const ReportDueView = z.object({
  code: z.string(),
  label: z.string(),
  dueAt: instant.nullable(),
  state: z.enum(['missing', 'overdue', 'received', 'late']),
  received: z.array(
    z.object({ id, fileName: z.string(), at: instant, late: z.boolean(), note: z.string().nullable() }),
  ),
});

/** One campaign as it concerns the reader's unit. */
export const MyRegistration = z.object({
  campaignId: id,
  campaignName: z.string(),
  required: z.boolean(),
  state: z.enum(registrationStates),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  open: z.boolean(),
  /** the unit has nothing to register, only reports to send */
  asked: z.boolean(),
  through: z.string().nullable(),
  reminders: z.array(z.object({ about: z.string(), at: instant, by: z.string() })),
  reports: z.array(ReportDueView),
  /** units below the reader's that wait for it to send their registration on */
  toForward: int,
});
export type MyRegistration = z.infer<typeof MyRegistration>;
export const MyRegistrationList = z.object({ items: z.array(MyRegistration) });
export type MyRegistrationList = z.infer<typeof MyRegistrationList>;

export const RegistrationFieldView = z.object({
  code: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'targets', 'indicators']),
  required: z.boolean(),
});
export const RegistrationView = z.object({
  summary: MyRegistration,
  version,
  content: RegistrationContentBody,
  fields: z.array(RegistrationFieldView),
  indicators: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      unit: z.string(),
      decimals: int,
      baselineYear: int,
      citation: z.string(),
    }),
  ),
  citation: z.string().nullable(),
  versions: z.array(z.object({ version, at: instant, by: z.string(), late: z.boolean(), note: z.string().nullable() })),
  maySave: z.boolean(),
  /** registrations of units below that wait here */
  waiting: z.array(z.object({ unitId: id, unitName: z.string(), version, at: instant })),
});
export type RegistrationView = z.infer<typeof RegistrationView>;

export const ForwardRegistrationsBody = z.strictObject({ unitIds: uniqueList('units', id, { min: 1, max: 500 }) });
export type ForwardRegistrationsBody = z.infer<typeof ForwardRegistrationsBody>;
export const RemindUnitsBody = z.strictObject({
  unitIds: uniqueList('units', id, { min: 1, max: 2000 }),
  about: line(80),
});
export type RemindUnitsBody = z.infer<typeof RemindUnitsBody>;
export const SendReportBody = z.strictObject({
  report: line(80),
  uploadId: id,
  note: multiline(2000).nullable().default(null),
});
export type SendReportBody = z.infer<typeof SendReportBody>;

export const RegistrationOverview = z.object({
  campaignId: id,
  campaignName: z.string(),
  required: z.boolean(),
  closesAt: instant.nullable(),
  counts: z.object({ missing: int, waiting: int, registered: int, late: int }),
  reports: z.array(z.object({ code: z.string(), label: z.string(), dueAt: instant.nullable() })),
  units: z.array(
    z.object({
      unitId: id,
      name: z.string(),
      kind: z.string(),
      state: z.enum(registrationStates),
      version,
      registeredAt: instant.nullable(),
      through: z.string().nullable(),
      remindedAt: instant.nullable(),
      reports: z.array(z.object({ code: z.string(), state: z.enum(['missing', 'overdue', 'received', 'late']) })),
    }),
  ),
  mayRemind: z.boolean(),
});
export type RegistrationOverview = z.infer<typeof RegistrationOverview>;
