import { setTimeout as sleep } from 'node:timers/promises';
import { draftCheckTexts } from '../../libs/messages/draft/checks.js';
import { draftNomineeTexts } from '../../libs/messages/draft/nominees.js';
import { submitTexts } from '../../libs/messages/draft/submit.js';
import { partName } from '../../libs/messages/plans/campaign-parts.js';
import { planFormTexts } from '../../libs/messages/plans/plan-form.js';
import { planTexts } from '../../libs/messages/plans/plans.js';
import { queueTexts } from '../../libs/messages/queue/queue.js';
import { scrollsSideways, seriousFindings } from '../support/browser.js';
import { smallPdf } from '../support/build.js';
import { makeCommuneOffice } from '../support/commune-office.js';
import { stories } from '../support/stories.js';

let office: Awaited<ReturnType<typeof makeCommuneOffice>>;

const scene = stories({
  name: 'plans',
  prepare: async (system) => {
    office = await makeCommuneOffice(system.db);
  },
});
const { enter } = scene;

const award = 'Giấy khen của Chủ tịch UBND xã';

it('an official writes the commune’s missing dates and awards, sees an error at its line, and publishes', async () => {
  const page = await enter('xa.owner', '/dot-thi-dua');
  await page.getByRole('link', { name: /xã Nguyễn Lương Bằng/ }).click();
  await page.getByText('Kế hoạch chưa nêu hình thức khen').waitFor();
  await page
    .getByText(/chỉ nhận đăng ký/)
    .first()
    .waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: planTexts.edit }).click();
  await page.waitForURL(/\/soan-ke-hoach\//);
  const part = (name: string) => page.getByRole('button', { name: new RegExp(`^${partName(name)}`) });
  const place = (at: string) => page.locator(`[data-place="${at}"]`);
  await part('awards').click();
  await page.getByLabel(planFormTexts.newEntry(partName('awards'))).fill(award);
  await page.keyboard.press('Enter');
  await place('awards.0.decidedBy').getByRole('textbox').fill('Chủ tịch UBND xã');
  await place('awards.0.subjects').getByRole('checkbox', { name: 'Cá nhân' }).check();
  await part('submission').click();
  await page.getByRole('combobox', { name: planFormTexts.choices.bound.label }).click();
  await page.getByRole('option', { name: 'Đến hết ngày' }).click();
  await place('submission.throughEndOf').getByRole('textbox').fill('31/12/2099');
  await page.keyboard.press('Tab');
  await page.getByText(/· đã lưu/).waitFor();
  const text = page.getByRole('textbox', { name: planTexts.draft.text });
  await page.getByText(planTexts.draft.changes, { exact: true }).click();
  await page.getByText(`thêm «${award}»`).waitFor();
  await page.getByText(/31\/12\/2099/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  // A stage that is not there: the error stands below, with its line, and nothing can be published.
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('buoc-la: 1\n');
  await page.getByRole('button', { name: /Không có mục nào tên «buoc-la»/ }).waitFor();
  expect(await page.getByRole('button', { name: planTexts.draft.publish, exact: true }).isEnabled()).toBe(false);
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Backspace');
  await page.getByRole('button', { name: /Không có mục nào tên «buoc-la»/ }).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: planTexts.draft.publish, exact: true }).click();
  await page.getByLabel(planTexts.draft.note).fill('Bổ sung hình thức khen và thời hạn');
  await page.getByRole('dialog').getByRole('button', { name: planTexts.draft.publish, exact: true }).click();
  await page.waitForURL(/\/dot-thi-dua\/[0-9a-f-]{36}$/);
  await page.getByText(award).first().waitFor();
  await page.getByText('đến hết ngày 31/12/2099').first().waitFor();
  await page.getByRole('button', { name: planTexts.compare }).click();
  await page.getByRole('dialog').getByText(`thêm «${award}»`).waitFor();
}, 120_000);

it('a unit of the commune submits under it', async () => {
  const page = await enter('kt.clerk', '/viec');
  await page.getByRole('button', { name: queueTexts.newDraft }).first().click();
  await page.waitForURL(/\/soan\//);
  await page.getByRole('button', { name: draftNomineeTexts.addIndividual }).click();
  await page.getByLabel(draftNomineeTexts.name).fill('Trần Thị Mẫu');
  await page.getByLabel(draftNomineeTexts.birthDate).fill('07/03/1979');
  await page.getByLabel(draftNomineeTexts.position).fill('Công chức');
  await page.getByLabel(draftNomineeTexts.workUnit).fill('Phòng Kinh tế');
  await page.getByLabel(draftNomineeTexts.workUnit).blur();
  const missing = page.getByRole('button', { name: new RegExp(draftCheckTexts.drop) });
  await missing.nth(2).waitFor();
  for (let left = 3; left > 0; left -= 1) {
    const chooser = page.waitForEvent('filechooser');
    await missing.first().click();
    await (await chooser).setFiles({
      name: `Giấy tờ ${left}.pdf`,
      mimeType: 'application/pdf',
      buffer: Buffer.from(smallPdf(`tờ ${left}`)),
    });
    await eventually(
      () => missing.count(),
      (count) => count === left - 1,
    );
  }
  await page.getByText(draftCheckTexts.complete).waitFor();
  await page
    .getByText(/^đã lưu/)
    .first()
    .waitFor();
  const address = page.url();
  const head = await enter('kt.head', new URL(address).pathname);
  await head.getByRole('checkbox', { name: /^Tôi, .* xác nhận/ }).check();
  await head.getByRole('button', { name: submitTexts.button('1 cá nhân') }).click();
  await head.getByText(/NLB-/).first().waitFor();
  const [row] = await scene.system.db.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM dossier WHERE unit_id = $1',
    [office.roomId],
  );
  expect(row?.count).toBe(1);
}, 120_000);

it('the pages of plans fit a phone and fill no console', async () => {
  const page = await enter('xa.owner', '/dot-thi-dua', { size: { width: 360, height: 740 } });
  await page.getByRole('link', { name: /xã Nguyễn Lương Bằng/ }).waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  await page.getByRole('link', { name: /xã Nguyễn Lương Bằng/ }).click();
  await page.getByRole('heading', { name: 'VI. Tuyến trình' }).waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(scene.faults()).toEqual([]);
}, 60_000);

async function eventually<T>(ask: () => Promise<T>, isRight: (value: T) => boolean, withinMs = 30_000): Promise<void> {
  for (const until = Date.now() + withinMs; ; await sleep(100)) {
    const value = await ask();
    if (isRight(value)) return;
    if (Date.now() > until) throw new Error(`it stayed at ${JSON.stringify(value)}`);
  }
}
