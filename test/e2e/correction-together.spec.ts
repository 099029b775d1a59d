import type { Page } from 'playwright-core';
import { correctionTexts } from '../../libs/messages/correction/correction.js';
import { conflictTexts as texts } from '../../libs/messages/working-copy/conflict.js';
import { seriousFindings } from '../support/browser.js';
import { smallPdf } from '../support/build.js';
import { accepted, submitDossier, untilAt, visit } from '../support/http-driver.js';
import { makeSmallProvince } from '../support/small-province.js';
import { stories } from '../support/stories.js';

let path = '';

const scene = stories({
  name: 'correction',
  prepare: async (system) => {
    const province = await makeSmallProvince(system.db);
    const id = await submitDossier({
      clerk: await visit(system.address, 'commune.clerk'),
      head: await visit(system.address, 'commune.chief'),
      campaignId: province.campaignId,
      organisationId: province.organisations['COMMUNE-PARTY'] ?? '',
      paper: smallPdf('hồ sơ'),
    });
    const district = await visit(system.address, 'district.examiner');
    const { version } = await untilAt(district, id, 'district');
    await accepted(district.send('POST', `/api/dossiers/${id}/return`, { version, reason: 'Thiếu số liệu năm 2024.' }));
    path = `/ho-so/${id}/bo-sung`;
  },
});
const enter = (userName: string) => scene.enter(userName, path);

const note = (page: Page) => page.getByLabel(correctionTexts.note);
const saved = (page: Page) => page.getByText(/^đã lưu/).waitFor();
const theirNote = 'Thủ trưởng: đã bổ sung số liệu.';
const myNote = 'Cán bộ: xin thay tờ trình.';

it('whoever saves second reads who saved what, keeps what they typed, and puts it back piece by piece', async () => {
  const clerk = await enter('commune.clerk');
  await note(clerk).waitFor();
  const chief = await enter('commune.chief');
  await note(chief).fill(theirNote);
  const chooser = chief.waitForEvent('filechooser');
  await chief
    .getByRole('button', { name: /^Thay Tờ trình/ })
    .first()
    .click();
  await (await chooser).setFiles({
    name: 'Tờ trình mới.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(smallPdf('mới')),
  });
  await chief.getByText(correctionTexts.willReplace('Tờ trình mới.pdf')).waitFor();
  await saved(chief);

  await note(clerk).fill(myNote);
  const told = clerk.getByRole('alert').filter({ hasText: texts.intro });
  await told.getByText(/^Người Thử COMMUNE chief vừa lưu bản khác lúc \d\d:\d\d/).waitFor();
  await told.getByText(correctionTexts.differences.note(theirNote), { exact: true }).waitFor();
  await told.getByText(/^thay Tờ trình.* bằng Tờ trình mới\.pdf$/).waitFor();
  expect(await note(clerk).inputValue()).toBe(myNote);
  expect(await seriousFindings(clerk)).toEqual([]);

  await told.getByRole('button', { name: texts.take }).click();
  await clerk.getByText(correctionTexts.willReplace('Tờ trình mới.pdf')).waitFor();
  expect(await note(clerk).inputValue()).toBe(theirNote);
  const kept = clerk.getByRole('region', { name: texts.keptTitle });
  expect(await kept.getByRole('listitem').count()).toBe(1);
  expect(await seriousFindings(clerk)).toEqual([]);
  await kept.getByRole('button', { name: texts.carry(correctionTexts.differences.note(myNote)) }).click();
  expect(await note(clerk).inputValue()).toBe(myNote);
  await kept.getByText(texts.keptNothing).waitFor();
  await kept.getByRole('button', { name: texts.dismiss }).click();
  await kept.waitFor({ state: 'detached' });
  await saved(clerk);
  await clerk.reload();
  await clerk.getByText(correctionTexts.willReplace('Tờ trình mới.pdf')).waitFor();
  expect(await note(clerk).inputValue()).toBe(myNote);
}, 120_000);

it('a head who confirmed an older correction is shown what changed since, confirms that, and sends it', async () => {
  const [clerk, chief] = scene.windows.map(({ page }) => page);
  if (!clerk || !chief) throw new Error('the windows are gone');
  await chief.reload();
  const confirmation = chief.getByRole('checkbox', { name: /xác nhận các thông tin/ });
  await confirmation.check();
  await note(clerk).fill('Đã rà lại tất cả.');
  await saved(clerk);
  await chief.getByRole('button', { name: /^Gửi lại/ }).click();
  const told = chief.getByRole('alert').filter({ hasText: correctionTexts.changedTitle });
  await told.getByText(correctionTexts.differences.note('Đã rà lại tất cả.'), { exact: true }).waitFor();
  expect(await note(chief).inputValue()).toBe('Đã rà lại tất cả.');
  expect(await confirmation.isChecked()).toBe(false);
  expect(await seriousFindings(chief)).toEqual([]);
  await confirmation.check();
  await chief.getByRole('button', { name: /^Gửi lại/ }).click();
  await chief
    .getByText(/^Đã gửi lại HG-/)
    .first()
    .waitFor();
}, 120_000);

it('no window reported an error of its own', () => {
  // The browser itself reports the refused save.
  for (const { faults } of scene.windows) expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
});
