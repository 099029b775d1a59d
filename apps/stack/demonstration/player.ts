import type { DemonstrationOrganisation } from './organisations.js';
import type { ToldPlan } from './told-plans.js';

/** A dossier while it is being acted out; `id` is known once its draft exists. */
export interface Player {
  readonly unit: DemonstrationOrganisation;
  readonly plan: ToldPlan;
  readonly seed: number;
  id: string;
}
