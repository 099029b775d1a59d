import { createServer, type Server } from 'node:http';
import { hostname } from 'node:os';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../../libs/config/env.js';
import { AdvanceActivity } from '../activities/advance.js';
import { TemporalWorker } from '../temporal/temporal-worker.js';
import { CONFIG } from '../tokens.js';

const heartbeatMs = 5_000;

/** Tells supervisors by HTTP and the operator's page by a row that the worker lives. */
@Injectable()
export class HealthServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('health');
  private server: Server | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly worker: TemporalWorker,
    private readonly advance: AdvanceActivity,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => void this.beat(), heartbeatMs);
    void this.beat();
    this.server = createServer((_request, response) => {
      const running = this.worker.isRunning();
      response.writeHead(running ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ temporal: running ? 'up' : 'down', clockSkewMs: this.advance.clockSkewMs }));
    });
    const { server } = this;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.config.WORKER_HEALTH_PORT, '127.0.0.1', resolve);
    });
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve) ?? resolve(undefined));
  }

  private async beat(): Promise<void> {
    if (!this.worker.isRunning()) return;
    const detail = { clockSkewMs: this.advance.clockSkewMs ?? 0 };
    await this.db
      .query(
        `INSERT INTO worker_heartbeat (name, at, detail) VALUES ($1, clock_timestamp(), $2)
         ON CONFLICT (name) DO UPDATE SET at = excluded.at, detail = excluded.detail`,
        [hostname(), JSON.stringify(detail)],
      )
      .catch((error: unknown) => this.log.warn(`no heartbeat: ${error instanceof Error ? error.message : 'unknown'}`));
  }
}
