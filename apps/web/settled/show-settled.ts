import { isAwaiting, onAwaited } from './awaited.js';

/** The part of the router that tells when another page is on its way. */
interface Ways {
  readonly state: { readonly initialized: boolean; readonly navigation: { readonly state: string } };
  subscribe(listener: () => void): unknown;
}

const stirring = ['pointerdown', 'click', 'keydown', 'input', 'change', 'transitionrun', 'animationstart'];

/**
 * Marks the page `data-settled` while it is at rest: nothing asked for, nothing moving, nothing dimmed, and all of it drawn. Whoever
 * measures a page, a test or a tool that takes pictures, waits for this one sign. It goes at once with whatever a person does;
 * `data-waits-for` then says what the page lacks.
 */
export function showSettled(document: Document, ways: Ways): void {
  const { documentElement: root } = document;
  let stirred = false;
  let looking = false;

  const stir = () => {
    stirred = true;
    delete root.dataset['settled'];
    root.dataset['waitsFor'] = 'being drawn';
    if (!looking) void look();
  };

  const look = async () => {
    looking = true;
    while (stirred) {
      stirred = false;
      // what came is put on the page by work that is queued behind it, and seen one frame later
      await idle();
      await frame();
      await idle();
    }
    looking = false;
    const moving = document.getAnimations().filter(endsByItself);
    const why = moving.length > 0 ? 'what moves' : lacks(document, ways);
    if (why === undefined) {
      delete root.dataset['waitsFor'];
      root.dataset['settled'] = '';
    }
    // whatever holds it up stirs again when it ends
    else root.dataset['waitsFor'] = why;
    if (moving.length > 0) void Promise.allSettled(moving.map(({ finished }) => finished)).then(stir);
  };

  onAwaited(stir);
  ways.subscribe(stir);
  document.fonts.addEventListener('loadingdone', stir);
  for (const event of stirring) document.addEventListener(event, stir, { capture: true, passive: true });
  new MutationObserver(stir).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  stir();
}

function lacks(document: Document, { state }: Ways): string | undefined {
  if (isAwaiting()) return 'an answer';
  if (!state.initialized || state.navigation.state !== 'idle') return 'a page';
  if (document.fonts.status !== 'loaded') return 'letters';
  return document.querySelector('[data-stale="true"], [aria-busy="true"]') ? 'what is dimmed' : undefined;
}

/** A cursor blinks for ever, and a page with one comes to rest all the same. */
function endsByItself(animation: Animation): boolean {
  return (
    animation.playState === 'running' && animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
  );
}

/** A window that nobody sees draws no frames, and one that draws without end is never idle: neither is waited for longer. */
const patienceMs = 500;

function frame(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, patienceMs);
  });
}

/** Not every browser tells when it is idle. */
function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: patienceMs });
    else setTimeout(resolve, 50);
  });
}
