import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { CorrectNumberBody, RecordDecisionBody } from '../../../libs/contracts/bodies.js';
import type {
  AwardDecisionList,
  AwardDecisionView,
  DecisionCandidates,
} from '../../../libs/contracts/views/decisions.js';
import { resumeAwardDecisions } from '../../../libs/ledger/award-decisions.js';
import type { ObjectStore } from '../../../libs/storage/object-store.js';
import { decisionCandidates } from '../council/council.queries.js';
import { ApiRefusal } from '../http/api-refusal.js';
import { Commands } from '../http/commands.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { PathId } from '../http/path-id.js';
import { Serve, ServeStream } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { STORE } from '../http/tokens.js';
import { sendContent } from '../uploads/send-content.js';
import { decisionFile, getDecision, listDecisions } from './decisions.queries.js';
import { correctDecisionNumber, recordDecision } from './record-decision.js';

@Controller()
export class DecisionsController {
  constructor(
    private readonly db: DataSource,
    private readonly commands: Commands,
    @Inject(STORE) private readonly store: ObjectStore,
  ) {}

  @Serve('listDecisions', 'decision.record')
  async list(@ActingAs() acting: Acting): Promise<AwardDecisionList> {
    return { items: await listDecisions(this.db, acting) };
  }

  @Serve('listDecisionCandidates', 'decision.record')
  candidates(@ActingAs() acting: Acting): Promise<DecisionCandidates> {
    return decisionCandidates(this.db, acting);
  }

  @Serve('recordDecision', 'decision.record')
  async record(
    @Body({ schema: RecordDecisionBody }) body: RecordDecisionBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() key: string,
  ): Promise<AwardDecisionView> {
    return this.apply(await recordDecision(this.db, body, acting, key), acting);
  }

  @Serve('correctDecisionNumber', 'decision.record')
  async correct(
    @Param('id', PathId) id: string,
    @Body({ schema: CorrectNumberBody }) body: CorrectNumberBody,
    @ActingAs() acting: Acting,
  ): Promise<AwardDecisionView> {
    await correctDecisionNumber(this.db, id, body, acting);
    return this.apply(id, acting);
  }

  @ServeStream('decisionContent', 'decision.record')
  async content(
    @Param('id', PathId) id: string,
    @ActingAs() acting: Acting,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await decisionFile(this.db, id, acting);
    if (!file) throw new ApiRefusal('document-missing');
    await sendContent(this.store, file, request, reply);
  }

  /** Applies what it can now; whatever is left is taken up by the worker. */
  private async apply(decisionId: string, acting: Acting): Promise<AwardDecisionView> {
    this.commands.wake(await resumeAwardDecisions(this.db, { decisionId }));
    return getDecision(this.db, decisionId, acting);
  }
}
