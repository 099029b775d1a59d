import { useSyncExternalStore } from 'react';

/** offline: the device has no network; severed: the server has not answered for a while. */
export type Connection = 'connected' | 'offline' | 'severed';

let present: Connection = 'connected';
const listeners = new Set<() => void>();

/** Tells every screen how the connection stands. */
export function setConnection(next: Connection): void {
  if (next === present) return;
  present = next;
  for (const listener of listeners) listener();
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => present,
  );
}
