import { PeopleAndOrganisations1763700000000 } from './1763700000000-people-and-organisations.js';
import { DossiersAndTheirLog1763700100000 } from './1763700100000-dossiers-and-their-log.js';
import { RoutingAndDecisions1763700200000 } from './1763700200000-routing-and-decisions.js';
import { ClockVisibilityAndRights1763700300000 } from './1763700300000-clock-visibility-and-rights.js';
import { SubjectsAndAwardHistory1763800200000 } from './1763800200000-subjects-and-award-history.js';
import { SubjectsOfEarlierDossiers1763800210000 } from './1763800210000-subjects-of-earlier-dossiers.js';
import { CalendarsAndRegimes1763800300000 } from './1763800300000-calendars-and-regimes.js';
import { CampaignLifecycleAndQuotas1763800400000 } from './1763800400000-campaign-lifecycle-and-quotas.js';
import { RegistrationAndReports1763800500000 } from './1763800500000-registration-and-reports.js';
import { FactsAndSettlements1763800700000 } from './1763800700000-facts-and-settlements.js';
import { OrganisationsInTime1763800800000 } from './1763800800000-organisations-in-time.js';
import { NoticesOfReminders1763800910000 } from './1763800910000-notices-of-reminders.js';
import { VoidedAppointments1763800930000 } from './1763800930000-voided-appointments.js';
import { InitialPasswords1763801000000 } from './1763801000000-initial-passwords.js';
import { RevisionsOfCorrections1763801100000 } from './1763801100000-revisions-of-corrections.js';
import { OneNameOneKey1763802200000 } from './1763802200000-one-name-one-key.js';
import { KnownBrowsers1763802300000 } from './1763802300000-known-browsers.js';
import { RecordOfActs1763802310000 } from './1763802310000-record-of-acts.js';
import { ReachAndOwnersOfDrafts1763802400000 } from './1763802400000-reach-and-owners-of-drafts.js';
import { WhatNobodyRead1763802450000 } from './1763802450000-what-nobody-read.js';
import { SessionsInUse1763802460000 } from './1763802460000-sessions-in-use.js';
import { KeysOfUnsentWork1763802510000 } from './1763802510000-keys-of-unsent-work.js';

/** In the order they run. A migration that has landed is never edited. */
export const allMigrations = [
  PeopleAndOrganisations1763700000000,
  DossiersAndTheirLog1763700100000,
  RoutingAndDecisions1763700200000,
  ClockVisibilityAndRights1763700300000,
  SubjectsAndAwardHistory1763800200000,
  SubjectsOfEarlierDossiers1763800210000,
  CalendarsAndRegimes1763800300000,
  CampaignLifecycleAndQuotas1763800400000,
  RegistrationAndReports1763800500000,
  FactsAndSettlements1763800700000,
  OrganisationsInTime1763800800000,
  NoticesOfReminders1763800910000,
  VoidedAppointments1763800930000,
  InitialPasswords1763801000000,
  RevisionsOfCorrections1763801100000,
  OneNameOneKey1763802200000,
  KnownBrowsers1763802300000,
  RecordOfActs1763802310000,
  ReachAndOwnersOfDrafts1763802400000,
  WhatNobodyRead1763802450000,
  SessionsInUse1763802460000,
  KeysOfUnsentWork1763802510000,
];
