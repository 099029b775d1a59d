import {
  type Icon,
  IconAward,
  IconBuildingBank,
  IconCalendar,
  IconChecklist,
  IconClipboardCheck,
  IconFiles,
  IconFlag,
  IconGavel,
  IconHeartbeat,
  IconHistory,
  IconScale,
  IconUserShield,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { SessionView } from '../../../libs/contracts/views/session.js';
import type { Permission } from '../../../libs/domain/role.js';
import { actTexts } from '../../../libs/messages/acts/acts.js';
import { appointmentTexts } from '../../../libs/messages/appointments/appointments.js';
import { calendarTexts } from '../../../libs/messages/calendars/calendar-page.js';
import { navigationTexts } from '../../../libs/messages/frame/navigation.js';
import { organisationTexts } from '../../../libs/messages/organisations/organisations.js';
import { planTexts } from '../../../libs/messages/plans/plans.js';
import { regimeTexts } from '../../../libs/messages/regimes/regimes.js';
import { registrationTexts } from '../../../libs/messages/registration/registration.js';
import { subjectTexts } from '../../../libs/messages/subjects/subjects.js';
import { paths } from '../paths.js';
import { mayDo } from './session.js';

export interface Place {
  readonly path: string;
  readonly label: string;
  readonly short: string;
  readonly icon: Icon;
  readonly permission: Permission;
  /** second key after «g» */
  readonly key: string;
  readonly count?: 'mine' | 'visible';
}

const places: readonly Place[] = [
  {
    path: paths.queue,
    label: navigationTexts.queue,
    short: navigationTexts.queueShort,
    icon: IconChecklist,
    permission: 'dossier.read',
    key: 'v',
    count: 'mine',
  },
  {
    path: paths.dossiers,
    label: navigationTexts.dossiers,
    short: navigationTexts.dossiersShort,
    icon: IconFiles,
    permission: 'dossier.read',
    key: 'h',
    count: 'visible',
  },
  {
    path: paths.council,
    label: navigationTexts.council,
    short: navigationTexts.councilShort,
    icon: IconUsersGroup,
    permission: 'council.record',
    key: 'd',
  },
  {
    path: paths.decisions,
    label: navigationTexts.decisions,
    short: navigationTexts.decisionsShort,
    icon: IconGavel,
    permission: 'decision.record',
    key: 'q',
  },
  {
    path: paths.registrations,
    label: registrationTexts.nav,
    short: registrationTexts.navShort,
    icon: IconClipboardCheck,
    permission: 'registration.write',
    key: 'k',
  },
  {
    path: paths.plans,
    label: planTexts.nav,
    short: planTexts.navShort,
    icon: IconFlag,
    permission: 'campaign.read',
    key: 't',
  },
  {
    path: paths.subjects,
    label: subjectTexts.nav,
    short: subjectTexts.navShort,
    icon: IconAward,
    permission: 'subject.read',
    key: 'n',
  },
  {
    path: paths.organisations,
    label: organisationTexts.nav,
    short: organisationTexts.navShort,
    icon: IconBuildingBank,
    // Everybody may read them; in the rail they stand for those who keep or check them.
    permission: 'operations.read',
    key: 'o',
  },
  {
    path: paths.appointments,
    label: appointmentTexts.nav,
    short: appointmentTexts.navShort,
    icon: IconUserShield,
    permission: 'operations.read',
    key: 'b',
  },
  {
    path: paths.calendar,
    label: calendarTexts.nav,
    short: calendarTexts.navShort,
    icon: IconCalendar,
    permission: 'calendar.read',
    key: 'l',
  },
  {
    path: paths.regimes,
    label: regimeTexts.nav,
    short: regimeTexts.navShort,
    icon: IconScale,
    // Everybody may read it, from the line on a draft or dossier; in the rail it stands for those who keep it.
    permission: 'calendar.write',
    key: 'p',
  },
  {
    path: paths.acts,
    label: actTexts.nav,
    short: actTexts.navShort,
    icon: IconHistory,
    permission: 'act.read',
    key: 'y',
  },
  {
    path: paths.operations,
    label: navigationTexts.operations,
    short: navigationTexts.operationsShort,
    icon: IconHeartbeat,
    permission: 'operations.read',
    key: 's',
  },
];

/** The places a person's appointment allows, in the order of the rail. */
export const placesFor = (session: SessionView) => places.filter(({ permission }) => mayDo(session, permission));
