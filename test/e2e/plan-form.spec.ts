import type { Locator, Page } from 'playwright-core';
import { definitionSchema, type SchemaNode } from '../../libs/contracts/definition-schema.js';
import { draftCheckTexts } from '../../libs/messages/draft/checks.js';
import { draftNomineeTexts } from '../../libs/messages/draft/nominees.js';
import { submitTexts } from '../../libs/messages/draft/submit.js';
import { partName } from '../../libs/messages/plans/campaign-parts.js';
import { planFormTexts as form } from '../../libs/messages/plans/plan-form.js';
import { planTexts } from '../../libs/messages/plans/plans.js';
import { queueTexts } from '../../libs/messages/queue/queue.js';
import { scrollsSideways, seriousFindings } from '../support/browser.js';
import { smallPdf } from '../support/build.js';
import { makeCommuneOffice } from '../support/commune-office.js';
import { everyFieldPlan } from '../support/every-field-plan.js';
import { stories } from '../support/stories.js';

let office: Awaited<ReturnType<typeof makeCommuneOffice>>;

const scene = stories({
  name: 'plan-form',
  prepare: async (system) => {
    office = await makeCommuneOffice(system.db);
  },
});
const { enter } = scene;

/** The hands of an official who sees the form alone. */
function hands(page: Page) {
  const place = (at: string): Locator => page.locator(`[data-place="${at}"]`);
  return {
    place,
    open: (part: string) => page.getByRole('button', { name: new RegExp(`^${partName(part)}`) }).click(),
    write: (at: string, text: string) => place(at).getByRole('textbox').fill(text),
    choose: async (at: Locator, option: string) => {
      // by keyboard: what appears and goes above may move a list from under a pointer
      await at.press('ArrowDown');
      await page.getByRole('option', { name: option, exact: true }).click();
      await page.keyboard.press('Escape');
    },
    add: async (list: string, name: string) => {
      await page.locator(`input[data-add="${list}"]`).fill(name);
      await page.keyboard.press('Enter');
    },
  };
}

const saved = (page: Page) => page.getByText(/· đã lưu/).waitFor();
const nameOfPlan = 'Thi đua cải cách hành chính năm 2026';

it('an official writes a plan of two stages, one paper and one quota by the form alone, and publishes it', async () => {
  const page = await enter('xa.owner', '/dot-thi-dua');
  const { place, open, write, choose, add } = hands(page);
  const combobox = (at: string) => place(at).getByRole('combobox');
  await page.getByRole('link', { name: planTexts.create }).click();
  await page.getByLabel(planTexts.draft.name).fill(nameOfPlan);
  await choose(page.getByRole('combobox', { name: planTexts.draft.kinds }), 'commune-room');
  await page.getByRole('button', { name: planTexts.draft.start }).click();
  await page.waitForURL(/\/soan-ke-hoach\//);

  await open('submission');
  await choose(page.getByRole('combobox', { name: form.choices.bound.label }), 'Đến hết ngày');
  await write('submission.throughEndOf', '31/12/2099');

  await open('awards');
  await add('awards', 'Giấy khen');
  await place('awards.0.subjects').getByRole('checkbox', { name: 'Cá nhân' }).check();

  await open('checklist');
  await add('checklist', 'Tờ trình');
  // What is missing is said at its field while the official writes, and the list of errors leads there.
  await place('checklist.0.per').getByText(form.needed).waitFor();
  await page.getByRole('button', { name: /Thiếu mục «per»/ }).click();
  await page.locator('[data-place="checklist.0.per"] :focus').waitFor();
  await choose(combobox('checklist.0.per'), 'Lần trình');
  await place('checklist.0.per').getByText(form.needed).waitFor({ state: 'detached' });
  await choose(combobox('checklist.0.citation'), form.oneSentence);
  await write('checklist.0.citation', 'Kế hoạch, mục 4');
  await place('checklist.0.stamped').getByRole('checkbox').check();

  await open('stages');
  await add('stages', 'Phòng Văn hóa thẩm định');
  await choose(combobox('stages.0.body').first(), 'Một tổ chức, theo mã');
  await choose(combobox('stages.0.body.organisation'), 'Phòng Văn hóa - Xã hội Thử');
  await page.locator('input[data-add="stages"]').fill('Chủ tịch quyết định');
  await choose(page.getByRole('combobox', { name: form.stageKind }), 'Quyết định');
  await page.getByRole('button', { name: form.addStage }).click();
  await choose(combobox('stages.1.body').first(), 'Cơ quan chủ trì kế hoạch');

  await open('routes');
  await page.locator('[data-add="routes"]').click();
  await choose(combobox('routes.0.unitKinds'), 'commune-room');
  for (const stage of ['Chủ tịch quyết định', 'Phòng Văn hóa thẩm định'])
    await choose(page.locator('[data-add="routes.0.stages"]'), stage);
  await place('routes.0.stages')
    .getByRole('button', { name: form.up('Phòng Văn hóa thẩm định') })
    .focus();
  await page.keyboard.press('Enter');
  // The focus goes with the stage: at the top, only the way down is left.
  await page.locator(`:focus[aria-label="${form.down('Phòng Văn hóa thẩm định')}"]`).waitFor();

  await open('quotas');
  await add('quotas', 'Số cá nhân');
  await choose(combobox('quotas.0.subject'), 'Cá nhân');
  await choose(combobox('quotas.0.citation'), form.oneSentence);
  await write('quotas.0.citation', 'Kế hoạch, mục 5');
  await page.locator('[data-add="quotas.0.limits"]').click();
  await choose(place('quotas.0.limits.0').getByRole('combobox', { name: form.choices.units.label }), 'Loại đơn vị');
  await choose(combobox('quotas.0.limits.0.unitKinds'), 'commune-room');
  await write('quotas.0.limits.0.max', '1');

  // What was taken out by mistake comes back, by the keys as by the button.
  await page.getByRole('button', { name: form.remove('Tờ trình') }).click();
  await place('checklist.0').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await place('checklist.0').waitFor();
  await page.getByRole('button', { name: form.redo }).click();
  await place('checklist.0').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: form.undo }).click();
  await place('checklist.0').waitFor();

  await saved(page);
  await page.getByText(/^0 lỗi/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: planTexts.draft.publish, exact: true }).click();
  await page.getByLabel(planTexts.draft.note).fill('Ban hành lần đầu');
  await page.getByRole('dialog').getByRole('button', { name: planTexts.draft.publish, exact: true }).click();
  await page.waitForURL(/\/dot-thi-dua\/[0-9a-f-]{36}$/);
  await page.getByText('commune-room: Phòng Văn hóa thẩm định → Chủ tịch quyết định.').waitFor();
  await page.getByText('đến hết ngày 31/12/2099').first().waitFor();
}, 180_000);

