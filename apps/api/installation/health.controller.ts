import { Controller, HttpStatus, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { HealthView } from '../../../libs/contracts/views/installation.js';
import type { ObjectStore } from '../../../libs/storage/object-store.js';
import { Serve } from '../http/serve.js';
import { STORE } from '../http/tokens.js';
import { answersWithin } from './answers-within.js';

@Controller()
export class HealthController {
  constructor(
    private readonly db: DataSource,
    @Inject(STORE) private readonly store: ObjectStore,
  ) {}

  /** 200 while people can work: the database is needed for everything, the store only for papers. */
  @Serve('getHealth', 'public')
  async get(@Res({ passthrough: true }) reply: FastifyReply): Promise<z.infer<typeof HealthView>> {
    const [database, store] = await Promise.all([
      answersWithin(2_000, () => this.db.query('SELECT 1')),
      answersWithin(2_000, () => this.store.check()),
    ]);
    if (!database) void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return {
      status: database ? (store ? 'ok' : 'degraded') : 'down',
      parts: { database: database ? 'up' : 'down', 'object-store': store ? 'up' : 'down' },
    };
  }
}
