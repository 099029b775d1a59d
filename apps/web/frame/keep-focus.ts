/** How long a button may stay disabled without working before its focus goes elsewhere. */
const disabledWaitMs = 1_000;
/** A dialog or a menu that closes gives the focus back by itself, if nobody else has taken it meanwhile. */
const graceMs = 60;
/** What is worth standing on: a part of the page that has a name. */
const places =
  '[role=dialog], section[aria-label], section[aria-labelledby], aside[aria-labelledby], [role=group][aria-label], main';

/**
 * Nobody who works by keyboard or screen reader is thrown back to the top of the page. When the element with the focus goes away
 * (a row was removed, the next state has other buttons), the focus goes to the nearest named part that is still there; when it is
 * disabled while it works, it has the focus again afterwards. Whoever takes the focus away on purpose, by a press elsewhere, is let be.
 */
export function keepFocus(document: Document): void {
  /** the element that has the focus and everything around it, from the inside */
  let path: readonly HTMLElement[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isLost = () => path.length > 0 && (document.activeElement === null || document.activeElement === document.body);

  const lookAfter = () => {
    const [element] = path;
    if (!element || !isLost()) return;
    clearTimeout(timer);
    if (!element.isConnected) return moveOn();
    if (!element.matches(':disabled')) return element.focus({ preventScroll: true });
    if (!element.hasAttribute('data-loading'))
      timer = setTimeout(() => {
        if (isLost() && element.matches(':disabled:not([data-loading])')) moveOn();
      }, disabledWaitMs);
  };

  const moveOn = () => {
    const place = path.find((around) => around.isConnected && around.matches(places)) ?? document.querySelector('main');
    if (!place) return;
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };

  document.addEventListener('focusin', ({ target }) => {
    path = target instanceof HTMLElement ? [target, ...ancestors(target)] : [];
  });
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget !== null || !(target instanceof HTMLElement)) return;
    // a removal ends before this runs; a press beside it leaves the element as it was
    queueMicrotask(() => {
      if (target === path[0] && target.isConnected && !target.matches(':disabled') && document.hasFocus()) path = [];
    });
  });
  let lookPlanned = false;
  const ask = () => {
    if (lookPlanned || path.length === 0) return;
    lookPlanned = true;
    setTimeout(() => {
      lookPlanned = false;
      lookAfter();
    }, graceMs);
  };
  new MutationObserver(ask).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'data-loading'],
  });
}

function ancestors(element: HTMLElement): readonly HTMLElement[] {
  const { parentElement } = element;
  return parentElement ? [parentElement, ...ancestors(parentElement)] : [];
}
