import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Config } from '../../libs/config/env.js';
import { databaseOptions } from '../../libs/db/data-source.js';
import { createMinioStore } from '../../libs/storage/minio-store.js';
import { createWaker } from '../../libs/temporal/waker.js';
import { AdvanceActivity } from './activities/advance.js';
import { RecordEffectFailureActivity } from './activities/record-effect-failure.js';
import { StampCopyActivity } from './activities/stamp-copy.js';
import { HealthLook } from './health/health-look.js';
import { HealthServer } from './health/health-server.js';
import { Relay } from './relay/relay.js';
import { TemporalWorker } from './temporal/temporal-worker.js';
import { CONFIG, STORE, WAKER } from './tokens.js';

@Module({})
export class WorkerModule {
  /** The worker with the settings it runs under. */
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          ...databaseOptions(config.DATABASE_URL, config.DATABASE_POOL),
          retryAttempts: 30,
          retryDelay: 1_000,
        }),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        {
          provide: STORE,
          useFactory: () =>
            createMinioStore({
              endpoint: config.S3_ENDPOINT,
              accessKey: config.S3_ACCESS_KEY,
              secretKey: config.S3_SECRET_KEY,
              bucket: config.S3_BUCKET,
              region: config.S3_REGION,
            }),
        },
        { provide: WAKER, useFactory: (db: DataSource) => createWaker(config, db), inject: [DataSource] },
        ...[AdvanceActivity, StampCopyActivity, RecordEffectFailureActivity],
        ...[TemporalWorker, Relay, HealthLook, HealthServer],
      ],
    };
  }
}
