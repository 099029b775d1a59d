import { createHash } from 'node:crypto';
import { Body, Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CouncilResultsBody } from '../../../libs/contracts/bodies.js';
import type { CouncilGrid, ItemResults } from '../../../libs/contracts/views/council.js';
import { isRefusal } from '../../../libs/domain/refusal.js';
import { refusalText } from '../../../libs/messages/refusals/refusals.js';
import { Commands } from '../http/commands.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Serve } from '../http/serve.js';
import { type Acting, ActingAs } from '../http/signed-in.js';
import { councilGrid } from './council.queries.js';

@Controller()
export class CouncilController {
  constructor(
    private readonly db: DataSource,
    private readonly commands: Commands,
  ) {}

  @Serve('getCouncilGrid', 'council.record')
  grid(@ActingAs() acting: Acting): Promise<CouncilGrid> {
    return councilGrid(this.db, acting);
  }

  /** Each dossier is a command of its own: what is right is kept, what is refused says why. */
  @Serve('recordCouncilResults', 'council.record')
  async record(
    @Body({ schema: CouncilResultsBody }) body: CouncilResultsBody,
    @ActingAs() acting: Acting,
    @IdempotencyKey() key: string,
  ): Promise<ItemResults> {
    const items: ItemResults['items'] = [];
    for (const { dossierId, version, results } of body.items) {
      const commandId = createHash('sha256').update(`${key}/${dossierId}`).digest('hex');
      const executed = await this.commands.tryToExecute({
        dossierId,
        commandId,
        acting,
        command: { type: 'record-council-results', version, results },
      });
      if (isRefusal(executed)) {
        const message = refusalText(executed.refused, executed.detail);
        items.push({ dossierId, accepted: false, version: null, error: { code: executed.refused, message } });
        continue;
      }
      items.push({ dossierId, accepted: true, version: executed.version, error: null });
    }
    return { items };
  }
}
