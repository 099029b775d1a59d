import { readFile } from 'node:fs/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { NativeConnection, Worker, type WorkflowBundle } from '@temporalio/worker';
import type { Config } from '../../../libs/config/env.js';
import { discoverActivities } from '../activities/activity.js';
import { CONFIG } from '../tokens.js';
import { withShallowStacks, workflowBundle } from './workflow-bundle.js';

/** Idle dossiers gain nothing from the cache; several hundred active ones fit into some hundred megabytes. */
const maxCachedWorkflows = 400;
/** Ctrl-C must have ended everything within 15 s: activities get 2 s to finish, 3 s until they are given up. */
const graceTime = { shutdownGraceTime: '2s', shutdownForceTime: '3s' } as const;
const retryMs = 1_000;

/** The Temporal worker inside Nest: connects when the server is there, again when it comes back, and ends before the database closes. */
@Injectable()
export class TemporalWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('temporal');
  private worker: Worker | undefined;
  private stopped = false;
  private running = false;
  private finish: (error?: unknown) => void = () => undefined;
  /** Rejects when the worker can never run, such as when activities and workflow differ. */
  readonly ended = new Promise<void>((resolve, reject) => {
    this.finish = (error) => (error === undefined ? resolve() : reject(error));
  });

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  isRunning(): boolean {
    return this.running;
  }

  async onApplicationBootstrap(): Promise<void> {
    const activities = discoverActivities(this.discovery);
    // Read once: a build beside a running worker must not give it another workflow at the next connection.
    const code = withShallowStacks(await readFile(workflowBundle, 'utf8'));
    void this.loop(activities, { code }).then(
      () => this.finish(),
      (error: unknown) => this.finish(error),
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.ended.catch(() => undefined);
  }

  private async loop(activities: object, workflowBundle: WorkflowBundle): Promise<void> {
    while (!this.stopped) {
      const connection = await this.connect();
      if (!connection) return;
      try {
        this.worker = await Worker.create({
          connection,
          namespace: this.config.TEMPORAL_NAMESPACE,
          taskQueue: this.config.TEMPORAL_TASK_QUEUE,
          workflowBundle,
          activities,
          maxCachedWorkflows,
          // The dossiers of a killed worker wait so long for it before another one may take them.
          stickyQueueScheduleToStartTimeout: '3s',
          // Every activity may hold a connection of the pool; the relay and the health page need some too.
          maxConcurrentLocalActivityExecutions: Math.max(2, this.config.DATABASE_POOL - 6),
          // A stamp is a process of its own with up to 1 GiB.
          maxConcurrentActivityTaskExecutions: 4,
          ...graceTime,
        });
        this.running = true;
        await this.worker.run();
      } catch (error) {
        this.log.warn(`the worker stopped and begins again: ${error instanceof Error ? error.message : 'unknown'}`);
        await pause();
      } finally {
        this.running = false;
        await connection.close().catch(() => undefined);
      }
    }
  }

  private async connect(): Promise<NativeConnection | undefined> {
    for (let tries = 0; !this.stopped; tries += 1) {
      try {
        return await NativeConnection.connect({ address: this.config.TEMPORAL_ADDRESS });
      } catch (error) {
        if (tries % 30 === 0)
          this.log.warn(`Temporal does not answer yet: ${error instanceof Error ? error.message : 'unknown'}`);
        await pause();
      }
    }
    return undefined;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, retryMs));
}
