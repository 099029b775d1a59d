import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationShutdown,
  StandardSchemaValidationPipe,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Config } from '../../libs/config/env.js';
import { listedTwiceOf } from '../../libs/contracts/unique-by.js';
import { databaseOptions } from '../../libs/db/data-source.js';
import { createMinioStore } from '../../libs/storage/minio-store.js';
import { createWaker, type Waker } from '../../libs/temporal/waker.js';
import { ActsController } from './acts/acts.controller.js';
import { AuthController } from './auth/auth.controller.js';
import { KnownBrowsers } from './auth/known-browsers.js';
import { OwnPassword } from './auth/own-password.js';
import { SessionReader } from './auth/session-reader.js';
import { Sessions } from './auth/sessions.js';
import { SignInLimits } from './auth/sign-in-limits.js';
import { CalendarsController } from './calendars/calendars.controller.js';
import { CouncilController } from './council/council.controller.js';
import { DecisionsController } from './decisions/decisions.controller.js';
import { CorrectionsController } from './dossiers/corrections.controller.js';
import { DossiersController } from './dossiers/dossiers.controller.js';
import { LevelsController } from './dossiers/levels.controller.js';
import { PapersController } from './dossiers/papers.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { EligibilityController } from './eligibility/eligibility.controller.js';
import { AccessGuard } from './http/access.guard.js';
import { ApiRefusal } from './http/api-refusal.js';
import { Commands } from './http/commands.js';
import { CostlyGuard } from './http/costly.guard.js';
import { ErrorFilter } from './http/error-filter.js';
import { CONFIG, STORE, WAKER } from './http/tokens.js';
import { ImportsController } from './imports/imports.controller.js';
import { ApiDescription, ApiDescriptionController } from './installation/api-description.js';
import { HealthController } from './installation/health.controller.js';
import { InstallationController } from './installation/installation.controller.js';
import { Changes } from './live/changes.js';
import { EventsController } from './live/events.controller.js';
import { OpenStreams } from './live/open-streams.js';
import { NoticesController } from './notices/notices.controller.js';
import { OperationsController } from './operations/operations.controller.js';
import { ServerStates } from './operations/server-states.js';
import { AppointmentsController } from './organisations/appointments.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { Parser } from './parsing/parser.js';
import { PlansController } from './plans/plans.controller.js';
import { RegimesController } from './regimes/regimes.controller.js';
import { RegistrationController } from './registration/registration.controller.js';
import { SubjectsController } from './subjects/subjects.controller.js';
import { UploadsController } from './uploads/uploads.controller.js';

/** A body that breaks its schema is refused with every place named. */
const bodyPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => {
    const list = issues.map(listedTwiceOf).find((twice) => twice !== undefined);
    if (list) return new ApiRefusal('listed-twice', { list });
    return new ApiRefusal('body-invalid', {
      issues: issues
        .slice(0, 20)
        .map(
          (issue) =>
            `${(issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')}: ${issue.message}`,
        ),
    });
  },
});

@Module({})
export class ApiModule implements OnApplicationShutdown {
  constructor(@Inject(WAKER) private readonly waker: Waker) {}

  /** The api with the settings it runs under. */
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        TypeOrmModule.forRoot({
          ...databaseOptions(config.DATABASE_URL, config.DATABASE_POOL),
          retryAttempts: 5,
          retryDelay: 1_000,
        }),
      ],
      controllers: [
        ...[
          HealthController,
          InstallationController,
          ApiDescriptionController,
          AuthController,
          DraftsController,
          UploadsController,
        ],
        ...[DossiersController, CorrectionsController, PapersController, LevelsController, EligibilityController],
        ...[CouncilController, DecisionsController, RegistrationController, PlansController],
        ...[SubjectsController, ImportsController],
        ...[CalendarsController, RegimesController, OrganisationsController, AppointmentsController],
        ...[NoticesController, EventsController, OperationsController, ActsController],
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: STORE, useFactory: () => createMinioStore(storeConfig(config)) },
        { provide: WAKER, useFactory: (db: DataSource) => createWaker(config, db), inject: [DataSource] },
        { provide: APP_GUARD, useClass: AccessGuard },
        // After the gate: it knows the session.
        { provide: APP_GUARD, useClass: CostlyGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_PIPE, useValue: bodyPipe },
        ...[Commands, SessionReader, Sessions, OwnPassword, SignInLimits, KnownBrowsers],
        ...[ApiDescription, Changes, OpenStreams, Parser, ServerStates],
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.waker.close();
  }
}

function storeConfig(config: Config) {
  return {
    endpoint: config.S3_ENDPOINT,
    accessKey: config.S3_ACCESS_KEY,
    secretKey: config.S3_SECRET_KEY,
    bucket: config.S3_BUCKET,
    region: config.S3_REGION,
  };
}
