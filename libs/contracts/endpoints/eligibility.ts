import { AcceptedView } from '../views/answers.js';
import * as eligibility from '../views/eligibility.js';
import * as levels from '../views/levels.js';
import type { Endpoint } from './endpoint.js';

/** What the rules find of a list, and what levels do beside their opinions. */
export const eligibilityEndpoints = {
  getDraftEligibility: { method: 'GET', path: '/api/drafts/:id/eligibility', response: eligibility.EligibilityView },
  getDossierEligibility: {
    method: 'GET',
    path: '/api/dossiers/:id/eligibility',
    response: eligibility.EligibilityView,
  },
  settleFinding: {
    method: 'POST',
    path: '/api/dossiers/:id/findings',
    body: eligibility.SettleFindingBody,
    response: AcceptedView,
  },
  keepPromise: {
    method: 'POST',
    path: '/api/dossiers/:id/promised-papers',
    body: eligibility.KeepPromiseBody,
    response: AcceptedView,
  },
  addLevelPaper: {
    method: 'POST',
    path: '/api/dossiers/:id/level-papers',
    body: levels.AddLevelPaperBody,
    response: AcceptedView,
  },
  transmit: {
    method: 'POST',
    path: '/api/dossiers/:id/transmission',
    body: levels.TransmitBody,
    response: AcceptedView,
  },
  recordOutsideResult: {
    method: 'POST',
    path: '/api/dossiers/:id/outside-result',
    body: levels.OutsideResultBody,
    response: AcceptedView,
  },
} as const satisfies Record<string, Endpoint>;
