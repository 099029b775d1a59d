import { type CalendarDay, endOfDay, type Instant, startOfDay } from '../calendar/calendar-day.js';
import type { ChecklistItem } from './checklist.js';
import type { RouteSource } from './route.js';

/** An upper bound in time as a plan says it: «đến hết ngày», «trước ngày», or until an event has happened. */
export interface Bound {
  readonly throughEndOf?: CalendarDay | undefined;
  readonly before?: CalendarDay | undefined;
  readonly onEvent?: string | undefined;
}

/** The days on which a campaign's events happened, by event code; an event that has not happened is absent. */
export type HappenedEvents = Readonly<Record<string, CalendarDay>>;

/** What the rules read of a campaign's definition. */
export interface CampaignPlan extends RouteSource {
  readonly code: string;
  readonly codePrefix: string;
  readonly name: string;
  readonly shortName: string;
  readonly legalRegime?: string | undefined;
  readonly awards: readonly { readonly code: string; readonly name: string }[];
  readonly events: readonly { readonly code: string; readonly happenedOn?: CalendarDay | undefined }[];
  readonly submission: Bound & { readonly from?: CalendarDay | undefined; readonly hard: boolean };
  readonly checklist: readonly ChecklistItem[];
  readonly notChecked: readonly string[];
}

/**
 * The exclusive instant of a bound: «đến hết ngày D» is D+1 at 00:00, «trước ngày D» is D at 00:00 (readings 2 and 3); an
 * event's bound is the end of the day on which it happened. Null while there is none.
 */
export function boundInstant(bound: Bound, happened: HappenedEvents = {}): Instant | null {
  if (bound.throughEndOf) return endOfDay(bound.throughEndOf);
  if (bound.before) return startOfDay(bound.before);
  const eventDay = bound.onEvent ? happened[bound.onEvent] : undefined;
  return eventDay ? endOfDay(eventDay) : null;
}

/** Whether dossiers may be submitted under a plan: it has awards, a route and a checklist; until then it takes registrations alone. */
export function opensSubmission({
  awards,
  routes,
  checklist,
}: {
  readonly [part in 'awards' | 'routes' | 'checklist']: readonly unknown[];
}): boolean {
  return awards.length > 0 && routes.length > 0 && checklist.length > 0;
}

/** The events a plan itself knows to have happened, and those its owner has recorded since. */
export function happenedEvents(plan: Pick<CampaignPlan, 'events'>, recorded: HappenedEvents = {}): HappenedEvents {
  const planned = plan.events.flatMap(({ code, happenedOn }) => (happenedOn ? [[code, happenedOn] as const] : []));
  return { ...Object.fromEntries(planned), ...recorded };
}

/** When submission opens and closes, as instants: from the first day's start to the bound, exclusive; null for none. */
export function submissionPeriod(
  plan: Pick<CampaignPlan, 'submission'> & Partial<Pick<CampaignPlan, 'events'>>,
  recorded: HappenedEvents = {},
): { opensAt: Instant | null; closesAt: Instant | null } {
  const { from } = plan.submission;
  return {
    opensAt: from ? startOfDay(from) : null,
    closesAt: boundInstant(plan.submission, happenedEvents({ events: plan.events ?? [] }, recorded)),
  };
}
