import * as bodies from './bodies.js';
import { calendarEndpoints } from './endpoints/calendars.js';
import { eligibilityEndpoints } from './endpoints/eligibility.js';
import type { Endpoint } from './endpoints/endpoint.js';
import { organisationEndpoints } from './endpoints/organisations.js';
import { planEndpoints } from './endpoints/plans.js';
import { regimeEndpoints } from './endpoints/regimes.js';
import { registrationEndpoints } from './endpoints/registration.js';
import { subjectEndpoints } from './endpoints/subjects.js';
import * as views from './views.js';

/**
 * Every JSON endpoint of the api. The controllers check by these schemas, the OpenAPI description is made of them, the web client
 * is typed by them; a test holds the api's real routes against this table.
 */
export const endpoints = {
  getInstallation: { method: 'GET', path: '/api/installation', response: views.InstallationView },
  getHealth: { method: 'GET', path: '/api/health', response: views.HealthView },
  getSession: { method: 'GET', path: '/api/session', response: views.SessionView },
  signIn: { method: 'POST', path: '/api/session', body: bodies.SignInBody, response: views.SessionView },
  signInDemonstration: {
    method: 'POST',
    path: '/api/session/demonstration',
    body: bodies.DemonstrationSignInBody,
    response: views.SessionView,
  },
  actAs: { method: 'POST', path: '/api/session/appointment', body: bodies.ActAsBody, response: views.SessionView },
  signOut: { method: 'DELETE', path: '/api/session', response: views.DoneView },

  listCampaigns: { method: 'GET', path: '/api/campaigns', response: views.CampaignList },

  listDrafts: { method: 'GET', path: '/api/drafts', response: views.DraftList },
  createDraft: { method: 'POST', path: '/api/drafts', body: bodies.CreateDraftBody, response: views.DraftView },
  getDraft: { method: 'GET', path: '/api/drafts/:id', response: views.DraftView },
  saveDraft: { method: 'PUT', path: '/api/drafts/:id', body: bodies.SaveDraftBody, response: views.DraftView },
  deleteDraft: { method: 'DELETE', path: '/api/drafts/:id', response: views.DoneView },
  listRelatedOrganisations: {
    method: 'GET',
    path: '/api/drafts/:id/related-organisations',
    response: views.RelatedOrganisationList,
  },
  submitDraft: {
    method: 'POST',
    path: '/api/drafts/:id/submit',
    body: bodies.SubmitDraftBody,
    response: views.AcceptedView,
  },

  /** raw `application/pdf` body; header `X-File-Name` carries the percent-encoded file name */
  upload: { method: 'POST', path: '/api/uploads', response: views.UploadView },

  listDossiers: { method: 'GET', path: '/api/dossiers', query: bodies.DossierQuery, response: views.DossierList },
  getFilterOptions: { method: 'GET', path: '/api/dossiers/filters', response: views.FilterOptions },
  getDossier: { method: 'GET', path: '/api/dossiers/:id', response: views.DossierView },
  recordOpinion: {
    method: 'POST',
    path: '/api/dossiers/:id/opinions',
    body: bodies.RecordOpinionBody,
    response: views.AcceptedView,
  },
  forward: {
    method: 'POST',
    path: '/api/dossiers/:id/forward',
    body: bodies.ForwardBody,
    response: views.AcceptedView,
  },
  returnToUnit: {
    method: 'POST',
    path: '/api/dossiers/:id/return',
    body: bodies.ReturnBody,
    response: views.AcceptedView,
  },
  getCorrection: { method: 'GET', path: '/api/dossiers/:id/correction', response: views.CorrectionView },
  saveCorrection: {
    method: 'PUT',
    path: '/api/dossiers/:id/correction',
    body: bodies.SaveCorrectionBody,
    response: views.CorrectionView,
  },
  resubmit: {
    method: 'POST',
    path: '/api/dossiers/:id/resubmit',
    body: bodies.ResubmitBody,
    response: views.AcceptedView,
  },

  getCouncilGrid: { method: 'GET', path: '/api/council', response: views.CouncilGrid },
  recordCouncilResults: {
    method: 'POST',
    path: '/api/council/results',
    body: bodies.CouncilResultsBody,
    response: views.ItemResults,
  },

  listDecisions: { method: 'GET', path: '/api/decisions', response: views.AwardDecisionList },
  listDecisionCandidates: { method: 'GET', path: '/api/decisions/candidates', response: views.DecisionCandidates },
  recordDecision: {
    method: 'POST',
    path: '/api/decisions',
    body: bodies.RecordDecisionBody,
    response: views.AwardDecisionView,
  },
  getDecision: { method: 'GET', path: '/api/decisions/:id', response: views.AwardDecisionView },
  correctDecisionNumber: {
    method: 'POST',
    path: '/api/decisions/:id/number',
    body: bodies.CorrectNumberBody,
    response: views.AwardDecisionView,
  },

  listNotices: { method: 'GET', path: '/api/notices', response: views.NoticeList },
  readNotice: { method: 'POST', path: '/api/notices/:id/read', response: views.DoneView },

  ...eligibilityEndpoints,
  ...registrationEndpoints,
  ...subjectEndpoints,
  ...planEndpoints,
  ...organisationEndpoints,
  ...calendarEndpoints,
  ...regimeEndpoints,

  getOperations: { method: 'GET', path: '/api/operations', response: views.OperationsView },
  retryEffects: {
    method: 'POST',
    path: '/api/operations/effects/retry',
    body: bodies.RetryEffectsBody,
    response: views.DoneView,
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
