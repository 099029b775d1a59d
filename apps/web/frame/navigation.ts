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
  IconScale,
  IconUserShield,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { SessionView } from '../../../libs/contracts/views/session.js';
import type { Permission } from '../../../libs/domain/role.js';
import { calendarTexts } from '../../../libs/messages/calendar-screens.js';
import { appointmentTexts, organisationTexts } from '../../../libs/messages/organisation-screens.js';
import { planTexts } from '../../../libs/messages/plan-screens.js';
import { regimeTexts } from '../../../libs/messages/regime-screens.js';
import { registrationTexts } from '../../../libs/messages/registration.js';
import { screens } from '../../../libs/messages/screens.js';
import { subjectTexts } from '../../../libs/messages/subject-screens.js';
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
    label: screens.nav.queue,
    short: screens.nav.queueShort,
    icon: IconChecklist,
    permission: 'dossier.read',
    key: 'v',
    count: 'mine',
  },
  {
    path: paths.dossiers,
    label: screens.nav.dossiers,
    short: screens.nav.dossiersShort,
    icon: IconFiles,
    permission: 'dossier.read',
    key: 'h',
    count: 'visible',
  },
  {
    path: paths.council,
    label: screens.nav.council,
    short: screens.nav.councilShort,
    icon: IconUsersGroup,
    permission: 'council.record',
    key: 'd',
  },
  {
    path: paths.decisions,
    label: screens.nav.decisions,
    short: screens.nav.decisionsShort,
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
    path: paths.operations,
    label: screens.nav.operations,
    short: screens.nav.operationsShort,
    icon: IconHeartbeat,
    permission: 'operations.read',
    key: 's',
  },
];

/** The places a person's appointment allows, in the order of the rail. */
export const placesFor = (session: SessionView) => places.filter(({ permission }) => mayDo(session, permission));
