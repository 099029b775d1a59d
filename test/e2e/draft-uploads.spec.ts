import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { draftCheckTexts } from '../../libs/messages/draft/checks.js';
import { draftNomineeTexts } from '../../libs/messages/draft/nominees.js';
import { draftPaperTexts } from '../../libs/messages/draft/papers.js';
import { queueTexts } from '../../libs/messages/queue/queue.js';
import { uploadTexts } from '../../libs/messages/uploads/uploads.js';
import { seriousFindings } from '../support/browser.js';
import { smallPdf } from '../support/build.js';
import { makeSmallProvince } from '../support/small-province.js';
import { stories } from '../support/stories.js';

const megabyte = 1_048_576;
let page: Page;

// the api inherits it; what the page says must follow
process.env.UPLOAD_LIMIT_BYTES = String(30 * megabyte);

const scene = stories({
  name: 'draft-uploads',
  prepare: async ({ db }) => {
    await makeSmallProvince(db);
    page = await scene.enter('commune.clerk', '/viec');
    // a file of 20 MB takes seven seconds, as over an office's line: long enough to be cut
    const line = await page.context().newCDPSession(page);
    await line.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 3 * megabyte,
    });
    await page.getByRole('button', { name: queueTexts.newDraft }).first().click();
    await page.waitForURL(/\/soan\//);
    await page.getByRole('button', { name: draftNomineeTexts.addCollective }).click();
    await page.getByRole('menuitem', { name: /Đảng bộ xã Thử/ }).click();
    await missing(3);
  },
});

it('a file dropped beside the page’s content asks which paper it is', async () => {
  await drop('Tờ trình.pdf', 20);
  const dialog = page.getByRole('dialog', { name: uploadTexts.assignTitle });
  await dialog.getByText(uploadTexts.assignIntro('Tờ trình.pdf')).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('checkbox', { name: /Tờ trình/ }).check();
  await dialog.getByRole('button', { name: uploadTexts.assign(1) }).click();
  await missing(2);
  await page.getByText(uploadTexts.coming('Tờ trình.pdf')).waitFor();
});

it('its progress moves, and cancelling takes it away before it is received', async () => {
  const seen = new Set<number>();
  while (seen.size < 3) seen.add(await progress());
  expect([...seen].toSorted((one, other) => one - other)).toEqual([...seen]);
  await page.getByRole('button', { name: uploadTexts.cancel('Tờ trình.pdf') }).click();
  await missing(3);
  await page.getByText(draftPaperTexts.none).waitFor();
});

it('a file cut off because the api is away is sent again by a press when it is back', async () => {
  await drop('Biên bản.pdf', 20);
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Biên bản/ })
    .check();
  await page.getByRole('button', { name: uploadTexts.assign(1) }).click();
  while ((await progress()) === 0);
  await scene.system.app.api.stop();
  await page.getByText(uploadTexts.cut).waitFor();
  const again = page.getByRole('button', { name: uploadTexts.retry });
  await again.click();
  await page.getByText(uploadTexts.cut).waitFor();
  await scene.system.app.api.start();
  await again.click();
  await page.getByText(`Biên bản.pdf · 20 MB`).waitFor();
  await page.getByText(draftPaperTexts.received, { exact: true }).waitFor();
}, 120_000);

it('a file over the installation’s limit is refused at once, in a sentence that names both sizes', async () => {
  await page.getByText(uploadTexts.limit('30 MB')).waitFor();
  await drop('Bản quét.pdf', 31);
  await page.getByText(uploadTexts.tooLarge('31 MB', '30 MB')).waitFor();
  expect(await page.getByRole('button', { name: uploadTexts.retry }).count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
});

it('nominees and received papers are there after a reload', async () => {
  await page.getByText(/^đã lưu/).waitFor();
  await page.reload();
  await page.getByText('Đảng bộ xã Thử').first().waitFor();
  await page.getByText(`Biên bản.pdf · 20 MB`).waitFor();
  await missing(2);
});

/** Drops a PDF of so many MiB at the window's edge, where no element of the page listens. */
async function drop(name: string, megabytes: number): Promise<void> {
  const pdf = Buffer.from(smallPdf(name)).toString('latin1');
  const start = /startxref\s+(\d+)/.exec(pdf)?.[1] ?? '0';
  const end = `\nstartxref\n${start}\n%%EOF\n`;
  const transfer = await page.evaluateHandle(
    ([begin, tail, size, fileName]) => {
      const web = globalThis as unknown as Web;
      const bytes = [...begin, ...tail].map((letter) => letter.codePointAt(0) ?? 0);
      const filling = new Uint8Array(size - bytes.length).fill(0x20);
      const parts = [
        Uint8Array.from(bytes.slice(0, begin.length)),
        filling,
        Uint8Array.from(bytes.slice(begin.length)),
      ];
      const held = new web.DataTransfer();
      held.items.add(new web.File(parts, fileName, { type: 'application/pdf' }));
      return held;
    },
    [`${pdf}\n%`, end, Math.floor(megabytes * megabyte), name] as const,
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
}

/** What `drop` uses of the browser; these files are typed without its library. */
interface Web {
  readonly DataTransfer: new () => { readonly items: { add(file: unknown): void } };
  readonly File: new (parts: readonly Uint8Array[], name: string, options: { type: string }) => unknown;
}

/** Percent of the file on its way. */
async function progress(): Promise<number> {
  const bar = page.getByRole('progressbar').first();
  return Number(await bar.getAttribute('aria-valuenow'));
}

/** Until so many lines of the checklist ask for a file. */
async function missing(count: number): Promise<void> {
  const lines = page.getByRole('button', { name: new RegExp(draftCheckTexts.drop) });
  for (const until = Date.now() + 30_000; (await lines.count()) !== count; await sleep(50))
    if (Date.now() > until) throw new Error(`${await lines.count()} lines ask for a file`);
}
