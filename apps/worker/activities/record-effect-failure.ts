import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { failEffect } from '../../../libs/ledger/effects.js';
import type { DossierActivities, EffectFailure } from '../../../workflows/dossier.activities.js';
import { Activity } from './activity.js';

/** An effect that was tried often enough stands failed, with its reason, until the operator tries it again. */
@Injectable()
@Activity('recordEffectFailure')
export class RecordEffectFailureActivity {
  constructor(private readonly db: DataSource) {}

  run({ effectId, reason }: EffectFailure): ReturnType<DossierActivities['recordEffectFailure']> {
    return failEffect(this.db, effectId, reason);
  }
}
