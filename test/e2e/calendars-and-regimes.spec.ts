import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { calendarTexts } from '../../libs/messages/calendars/calendar-page.js';
import { regimeTexts } from '../../libs/messages/regimes/regimes.js';
import { scrollsSideways, seriousFindings } from '../support/browser.js';
import { builder, makeProvince, type Province } from '../support/build.js';
import { setClock } from '../support/clock.js';
import { stories } from '../support/stories.js';

let province: Province;

const scene = stories({
  name: 'calendars',
  prepare: async (system) => {
    province = await makeProvince(system.db);
    await setClock(system.db, '2026-11-20T02:00:00.000Z');
  },
});
const { enter } = scene;

const day = (page: Page, iso: string) => page.locator(`[data-day="${iso}"]`);

it('an administrator marks a day by keyboard, undoes, swaps a day with a Saturday, and publishes with a note', async () => {
  const page = await enter('phong.administrator', '/lich-lam-viec');
  await page.getByRole('heading', { name: calendarTexts.yearHead('2026') }).waitFor();
  await page.getByRole('button', { name: 'thứ Ba 24/11/2026, ngày nghỉ, Ngày Văn hóa Việt Nam' }).waitFor();
  // Ten working days from Friday 20 November pass over two weekends and Vietnam Culture Day.
  await page.getByText('thứ Bảy 05/12/2026').or(page.getByText('thứ Hai 07/12/2026')).first().waitFor();
  await page.getByText('thứ Ba 24/11/2026: Ngày Văn hóa Việt Nam').waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole('button', { name: calendarTexts.edit, exact: true }).click();
  await day(page, '2026-11-20').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  expect(await day(page, '2026-11-26').getAttribute('data-kind')).toBe('day-off');
  await page.keyboard.press('Control+z');
  expect(await day(page, '2026-11-26').getAttribute('data-kind')).toBe('working');
  expect(await page.getByRole('button', { name: calendarTexts.publish, exact: true }).isEnabled()).toBe(false);

  await day(page, '2026-11-23').click();
  await page.getByLabel(calendarTexts.reason, { exact: true }).fill('Hoán đổi với thứ Bảy 28/11');
  await day(page, '2026-11-28').click();
  await page.getByText(calendarTexts.changes(2)).waitFor();
  await page.getByText(calendarTexts.draftCount).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: calendarTexts.publish, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Thêm ngày nghỉ thứ Hai 23/11/2026: Hoán đổi với thứ Bảy 28/11').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: calendarTexts.note }).fill('Thông báo số 45/TB');
  await dialog.getByRole('button', { name: calendarTexts.publish, exact: true }).click();
  await page.getByText(calendarTexts.published(2)).first().waitFor();
  await page.getByRole('cell', { name: 'Thông báo số 45/TB' }).waitFor();
  await page.getByText('Thêm ngày làm bù thứ Bảy 28/11/2026: Làm bù').waitFor();
  expect(await day(page, '2026-11-23').getAttribute('data-kind')).toBe('day-off');
}, 120_000);

it('a dossier that waits for a year is seen by the operator, and arrives by itself once the year is published', async () => {
  await setClock(scene.system.db, '2027-12-30T02:00:00.000Z');
  const build = builder({ db: scene.system.db, store: scene.system.store, province });
  const dossier = await build.dossier({ campaignId: await openCampaign() });
  await setClock(scene.system.db, '2027-12-30T02:02:00.000Z');
  const operator = await enter('phong.operator', '/van-hanh');
  await operator.getByText(calendarTexts.waitsForYear('2028')).waitFor();
  expect(await seriousFindings(operator)).toEqual([]);

  const page = await enter('phong.administrator', '/lich-lam-viec');
  await page.getByText(calendarTexts.missingTitle(1, '2028')).waitFor();
  await page
    .getByRole('button', { name: calendarTexts.addYear('2028') })
    .first()
    .click();
  await page
    .getByRole('heading', { name: calendarTexts.yearHead('2028') })
    .first()
    .waitFor();
  // The fixed holidays stand already, made up for where they fall on a weekend.
  expect(await day(page, '2028-01-03').getAttribute('data-kind')).toBe('day-off');
  await page.getByText('mùng Một tính ra ngày 26/01/2028').first().waitFor();
  await page.getByRole('button', { name: calendarTexts.publish, exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: calendarTexts.note }).fill('Lịch nghỉ 2028');
  await page.getByRole('dialog').getByRole('button', { name: calendarTexts.publish, exact: true }).click();
  await page.getByText(calendarTexts.published(3)).first().waitFor();
  await page.getByText(calendarTexts.missingTitle(1, '2028')).waitFor({ state: 'detached' });
  await eventually(
    async () => (await build.state(dossier.id)).phase,
    (phase) => phase === 'at-stage',
  );
  expect((await build.state(dossier.id)).visits).toMatchObject([
    { arrivalNumber: { number: 1 }, calendarVersion: 'vn-2024-2028.3' },
  ]);
}, 180_000);

