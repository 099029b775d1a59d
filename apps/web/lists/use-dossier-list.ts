import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import type { ListQuery } from './list-address.js';

/** A list of dossiers; while the next one loads the former stays, so that nothing jumps. */
export function useDossierList(query: ListQuery) {
  return useQuery({
    queryKey: keys.dossierList(query),
    queryFn: ({ signal }) => call('listDossiers', { query, signal }),
    placeholderData: keepPreviousData,
  });
}
