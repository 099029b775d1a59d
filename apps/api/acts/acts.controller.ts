import { Controller, Query } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ActList, ActQuery } from '../../../libs/contracts/views/accounts.js';
import { Serve } from '../http/serve.js';
import { listActs } from './acts.queries.js';

@Controller()
export class ActsController {
  constructor(private readonly db: DataSource) {}

  @Serve('listActs', 'act.read')
  list(@Query({ schema: ActQuery }) query: ActQuery): Promise<ActList> {
    return listActs(this.db, query);
  }
}
