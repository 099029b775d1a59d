import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { dossierTexts, draftTexts } from '../../libs/messages/dossier-screens.js';
import { screens } from '../../libs/messages/screens.js';
import { composeSubmissionLetter } from '../../libs/pdf/compose/submission-letter.js';
import { openBrowser, openWindow, scrollsSideways, seriousFindings, type Window } from '../support/browser.js';
import { makeSmallProvince, password } from '../support/small-province.js';
import { type System, startSystem } from '../support/system.js';

let system: System;
let browser: Browser;
let paper: Buffer;
const windows = new Map<string, Window>();

beforeAll(async () => {
  system = await startSystem('browser');
  await makeSmallProvince(system.db);
  browser = await openBrowser();
  paper = Buffer.from(
    await composeSubmissionLetter({
      head: { body: 'UBND xã Thử', symbol: '01/TTr-UBND', place: 'Thử', date: '2026-11-01' },
      unitName: 'Ủy ban nhân dân xã Thử',
      addressee: 'Ủy ban nhân dân huyện Thử',
      campaignName: 'đợt thi đua thử',
      basis: 'kế hoạch thử',
      nominees: [{ name: 'Đảng bộ xã Thử', position: 'Tập thể', award: 'Bằng khen' }],
      minutesDate: '01/11/2026',
      signature: { position: 'CHỦ TỊCH', name: 'Người Thử' },
    }),
  );
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await system?.close();
}, 60_000);

/** The window of a person, signed in by user name and password. */
async function windowOf(userName: string): Promise<Page> {
  const known = windows.get(userName);
  if (known) return known.page;
  const opened = await openWindow(browser, system.address);
  windows.set(userName, opened);
  const { page } = opened;
  await page.goto('/viec');
  await page.getByLabel(screens.signIn.userName).fill(userName);
  await page.getByLabel(screens.signIn.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: screens.signIn.submit, exact: true }).click();
  await page.getByLabel(screens.signIn.userName).waitFor({ state: 'detached' });
  return page;
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
}

let address = '';

async function dossierOf(userName: string): Promise<Page> {
  const page = await windowOf(userName);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function agreeAndForward(userName: string): Promise<void> {
  const page = await dossierOf(userName);
  await page.getByRole('button', { name: dossierTexts.nominations.agreeAll }).click();
  await page.getByRole('button', { name: /^Đồng ý 2 →/ }).click();
  await page
    .getByText(/^Đã chuyển HG-/)
    .first()
    .waitFor();
}

it('a commune’s clerk drafts a dossier and sees what is missing until nothing is', async () => {
  const page = await windowOf('commune.clerk');
  await page.getByRole('button', { name: screens.queue.newDraft }).first().click();
  await page.waitForURL(/\/soan\//);
  await page.getByRole('button', { name: draftTexts.nominees.addCollective }).click();
  await page.getByRole('menuitem', { name: /Đảng bộ xã Thử/ }).click();
  await page.getByRole('button', { name: draftTexts.nominees.addIndividual }).click();
  await page.getByLabel(draftTexts.nominees.name).fill('Nguyễn Văn Hoà');
  await page.getByLabel(draftTexts.nominees.birthDate).fill('07/03/1979');
  await page.getByLabel(draftTexts.nominees.position).fill('Chủ tịch Hội Nông dân');
  const workUnit = page.getByLabel(draftTexts.nominees.workUnit);
  await workUnit.fill('UBND xã Thử');
  await workUnit.blur();
  await expectAccessible(page);
  const missing = page.getByRole('button', { name: new RegExp(draftTexts.checks.drop) });
  await missing.nth(3).waitFor();
  for (let left = await missing.count(); left > 0; left -= 1) {
    const chooser = page.waitForEvent('filechooser');
    await missing.first().click();
    await (await chooser).setFiles({ name: `Giấy tờ ${left}.pdf`, mimeType: 'application/pdf', buffer: paper });
    await eventually(
      () => missing.count(),
      (value) => value === left - 1,
    );
  }
  await page.getByText(draftTexts.checks.complete).waitFor();
  await page
    .getByText(/^đã lưu/)
    .first()
    .waitFor();
  await expectAccessible(page);
  address = page.url();
}, 120_000);

it('the unit’s head confirms the accuracy and submits; the dossier has a code and a receipt', async () => {
  const page = await windowOf('commune.chief');
  await page.goto(address);
  await page.getByRole('checkbox', { name: /xác nhận các thông tin/ }).check();
  await page.getByRole('button', { name: 'Gửi 1 tập thể, 1 cá nhân' }).click();
  await page.getByText(draftTexts.sent.title).first().waitFor();
  await page.getByText('HG-0001-', { exact: false }).first().waitFor();
  await page.getByRole('link', { name: draftTexts.sent.receipt }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: draftTexts.sent.open }).click();
  await page.waitForURL(/\/ho-so\//);
  address = page.url();
}, 60_000);

it('the district reads the paper, agrees and forwards; the next level sees it come without reloading', async () => {
  const next = await windowOf('ban-tdkt.examiner');
  await next.goto('/viec');
  await next.getByRole('heading', { level: 1 }).waitFor();
  const page = await dossierOf('district.examiner');
  await page.locator('canvas').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: dossierTexts.nominations.agreeAll }).click();
  await page.getByRole('button', { name: /^Đồng ý 2 →/ }).click();
  await eventually(stage, (value) => value === 'emulation-office');
  await next.getByText('HG-0001-', { exact: false }).first().waitFor({ timeout: 10_000 });
  await expectAccessible(next);
}, 90_000);

