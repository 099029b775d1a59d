import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../api/keys.js';
import { streamAddress } from '../api/stream-address.js';
import { openEventStream } from './event-stream.js';
import { whenTypingRests } from './when-typing-rests.js';

/** What changed elsewhere appears here without reloading. Drafts and corrections are never refetched under somebody's typing. */
export function LiveUpdates() {
  const client = useQueryClient();
  useEffect(() => {
    const changed = new Set<string>();
    const stop = openEventStream(streamAddress('events'), {
      onChanged: (dossierIds) => {
        for (const id of dossierIds) changed.add(id);
        whenTypingRests(() => {
          refetch(client, [...changed]);
          changed.clear();
        });
      },
      onRestored: () => void client.invalidateQueries({ predicate: ({ queryKey }) => !isBeingWritten(queryKey) }),
    });
    return stop;
  }, [client]);
  return null;
}

function refetch(client: QueryClient, dossierIds: readonly string[]): void {
  const lists = [keys.dossierLists, keys.notices, keys.council, keys.decisions, keys.operations];
  for (const queryKey of [...lists, ...dossierIds.map(keys.dossier)]) void client.invalidateQueries({ queryKey });
}

const isBeingWritten = ([first]: readonly unknown[]) => first === 'draft' || first === 'correction';
