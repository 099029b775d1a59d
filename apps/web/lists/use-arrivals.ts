import { useState } from 'react';

interface Seen {
  readonly list: string;
  readonly order: string;
  readonly known: ReadonlySet<string>;
  readonly arrived: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** The ids that came into a list while it was open. Another list (`list` names its address) begins with none. */
export function useArrivals(list: string, ids: readonly string[]): ReadonlySet<string> {
  const order = ids.join();
  const [seen, setSeen] = useState<Seen>(() => ({ list, order, known: new Set(ids), arrived: none }));
  if (seen.list === list && seen.order === order) return seen.arrived;
  const arrived = seen.list === list ? new Set(ids.filter((id) => !seen.known.has(id))) : none;
  // React repeats the render at once with the new state
  setSeen({ list, order, known: new Set(ids), arrived });
  return arrived;
}