it('a unit submits under the plan that was written by the form', async () => {
  const page = await enter('kt.clerk', '/viec');
  await page.getByRole('button', { name: queueTexts.newDraft }).first().click();
  await page.waitForURL(/\/soan\//);
  await page.getByText(nameOfPlan).first().waitFor();
  await page.getByRole('button', { name: draftNomineeTexts.addIndividual }).click();
  await page.getByLabel(draftNomineeTexts.name).fill('Trần Thị Mẫu');
  await page.getByLabel(draftNomineeTexts.birthDate).fill('07/03/1979');
  await page.getByLabel(draftNomineeTexts.position).fill('Công chức');
  await page.getByLabel(draftNomineeTexts.workUnit).fill('Phòng Kinh tế');
  await page.getByLabel(draftNomineeTexts.workUnit).blur();
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: new RegExp(draftCheckTexts.drop) })
    .first()
    .click();
  await (await chooser).setFiles({
    name: 'Tờ trình.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(smallPdf('tờ trình')),
  });
  await page.getByText(draftCheckTexts.complete).waitFor();
  await page
    .getByText(/^đã lưu/)
    .first()
    .waitFor();
  const head = await enter('kt.head', new URL(page.url()).pathname);
  await head.getByRole('checkbox', { name: /^Tôi, .* xác nhận/ }).check();
  await head.getByRole('button', { name: submitTexts.button('1 cá nhân') }).click();
  await head
    .getByText(/[A-Z]{2,4}-\d{4}/)
    .first()
    .waitFor();
  const rows = await scene.system.db.query<{ name: string }[]>(
    `SELECT c.definition ->> 'name' AS name FROM dossier d JOIN campaign c ON c.id = d.campaign_id WHERE d.unit_id = $1`,
    [office.roomId],
  );
  expect(rows).toEqual([{ name: nameOfPlan }]);
}, 120_000);

/** Every place at which a plan may hold a field, lists as «[]». */
function schemaPlaces(node: SchemaNode, path: string): readonly string[] {
  if (node.items) return schemaPlaces(node.items, `${path}[]`);
  if (node.anyOf) return node.anyOf.flatMap((way) => schemaPlaces(way, path));
  const named = [
    ...Object.entries(node.properties ?? {}),
    ...(node.propertyNames?.enum ?? []).map((name) => [String(name), {}] as const),
  ];
  return named.flatMap(([name, field]) => {
    const place = path ? `${path}.${name}` : name;
    return [place, ...schemaPlaces(field, place)];
  });
}

it('every field that a plan may have has its place in the form, which fits a phone', async () => {
  const source = everyFieldPlan.replaceAll('UB-THU', 'UBND-XA-NLB');
  const page = await enter('xa.owner', '/dot-thi-dua/moi', { size: { width: 360, height: 740 } });
  await page.getByText(planTexts.draft.byText, { exact: true }).click();
  await page.getByLabel(planTexts.draft.startText).fill(source);
  await page.getByRole('button', { name: planTexts.draft.start }).click();
  await page.getByRole('button', { name: form.openAll }).click();
  await page.locator('[data-place="publicComment.workingDays"]').waitFor();
  const shown = await page.evaluate<
    string[]
  >(`[...document.querySelectorAll('[data-place],[data-waiting],[data-offers]')]
    .flatMap((at) => [at.dataset.place, at.dataset.waiting, ...(at.dataset.offers ?? '').split(' ')])
    .filter(Boolean)`);
  const places = new Set(shown.map((place) => place.replaceAll(/\.\d+(?=\.|$)/g, '[]')));
  const wanted = [...new Set(schemaPlaces(definitionSchema(), ''))];
  expect(wanted.length).toBeGreaterThan(200);
  expect(wanted.filter((place) => !places.has(place))).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await seriousFindings(page)).toEqual([]);

  // The text is one touch away, and what is wrong with it is said at the form too.
  await page.getByText(planTexts.draft.text, { exact: true }).click();
  await page.getByRole('textbox', { name: planTexts.draft.text }).waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  expect(scene.faults()).toEqual([]);
}, 120_000);
