import type { Locator, Page } from 'playwright-core';
import { settled } from './browser.js';

type Role = Parameters<Page['getByRole']>[0];

/** Somebody who has no mouse: everything goes by Tab, Enter, Space, arrows and typing. */
export interface Keyboard {
  /** tabs until the control with this role and name has the focus; fails when the focus is lost or cannot be seen on the way */
  reach(role: Role, name: string | RegExp): Promise<Locator>;
  /** the same, backwards */
  reachBack(role: Role, name: string | RegExp): Promise<Locator>;
  /** reaches it and presses a key on it; afterwards something must have the focus */
  press(role: Role, name: string | RegExp, key?: string): Promise<void>;
  /** reaches a field and types over what it holds */
  type(name: string | RegExp, text: string): Promise<void>;
  /** goes down an open menu to the item with this name and takes it */
  choose(name: string | RegExp): Promise<void>;
  /** presses a key where the focus is; afterwards something must have the focus */
  key(key: string): Promise<void>;
  /** waits until the control has the focus by itself, as the opener of a dialogue that was closed */
  holds(role: Role, name: string | RegExp): Promise<void>;
}

/** More controls than any page has; a walk that needs more goes round in circles. */
const mostSteps = 160;

export function keyboard(page: Page): Keyboard {
  const walk = async (step: 'Tab' | 'Shift+Tab' | 'ArrowDown', role: Role, name: string | RegExp) => {
    const wanted = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });
    await wanted.first().waitFor();
    const seen: string[] = [];
    for (let steps = 0; steps <= mostSteps; steps += 1) {
      if (await hasFocus(wanted)) return wanted;
      await page.keyboard.press(step);
      const at = await focusOf(page);
      // one step stands on the browser's own controls, between the last and the first of the page
      if (at.what === 'nothing' && seen.at(-1) === 'nothing')
        throw new Error(`the focus is lost on the way to ${role} «${String(name)}», after ${seen.join(' → ')}`);
      if (at.what !== 'nothing' && !at.visible) throw new Error(`the focus cannot be seen on ${at.what}`);
      seen.push(at.what);
    }
    throw new Error(`${role} «${String(name)}» is not reached: ${seen.slice(0, 60).join(' → ')}`);
  };
  const key: Keyboard['key'] = async (pressed) => {
    await page.keyboard.press(pressed);
    await expectFocus(page, pressed);
  };
  const reach: Keyboard['reach'] = (role, name) => walk('Tab', role, name);
  return {
    reach,
    reachBack: (role, name) => walk('Shift+Tab', role, name),
    key,
    async press(role, name, pressed = 'Enter') {
      await reach(role, name);
      await key(pressed);
    },
    async holds(role, name) {
      const wanted = page.getByRole(role, { name });
      for (const until = Date.now() + 15_000; !(await hasFocus(wanted)); await page.waitForTimeout(50))
        if (Date.now() > until) throw new Error(`the focus does not come back to ${role} «${String(name)}»`);
    },
    async choose(name) {
      await walk('ArrowDown', 'menuitem', name);
      await key('Enter');
    },
    async type(name, text) {
      await reach('textbox', name);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
  };
}

async function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.evaluateAll((elements) => elements.some((element) => element.matches(':focus')));
}

/** Something has the focus, now or as soon as the page has done what was asked. The bound is for a machine that does other things too. */
async function expectFocus(page: Page, after: string): Promise<void> {
  for (const until = Date.now() + 15_000; ; await page.waitForTimeout(50)) {
    const { what } = await page.evaluate<Focus>(whereFocusIs);
    if (what !== 'nothing') return;
    if (Date.now() > until) throw new Error(`nothing has the focus after ${after} at ${page.url()}`);
  }
}

/** What has the focus after a step. A mark that is still being drawn is looked at again once the page is at rest. */
async function focusOf(page: Page): Promise<Focus> {
  const at = await page.evaluate<Focus>(whereFocusIs);
  if (at.what === 'nothing' || at.visible) return at;
  await settled(page);
  return page.evaluate<Focus>(whereFocusIs);
}

interface Focus {
  readonly what: string;
  readonly visible: boolean;
}

/**
 * What has the focus, and whether one sees it: it lies in the window, not under something else, and it, its label or what is around
 * it looks otherwise than a twin without the focus. Written as text because these files are typed without the browser's library.
 */
const whereFocusIs = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return { what: 'nothing', visible: false };
  const words = (element.getAttribute('aria-label') || element.labels?.[0]?.textContent || element.textContent || element.title || '');
  const what = (element.getAttribute('role') || element.localName) + ' «' + words.trim().replace(/\\s+/g, ' ').slice(0, 60) + '»';
  const looks = (of) => [undefined, '::before', '::after'].map((part) => look(getComputedStyle(of, part))).join();
  const look = (style) => {
    const outline = style.outlineStyle === 'none' || style.outlineWidth === '0px' ? 'none' : style.outlineStyle + style.outlineWidth + style.outlineColor;
    return [outline, style.borderTopColor, style.borderBottomColor, style.borderLeftColor, style.boxShadow, style.backgroundColor, style.top].join('|');
  };
  const differs = (of, deep) => {
    const twin = of.cloneNode(deep);
    // a twin of a chosen radio would take the choice away
    for (const named of [twin, ...twin.querySelectorAll('[name]')]) named.removeAttribute('name');
    for (const known of [twin, ...twin.querySelectorAll('[id]')]) known.removeAttribute('id');
    of.parentElement.insertBefore(twin, of.nextSibling);
    const different = looks(of) !== looks(twin);
    twin.remove();
    return different;
  };
  const around = [element.closest('label'), element.labels?.[0], element.parentElement].filter((one) => one && one !== document.body && one !== document.documentElement && !one.contains(document.querySelector('main')));
  const marked = differs(element, false) || around.some((one) => one.matches('label, div, span, li') && differs(one, true));
  const box = [element, ...around].map((one) => one.getBoundingClientRect()).find(({ width, height }) => width > 1 && height > 1);
  if (!box) return { what, visible: false };
  const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth), top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
  if (right <= left || bottom <= top) return { what, visible: false };
  const near = [element, ...around];
  const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8], [0.1, 0.8], [0.9, 0.2]];
  const uncovered = points.some(([across, down]) => {
    const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
    return hit && near.some((one) => one.contains(hit) || hit.contains(one) && !hit.contains(document.querySelector('main')));
  });
  return { what, visible: marked && uncovered };
})()`;
