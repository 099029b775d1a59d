import { setConnection } from './connection.js';

/** First wait before connecting again, doubled each time up to the longest. */
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;
/** A connection that is back within this time is not worth a banner. */
const patienceMs = 5_000;

interface StreamHandlers {
  readonly onChanged: (dossierIds: readonly string[]) => void;
  /** connected after a gap, also the one between the loading of the page and its first connection: anything may have changed meanwhile */
  readonly onRestored: () => void;
}

/** Listens to the api's `changed` messages, connecting again with growing waits and at once when the network is back. */
export function openEventStream(address: string, handlers: StreamHandlers): () => void {
  let source: EventSource | null = null;
  let waitMs = firstWaitMs;
  let gap = true;
  let again: ReturnType<typeof setTimeout> | undefined;
  let banner: ReturnType<typeof setTimeout> | undefined;

  const connect = () => {
    clearTimeout(again);
    source?.close();
    source = new EventSource(address);
    source.onopen = () => {
      clearTimeout(banner);
      banner = undefined;
      waitMs = firstWaitMs;
      setConnection('connected');
      if (gap) handlers.onRestored();
      gap = false;
    };
    source.addEventListener('changed', (event: MessageEvent<string>) => handlers.onChanged(readIds(event.data)));
    source.onerror = lost;
  };
  const lost = () => {
    source?.close();
    gap = true;
    if (!navigator.onLine) setConnection('offline');
    else banner ??= setTimeout(() => setConnection('severed'), patienceMs);
    clearTimeout(again);
    // the random part keeps a whole office from coming back in the same instant
    again = setTimeout(connect, waitMs * (0.75 + Math.random() / 2));
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  };

  connect();
  window.addEventListener('online', connect);
  window.addEventListener('offline', lost);
  return () => {
    window.removeEventListener('online', connect);
    window.removeEventListener('offline', lost);
    clearTimeout(again);
    clearTimeout(banner);
    source?.close();
  };
}

function readIds(data: string): readonly string[] {
  try {
    const { dossierIds } = JSON.parse(data) as { dossierIds?: readonly string[] };
    return dossierIds ?? [];
  } catch {
    return [];
  }
}