it('the regimes stand with their bars and rules; a change is undone, made again, and published', async () => {
  const page = await enter('phong.administrator', '/che-do-phap-ly');
  await page.getByRole('heading', { name: 'Luật số 06/2026/QH16' }).waitFor();
  await page
    .getByText(/Hồ sơ nộp trước ngày 01\/07\/2025 vẫn theo Nghị định 98\/2023\/NĐ-CP \(khoản 3 Điều 60/)
    .waitFor();
  expect(await page.getByText(regimeTexts.unconfirmed, { exact: true }).count()).toBeGreaterThan(1);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: regimeTexts.edit, exact: true }).click();
  await page.getByRole('button', { name: regimeTexts.editRow('Luật số 06/2026/QH16') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(regimeTexts.fields.citation, { exact: true }).fill('khoản 2 Điều 3');
  await dialog.getByRole('button', { name: regimeTexts.fields.addPaper }).click();
  await dialog.getByLabel(regimeTexts.fields.paperCode).fill('to-khai-2026');
  await dialog.getByLabel(regimeTexts.fields.paperLabel).fill('Tờ khai theo luật mới');
  await dialog.getByLabel(regimeTexts.fields.paperCitation).fill('Điều 1');
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: regimeTexts.save }).click();
  await page.getByText(/Tờ khai theo luật mới \[Điều 1/).waitFor();
  await page.getByRole('button', { name: regimeTexts.undo }).click();
  await page.getByText(/Tờ khai theo luật mới/).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: regimeTexts.editRow('Nghị định 152/2025/NĐ-CP') }).click();
  await dialog.getByLabel(regimeTexts.fields.validTo, { exact: true }).fill('01/03/2027');
  await dialog.getByRole('button', { name: regimeTexts.save }).click();
  await page.getByRole('button', { name: regimeTexts.publish, exact: true }).click();
  await dialog.getByRole('textbox', { name: regimeTexts.note }).fill('Đối chiếu công báo');
  await dialog.getByRole('button', { name: regimeTexts.publish, exact: true }).click();
  await page.getByText(regimeTexts.published(2)).first().waitFor();
  await page.getByText('Nghị định 152/2025/NĐ-CP, ngày hết hiệu lực: 28/02/2027 thành 01/03/2027').waitFor();
}, 120_000);

it('a unit sees on its draft and on its dossier which regime they are under, and why', async () => {
  const build = builder({ db: scene.system.db, store: scene.system.store, province });
  const campaignId = await openCampaign();
  const draft = await build.draft({ campaignId });
  const dossier = await build.dossier({ campaignId });
  const page = await enter('xa-a.unit-clerk', `/soan/${draft.id}`);
  const line = page.locator('summary', { hasText: regimeTexts.line('Luật số 06/2026/QH16') });
  await line.click();
  await page.getByText('Nếu nộp ngày 30/12/2027: theo Luật số 06/2026/QH16, hiệu lực từ 01/10/2026.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto(`/ho-so/${dossier.id}`);
  await line.click();
  await page.getByRole('link', { name: regimeTexts.table }).click();
  await page.getByRole('heading', { name: regimeTexts.title }).waitFor();
  expect(await page.getByRole('button', { name: regimeTexts.edit }).count()).toBe(0);
}, 60_000);

it('both pages fit a phone, can be read in the dark, and fill no console', async () => {
  const page = await enter('phong.administrator', '/lich-lam-viec', { size: { width: 360, height: 740 } });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/lich-lam-viec');
    await page.getByRole('button', { name: calendarTexts.edit, exact: true }).click();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto('/che-do-phap-ly');
    await page.getByRole('heading', { name: 'Luật số 06/2026/QH16' }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    expect(await seriousFindings(page)).toEqual([]);
  }
  expect(scene.faults()).toEqual([]);
}, 90_000);

/** The province's campaign without an end, for a clock that is a year ahead. */
async function openCampaign(): Promise<string> {
  const [row] = await scene.system.db.query<{ id: string }[]>(
    `INSERT INTO campaign (id, code, version, definition)
     SELECT gen_random_uuid(), code, (SELECT max(version) + 1 FROM campaign), definition || '{"submission": {"hard": false}}'
       FROM campaign WHERE id = $1 RETURNING id`,
    [province.campaignId],
  );
  if (!row) throw new Error('the campaign took no version');
  return row.id;
}

async function eventually<T>(ask: () => Promise<T>, isRight: (value: T) => boolean, withinMs = 60_000): Promise<void> {
  for (const until = Date.now() + withinMs; ; await sleep(200)) {
    const value = await ask();
    if (isRight(value)) return;
    if (Date.now() > until) throw new Error(`it stayed at ${JSON.stringify(value)}`);
  }
}
