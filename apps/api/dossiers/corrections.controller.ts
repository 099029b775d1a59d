import { Body, Controller, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ResubmitBody, SaveCorrectionBody } from '../../../libs/contracts/bodies.js';
import type { AcceptedView } from '../../../libs/contracts/views/answers.js';
import type { CorrectionView } from '../../../libs/contracts/views/corrections.js';
import { resubmitCorrection } from '../../../libs/ledger/resubmit-correction.js';
import { orRefuse } from '../http/api-refusal.js';
import { Commands } from '../http/commands.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs, type SignedIn, Visitor } from '../http/signed-in.js';
import { getCorrection, saveCorrection } from './corrections.js';

@Controller()
export class CorrectionsController {
  constructor(
    private readonly db: DataSource,
    private readonly commands: Commands,
  ) {}

  @Serve('getCorrection', 'draft.write')
  get(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<CorrectionView> {
    return getCorrection(this.db, id, acting);
  }

  @Serve('saveCorrection', 'draft.write')
  async save(
    @Param('id', PathId) id: string,
    @Body({ schema: SaveCorrectionBody }) body: SaveCorrectionBody,
    @ActingAs() acting: Acting,
    @Visitor() visitor: SignedIn,
  ): Promise<CorrectionView> {
    await saveCorrection(this.db, id, body, { acting, name: visitor.personName });
    return getCorrection(this.db, id, acting);
  }

  @Serve('resubmit', 'dossier.submit')
  async resubmit(
    @Param('id', PathId) id: string,
    @Body({ schema: ResubmitBody }) body: ResubmitBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    const executed = await resubmitCorrection(this.db, {
      dossierId: id,
      commandId,
      acting,
      unitId: acting.organisationId,
      ...body,
    });
    return this.commands.committed(orRefuse(executed));
  }
}
