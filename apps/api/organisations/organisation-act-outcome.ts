import type { OrganisationActView } from '../../../libs/contracts/views/organisations.js';
import { addDays } from '../../../libs/domain/calendar/calendar-day.js';
import {
  isSplitOff,
  type OrganisationChange,
  type OrganisationHistory,
  standing,
} from '../../../libs/domain/organisations/organisation-history.js';
import { organisationNames } from './organisation-names.js';

type Outcome = OrganisationActView['outcome'];

/** What the lines of one act say, by name: who begins and ends, who is called or stands differently. */
export function outcomeOf(changes: readonly OrganisationChange[], history: OrganisationHistory): Outcome {
  return changes.map((change): Outcome[number] => {
    const { organisationId: id, effectiveOn, facts } = change;
    const then = organisationNames(history, effectiveOn);
    const before = standing(history, id, addDays(effectiveOn, -1))?.facts.name ?? then(id);
    const line = { id, to: null, successors: change.successors.map(then) };
    if (change.type === 'founded') return { ...line, what: 'founded', name: facts.name ?? then(id) };
    if (change.type === 'ended') return { ...line, what: 'ended', name: before };
    if (isSplitOff(change)) return { ...line, what: 'split-off', name: before };
    if (facts.name !== undefined) return { ...line, what: 'renamed', name: before, to: facts.name };
    const above = facts.parentId ?? facts.relation?.of;
    if (above !== undefined || facts.parentId === null)
      return { ...line, what: 'moved', name: before, to: above === undefined ? null : then(above) };
    return { ...line, what: 'amended', name: before };
  });
}
