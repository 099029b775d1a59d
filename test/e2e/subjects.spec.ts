import type { Page } from 'playwright-core';
import { testWorkbook } from '../../libs/excel/test-workbook.js';
import { draftNomineeTexts } from '../../libs/messages/draft/nominees.js';
import { awardSheetTexts, nomineeSheetTexts } from '../../libs/messages/excel-import/excel-import.js';
import { importTexts } from '../../libs/messages/excel-import/import-screen.js';
import { queueTexts } from '../../libs/messages/queue/queue.js';
import { subjectTexts as texts } from '../../libs/messages/subjects/subjects.js';
import { scrollsSideways, seriousFindings } from '../support/browser.js';
import { makeProvince, type Province } from '../support/build.js';
import { stories } from '../support/stories.js';

let province: Province;

const scene = stories({
  name: 'subjects',
  prepare: async (system) => {
    province = await makeProvince(system.db);
  },
});
const { enter } = scene;

/** Chooses a file where the page asks for one. */
async function choose(page: Page, button: string, name: string, bytes: Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await (await chooser).setFiles({ name, mimeType, buffer: Buffer.from(bytes) });
}

const headings = awardSheetTexts.headings;
const awardKeys = [
  ...(['kind', 'name', 'citizenNumber', 'birthDate', 'organisationCode', 'award', 'type', 'decisionNumber'] as const),
  ...(['decidedOn', 'decidingBody', 'from', 'to', 'topic'] as const),
];
const history = (type: string) =>
  testWorkbook([
    {
      name: awardSheetTexts.awards,
      rows: [
        awardKeys.map((key) => headings[key]),
        ...['Công trạng', type].map((each, at) => [
          ...['Cá nhân', 'Trần Thị Thử', '093180000018', '30/04/1980', null, 'Bằng khen của Chủ tịch UBND tỉnh', each],
          ...[
            `1${at}/QĐ-UBND`,
            `2${at}/11/2023`,
            'Chủ tịch UBND tỉnh Thử',
            '01/01/2023',
            '31/10/2023',
            'Cứu người trong lũ',
          ],
        ]),
      ],
    },
  ]);

it('whoever keeps the record looks at a file, mends the cell that is named, takes it, and reads what counts as merit', async () => {
  const page = await enter('phong.administrator', '/doi-tuong');
  await page.getByText(texts.none, { exact: true }).waitFor();
  await page.getByRole('link', { name: texts.importAwards }).click();
  await choose(page, importTexts.choose, 'Lịch sử.xlsx', history('Vui vẻ'));
  await page.getByRole('rowheader', { name: 'G3' }).waitFor();
  await page.getByText(importTexts.errors(1)).waitFor();
  expect(await page.getByRole('button', { name: importTexts.take(1) }).count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await choose(page, importTexts.chooseOther, 'Lịch sử.xlsx', history('Đột xuất'));
  await page.getByRole('button', { name: importTexts.take(2) }).click();
  await page.getByRole('link', { name: 'Trần Thị Thử' }).click();
  await page.getByText(texts.counts, { exact: true }).waitFor();
  await page.getByText(texts.countsNot, { exact: true }).waitFor();
  await page.getByText(/không làm căn cứ xét khen thưởng công trạng \(Điều 5, Luật số 06\/2022\/QH15\)/).waitFor();
  await page.getByText('093180000018').waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole('button', { name: texts.openHold }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(texts.dialogs.holdEvidence).fill('Đơn ngày 02/01/2025');
  await dialog.getByRole('button', { name: texts.dialogs.holdConfirm }).click();
  await page.getByText(texts.stillOpen, { exact: true }).waitFor();
  await page.getByRole('button', { name: texts.release }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByLabel(texts.dialogs.reason).fill('Đơn không có căn cứ');
  await dialog.getByRole('button', { name: texts.dialogs.releaseConfirm }).click();
  await page.getByText(texts.over, { exact: true }).waitFor();
  await page.getByRole('button', { name: texts.addRating }).click();
  await dialog.getByLabel(texts.year).fill('2023');
  await dialog.getByLabel(texts.dialogs.evidence).fill('Quyết định 45-QĐ/HU');
  await dialog.getByRole('button', { name: texts.dialogs.ratingConfirm }).click();
  await page.getByText('Quyết định 45-QĐ/HU').waitFor();
}, 180_000);

it('an examiner on a phone finds the person without accents, the number masked, and nothing scrolls sideways', async () => {
  const page = await enter('ban-tdkt.examiner', '/doi-tuong', { size: { width: 360, height: 740 } });
  await page.getByLabel(texts.search, { exact: true }).fill('tran thi thu');
  await page.getByText(texts.found(1), { exact: true }).waitFor();
  await page.getByText('••••••••0018').waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Trần Thị Thử' }).click();
  await page.getByText(texts.over, { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: texts.openHold }).count()).toBe(0);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await seriousFindings(page)).toEqual([]);
}, 120_000);

it('a clerk brings a list from Excel into a draft, and sees at once when a citizen number is wrong', async () => {
  const page = await enter('xa-a.unit-clerk', '/viec');
  await page.getByRole('button', { name: queueTexts.newDraft }).first().click();
  await page.waitForURL(/\/soan\//);
  await page.getByRole('button', { name: importTexts.nominees }).click();
  const rows = ['Lê Văn Mẫu', 'Phạm Thị Giả'].map((name) => [
    'Cá nhân',
    name,
    '30/04/1980',
    '',
    'Công chức',
    '',
    'x',
    '',
    '',
  ]);
  const file = testWorkbook([
    { name: nomineeSheetTexts.sheet, rows: [Object.values(nomineeSheetTexts.headings), ...rows] },
  ]);
  await choose(page, importTexts.choose, 'Danh sách.xlsx', file);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: importTexts.take(2) }).click();
  await page.getByText('Phạm Thị Giả').first().waitFor();
  await page.getByRole('button', { name: /Lê Văn Mẫu/, expanded: false }).click();
  const number = page.getByLabel(texts.citizenNumber);
  await number.fill('093081000017');
  await number.blur();
  await page.getByText('Không khớp với năm sinh đã ghi').waitFor();
  await number.fill('093080000017');
  await number.blur();
  await page.getByText('Không khớp với năm sinh đã ghi').waitFor({ state: 'detached' });
  await page
    .getByText(/đã lưu/)
    .first()
    .waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(await seriousFindings(page)).toEqual([]);
  expect(province.plan.awards.length).toBeGreaterThan(0);
  await page.getByText(draftNomineeTexts.individual).first().waitFor();
}, 120_000);

it('no window saw a fault', () => {
  expect(scene.faults()).toEqual([]);
});
