import { z } from 'zod';
import { type ActOutcome, actKinds } from '../../domain/organisations/organisation-act.js';
import { descents, letterheads, relationKinds } from '../../domain/organisations/organisation-history.js';
import { roles } from '../../domain/role.js';
import { int, pageNumber, plannedDay, shownDay, standingVersion } from '../bounds.js';
import { id } from '../id.js';
import { line, multiline, saidLine, userName } from '../text.js';
import { uniqueBy, uniqueList } from '../unique-by.js';

const instant = z.iso.datetime();

const OrganisationCodes = z.strictObject({
  electronic: line(40).optional(),
  administrative: line(20).optional(),
  tax: line(20).optional(),
});
const facts = {
  name: saidLine(300),
  kind: saidLine(60),
  parentId: id.nullable(),
  letterhead: z.enum(letterheads),
  codes: OrganisationCodes,
  /** the organisation that may put its merit forward */
  relation: z.strictObject({ kind: z.enum(relationKinds), of: id }).nullable(),
};

export const NewOrganisationBody = z.strictObject({
  id,
  /** the code that plans name it by; for life */
  code: line(60)
    .toUpperCase()
    .regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/, 'chỉ gồm chữ in hoa không dấu, chữ số và dấu gạch nối, từ 2 đến 40 ký tự'),
  ...facts,
});

export const OrganisationActBody = z.strictObject({
  /** made by the sender; sent again with the same id, it is done once */
  id,
  effectiveOn: plannedDay,
  /** the paper that says so: number, date, authority */
  basis: multiline(1000),
  /** of a merger: those appointed at what ends hold the same functions at what takes its place */
  carryAppointments: z.boolean().default(false),
  act: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('found'), organisation: NewOrganisationBody }),
    z.strictObject({ kind: z.literal('amend'), organisationId: id, facts: z.strictObject(facts).partial() }),
    z.strictObject({
      kind: z.literal('merge'),
      predecessors: uniqueList('organisations', id, { min: 1, max: 50 }),
      into: z.union([
        z.strictObject({ organisationId: id, name: saidLine(300).nullable() }),
        z.strictObject({ organisation: NewOrganisationBody }),
      ]),
    }),
    z.strictObject({
      kind: z.literal('split'),
      organisationId: id,
      goesOn: z.boolean(),
      into: uniqueBy('organisations', NewOrganisationBody, (organisation) => organisation.id, { max: 20 }),
      moved: uniqueBy(
        'organisations',
        z.strictObject({ organisationId: id, to: id }),
        ({ organisationId }) => organisationId,
        { max: 500 },
      ),
    }),
    z.strictObject({ kind: z.literal('abolish'), organisationId: id, childrenTo: id.nullable() }),
  ]),
});
export type OrganisationActBody = z.infer<typeof OrganisationActBody>;

export const WithdrawActBody = z.strictObject({ reason: multiline(1000) });
export type WithdrawActBody = z.infer<typeof WithdrawActBody>;

export const OrganisationsQuery = z.strictObject({
  /** the day to look at; absent: today */
  at: plannedDay.optional(),
});
export type OrganisationsQuery = z.infer<typeof OrganisationsQuery>;

const named = z.object({ id, name: z.string() });

export const OrganisationNode = z.object({
  id,
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  parentId: id.nullable(),
  letterhead: z.enum(letterheads),
  codes: OrganisationCodes,
  relation: z.object({ kind: z.enum(relationKinds), of: id }).nullable(),
  /** the days between which it exists; null: no end is known */
  from: shownDay,
  to: shownDay.nullable(),
  /** its names before and after, so that a search for one finds it */
  otherNames: z.array(z.string()),
  /** people appointed there on the day */
  appointments: int,
});
export type OrganisationNode = z.infer<typeof OrganisationNode>;

/** A predecessor or a successor of an organisation, and by which act. */
const Kin = named.extend({ on: shownDay, how: z.enum(descents) });

const ActOutcomeView = z.object({
  id,
  what: z.enum(['founded', 'ended', 'split-off', 'renamed', 'moved', 'amended']),
  name: z.string(),
  to: z.string().nullable(),
  successors: z.array(z.string()),
}) satisfies z.ZodType<ActOutcome>;

export const OrganisationActView = z.object({
  id,
  kind: z.enum(['opening', ...actKinds]),
  effectiveOn: shownDay,
  basis: z.string(),
  recordedAt: instant,
  /** null: written when the installation was made */
  recordedBy: z.string().nullable(),
  withdrawn: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
  outcome: z.array(ActOutcomeView),
});
export type OrganisationActView = z.infer<typeof OrganisationActView>;

