import { type CalendarDay, type Instant, startOfDay } from '../calendar/calendar-day.js';
import { type Bound, boundInstant, type HappenedEvents } from '../campaign/bound.js';
import { readDecimal } from '../eligibility/decimal.js';
import { checkIndicators, type IndicatorValue } from '../eligibility/indicators.js';
import type { IndicatorRule } from '../eligibility/rules.js';
import { type Refusal, refuse } from '../refusal.js';

export interface RegistrationField {
  readonly code: string;
  readonly label: string;
  readonly kind: 'text' | 'targets' | 'indicators';
  readonly required: boolean;
}

/** What a plan says of registration (đăng ký thi đua). */
export interface RegistrationPlan extends Bound {
  readonly required: boolean;
  readonly from?: CalendarDay | undefined;
  readonly hard: boolean;
  readonly through: readonly { readonly unitKinds: readonly string[]; readonly to: 'parent' }[];
  readonly content: readonly {
    readonly unitKinds?: readonly string[] | undefined;
    readonly fields: readonly RegistrationField[];
  }[];
}

/** A target that a unit sets itself: what, and how much. */
export interface RegisteredTarget {
  readonly field: string;
  readonly label: string;
  readonly planned: string;
}

/** What a unit registers. Numbers are decimal texts, never floats. */
export interface RegistrationContent {
  readonly texts: readonly { readonly field: string; readonly text: string }[];
  readonly targets: readonly RegisteredTarget[];
  readonly indicators: readonly IndicatorValue[];
}

/** The fields of a unit's kind: the first content that names it, or that names nobody. */
export function registrationFields(
  plan: Pick<RegistrationPlan, 'content'>,
  unitKind: string,
): readonly RegistrationField[] {
  return plan.content.find(({ unitKinds }) => !unitKinds || unitKinds.includes(unitKind))?.fields ?? [];
}

/** The indicators that a unit of this kind registers. */
export function askedIndicators(rules: readonly IndicatorRule[], unitKind: string): readonly IndicatorRule[] {
  return rules.filter(({ appliesTo }) => !appliesTo.unitKinds || appliesTo.unitKinds.includes(unitKind));
}

/** Whether a kind of unit registers through the body above it (C2-P2: communes through their district). */
export function registersThroughParent(plan: Pick<RegistrationPlan, 'through'>, unitKind: string): boolean {
  return plan.through.some(({ unitKinds }) => unitKinds.includes(unitKind));
}

/** When registration opens and closes; without a day it is open until the owner closes the campaign (reading 24). */
export function registrationPeriod(
  plan: Bound & { readonly from?: CalendarDay | undefined },
  happened: HappenedEvents = {},
): { readonly opensAt: Instant | null; readonly closesAt: Instant | null } {
  return { opensAt: plan.from ? startOfDay(plan.from) : null, closesAt: boundInstant(plan, happened) };
}

interface Registering {
  readonly plan: RegistrationPlan;
  readonly indicators: readonly IndicatorRule[];
  readonly unitKind: string;
  readonly content: RegistrationContent;
  readonly now: Instant;
  readonly happened: HappenedEvents;
}

/**
 * Whether a registration stands, and whether it came late. Refused outside a hard window, with a required field empty, and by name
 * for every indicator whose target is under the actual of its baseline year (C2-P3, reading 18).
 */
export function register(registering: Registering): { readonly late: boolean } | Refusal {
  const { plan, now, happened } = registering;
  const { opensAt, closesAt } = registrationPeriod(plan, happened);
  if (opensAt && now < opensAt) return refuse('registration-not-open', { opensAt });
  const late = closesAt !== null && now >= closesAt;
  if (late && plan.hard) return refuse('registration-closed', { closedAt: closesAt });
  return refusalOfContent(registering) ?? { late };
}

function refusalOfContent({ plan, indicators, unitKind, content }: Registering): Refusal | undefined {
  const fields = registrationFields(plan, unitKind);
  const missing = fields.filter((field) => field.required && isEmpty(field, content)).map(({ label }) => label);
  if (missing.length > 0) return refuse('registration-field-missing', { fields: missing });
  const unreadable = content.targets.find(({ label, planned }) => !label.trim() || !readDecimal(planned));
  if (unreadable) return refuse('target-unreadable', { target: unreadable.label || '…', planned: unreadable.planned });
  if (!fields.some(({ kind }) => kind === 'indicators')) return undefined;
  const flaws = askedIndicators(indicators, unitKind).flatMap((rule) =>
    checkIndicators(rule, content.indicators)
      .filter(({ flaw }) => flaw !== 'below-baseline' || bindsRegistration(rule))
      .map((flaw) => ({ ...flaw, baselineYear: rule.baselineYear })),
  );
  return flaws.length > 0 ? refuse('indicators-not-valid', { indicators: flaws }) : undefined;
}

/** A plan that says nothing of the step refuses; one that only warns there leaves the floor to the rule's finding. */
function bindsRegistration({ steps }: IndicatorRule): boolean {
  return (steps.registration ?? 'block') === 'block';
}

function isEmpty(field: RegistrationField, content: RegistrationContent): boolean {
  if (field.kind === 'text')
    return !content.texts.some((entry) => entry.field === field.code && entry.text.trim() !== '');
  return field.kind === 'targets' && !content.targets.some((target) => target.field === field.code);
}

/** Labels of required fields that a registration left empty, for a plan that asks more today than when it was made. */
export function missingFields(
  plan: RegistrationPlan,
  unitKind: string,
  content: RegistrationContent,
): readonly string[] {
  return registrationFields(plan, unitKind)
    .filter((field) => field.required && isEmpty(field, content))
    .map(({ label }) => label);
}
