import { DoneView } from '../views/answers.js';
import * as plans from '../views/plans.js';
import type { Endpoint } from './endpoint.js';

/** A text that is far too long for a plan still reaches the sentence that says so. */
const planBodyBytes = 2 * 1024 * 1024;

/** Plans: reading, writing, publishing and closing them. `:id` of a campaign is any of its versions. */
export const planEndpoints = {
  listPlans: { method: 'GET', path: '/api/plans', response: plans.PlanList },
  getPlan: { method: 'GET', path: '/api/plans/:id', response: plans.PlanView },
  comparePlans: {
    method: 'GET',
    path: '/api/plans/:id/comparison',
    query: plans.ComparePlansQuery,
    response: plans.ComparedPlans,
  },
  createPlanDraft: {
    method: 'POST',
    path: '/api/plan-drafts',
    body: plans.CreatePlanDraftBody,
    bodyBytes: planBodyBytes,
    response: plans.PlanDraftView,
  },
  getPlanDraft: { method: 'GET', path: '/api/plan-drafts/:id', response: plans.PlanDraftView },
  savePlanDraft: {
    method: 'PUT',
    path: '/api/plan-drafts/:id',
    body: plans.SavePlanDraftBody,
    bodyBytes: planBodyBytes,
    response: plans.PlanDraftView,
  },
  deletePlanDraft: { method: 'DELETE', path: '/api/plan-drafts/:id', response: DoneView },
  publishPlan: {
    method: 'POST',
    path: '/api/plan-drafts/:id/publish',
    body: plans.PublishPlanBody,
    response: plans.PlanView,
  },
  closePlan: { method: 'POST', path: '/api/plans/:id/closing', body: plans.ClosePlanBody, response: plans.PlanView },
  recordPlanEvent: {
    method: 'POST',
    path: '/api/plans/:id/events',
    body: plans.PlanEventBody,
    response: plans.PlanView,
  },
  getQuotaUse: { method: 'GET', path: '/api/plans/:id/quotas', response: plans.QuotaUseView },
  setUnitAttribute: {
    method: 'POST',
    path: '/api/plans/:id/attributes',
    body: plans.UnitAttributeBody,
    response: plans.QuotaUseView,
  },
} as const satisfies Record<string, Endpoint>;
