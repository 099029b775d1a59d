import type { Page, Route } from 'playwright-core';
import { paletteTexts } from '../../libs/messages/frame/palette.js';
import { subjectTexts as texts } from '../../libs/messages/subjects/subjects.js';
import { settled } from '../support/browser.js';
import { makeProvince } from '../support/build.js';
import { stories } from '../support/stories.js';

let page: Page;
const scene = stories({
  name: 'settled',
  prepare: async ({ db }) => {
    await makeProvince(db);
    page = await scene.enter('phong.administrator', '/doi-tuong');
    await settled(page);
  },
});

const isSettled = () => page.locator('html[data-settled]').count();
const searches = '**/api/subjects?*';

/** Holds what the page asks for at an address; gives what was asked, and lets it all pass. */
async function hold(address: string) {
  const held: Route[] = [];
  let passes = false;
  await page.route(address, (route) => (passes ? route.continue() : void held.push(route)));
  return {
    asked: async () => {
      while (held.length === 0) await page.waitForTimeout(20);
    },
    async pass() {
      passes = true;
      for (const route of held) await route.continue();
      await page.unroute(address);
    },
  };
}

it('a page is not settled before its first answer', async () => {
  const list = await hold(searches);
  await page.goto('/doi-tuong');
  await list.asked();
  await page.getByLabel(texts.search, { exact: true }).waitFor();
  expect(await isSettled()).toBe(0);

  await list.pass();

  await settled(page);
  await page.getByText(texts.none, { exact: true }).waitFor({ timeout: 100 });
}, 60_000);

it('it is not between the last letter of a search and its question, nor until the answer', async () => {
  const list = await hold(searches);
  await page.getByLabel(texts.search, { exact: true }).fill('không ai cả');
  expect(await isSettled()).toBe(0);
  await list.asked();
  expect(await isSettled()).toBe(0);

  await list.pass();

  await settled(page);
  expect(new URL(page.url()).searchParams.get('q')).toBe('không ai cả');
}, 60_000);

it('it is not while the code of a dialogue is on its way', async () => {
  const code = await hold('**/assets/Palette*.js');
  await page.keyboard.press('Control+k');
  await code.asked();
  expect(await isSettled()).toBe(0);

  await code.pass();

  await settled(page);
  await page.getByRole('combobox', { name: paletteTexts.title }).waitFor({ timeout: 100 });
  await page.keyboard.press('Escape');
}, 60_000);

it('it is not while something moves; under reduced motion nothing does, and no row of the search before is dimmed', async () => {
  const fade = (opacity: number) =>
    `{ const { style } = document.querySelector('main'); style.transition = 'opacity 60s'; style.opacity = '${opacity}'; }`;
  const opacity = () => page.evaluate<string>(`getComputedStyle(document.querySelector('main')).opacity`);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.evaluate(fade(1));
  await page.evaluate(fade(0.5));
  expect(Number(await opacity())).toBeGreaterThan(0.5);
  expect(await isSettled()).toBe(0);
  await page.evaluate('for (const each of document.getAnimations()) each.finish()');
  await settled(page);
  expect(await opacity()).toBe('0.5');

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(fade(0.9));

  expect(await opacity()).toBe('0.9');
  await page.evaluate(`document.querySelector('main').dataset.stale = 'true'`);
  expect(await opacity()).toBe('1');
  expect(await isSettled()).toBe(0);
  await page.evaluate(`delete document.querySelector('main').dataset.stale`);
  await settled(page);
  expect(scene.faults()).toEqual([]);
}, 60_000);
