/** How long no key must have been pressed, and how long a change waits at most: it is to appear within 3 s. */
const restMs = 700;
const longestMs = 1_800;

let lastTyped = Number.NEGATIVE_INFINITY;
let waiting: (() => void) | null = null;

if (typeof document !== 'undefined') {
  document.addEventListener('input', () => {
    lastTyped = performance.now();
  });
}

/** Runs at once, or when the person pauses typing, so that nothing moves between two keys. A later call replaces one that waits. */
export function whenTypingRests(run: () => void): void {
  const alreadyWaiting = waiting !== null;
  waiting = run;
  if (!alreadyWaiting) check(performance.now() + longestMs);
}

function check(deadline: number): void {
  const now = performance.now();
  if (now >= deadline || now - lastTyped >= restMs) {
    const run = waiting;
    waiting = null;
    run?.();
    return;
  }
  setTimeout(() => check(deadline), 100);
}