it('the emulation office and the Party office send it on to the council', async () => {
  await agreeAndForward('ban-tdkt.examiner');
  await eventually(stage, (value) => value === 'party-office', 10_000);
  await agreeAndForward('vp-tinh-uy.examiner');
  await eventually(stage, (value) => value === 'provincial-council', 10_000);
}, 90_000);

it('the council’s secretary enters the votes of every nomination', async () => {
  const page = await windowOf('hoi-dong-tdkt.secretary');
  await page.goto('/hoi-dong');
  await page.getByRole('button', { name: /tất cả tán thành/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Ghi/ }).last().click();
  await eventually(stage, (value) => value === 'chairman', 15_000);
}, 60_000);

it('the chairman’s office records the signed decision and the unit reads the result of each', async () => {
  const page = await windowOf('ubnd-tinh.office');
  await page.goto('/quyet-dinh');
  await page.getByRole('button', { name: 'Chọn tất cả' }).click();
  await page.getByLabel('Số quyết định').fill('1/QĐ-UBND');
  await page.getByLabel('Ngày ký').fill('20/11/2026');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp PDF' }).click();
  await (await chooser).setFiles({ name: 'Quyết định.pdf', mimeType: 'application/pdf', buffer: paper });
  const preview = page.getByRole('button', { name: 'Xem trước khi ghi' });
  await eventually(
    () => preview.isEnabled(),
    (value) => value === true,
    15_000,
  );
  await preview.click();
  await page.getByRole('dialog').getByRole('button', { name: /^Ghi/ }).click();
  await page.getByText(/áp dụng đủ 1\/1/).waitFor();
  await expectAccessible(page);
  const unit = await dossierOf('commune.clerk');
  const awarded = unit.getByText(new RegExp(`^${dossierTexts.nominations.awarded} · .*1/QĐ-UBND`));
  await eventually(
    () => awarded.count(),
    (count) => count === 2,
  );
}, 90_000);

it('a search without accents finds the accented name', async () => {
  const page = await windowOf('room.coordinator');
  await page.goto('/ho-so?q=nguyen%20van%20hoa');
  await page.getByText('HG-0001-', { exact: false }).first().waitFor();
  await page.goto('/ho-so?q=nguyen%20van%20khong');
  await eventually(
    () => page.getByText('HG-0001-', { exact: false }).count(),
    (value) => value === 0,
  );
}, 60_000);

it('queue, dossier and sign-in fit a phone of 360 pixels', async () => {
  const phone = await openWindow(browser, system.address, { width: 360, height: 740 });
  await phone.page.goto('/dang-nhap');
  await phone.page.getByLabel(screens.signIn.userName).waitFor();
  expect(await scrollsSideways(phone.page)).toBe(false);
  const signedIn = windows.get('room.coordinator');
  const page = signedIn?.page;
  await page?.setViewportSize({ width: 360, height: 740 });
  for (const path of ['/viec', address]) {
    await page?.goto(path);
    await page?.getByRole('heading', { level: 1 }).waitFor();
    expect(page && (await scrollsSideways(page))).toBe(false);
  }
}, 60_000);

it('no window reported an error', () => {
  for (const [userName, { faults }] of windows) expect({ userName, faults }).toEqual({ userName, faults: [] });
});

async function stage(): Promise<string> {
  const [row] = await system.db.query<{ stage_code: string; phase: string }[]>('SELECT stage_code, phase FROM dossier');
  return row?.phase === 'at-stage' ? row.stage_code : (row?.phase ?? '');
}

/** Asks again until the answer is right. Throws with the last answer. */
async function eventually<T>(ask: () => Promise<T>, isRight: (value: T) => boolean, withinMs = 10_000): Promise<void> {
  for (const until = Date.now() + withinMs; ; await sleep(100)) {
    const value = await ask();
    if (isRight(value)) return;
    if (Date.now() > until) throw new Error(`it stayed at ${JSON.stringify(value)}`);
  }
}
