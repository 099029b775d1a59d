import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import type { ListQuery } from './list-address.js';

/** A list of dossiers with how long the answer took; while the next one loads the former stays, so that nothing jumps. */
export function useDossierList(query: ListQuery) {
  return useQuery({
    queryKey: keys.dossierList(query),
    queryFn: async ({ signal }) => {
      const start = performance.now();
      const list = await call('listDossiers', { query, signal });
      return { ...list, tookMs: Math.round(performance.now() - start) };
    },
    placeholderData: keepPreviousData,
  });
}