export const OrganisationTree = z.object({
  at: shownDay,
  today: shownDay,
  kinds: z.array(z.object({ code: z.string(), label: z.string() })),
  organisations: z.array(OrganisationNode),
  /** acts in the order of their days, newest first; the opening of the installation is not among them */
  acts: z.array(OrganisationActView),
  mayWrite: z.boolean(),
});
export type OrganisationTree = z.infer<typeof OrganisationTree>;

export const AppointmentView = z.object({
  id,
  version: int,
  person: named,
  organisation: named,
  role: z.enum(roles),
  title: z.string(),
  from: shownDay,
  to: shownDay.nullable(),
  /** null: not shown to the reader */
  userName: z.string().nullable(),
  /** the holder's account is closed; told to whoever reads user names */
  disabled: z.boolean(),
  /** made by mistake: the days shown are as they were entered; the appointment is valid on no day */
  voided: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
});
export type AppointmentView = z.infer<typeof AppointmentView>;

export const OrganisationView = z.object({
  id,
  code: z.string(),
  today: shownDay,
  periods: z.array(
    z.object({
      from: shownDay,
      to: shownDay.nullable(),
      name: z.string(),
      kind: z.string(),
      parent: named.nullable(),
      letterhead: z.enum(letterheads),
      codes: OrganisationCodes,
      relation: z.object({ kind: z.enum(relationKinds), of: named }).nullable(),
    }),
  ),
  predecessors: z.array(Kin),
  successors: z.array(Kin),
  acts: z.array(OrganisationActView),
  /** today's first, then those that begin later, then those that are over */
  appointments: z.array(AppointmentView),
  /** open dossiers that it has submitted, and those that stand with it; null for whoever may not read its dossiers */
  dossiers: z.object({ submitted: int, here: int }).nullable(),
  mayWrite: z.boolean(),
});
export type OrganisationView = z.infer<typeof OrganisationView>;

/** What an act would do, before it is done. */
export const ActPreview = z.object({
  outcome: OrganisationActView.shape.outcome,
  appointmentsEnded: int,
  appointmentsCarried: int,
  /** open dossiers and drafts of those that end, which stay where they are */
  left: z.array(z.object({ id, name: z.string(), dossiers: int, here: int, drafts: int, plans: z.array(z.string()) })),
});
export type ActPreview = z.infer<typeof ActPreview>;

export const AppointmentQuery = z.strictObject({
  /** those valid on the day; absent: today */
  at: plannedDay.optional(),
  organisationId: id.optional(),
  personId: id.optional(),
  /** a person, an organisation, a title or a function, without accents */
  q: line(200).optional(),
  page: pageNumber.default(1),
});
export type AppointmentQuery = z.infer<typeof AppointmentQuery>;
export const AppointmentList = z.object({
  at: shownDay,
  today: shownDay,
  items: z.array(AppointmentView),
  total: int,
  /** of those, how many were voided and hold on no day */
  voided: int,
  page: int,
  size: int,
  mayWrite: z.boolean(),
});
export type AppointmentList = z.infer<typeof AppointmentList>;

export const PersonQuery = z.strictObject({ q: line(200).default('') });
export type PersonQuery = z.infer<typeof PersonQuery>;
export const PersonList = z.object({
  items: z.array(named.extend({ userName: z.string().nullable(), holds: z.array(z.string()) })),
});
export type PersonList = z.infer<typeof PersonList>;

export const AppointBody = z.strictObject({
  /** made by the sender; sent again with the same id, it is done once */
  id,
  person: z.union([
    z.strictObject({ id }),
    z.strictObject({
      name: saidLine(200),
      userName: userName(80).regex(
        /^[a-z0-9][a-z0-9._-]{2,59}$/,
        'từ 3 đến 60 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối',
      ),
    }),
  ]),
  organisationId: id,
  role: z.enum(roles),
  title: saidLine(200),
  from: plannedDay,
  to: plannedDay.nullable(),
});
export type AppointBody = z.infer<typeof AppointBody>;

export const ChangeAppointmentBody = z.strictObject({
  /** the version that the screen began from */
  version: standingVersion,
  title: saidLine(200),
  from: plannedDay,
  to: plannedDay.nullable(),
});
export type ChangeAppointmentBody = z.infer<typeof ChangeAppointmentBody>;

export const VoidAppointmentBody = z.strictObject({
  /** the version that the screen began from */
  version: standingVersion,
  reason: multiline(1000),
});
export type VoidAppointmentBody = z.infer<typeof VoidAppointmentBody>;

export const AppointedView = z.object({
  appointment: AppointmentView,
  /** of a new account, told this once; null: the person had one */
  initialPassword: z.string().nullable(),
});
export type AppointedView = z.infer<typeof AppointedView>;

/** A new password in place of a forgotten one, told this once. */
export const NewPasswordView = z.object({ initialPassword: z.string() });
export type NewPasswordView = z.infer<typeof NewPasswordView>;
