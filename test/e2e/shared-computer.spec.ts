import type { Page } from 'playwright-core';
import { draftNomineeTexts } from '../../libs/messages/draft/nominees.js';
import { frameTexts } from '../../libs/messages/frame/frame.js';
import { queueTexts } from '../../libs/messages/queue/queue.js';
import { signInTexts } from '../../libs/messages/sign-in/sign-in.js';
import { makeSmallProvince, password } from '../support/small-province.js';
import { stories } from '../support/stories.js';

const marked = 'Đánh Dấu Bảy Hai Chín Một';
const saves = /\/api\/drafts\/[0-9a-f-]{36}$/;
let page: Page;
let draft: string;

const scene = stories({
  name: 'shared-computer',
  prepare: async ({ db }) => {
    await makeSmallProvince(db);
    page = await scene.enter('commune.clerk', '/viec');
  },
});

/** Everything that this browser keeps for the address: stores, databases, caches, and the page itself. */
function kept(): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const databases = await indexedDB.databases();
    const caches_ = 'caches' in window ? await caches.keys() : [];
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, caches_, document.cookie, document.body.innerText]);
  })()`);
}

async function signOut(): Promise<void> {
  await page.getByRole('button', { name: new RegExp(frameTexts.actingAs) }).click();
  await page.getByRole('menuitem', { name: frameTexts.signOut }).click();
  await page.getByLabel(signInTexts.userName).waitFor();
}

async function signIn(userName: string): Promise<void> {
  await page.getByLabel(signInTexts.userName).fill(userName);
  await page.getByLabel(signInTexts.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: signInTexts.submit, exact: true }).click();
  await page.getByLabel(signInTexts.userName).waitFor({ state: 'detached' });
}

it('what is typed and cannot be sent is kept, and nobody who looks into the browser can read it', async () => {
  await page.getByRole('button', { name: queueTexts.newDraft }).first().click();
  await page.waitForURL(/\/soan\//);
  draft = page.url();
  // The api is away for whatever is saved.
  await page.route(saves, (route) => (route.request().method() === 'PUT' ? route.abort() : route.fallback()));
  await page.getByRole('button', { name: draftNomineeTexts.addIndividual }).click();
  await page.getByLabel(draftNomineeTexts.name).fill(marked);
  await page.waitForTimeout(1_500);
  const stored = await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
  expect(stored).toContain('tt:kept:');
  expect(stored).not.toContain('Bảy Hai');
});

it('after signing out nothing readable is left, on the way back neither', async () => {
  await signOut();
  expect(await kept()).not.toContain('Bảy Hai');
  await page.goBack();
  await page.getByLabel(signInTexts.userName).waitFor();
  expect(await kept()).not.toContain('Bảy Hai');
});

it('another person at the same computer does not see it', async () => {
  await signIn('commune.chief');
  await page.goto(draft);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(500);
  expect(await kept()).not.toContain('Bảy Hai');
  await signOut();
});

it('its owner finds it where it was left, and it is saved', async () => {
  await signIn('commune.clerk');
  await page.unroute(saves);
  await page.goto(draft);
  await page.getByText(marked).first().waitFor();
});
