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
  if (flaw) throw refusedFlaw(flaw, after);
}

/** Refuses to take away what later acts stand on, naming all of it. */
export function refuseIfNeeded(before: OrganisationHistory, after: OrganisationHistory): void {
  const flaws = newFlaws(before, after);
  if (flaws.length > 0)
    throw new ApiRefusal('act-needed', {
      problems: flaws.slice(0, 5).map((flaw) => {
        const { code, detail } = refusedFlaw(flaw, before);
        return { message: refusalText(code, detail) };
      }),
    });
}

/** What an act that cannot be carried out says, by name. */
export function refusedAct(refusal: ActRefusal, history: OrganisationHistory, day: CalendarDay): ApiRefusal {
  const organisation =
    'organisationId' in refusal ? organisationNames(history, day)(refusal.organisationId) : undefined;
  return new ApiRefusal(refusal.code, { organisation, day });
}

/** What a flaw says, by name. */
function refusedFlaw(flaw: OrganisationFlaw, history: OrganisationHistory): ApiRefusal {
  const { code, day } = flaw;
  const name = organisationNames(history, day);
  if ('chain' in flaw) return new ApiRefusal(flaw.code, { day, chain: flaw.chain.map(name).join(' → ') });
  const organisation = name(flaw.organisationId);
  return 'otherId' in flaw
    ? new ApiRefusal(flaw.code, { day, organisation, other: name(flaw.otherId) })
    : new ApiRefusal(code, { day, organisation });
}
