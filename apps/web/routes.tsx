import type { ReactNode } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import type { Permission } from '../../libs/domain/role.js';
import { Allowed } from './frame/Allowed.js';
import { Frame } from './frame/Frame.js';
import { HomeRedirect } from './frame/HomeRedirect.js';
import { PageCrash } from './frame/PageCrash.js';
import { SessionGate } from './frame/SessionGate.js';
import { NotFoundPage } from './pages/not-found/NotFoundPage.js';
import { paths } from './paths.js';

/** A page loaded when it is first opened, shown only to those whose appointment carries the permission. */
function page(path: string, permission: Permission, load: () => Promise<() => ReactNode>): RouteObject {
  return {
    path,
    lazy: async () => {
      const Page = await load();
      return {
        Component: () => (
          <Allowed permission={permission}>
            <Page />
          </Allowed>
        ),
      };
    },
    ErrorBoundary: PageCrash,
  };
}

const pages: RouteObject[] = [
  page(paths.queue, 'dossier.read', async () => (await import('./pages/queue/QueuePage.js')).QueuePage),
  page(paths.dossiers, 'dossier.read', async () => (await import('./pages/dossiers/DossiersPage.js')).DossiersPage),
  page(paths.dossier, 'dossier.read', async () => (await import('./pages/dossier/DossierPage.js')).DossierPage),
  page(
    paths.correction,
    'draft.write',
    async () => (await import('./pages/correction/CorrectionPage.js')).CorrectionPage,
  ),
  page(paths.draft, 'draft.write', async () => (await import('./pages/draft/DraftPage.js')).DraftPage),
  page(paths.council, 'council.record', async () => (await import('./pages/council/CouncilPage.js')).CouncilPage),
  page(
    paths.decisions,
    'decision.record',
    async () => (await import('./pages/decisions/DecisionsPage.js')).DecisionsPage,
  ),
  page(
    paths.operations,
    'operations.read',
    async () => (await import('./pages/operations/OperationsPage.js')).OperationsPage,
  ),
  page(
    paths.registrations,
    'registration.write',
    async () => (await import('./pages/registration/RegistrationsPage.js')).RegistrationsPage,
  ),
  page(
    paths.registration,
    'registration.write',
    async () => (await import('./pages/registration/RegistrationPage.js')).RegistrationPage,
  ),
  page(
    paths.registrationOverview,
    'registration.oversee',
    async () => (await import('./pages/registration/RegistrationOverviewPage.js')).RegistrationOverviewPage,
  ),
  page(paths.plans, 'campaign.read', async () => (await import('./pages/plans/PlansPage.js')).PlansPage),
  page(paths.newPlan, 'campaign.write', async () => (await import('./pages/plans/NewPlanPage.js')).NewPlanPage),
  page(paths.plan, 'campaign.read', async () => (await import('./pages/plans/PlanPage.js')).PlanPage),
  page(
    paths.quotaUse,
    'registration.oversee',
    async () => (await import('./pages/plans/QuotaUsePage.js')).QuotaUsePage,
  ),
  page(paths.planDraft, 'campaign.write', async () => (await import('./pages/plans/PlanDraftPage.js')).PlanDraftPage),
  page(paths.subjects, 'subject.read', async () => (await import('./pages/subjects/SubjectsPage.js')).SubjectsPage),
  page(
    paths.awardImport,
    'subject.write',
    async () => (await import('./pages/subjects/AwardImportPage.js')).AwardImportPage,
  ),
  page(paths.subject, 'subject.read', async () => (await import('./pages/subjects/SubjectPage.js')).SubjectPage),
  page(
    paths.organisations,
    'organisation.read',
    async () => (await import('./pages/organisations/OrganisationsPage.js')).OrganisationsPage,
  ),
  page(
    paths.organisation,
    'organisation.read',
    async () => (await import('./pages/organisations/OrganisationPage.js')).OrganisationPage,
  ),
  page(
    paths.appointments,
    'organisation.read',
    async () => (await import('./pages/appointments/AppointmentsPage.js')).AppointmentsPage,
  ),
  page(paths.calendar, 'calendar.read', async () => (await import('./pages/calendars/CalendarPage.js')).CalendarPage),
  page(paths.regimes, 'calendar.read', async () => (await import('./pages/regimes/RegimesPage.js')).RegimesPage),
  page(paths.account, 'own-account', async () => (await import('./pages/account/AccountPage.js')).AccountPage),
  page(paths.acts, 'act.read', async () => (await import('./pages/acts/ActsPage.js')).ActsPage),
  page(paths.notices, 'own-account', async () => (await import('./pages/notices/NoticesPage.js')).NoticesPage),
];

/** Nothing for the moment in which the first page's code arrives; the frame comes with it. */
const HydrateFallback = () => null;

export const router = createBrowserRouter([
  {
    path: paths.signIn,
    HydrateFallback,
    lazy: async () => ({ Component: (await import('./pages/sign-in/SignInPage.js')).SignInPage }),
    ErrorBoundary: PageCrash,
  },
  {
    Component: SessionGate,
    HydrateFallback,
    ErrorBoundary: PageCrash,
    children: [
      {
        Component: Frame,
        children: [{ index: true, Component: HomeRedirect }, ...pages, { path: '*', Component: NotFoundPage }],
      },
    ],
  },
]);
