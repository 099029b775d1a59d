import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../../libs/config/env.js';
import { tellMoment } from '../../../libs/config/moments.js';
import { advance } from '../../../libs/ledger/advance.js';
import type { AdvanceInput, DossierActivities, Standing } from '../../../workflows/dossier.activities.js';
import { CONFIG } from '../tokens.js';
import { Activity } from './activity.js';

/** A test's workflow whose time was skipped is ahead of this machine by at least this much. */
const skippedMs = 2_000;

/** Carries a dossier on as far as it goes now. Idempotent: the log decides what is left to do. */
@Injectable()
@Activity('advance')
export class AdvanceActivity {
  /** how far the workflow's clock was from the judge's, last time; for the operator's page */
  clockSkewMs: number | null = null;

  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run({ dossierId, workflowNow }: AdvanceInput): ReturnType<DossierActivities['advance']> {
    const moveJudge = this.config.APP_MODE === 'test' && Date.parse(workflowNow) - Date.now() > skippedMs;
    const advanced = await advance(this.db, dossierId, { workflowNow, moveJudge });
    this.clockSkewMs = advanced.clockSkewMs;
    tellMoment('worker-after-advance');
    const { closed, waitMs, effects }: Standing = advanced;
    return { closed, waitMs, effects };
  }
}
