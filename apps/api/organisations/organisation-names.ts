import type { CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import { type OrganisationHistory, shownOn } from '../../../libs/domain/organisations/organisation-history.js';

/** What organisations are called on a day, for the sentences that name them. */
export function organisationNames(history: OrganisationHistory, day: CalendarDay): (id: string) => string {
  return (id) => shownOn(history.get(id) ?? [], day)?.facts.name ?? '…';
}
