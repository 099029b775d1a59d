import { ActRecordRow } from './act-record.js';
import { AwardDecision, AwardDecisionItem, AwardDecisionNumber } from './award-decisions.js';
import { CalendarVersion } from './calendars.js';
import {
  CampaignClosing,
  CampaignDraft,
  CampaignEventDay,
  QuotaAccount,
  QuotaPlaceRow,
  UnitAttribute,
} from './campaign-lifecycle.js';
import { Campaign, DossierCodeCounter, Draft, Upload } from './campaigns.js';
import { CommandRow, Correction, DossierEventRow, DossierReach, DossierRow, NominationRow } from './dossiers.js';
import { Installation, JudgeClock, WorkerHeartbeat } from './installation.js';
import { OrganisationActRow, OrganisationChangeRow, OrganisationDay } from './organisation-acts.js';
import { Organisation, OrganisationKind, OrganisationRelation } from './organisations.js';
import {
  Account,
  Appointment,
  AppointmentChange,
  AppointmentVoiding,
  KnownBrowser,
  Person,
  Session,
} from './people.js';
import { LegalRegimeVersion } from './regimes.js';
import { CampaignReminder, Registration, RegistrationForwarding, UnitReport } from './registration.js';
import { Effect, Notice, Outbox, RegisterBook, RegisterCounter, RegisterEntry } from './routing.js';
import {
  AwardHistory,
  AwardRevocation,
  ExcelImport,
  Hold,
  NominationSubject,
  Subject,
  SubjectRating,
} from './subjects.js';

/** Every table the application knows; a test holds them against the migrated database. */
export const allEntities = [
  ...[Installation, JudgeClock, WorkerHeartbeat, OrganisationKind, Organisation, OrganisationRelation],
  ...[OrganisationActRow, OrganisationChangeRow, OrganisationDay, AppointmentChange, AppointmentVoiding],
  ...[Person, Account, KnownBrowser, Appointment, Session, Campaign, DossierCodeCounter, Draft, Upload],
  ...[CampaignDraft, CampaignClosing, CampaignEventDay, UnitAttribute, QuotaAccount, QuotaPlaceRow],
  ...[Registration, RegistrationForwarding, CampaignReminder, UnitReport],
  ...[DossierEventRow, CommandRow, DossierRow, DossierReach, NominationRow, Correction],
  ...[Outbox, Effect, RegisterBook, RegisterCounter, RegisterEntry, Notice],
  ...[AwardDecision, AwardDecisionNumber, AwardDecisionItem],
  ...[CalendarVersion, LegalRegimeVersion, ActRecordRow],
  ...[Subject, NominationSubject, ExcelImport, AwardHistory, AwardRevocation, SubjectRating, Hold],
];
