import type { Browser, Page } from 'playwright-core';
import { enter, openBrowser, type Window } from './browser.js';
import { type System, startBesideOthers } from './system.js';

/** What the stories of one file share from its start to its end. */
export interface Stories {
  readonly system: System;
  readonly browser: Browser;
  /** every window that `enter` opened, in this order */
  readonly windows: readonly Window[];
  /** what went wrong in any of them so far */
  faults(): readonly string[];
  /** A window of its own in which an account has signed in at an address of the application. */
  enter(userName: string, at: string, options?: Parameters<typeof enter>[3]): Promise<Page>;
  /** The one window of an account: entered at the first call, by default at the queue, it stays where its stories leave it. */
  pageOf(userName: string, at?: string): Promise<Page>;
}

interface Options {
  /** Names the folder of its logs, its bucket and its task queue. */
  readonly name: string;
  /** A file that stops servers starts its own. */
  readonly start?: (name: string) => Promise<System>;
  /** Makes what the stories find. */
  readonly prepare: (system: System) => Promise<unknown>;
}

/** Has jest start the product and a browser before the stories of a file, and end both after them. */
export function stories({ name, start = startBesideOthers, prepare }: Options): Stories {
  const windows: Window[] = [];
  let system: System | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    system = await start(name);
    browser = await openBrowser();
    await prepare(system);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await system?.close();
  }, 60_000);
  const kept = new Map<string, Page>();
  const enterAt: Stories['enter'] = (userName, at, options) =>
    enter({ browser: begun(browser), address: begun(system).address, windows }, userName, at, options);
  return {
    get system() {
      return begun(system);
    },
    get browser() {
      return begun(browser);
    },
    windows,
    faults: () => windows.flatMap(({ faults }) => faults),
    enter: enterAt,
    async pageOf(userName, at = '/viec') {
      const page = kept.get(userName) ?? (await enterAt(userName, at));
      kept.set(userName, page);
      return page;
    },
  };
}

function begun<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the stories have not begun');
  return value;
}
