import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { tellMoment } from '../../../libs/config/moments.js';
import { DossierQuery, ForwardBody, RecordOpinionBody, ReturnBody } from '../../../libs/contracts/bodies.js';
import type { AcceptedView } from '../../../libs/contracts/views/answers.js';
import type { DossierView } from '../../../libs/contracts/views/dossier.js';
import type { DossierList, FilterOptions } from '../../../libs/contracts/views/dossier-list.js';
import type { PersonCommand } from '../../../libs/domain/dossier/command.js';
import { isRefusal } from '../../../libs/domain/refusal.js';
import { seesWholeProvince } from '../../../libs/domain/role.js';
import { loadActor } from '../../../libs/ledger/actor.js';
import { execute } from '../../../libs/ledger/execute.js';
import type { Waker } from '../../../libs/temporal/waker.js';
import { ApiRefusal, orRefuse } from '../http/api-refusal.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { PathId } from '../http/path-id.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { WAKER } from '../http/tokens.js';
import { readDossier } from './dossier.queries.js';
import { dossierView } from './dossier-view.js';
import { filterOptions, listDossiers } from './dossiers.queries.js';

@Controller()
export class DossiersController {
  constructor(
    private readonly db: DataSource,
    @Inject(WAKER) private readonly waker: Waker,
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
    if (isRefusal(actor)) throw new ApiRefusal(actor.refused);
    return dossierView(read, actor, {
      organisationId: acting.organisationId,
      wholeProvince: seesWholeProvince(acting.role),
    });
  }

  @Serve('recordOpinion', 'dossier.decide')
  recordOpinion(
    @Param('id', PathId) id: string,
    @Body({ schema: RecordOpinionBody }) body: RecordOpinionBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    return this.decide(id, commandId, acting, { type: 'record-opinion', ...body });
  }

  @Serve('forward', 'dossier.decide')
  forward(
    @Param('id', PathId) id: string,
    @Body({ schema: ForwardBody }) body: ForwardBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    return this.decide(id, commandId, acting, { type: 'forward', ...body });
  }

  @Serve('returnToUnit', 'dossier.decide')
  returnToUnit(
    @Param('id', PathId) id: string,
    @Body({ schema: ReturnBody }) body: ReturnBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() commandId: string,
  ): Promise<AcceptedView> {
    return this.decide(id, commandId, acting, { type: 'return', ...body });
  }

  /** The answer does not wait for the workflow: what is committed is decided, the wake follows. */
  private async decide(
    dossierId: string,
    commandId: string,
    acting: Acting,
    command: PersonCommand,
  ): Promise<AcceptedView> {
    const { accepted, wake } = orRefuse(await execute(this.db, { dossierId, commandId, acting, command }));
    tellMoment('api-after-commit');
    if (wake) this.waker.wake(wake);
    return accepted;
  }
}
