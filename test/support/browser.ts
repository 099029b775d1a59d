import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
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

interface Asked {
  /** what the page reads of the api and does not have yet; what it sends, a file perhaps, changes nothing until it is answered */
  readonly waiting: Set<Request>;
  /** how many times it asked at all */
  times: number;
}
const asked = new WeakMap<Page, Asked>();

function keepAsked(page: Page): void {
  const waiting = new Set<Request>();
  const kept = { waiting, times: 0 };
  asked.set(page, kept);
  page.on('request', (request) => {
    // The stream of changes is never answered to its end.
    const reads = request.method() === 'GET' && request.url().includes('/api/');
    if (!reads || request.url().endsWith('/api/events')) return;
    waiting.add(request);
    kept.times += 1;
  });
  const ended = (request: Request) => waiting.delete(request);
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
}

/** Waits until a page has all that it asked for and has drawn it; how many times it had asked until then. */
async function answered(page: Page): Promise<number | undefined> {
  const kept = asked.get(page);
  for (let calm = 0; calm < 3; calm = kept?.waiting.size ? 0 : calm + 1) await page.waitForTimeout(50);
  return kept?.times;
}

export async function openWindow(
  browser: Browser,
  address: string,
  size = { width: 1440, height: 900 },
): Promise<Window> {
  // nothing is half faded in when it is looked at
  const context = await browser.newContext({
    baseURL: address,
    viewport: size,
    locale: 'vi-VN',
    bypassCSP: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  keepAsked(page);
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

interface Measured {
  readonly changed: boolean;
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly Finding[] }[];
}

const runOfAxe = `(async () => {
  let changed = false;
  const watch = new MutationObserver(() => {
    changed = true;
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const { violations } = await axe.run();
  changed ||= watch.takeRecords().length > 0;
  watch.disconnect();
  return { changed, violations };
})()`;

/** One run of axe, and whether the page changed or asked for something under it: rows half dimmed by the next search are no colours anyone reads. */
async function measured(page: Page): Promise<Measured> {
  await page.evaluate(axe.source);
  const times = await answered(page);
  const { changed, violations } = await page.evaluate<Measured>(runOfAxe);
  return { changed: changed || asked.get(page)?.times !== times, violations };
}

/**
 * Serious and critical findings of axe on a page that has all it asked for. What was found while the page changed is
 * measured again: it stands when it is found each time, as beside a file on its way up, whose progress never rests.
 */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  for (let round = 1; ; round++) {
    const { changed, violations } = await measured(page);
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    if (serious.length === 0 || !changed || round === 5)
      return serious.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html, any: [first] }) => `${html} ${first?.message ?? ''}`)
            .slice(0, 3)
            .join(' ')}`,
      );
  }
}

/** Whether the page can be scrolled sideways. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
