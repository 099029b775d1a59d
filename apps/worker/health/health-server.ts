import { createServer, type Server } from 'node:http';
import { hostname } from 'node:os';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../../libs/config/env.js';
import { CONFIG } from '../tokens.js';
import { HealthLook } from './health-look.js';

const heartbeatMs = 5_000;

/** Tells supervisors by HTTP and the operator's page by a row that the worker lives and what it sees. Only on this machine. */
@Injectable()
export class HealthServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('health');
  private server: Server | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly health: HealthLook,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => void this.beat(), heartbeatMs);
    void this.beat();
    const server = createServer(async (request, response) => {
      if (request.url !== '/health') return response.writeHead(404).end();
      const seen = await this.health.look();
      response.writeHead(seen.status === 'down' ? 503 : 200, { 'content-type': 'application/json' });
      return response.end(JSON.stringify(seen));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.config.WORKER_HEALTH_PORT, '127.0.0.1', resolve);
    });
    this.server = server;
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve) ?? resolve(undefined));
  }

  private async beat(): Promise<void> {
    const seen = await this.health.look();
    // A worker that has no poll is as good as silent; what it needs is asked by the page itself.
    if (seen.parts.worker === 'down') return;
    await this.db
      .query(
        `INSERT INTO worker_heartbeat (name, at, detail) VALUES ($1, clock_timestamp(), $2)
         ON CONFLICT (name) DO UPDATE SET at = excluded.at, detail = excluded.detail`,
        [hostname(), JSON.stringify(seen)],
      )
      .catch((error: unknown) => this.log.warn(`no heartbeat: ${error instanceof Error ? error.message : 'unknown'}`));
  }
}
