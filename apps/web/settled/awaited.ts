/** How much the page has asked for, or is just about to ask for, and does not have yet. */
let outstanding = 0;
const listeners = new Set<() => void>();

export function isAwaiting(): boolean {
  return outstanding > 0;
}

/** Told whenever something is asked for, and whenever it has come or failed. */
export function onAwaited(listener: () => void): void {
  listeners.add(listener);
}

/** Counts something as asked for until the returned function is called. */
export function beginAwaiting(): () => void {
  let ended = false;
  count(1);
  return () => {
    if (!ended) count(-1);
    ended = true;
  };
}

/** The same promise, counted until it is kept or broken. */
export async function awaited<T>(promise: Promise<T>): Promise<T> {
  const end = beginAwaiting();
  try {
    return await promise;
  } finally {
    end();
  }
}

function count(by: 1 | -1): void {
  outstanding += by;
  for (const listener of listeners) listener();
}
