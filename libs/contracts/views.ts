import { z } from 'zod';
import { permissions, roles } from '../domain/role.js';
import { DeclaredFactsBody, PromisedPaperBody } from './views/eligibility.js';
import { LevelPaperView, TransmissionView } from './views/levels.js';
import { PinnedRegimeView } from './views/regimes.js';

/** What the api answers. Instants are ISO texts in UTC, days ISO calendar days of Vietnam. */
const id = z.uuid();
const instant = z.iso.datetime();
const day = z.iso.date();

export const ErrorView = z.object({
  code: z.string(),
  message: z.string(),
  detail: z.record(z.string(), z.unknown()).optional(),
  correlationId: z.string(),
});
export type ErrorView = z.infer<typeof ErrorView>;

export const AppointmentView = z.object({
  id,
  organisationId: id,
  organisationName: z.string(),
  role: z.enum(roles),
  title: z.string(),
});
export type AppointmentView = z.infer<typeof AppointmentView>;

export const SessionView = z.object({
  person: z.object({ id, name: z.string() }),
  userName: z.string(),
  /** every appointment valid today; a person with several chooses which to act as */
  appointments: z.array(AppointmentView),
  acting: AppointmentView.nullable(),
  permissions: z.array(z.enum(permissions)),
  province: z.string(),
  demonstration: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

export const DemonstrationAccount = z.object({
  userName: z.string(),
  name: z.string(),
  title: z.string(),
  does: z.string(),
});
export const InstallationView = z.object({
  province: z.string(),
  demonstration: z.boolean(),
  /** the largest file that is taken, in bytes */
  uploadLimitBytes: z.int().positive(),
  /** empty unless this is a demonstration */
  accounts: z.array(DemonstrationAccount),
});
export type InstallationView = z.infer<typeof InstallationView>;

export const AcceptedView = z.object({ id, version: z.int(), code: z.string().optional() });
export type AcceptedView = z.infer<typeof AcceptedView>;
export const DoneView = z.object({ done: z.literal(true) });

export const CampaignSummary = z.object({
  id,
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  sourceStatus: z.enum(['draft', 'issued']),
  opensAt: instant.nullable(),
  /** exclusive bound: «đến hết ngày» names the day before it */
  closesAt: instant.nullable(),
  hard: z.boolean(),
  open: z.boolean(),
  /** whether the reader's unit may submit under it */
  forUnit: z.boolean(),
  awards: z.array(
    z.object({ code: z.string(), name: z.string(), subjects: z.array(z.enum(['collective', 'individual'])) }),
  ),
});
export type CampaignSummary = z.infer<typeof CampaignSummary>;
export const CampaignList = z.object({ items: z.array(CampaignSummary) });
export type CampaignList = z.infer<typeof CampaignList>;

export const ChecklistLineView = z.object({
  item: z.string(),
  label: z.string(),
  nominationId: id.nullable(),
  nomineeName: z.string().nullable(),
  citation: z.string(),
  /** taken when there, never missing */
  optional: z.boolean(),
  /** may be promised for a later day instead */
  promisable: z.boolean(),
  /** the paper that answers it, if any */
  paperId: id.nullable(),
});
export type ChecklistLineView = z.infer<typeof ChecklistLineView>;

const nomineeBase = { id, name: z.string(), award: z.string() };
export const NomineeView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('collective'), ...nomineeBase, organisationId: id }),
  z.object({
    kind: z.literal('individual'),
    ...nomineeBase,
    birthDate: z.string(),
    /** only in the unit's own draft */
    citizenNumber: z.string().optional(),
    position: z.string(),
    workUnit: z.string(),
    partyMember: z.boolean(),
    enterpriseDirector: z.boolean(),
  }),
]);
export type NomineeView = z.infer<typeof NomineeView>;

export const AnsweredView = z.object({ item: z.string(), nominationId: id.nullable() });
export const UploadView = z.object({
  id,
  fileName: z.string(),
  size: z.int(),
  sha256: z.string(),
  signed: z.boolean(),
  encrypted: z.boolean(),
  receivedAt: instant,
});
export type UploadView = z.infer<typeof UploadView>;

