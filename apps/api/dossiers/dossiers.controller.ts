import { Body, Controller, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { DossierQuery, ForwardBody, RecordOpinionBody, ReturnBody } from '../../../libs/contracts/bodies.js';
import type { AcceptedView } from '../../../libs/contracts/views/answers.js';
import type { DossierView } from '../../../libs/contracts/views/dossier.js';
import type { DossierList, FilterOptions } from '../../../libs/contracts/views/dossier-list.js';
import { isRefusal } from '../../../libs/domain/refusal.js';
import { loadActor } from '../../../libs/ledger/actor.js';
import { ApiRefusal } from '../http/api-refusal.js';
import { Commands } from '../http/commands.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { readDossier } from './dossier.queries.js';
import { dossierView } from './dossier-view.js';
import { filterOptions, listDossiers } from './dossiers.queries.js';
import { readerOf } from './reader-of.js';

@Controller()
export class DossiersController {
  constructor(
    private readonly db: DataSource,
    private readonly commands: Commands,
  ) {}

  @Serve('listDossiers', 'dossier.read')
  list(@Query({ schema: DossierQuery }) query: DossierQuery, @ActingAs() acting: Acting): Promise<DossierList> {
    return listDossiers(this.db, query, acting);
  }

  @Serve('getFilterOptions', 'dossier.read')
  filters(@ActingAs() acting: Acting): Promise<z.infer<typeof FilterOptions>> {
    return filterOptions(this.db, acting);
  }

  @Serve('getDossier', 'dossier.read')
  async get(@Param('id', PathId) id: string, @ActingAs() acting: Acting): Promise<DossierView> {
    const read = await readDossier(this.db, id, acting);
    const actor = await loadActor(this.db.manager, acting);
    if (isRefusal(actor)) throw ApiRefusal.of(actor);
    return dossierView(read, actor, readerOf(acting));
  }

  @Serve('recordOpinion', 'dossier.decide')
  recordOpinion(
    @Param('id', PathId) id: string,
    @Body({ schema: RecordOpinionBody }) body: RecordOpinionBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    return this.commands.execute({ dossierId: id, commandId, acting, command: { type: 'record-opinion', ...body } });
  }

  @Serve('forward', 'dossier.decide')
  forward(
    @Param('id', PathId) id: string,
    @Body({ schema: ForwardBody }) body: ForwardBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    return this.commands.execute({ dossierId: id, commandId, acting, command: { type: 'forward', ...body } });
  }

  @Serve('returnToUnit', 'dossier.decide')
  returnToUnit(
    @Param('id', PathId) id: string,
    @Body({ schema: ReturnBody }) body: ReturnBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    return this.commands.execute({ dossierId: id, commandId, acting, command: { type: 'return', ...body } });
  }
}
