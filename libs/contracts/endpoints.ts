import * as bodies from './bodies.js';
import { accountEndpoints } from './endpoints/accounts.js';
import { calendarEndpoints } from './endpoints/calendars.js';
import { eligibilityEndpoints } from './endpoints/eligibility.js';
import type { Endpoint } from './endpoints/endpoint.js';
import { organisationEndpoints } from './endpoints/organisations.js';
import { planEndpoints } from './endpoints/plans.js';
import { regimeEndpoints } from './endpoints/regimes.js';
import { registrationEndpoints } from './endpoints/registration.js';
import { subjectEndpoints } from './endpoints/subjects.js';
import { AcceptedView, DoneView } from './views/answers.js';
import { CampaignList } from './views/campaigns.js';
import { CorrectionView } from './views/corrections.js';
import { CouncilGrid, ItemResults } from './views/council.js';
import { AwardDecisionList, AwardDecisionView, DecisionCandidates } from './views/decisions.js';
import { DossierView } from './views/dossier.js';
import { DossierList, FilterOptions } from './views/dossier-list.js';
import { DraftList, DraftView, RelatedOrganisationList } from './views/drafts.js';
import { HealthView, InstallationView } from './views/installation.js';
import { NoticeList } from './views/notices.js';
import { OperationsView } from './views/operations.js';
import { SessionView } from './views/session.js';
import { UploadView } from './views/uploads.js';

const megabyte = 1024 * 1024;
/** The largest JSON body in bytes where an endpoint names no other; files come another way. */
export const usualBodyBytes = 512 * 1024;

/**
 * Every JSON endpoint of the api. The controllers check by these schemas, the OpenAPI description is made of them, the web client
 * is typed by them; a test holds the api's real routes against this table. Instants are ISO texts in UTC, days ISO calendar days of
 * Vietnam.
 */
