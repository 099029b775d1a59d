import { Body, Controller, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CampaignList } from '../../../libs/contracts/views/campaigns.js';
import {
  ClosePlanBody,
  type ComparedPlans,
  ComparePlansQuery,
  CreatePlanDraftBody,
  type PlanDraftView,
  PlanEventBody,
  type PlanList,
  type PlanView,
  PublishPlanBody,
  type QuotaUseView,
  SavePlanDraftBody,
  UnitAttributeBody,
} from '../../../libs/contracts/views/plans.js';
import { Costly } from '../http/costly.guard.js';
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs, type SignedIn, Visitor } from '../http/signed-in.js';
import { Parser } from '../parsing/parser.js';
import { listCampaigns } from './open-campaigns.queries.js';
import { createPlanDraft, deletePlanDraft, getPlanDraft, publishPlan, savePlanDraft } from './plan-drafts.js';
import { closePlan, quotaUse, recordPlanEvent, setUnitAttribute } from './plan-lifecycle.js';
import { comparePlans, getPlan, listPlans } from './plans.queries.js';

@Controller()
export class PlansController {
  constructor(
    readonly db: DataSource,
    readonly parser: Parser,
  ) {}

  @Serve('listCampaigns', 'campaign.read')
  async listOpen(@ActingAs() acting: Acting): Promise<CampaignList> {
    return { items: [...(await listCampaigns(this.db, acting.organisationId))] };
  }

  @Serve('listPlans', 'campaign.read')
  list(@ActingAs() acting: Acting): Promise<PlanList> {
    return listPlans(this.db, acting);
  }

  @Serve('getPlan', 'campaign.read')
  get(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<PlanView> {
    return getPlan(this.db, id, acting);
  }

  @Serve('comparePlans', 'campaign.read')
  @Costly()
  compare(
    @Param('id', PathId) id: string,
    @Query({ schema: ComparePlansQuery }) query: ComparePlansQuery,
  ): Promise<ComparedPlans> {
    return comparePlans(this.db, id, query.with);
  }

  @Serve('createPlanDraft', 'campaign.write')
  @Costly()
  async createDraft(
    @Body({ schema: CreatePlanDraftBody }) body: CreatePlanDraftBody,
    @ActingAs() acting: Acting,
    @Visitor() visitor: SignedIn,
  ): Promise<PlanDraftView> {
    return getPlanDraft(this, await createPlanDraft(this, body, acting, visitor.personName));
  }

  @Serve('getPlanDraft', 'campaign.write')
  getDraft(@Param('id', PathId) id: string): Promise<PlanDraftView> {
    return getPlanDraft(this, id);
  }

  @Serve('savePlanDraft', 'campaign.write')
  @Costly()
  async saveDraft(
    @Param('id', PathId) id: string,
    @Body({ schema: SavePlanDraftBody }) body: SavePlanDraftBody,
    @ActingAs() acting: Acting,
    @Visitor() visitor: SignedIn,
  ): Promise<PlanDraftView> {
    await savePlanDraft(this, id, body, { acting, name: visitor.personName });
    return getPlanDraft(this, id);
  }

  @Serve('deletePlanDraft', 'campaign.write')
  async deleteDraft(@Param('id', PathId) id: string): Promise<{ done: true }> {
    await deletePlanDraft(this.db, id);
    return { done: true };
  }

  @Serve('publishPlan', 'campaign.write')
  async publish(
    @Param('id', PathId) id: string,
    @Body({ schema: PublishPlanBody }) body: PublishPlanBody,
    @ActingAs() acting: Acting,
    @Visitor() visitor: SignedIn,
  ): Promise<PlanView> {
    return getPlan(this.db, await publishPlan(this, id, body, { acting, name: visitor.personName }), acting);
  }

  @Serve('closePlan', 'campaign.write')
  async close(
    @Param('id', PathId) id: string,
    @Body({ schema: ClosePlanBody }) body: ClosePlanBody,
    @ActingAs() acting: Acting,
    @Visitor() visitor: SignedIn,
  ): Promise<PlanView> {
    await closePlan(this.db, id, body, { acting, name: visitor.personName });
    return getPlan(this.db, id, acting);
  }

  @Serve('recordPlanEvent', 'campaign.write')
  async recordEvent(
    @Param('id', PathId) id: string,
    @Body({ schema: PlanEventBody }) body: PlanEventBody,
    @ActingAs() acting: Acting,
    @Visitor() visitor: SignedIn,
  ): Promise<PlanView> {
    await recordPlanEvent(this.db, id, body, { acting, name: visitor.personName });
    return getPlan(this.db, id, acting);
  }

  @Serve('getQuotaUse', 'registration.oversee')
  quotas(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<QuotaUseView> {
    return quotaUse(this.db, id, acting);
  }

  @Serve('setUnitAttribute', 'campaign.write')
  async setAttribute(
    @Param('id', PathId) id: string,
    @Body({ schema: UnitAttributeBody }) body: UnitAttributeBody,
    @ActingAs() acting: Acting,
    @Visitor() visitor: SignedIn,
  ): Promise<QuotaUseView> {
    await setUnitAttribute(this.db, id, body, { acting, name: visitor.personName });
    return quotaUse(this.db, id, acting);
  }
}
