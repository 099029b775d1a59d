import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { signInTexts } from '../../libs/messages/sign-in/sign-in.js';
import { broughtBrowser } from './brought-browser.js';
import { password } from './small-province.js';

/** None of the package's own flags: its `--single-process` makes all windows share one storage and one set of connections. */
const quiet = [
  '--headless',
  // root may not start it otherwise
  '--no-sandbox',
  // a container's shared memory is small
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that the project brings; another only where `TEST_CHROMIUM` names its programme. */
export async function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  const named = process.env.TEST_CHROMIUM;
  const programme = named ? { executablePath: named } : await broughtBrowser();
  return chromium.launch({ ...programme, args: [...quiet, ...flags] });
}

/** One person's browser window; what went wrong in it is kept. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: readonly string[];
}

export async function openWindow(
  browser: Browser,
  address: string,
  size = { width: 1440, height: 900 },
): Promise<Window> {
  // nothing fades for whoever asked for less motion
  const context = await browser.newContext({
    baseURL: address,
    viewport: size,
    locale: 'vi-VN',
    bypassCSP: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // The browser itself reports the 401 by which a page learns that nobody is signed in.
    if (message.type() === 'error' && !message.text().includes('401')) faults.push(message.text());
  });
  return { page, context, faults };
}

/** Where people of one file's stories sign in, and every window they opened. */
export interface Desk {
  readonly browser: Browser;
  readonly address: string;
  readonly windows: Window[];
}

/** A window of its own in which an account has signed in at an address of the application. */
export async function enter(
  { browser, address, windows }: Desk,
  userName: string,
  at: string,
  { by = password, size }: { readonly by?: string; readonly size?: { width: number; height: number } | undefined } = {},
): Promise<Page> {
  const opened = await openWindow(browser, address, size);
  windows.push(opened);
  const { page } = opened;
  await page.goto(at);
  await page.getByLabel(signInTexts.userName).fill(userName);
  await page.getByLabel(signInTexts.password, { exact: true }).fill(by);
  await page.getByRole('button', { name: signInTexts.submit, exact: true }).click();
  await page.getByLabel(signInTexts.userName).waitFor({ state: 'detached' });
  return page;
}

interface Finding {
  readonly html: string;
  readonly any: readonly { readonly message: string }[];
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly Finding[];
}

/** What changes within a second, by the tag it changes and the attribute. */
const whatChanges = `new Promise((resolve) => {
  const seen = new Set();
  const watch = new MutationObserver((records) => {
    for (const { target, type, attributeName } of records)
      seen.add((target.cloneNode().outerHTML ?? target.textContent).slice(0, 160) + ' ' + (attributeName ?? type));
  });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  setTimeout(() => resolve([...seen].slice(0, 6)), 1_000);
})`;

/** Waits until the page itself says that it is at rest: nothing asked for, nothing moving, nothing dimmed (apps/web/settled). */
export async function settled(page: Page): Promise<void> {
  const sign = page.locator('html[data-settled]').waitFor({ state: 'attached', timeout: 20_000 });
  await sign.catch(async () => {
    const why = await page.locator('html').getAttribute('data-waits-for');
    const changed = why ? [] : await page.evaluate<string[]>(whatChanges);
    throw new Error(
      `${page.url()} does not come to rest: it waits for ${why ?? `what changes it: ${changed.join(' ')}`}`,
    );
  });
}

/** Serious and critical findings of axe on a page at rest. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  await settled(page);
  const violations = await page.evaluate<readonly Violation[]>('axe.run().then(({ violations }) => violations)');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html, any: [first] }) => `${html} ${first?.message ?? ''}`)
          .slice(0, 3)
          .join(' ')}`,
    );
}

/** Whether a page at rest can be scrolled sideways. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  await settled(page);
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
