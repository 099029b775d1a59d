import { Body, Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { RetryEffectsBody } from '../../../libs/contracts/bodies.js';
import type { OperationsView } from '../../../libs/contracts/views/operations.js';
import { retryEffects } from '../../../libs/ledger/effects.js';
import { Commands } from '../http/commands.js';
import { Serve } from '../http/serve.js';
import { readOperations } from './operations.queries.js';
import { ServerStates } from './server-states.js';

@Controller()
export class OperationsController {
  constructor(
    private readonly db: DataSource,
    private readonly servers: ServerStates,
    private readonly commands: Commands,
  ) {}

  @Serve('getOperations', 'operations.read')
  async get(): Promise<OperationsView> {
    const [parts, states] = await Promise.all([readOperations(this.db), this.servers.read()]);
    return { ...parts, ...states };
  }

  /** «Thử lại»: failed effects become due again and their dossiers are woken. */
  @Serve('retryEffects', 'operations.retry')
  async retry(@Body({ schema: RetryEffectsBody }) body: z.infer<typeof RetryEffectsBody>): Promise<{ done: true }> {
    this.commands.wake(await retryEffects(this.db, body.effectIds));
    return { done: true };
  }
}
