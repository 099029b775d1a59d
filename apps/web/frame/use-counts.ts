import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { mayDo, useSession } from './session.js';

/** How many dossiers wait where, for the rail and the tabs. */
export function useCounts() {
  const session = useSession();
  const { data } = useQuery({
    queryKey: keys.dossierCounts,
    queryFn: ({ signal }) => call('listDossiers', { query: { tab: 'mine', size: 1 }, signal }),
    enabled: mayDo(session, 'dossier.read'),
    select: (list) => list.counts,
  });
  return data;
}
