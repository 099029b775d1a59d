import type { CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import type { ActRefusal } from '../../../libs/domain/organisations/organisation-act.js';
import { newFlaws, type OrganisationFlaw } from '../../../libs/domain/organisations/organisation-flaws.js';
import type { OrganisationHistory } from '../../../libs/domain/organisations/organisation-history.js';
import { refusalText } from '../../../libs/messages/refusals/refusals.js';
import { ApiRefusal } from '../http/api-refusal.js';
import { organisationNames } from './organisation-names.js';

/** Refuses with the first thing that an act would make wrong, on whichever later day. */
export function refuseNewFlaws(before: OrganisationHistory, after: OrganisationHistory): void {
  const [flaw] = newFlaws(before, after);
  if (flaw) throw new ApiRefusal(flaw.code, detailOf(flaw, after));
}

/** Refuses to take away what later acts stand on, naming all of it. */
export function refuseIfNeeded(before: OrganisationHistory, after: OrganisationHistory): void {
  const flaws = newFlaws(before, after);
  if (flaws.length > 0)
    throw new ApiRefusal('act-needed', {
      problems: flaws.slice(0, 5).map((flaw) => ({ message: refusalText(flaw.code, detailOf(flaw, before)) })),
    });
}

/** What an act that cannot be carried out says, by name. */
export function refusedAct(refusal: ActRefusal, history: OrganisationHistory, day: CalendarDay): ApiRefusal {
  const organisation =
    'organisationId' in refusal ? organisationNames(history, day)(refusal.organisationId) : undefined;
  return new ApiRefusal(refusal.code, { organisation, day });
}

function detailOf(flaw: OrganisationFlaw, history: OrganisationHistory): Record<string, unknown> {
  const name = organisationNames(history, flaw.day);
  const { day } = flaw;
  if ('chain' in flaw) return { day, chain: flaw.chain.map(name).join(' → ') };
  return {
    day,
    organisation: name(flaw.organisationId),
    ...('otherId' in flaw ? { other: name(flaw.otherId) } : {}),
  };
}
