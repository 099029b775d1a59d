import type { EntityManager } from 'typeorm';
import { dayOf } from '../domain/calendar/calendar-day.js';
import type { Citation } from '../domain/campaign/citation.js';
import type { RegistrationState } from '../domain/eligibility/eligibility-input.js';
import type { Steps } from '../domain/eligibility/rules.js';
import { missingFields, type RegistrationContent, type RegistrationPlan } from '../domain/registration/registration.js';

/** What registration reads of a campaign's definition. */
export interface RegisteringPlan {
  readonly code: string;
  readonly registration?:
    | (RegistrationPlan & {
        readonly id?: string | undefined;
        readonly steps: Steps;
        readonly citation?: Citation | undefined;
      })
    | undefined;
}

interface RegistrationRow {
  content: RegistrationContent;
  late: boolean;
  registered_at: Date;
  arrived: boolean;
}

/**
 * How far a unit has come with the registration that a campaign asks for. One that has to come through the body above counts once
 * that body has sent it on; a version amended since then counts as the version that was sent.
 */
export async function registrationState(
  tx: EntityManager,
  plan: RegisteringPlan,
  unit: { readonly id: string; readonly kind: string },
): Promise<RegistrationState> {
  const { registration: rule } = plan;
  if (!rule?.required) return { state: 'not-required' };
  const rows = await tx.query<RegistrationRow[]>(
    `SELECT r.content, r.late, r.registered_at, r.through_id IS NULL OR f.version IS NOT NULL AS arrived
       FROM registration r LEFT JOIN registration_forwarding f
         ON f.campaign_code = r.campaign_code AND f.unit_id = r.unit_id AND f.version = r.version
      WHERE r.campaign_code = $1 AND r.unit_id = $2 ORDER BY r.version DESC`,
    [plan.code, unit.id],
  );
  const row = rows.find((candidate) => candidate.arrived);
  if (!row) return { state: 'missing', rule };
  const first = rows.findLast((candidate) => candidate.arrived) ?? row;
  return {
    state: 'registered',
    rule,
    registeredOn: dayOf(first.registered_at.toISOString()),
    late: first.late,
    missingFields: missingFields(rule, unit.kind, row.content),
    indicators: row.content.indicators,
  };
}
