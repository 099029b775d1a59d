import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { readConfig } from '../../libs/config/env.js';
import { sweepStampFolders } from './activities/sweep-stamp-folders.js';
import { TemporalWorker } from './temporal/temporal-worker.js';
import { WorkerModule } from './worker.module.js';

// Before anything else of Temporal: by itself the runtime would take the signals that Nest's shutdown waits for.
Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('WARN') });
await sweepStampFolders();
const config = readConfig(process.env);
const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
  logger: config.APP_MODE === 'test' ? ['warn', 'error', 'fatal'] : ['log', 'warn', 'error', 'fatal'],
  abortOnError: false,
});
app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
app.get(TemporalWorker).ended.catch((error: unknown) => {
  new Logger('worker').error('the worker ended', error instanceof Error ? error.stack : undefined);
  process.exit(1);
});
