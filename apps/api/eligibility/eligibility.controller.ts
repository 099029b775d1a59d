import { Body, Controller, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AcceptedView } from '../../../libs/contracts/views/answers.js';
import { type EligibilityView, KeepPromiseBody, SettleFindingBody } from '../../../libs/contracts/views/eligibility.js';
import { isRefusal } from '../../../libs/domain/refusal.js';
import { broughtPapers } from '../../../libs/ledger/brought-papers.js';
import { ApiRefusal } from '../http/api-refusal.js';
import { Commands } from '../http/commands.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { dossierEligibility, draftEligibility } from './eligibility.queries.js';

@Controller()
export class EligibilityController {
  constructor(
    private readonly db: DataSource,
    private readonly commands: Commands,
  ) {}

  @Serve('getDraftEligibility', 'draft.write')
  ofDraft(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<EligibilityView> {
    return draftEligibility(this.db, id, acting);
  }

  @Serve('getDossierEligibility', 'dossier.read')
  ofDossier(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<EligibilityView> {
    return dossierEligibility(this.db, id, acting);
  }

  @Serve('settleFinding', 'dossier.decide')
  settle(
    @Param('id', PathId) dossierId: string,
    @Body({ schema: SettleFindingBody }) body: SettleFindingBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    const command = { type: 'settle-finding' as const, ...body };
    return this.commands.execute({ dossierId, commandId, acting, command });
  }

  @Serve('keepPromise', 'draft.write')
  async keepPromise(
    @Param('id', PathId) dossierId: string,
    @Body({ schema: KeepPromiseBody }) body: KeepPromiseBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    const papers = await broughtPapers(
      this.db.manager,
      acting.organisationId,
      body.papers.map((paper) => ({ ...paper, replaces: null })),
    );
    if (isRefusal(papers)) throw ApiRefusal.of(papers);
    const command = { type: 'keep-promise' as const, papers };
    return this.commands.execute({ dossierId, commandId, acting, command });
  }
}
