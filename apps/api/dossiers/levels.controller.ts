import { Body, Controller, Param } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AcceptedView } from '../../../libs/contracts/views/answers.js';
import { AddLevelPaperBody, OutsideResultBody, TransmitBody } from '../../../libs/contracts/views/levels.js';
import { isRefusal } from '../../../libs/domain/refusal.js';
import { broughtPapers } from '../../../libs/ledger/brought-papers.js';
import { ApiRefusal } from '../http/api-refusal.js';
import { Commands } from '../http/commands.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { uuidOfText } from '../http/uuid-of-text.js';

/** What a level does beside its opinions: adds papers of its own, sends a list up, records the answer from above. */
@Controller()
export class LevelsController {
  constructor(
    private readonly db: DataSource,
    private readonly commands: Commands,
  ) {}

  @Serve('addLevelPaper', 'dossier.transmit')
  async addPaper(
    @Param('id', PathId) id: string,
    @Body({ schema: AddLevelPaperBody }) { version, code, uploadId }: AddLevelPaperBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    // The key names the paper: a repeated call must not differ from the first.
    const named = [{ id: uuidOfText(`paper/${id}/${commandId}`), uploadId, satisfies: [], replaces: null }];
    const papers = await broughtPapers(this.db.manager, acting.organisationId, named);
    if (isRefusal(papers)) throw ApiRefusal.of(papers);
    const [brought] = papers;
    if (!brought) throw new ApiRefusal('upload-not-received');
    const { satisfies: _satisfies, replaces: _replaces, ...paper } = brought;
    return this.commands.execute({
      dossierId: id,
      commandId,
      acting,
      command: { type: 'add-level-paper', version, code, paper },
    });
  }

  @Serve('transmit', 'dossier.transmit')
  transmit(
    @Param('id', PathId) id: string,
    @Body({ schema: TransmitBody }) body: TransmitBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    return this.commands.execute({ dossierId: id, commandId, acting, command: { type: 'transmit', ...body } });
  }

  @Serve('recordOutsideResult', 'dossier.transmit')
  recordOutsideResult(
    @Param('id', PathId) id: string,
    @Body({ schema: OutsideResultBody }) { version, outcomes, ...decision }: OutsideResultBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    // The key names the decision: a repeated call must not differ from the first.
    const decisionId = uuidOfText(`outside/${id}/${commandId}`);
    const decided = { id: decisionId, organisationId: acting.organisationId, ...decision };
    return this.commands.execute({
      dossierId: id,
      commandId,
      acting,
      command: { type: 'record-outside-result', version, decision: decided, outcomes },
    });
  }
}
