import type { EntityManager } from 'typeorm';
import type { Citation } from '../domain/citation.js';
import type { RegistrationState } from '../domain/eligibility/eligibility-input.js';
import type { Steps } from '../domain/eligibility/rules.js';

/** What registration reads of a campaign's definition. */
export interface RegisteringPlan {
  readonly code: string;
  readonly registration?:
    | {
        readonly id?: string | undefined;
        readonly required: boolean;
        readonly steps: Steps;
        readonly citation?: Citation | undefined;
      }
    | undefined;
}

/** How far a unit has come with the registration that a campaign asks for. */
export async function registrationState(
  _tx: EntityManager,
  _plan: RegisteringPlan,
  _unit: { readonly id: string; readonly kind: string },
): Promise<RegistrationState> {
  return { state: 'not-required' };
}