export const DraftPaperView = z.object({ id, upload: UploadView, satisfies: z.array(AnsweredView) });
export type DraftPaperView = z.infer<typeof DraftPaperView>;

export const DraftView = z.object({
  id,
  version: z.int(),
  campaign: CampaignSummary,
  unit: z.object({ id, name: z.string(), kind: z.string() }),
  /** the regime it would fall under if it were filed now; null: none is known for this day */
  regime: PinnedRegimeView.nullable(),
  nominees: z.array(NomineeView),
  papers: z.array(DraftPaperView),
  checklist: z.array(ChecklistLineView),
  /** rules of the plan that are not checked automatically yet */
  notChecked: z.array(z.string()),
  updatedAt: instant,
  updatedBy: z.string(),
  /** whether the reader may confirm and submit (the unit's head) */
  maySubmit: z.boolean(),
  /** what the unit declares, and the papers it promises for later */
  facts: z.array(DeclaredFactsBody),
  promises: z.array(PromisedPaperBody),
  problems: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type DraftView = z.infer<typeof DraftView>;
export const DraftSummary = z.object({
  id,
  campaignName: z.string(),
  title: z.string(),
  nominees: z.int(),
  answered: z.int(),
  asked: z.int(),
  closesAt: instant.nullable(),
  updatedAt: instant,
  updatedBy: z.string(),
});
export const DraftList = z.object({ items: z.array(DraftSummary) });
export type DraftList = z.infer<typeof DraftList>;
export const RelatedOrganisation = z.object({ id, name: z.string(), kind: z.string(), relation: z.string() });
export const RelatedOrganisationList = z.object({ items: z.array(RelatedOrganisation) });
export type RelatedOrganisationList = z.infer<typeof RelatedOrganisationList>;

export const HolderView = z.object({ name: z.string(), title: z.string() }).nullable();
export const dueMarks = ['overdue', 'soon', 'in-time', 'none'] as const;
export const DossierRow = z.object({
  id,
  code: z.string(),
  title: z.string(),
  campaignName: z.string(),
  unitId: id,
  unitName: z.string(),
  phase: z.enum(['in-transit', 'at-stage', 'returned', 'closed']),
  stageCode: z.string(),
  stageLabel: z.string(),
  stageOrganisation: z.string(),
  /** null: «chưa phân công» */
  holder: HolderView,
  from: z.string().nullable(),
  since: instant,
  /** calendar days in Asia/Ho_Chi_Minh since it came here */
  daysHere: z.int(),
  workingDaysUsed: z.int().nullable(),
  workingDaysAllowed: z.int().nullable(),
  dueAt: instant.nullable(),
  /** working days left; negative when overdue */
  workingDaysLeft: z.int().nullable(),
  dueMark: z.enum(dueMarks),
  submittedAt: instant,
  nominations: z.int(),
  awarded: z.int(),
  papersAnswered: z.int(),
  papersAsked: z.int(),
  resubmitted: z.boolean(),
  /** names of nominees that the search text was found in */
  matched: z.array(z.string()),
});
export type DossierRow = z.infer<typeof DossierRow>;
export const DossierList = z.object({
  items: z.array(DossierRow),
  total: z.int(),
  counts: z.object({ mine: z.int(), office: z.int(), elsewhere: z.int(), done: z.int(), visible: z.int() }),
});
export type DossierList = z.infer<typeof DossierList>;

export const ActorView = z.object({ name: z.string(), title: z.string(), organisation: z.string() });
export const OpinionView = z.object({
  stage: z.string(),
  stageLabel: z.string(),
  recommend: z.boolean(),
  reason: z.string().nullable(),
  by: ActorView,
  at: instant,
  /** false when the nomination's papers changed afterwards */
  standing: z.boolean(),
});
export const NominationView = z.object({
  nominee: NomineeView,
  awardName: z.string(),
  version: z.int(),
  withdrawn: z.object({ reason: z.string().nullable() }).nullable(),
  changed: z.boolean(),
  opinions: z.array(OpinionView),
  /** the opinion of the level where the dossier stands, if the reader may see it */
  current: OpinionView.nullable(),
  council: z
    .object({
      votesFor: z.int(),
      votesAgainst: z.int(),
      absent: z.int(),
      recommend: z.boolean(),
      note: z.string().nullable(),
      replacedBecause: z.string().nullable(),
    })
    .nullable(),
  outcome: z
    .object({ awarded: z.boolean(), reason: z.string().nullable(), decisionNumber: z.string(), signedOn: day })
    .nullable(),
});
export type NominationView = z.infer<typeof NominationView>;

export const PaperView = z.object({
  id,
  fileName: z.string(),
  sha256: z.string(),
  size: z.int(),
  signed: z.boolean(),
  encrypted: z.boolean(),
  version: z.int(),
  since: instant,
  satisfies: z.array(AnsweredView),
  labels: z.array(z.string()),
  /** true when it came with a correction */
  changed: z.boolean(),
  replacedBy: id.nullable(),
});
export type PaperView = z.infer<typeof PaperView>;

export const StampedCopyView = z.object({
  id,
  organisation: z.string(),
  arrivalNumber: z.int(),
  year: z.int(),
  state: z.enum(['due', 'done', 'failed']),
  kind: z.enum(['stamped-copy', 'slip']).nullable(),
  paperId: id.nullable(),
});

export const StageView = z.object({
  code: z.string(),
  label: z.string(),
  organisation: z.string(),
  state: z.enum(['done', 'current', 'next']),
  holder: HolderView,
  arrivedAt: instant.nullable(),
  leftAt: instant.nullable(),
  late: z.boolean(),
  plannedDay: day.nullable(),
  dueAt: instant.nullable(),
  arrivalNumber: z.int().nullable(),
  workingDaysUsed: z.int().nullable(),
  workingDaysAllowed: z.int().nullable(),
});
export type StageView = z.infer<typeof StageView>;

export const TimelineEntry = z.object({
  sequence: z.int(),
  at: instant,
  type: z.string(),
  kind: z.enum(['decision', 'document', 'time']),
  by: ActorView.nullable(),
  text: z.string(),
  note: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const ActionView = z.object({ allowed: z.boolean(), why: z.string().nullable() });
export const DossierView = z.object({
  row: DossierRow,
  version: z.int(),
  campaign: z.object({ id, name: z.string(), legalRegime: z.string() }),
  /** null: no regime was known for its day, or the log is older than the table of regimes */
  regime: PinnedRegimeView.nullable(),
  submittedBy: ActorView,
  stages: z.array(StageView),
  nominations: z.array(NominationView),
  papers: z.array(PaperView),
  stampedCopies: z.array(StampedCopyView),
  checklist: z.array(ChecklistLineView),
  notChecked: z.array(z.string()),
  /** papers that levels added of their own */
  levelPapers: z.array(LevelPaperView),
  /** papers the current stage must add before the dossier leaves, with whether they are there */
  levelAsks: z.array(z.object({ code: z.string(), label: z.string(), answered: z.boolean() })),
  transmission: TransmissionView.nullable(),
  /** to whom the current stage would send it up; null elsewhere */
  addressee: z.string().nullable(),
  /** promised papers that have not come yet */
  openPromises: z.array(z.object({ item: z.string(), nominationId: id.nullable(), label: z.string(), by: day })),
  timeline: z.array(TimelineEntry),
  returned: z.object({ reason: z.string(), by: ActorView, at: instant, stageLabel: z.string() }).nullable(),
  decisions: z.array(z.object({ id, number: z.string(), signedOn: day })),
  /** which buttons to show, and why not */
  actions: z.object({
    opinion: ActionView,
    forward: ActionView,
    return: ActionView,
    resubmit: ActionView,
    council: ActionView,
    decide: ActionView,
    settle: ActionView,
    addLevelPaper: ActionView,
    transmit: ActionView,
    outsideResult: ActionView,
    keepPromise: ActionView,
  }),
  nextStageLabel: z.string().nullable(),
});
export type DossierView = z.infer<typeof DossierView>;

export const CorrectionView = z.object({
  dossierId: id,
  version: z.int(),
  /** version of the correction draft, for autosave */
  draftVersion: z.int(),
  papers: z.array(z.object({ id, upload: UploadView, satisfies: z.array(AnsweredView), replaces: id.nullable() })),
  withdrawn: z.array(z.object({ nominationId: id, reason: z.string().nullable() })),
  note: z.string().nullable(),
});
export type CorrectionView = z.infer<typeof CorrectionView>;

export const CouncilGrid = z.object({
  size: z.int().nullable(),
  items: z.array(
    z.object({
      dossierId: id,
      code: z.string(),
      title: z.string(),
      unitName: z.string(),
      version: z.int(),
      size: z.int(),
      dueAt: instant.nullable(),
      nominations: z.array(NominationView),
    }),
  ),
});
export type CouncilGrid = z.infer<typeof CouncilGrid>;
export const ItemResult = z.object({
  dossierId: id,
  accepted: z.boolean(),
  version: z.int().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export const ItemResults = z.object({ items: z.array(ItemResult) });
export type ItemResults = z.infer<typeof ItemResults>;

export const DecisionCandidates = z.object({
  items: z.array(
    z.object({
      dossierId: id,
      code: z.string(),
      title: z.string(),
      unitName: z.string(),
      nominations: z.array(NominationView),
    }),
  ),
});
export type DecisionCandidates = z.infer<typeof DecisionCandidates>;
export const AwardDecisionView = z.object({
  id,
  number: z.string(),
  formerNumbers: z.array(z.string()),
  year: z.int(),
  signedOn: day,
  recordedAt: instant,
  recordedBy: z.string(),
  awarded: z.int(),
  notAwarded: z.int(),
  dossiers: z.int(),
  /** dossiers it has been applied to so far; resumes by itself until it equals `dossiers` */
  applied: z.int(),
  failures: z.array(z.object({ dossierId: id, code: z.string(), message: z.string() })),
});
export type AwardDecisionView = z.infer<typeof AwardDecisionView>;
export const AwardDecisionList = z.object({ items: z.array(AwardDecisionView) });
export type AwardDecisionList = z.infer<typeof AwardDecisionList>;

export const NoticeView = z.object({
  id,
  kind: z.enum(['arrived', 'reminded', 'overdue', 'returned', 'decided']),
  dossierId: id,
  code: z.string(),
  title: z.string(),
  text: z.string(),
  at: instant,
  read: z.boolean(),
});
export const NoticeList = z.object({ items: z.array(NoticeView), unread: z.int() });
export type NoticeList = z.infer<typeof NoticeList>;

export const OperationsView = z.object({
  servers: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      state: z.enum(['up', 'down', 'slow']),
      since: instant.nullable(),
      meaning: z.string(),
      detail: z.string().nullable(),
    }),
  ),
  inTransit: z.array(
    z.object({
      dossierId: id,
      code: z.string(),
      to: z.string(),
      since: instant,
      seconds: z.int(),
      /** the year that the working calendar lacks, without which it cannot arrive */
      missingYear: z.string().nullable(),
    }),
  ),
  outbox: z.object({ waiting: z.int(), oldest: instant.nullable(), lastError: z.string().nullable() }),
  effects: z.array(
    z.object({
      id,
      dossierId: id,
      code: z.string(),
      kind: z.string(),
      state: z.enum(['due', 'failed']),
      attempts: z.int(),
      reason: z.string().nullable(),
      since: instant,
    }),
  ),
  unassigned: z.array(
    z.object({ dossierId: id, code: z.string(), stage: z.string(), organisation: z.string(), since: instant }),
  ),
  clockSkewMs: z.int().nullable(),
});
export type OperationsView = z.infer<typeof OperationsView>;

export const HealthView = z.object({
  status: z.enum(['ok', 'degraded', 'down']),
  parts: z.record(z.string(), z.enum(['up', 'down'])),
});
export const FilterOptions = z.object({
  campaigns: z.array(z.object({ id, name: z.string() })),
  stages: z.array(z.object({ code: z.string(), label: z.string() })),
  units: z.array(z.object({ id, name: z.string() })),
});
export type FilterOptions = z.infer<typeof FilterOptions>;
