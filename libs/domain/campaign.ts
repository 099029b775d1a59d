import { endOfDay, type Instant, startOfDay } from './calendar-day.js';
import type { ChecklistItem } from './checklist.js';
import type { RouteSource } from './route.js';

/** What the rules read of a campaign's definition. */
export interface CampaignPlan extends RouteSource {
  readonly code: string;
  readonly codePrefix: string;
  readonly name: string;
  readonly legalRegime: string;
  readonly awards: readonly { readonly code: string; readonly name: string }[];
  readonly submission: { readonly from?: string; readonly throughEndOf?: string; readonly hard: boolean };
  readonly checklist: readonly ChecklistItem[];
  readonly notChecked: readonly string[];
}

/** When submission opens and closes, as instants: from the first day's start to the last day's end, exclusive; null for none. */
export function submissionPeriod(plan: Pick<CampaignPlan, 'submission'>): {
  opensAt: Instant | null;
  closesAt: Instant | null;
} {
  const { from, throughEndOf } = plan.submission;
  return { opensAt: from ? startOfDay(from) : null, closesAt: throughEndOf ? endOfDay(throughEndOf) : null };
}
