import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';

/** What the rules find of a dossier and whose records they looked at; asked once for all parts of its page. */
export function dossierEligibilityQuery(id: string, version: number) {
  return queryOptions({
    queryKey: keys.eligibility('dossier', id, version),
    queryFn: ({ signal }) => call('getDossierEligibility', { params: { id }, signal }),
  });
}

/** What the rules find of a draft as it was last saved. */
export function draftEligibilityQuery(id: string, version: number) {
  return queryOptions({
    queryKey: keys.eligibility('draft', id, version),
    queryFn: ({ signal }) => call('getDraftEligibility', { params: { id }, signal }),
  });
}
