import { type CalendarDay, type Instant, startOfDay } from '../calendar/calendar-day.js';
import { type Bound, boundInstant, type HappenedEvents } from './bound.js';
import type { ChecklistItem } from './checklist.js';
import type { RouteSource } from './route.js';

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