export const endpoints = {
  getInstallation: { method: 'GET', path: '/api/installation', response: InstallationView },
  getHealth: { method: 'GET', path: '/api/health', response: HealthView },
  getSession: { method: 'GET', path: '/api/session', response: SessionView },
  signIn: { method: 'POST', path: '/api/session', body: bodies.SignInBody, response: SessionView },
  signInDemonstration: {
    method: 'POST',
    path: '/api/session/demonstration',
    body: bodies.DemonstrationSignInBody,
    response: SessionView,
  },
  actAs: { method: 'POST', path: '/api/session/appointment', body: bodies.ActAsBody, response: SessionView },
  /** a person's own; every other session of theirs ends */
  changePassword: {
    method: 'POST',
    path: '/api/session/password',
    body: bodies.ChangePasswordBody,
    response: SessionView,
  },
  signOut: { method: 'DELETE', path: '/api/session', response: DoneView },

  ...accountEndpoints,

  listCampaigns: { method: 'GET', path: '/api/campaigns', response: CampaignList },

  listDrafts: { method: 'GET', path: '/api/drafts', response: DraftList },
  createDraft: { method: 'POST', path: '/api/drafts', body: bodies.CreateDraftBody, response: DraftView },
  getDraft: { method: 'GET', path: '/api/drafts/:id', response: DraftView },
  saveDraft: {
    method: 'PUT',
    path: '/api/drafts/:id',
    body: bodies.SaveDraftBody,
    bodyBytes: megabyte,
    response: DraftView,
  },
  deleteDraft: { method: 'DELETE', path: '/api/drafts/:id', response: DoneView },
  listRelatedOrganisations: {
    method: 'GET',
    path: '/api/drafts/:id/related-organisations',
    response: RelatedOrganisationList,
  },
  submitDraft: {
    method: 'POST',
    path: '/api/drafts/:id/submit',
    body: bodies.SubmitDraftBody,
    response: AcceptedView,
  },

  /** raw `application/pdf` body; header `X-File-Name` carries the percent-encoded file name */
  upload: { method: 'POST', path: '/api/uploads', response: UploadView },

  listDossiers: { method: 'GET', path: '/api/dossiers', query: bodies.DossierQuery, response: DossierList },
  getFilterOptions: { method: 'GET', path: '/api/dossiers/filters', response: FilterOptions },
  getDossier: { method: 'GET', path: '/api/dossiers/:id', response: DossierView },
  recordOpinion: {
    method: 'POST',
    path: '/api/dossiers/:id/opinions',
    body: bodies.RecordOpinionBody,
    response: AcceptedView,
  },
  forward: {
    method: 'POST',
    path: '/api/dossiers/:id/forward',
    body: bodies.ForwardBody,
    bodyBytes: megabyte,
    response: AcceptedView,
  },
  returnToUnit: {
    method: 'POST',
    path: '/api/dossiers/:id/return',
    body: bodies.ReturnBody,
    response: AcceptedView,
  },
  getCorrection: { method: 'GET', path: '/api/dossiers/:id/correction', response: CorrectionView },
  saveCorrection: {
    method: 'PUT',
    path: '/api/dossiers/:id/correction',
    body: bodies.SaveCorrectionBody,
    bodyBytes: megabyte,
    response: CorrectionView,
  },
  resubmit: {
    method: 'POST',
    path: '/api/dossiers/:id/resubmit',
    body: bodies.ResubmitBody,
    response: AcceptedView,
  },

  getCouncilGrid: { method: 'GET', path: '/api/council', response: CouncilGrid },
  recordCouncilResults: {
    method: 'POST',
    path: '/api/council/results',
    body: bodies.CouncilResultsBody,
    bodyBytes: megabyte,
    response: ItemResults,
  },

  listDecisions: { method: 'GET', path: '/api/decisions', response: AwardDecisionList },
  listDecisionCandidates: { method: 'GET', path: '/api/decisions/candidates', response: DecisionCandidates },
  recordDecision: {
    method: 'POST',
    path: '/api/decisions',
    body: bodies.RecordDecisionBody,
    bodyBytes: megabyte,
    response: AwardDecisionView,
  },
  correctDecisionNumber: {
    method: 'POST',
    path: '/api/decisions/:id/number',
    body: bodies.CorrectNumberBody,
    response: AwardDecisionView,
  },

  listNotices: { method: 'GET', path: '/api/notices', response: NoticeList },
  readNotice: { method: 'POST', path: '/api/notices/:id/read', response: DoneView },

  ...eligibilityEndpoints,
  ...registrationEndpoints,
  ...subjectEndpoints,
  ...planEndpoints,
  ...organisationEndpoints,
  ...calendarEndpoints,
  ...regimeEndpoints,

  getOperations: { method: 'GET', path: '/api/operations', response: OperationsView },
  retryEffects: {
    method: 'POST',
    path: '/api/operations/effects/retry',
    body: bodies.RetryEffectsBody,
    response: DoneView,
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;

/**
 * Addresses that answer bytes or streams and not JSON: `content` answers `Range` requests. `events` is a server-sent stream whose
 * `changed` messages name dossiers the reader may see.
 */
export const streams = {
  uploadContent: '/api/uploads/:id/content',
  paperContent: '/api/dossiers/:id/papers/:paperId/content',
  stampedCopyContent: '/api/dossiers/:id/stamped-copies/:copyId/content',
  receipt: '/api/dossiers/:id/receipt',
  registrationSheet: '/api/campaigns/:id/registrations.xlsx',
  nomineeTemplate: '/api/drafts/:id/nominees.xlsx',
  awardTemplate: '/api/imports/awards.xlsx',
  decisionContent: '/api/decisions/:id/content',
  events: '/api/events',
  openapi: '/api/openapi.json',
} as const;

export type StreamName = keyof typeof streams;

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What each of them answers when it answers. */
export const streamTypes = {
  uploadContent: 'application/pdf',
  paperContent: 'application/pdf',
  stampedCopyContent: 'application/pdf',
  receipt: 'application/pdf',
  registrationSheet: sheet,
  nomineeTemplate: sheet,
  awardTemplate: sheet,
  decisionContent: 'application/pdf',
  events: 'text/event-stream',
  openapi: 'application/json',
} as const satisfies Record<StreamName, string>;
