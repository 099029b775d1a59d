import { randomUUID } from 'node:crypto';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AcceptedView } from '../../../libs/contracts/views/answers.js';
import { AddLevelPaperBody, OutsideResultBody, TransmitBody } from '../../../libs/contracts/views/levels.js';
import type { PersonCommand } from '../../../libs/domain/dossier/command.js';
import { isRefusal } from '../../../libs/domain/refusal.js';
import { broughtPapers } from '../../../libs/ledger/brought-papers.js';
import { execute } from '../../../libs/ledger/execute.js';
import type { Waker } from '../../../libs/temporal/waker.js';
import { ApiRefusal, orRefuse } from '../http/api-refusal.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { WAKER } from '../http/tokens.js';

/** What a level does beside its opinions: adds papers of its own, sends a list up, records the answer from above. */
@Controller()
export class LevelsController {
  constructor(
    private readonly db: DataSource,
    @Inject(WAKER) private readonly waker: Waker,
  ) {}

  @Serve('addLevelPaper', 'dossier.transmit')
  async addPaper(
    @Param('id', PathId) id: string,
    @Body({ schema: AddLevelPaperBody }) { version, code, uploadId }: AddLevelPaperBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    const named = [{ id: randomUUID(), uploadId, satisfies: [], replaces: null }];
    const papers = await broughtPapers(this.db.manager, acting.organisationId, named);
    if (isRefusal(papers)) throw new ApiRefusal(papers.refused, papers.detail);
    const [brought] = papers;
    if (!brought) throw new ApiRefusal('upload-not-received');
    const { satisfies: _satisfies, replaces: _replaces, ...paper } = brought;
    return this.decide(id, commandId, acting, { type: 'add-level-paper', version, code, paper });
  }

  @Serve('transmit', 'dossier.transmit')
  transmit(
    @Param('id', PathId) id: string,
    @Body({ schema: TransmitBody }) body: TransmitBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    return this.decide(id, commandId, acting, { type: 'transmit', ...body });
  }

  @Serve('recordOutsideResult', 'dossier.transmit')
  recordOutsideResult(
    @Param('id', PathId) id: string,
    @Body({ schema: OutsideResultBody }) { version, outcomes, ...decision }: OutsideResultBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    // The key names the decision: a repeated call must not differ from the first.
    const decided = { id: commandId, organisationId: acting.organisationId, ...decision };
    return this.decide(id, commandId, acting, { type: 'record-outside-result', version, decision: decided, outcomes });
  }

  private async decide(
    dossierId: string,
    commandId: string,
    acting: Acting,
    command: PersonCommand,
  ): Promise<AcceptedView> {
    const { accepted, wake } = orRefuse(await execute(this.db, { dossierId, commandId, acting, command }));
    if (wake) this.waker.wake(wake);
    return accepted;
  }
}
