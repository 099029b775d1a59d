import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { correctionTexts } from '../../libs/messages/correction/correction.js';
import { decideTexts } from '../../libs/messages/dossier/decide.js';
import { nominationTexts } from '../../libs/messages/dossier/nominations.js';
import { paperTexts } from '../../libs/messages/dossier/papers.js';
import { returnedTexts } from '../../libs/messages/dossier/returned.js';
import { stageTexts } from '../../libs/messages/dossier/stages.js';
import { draftCheckTexts } from '../../libs/messages/draft/checks.js';
import { draftNomineeTexts } from '../../libs/messages/draft/nominees.js';
import { sentTexts } from '../../libs/messages/draft/sent.js';
import { queueTexts } from '../../libs/messages/queue/queue.js';
import { signInTexts } from '../../libs/messages/sign-in/sign-in.js';
import { letter } from '../../libs/pdf/test-papers.js';
import { openWindow, scrollsSideways, seriousFindings } from '../support/browser.js';
import { signIn } from '../support/http-client.js';
import { makeSmallProvince } from '../support/small-province.js';
import { stories } from '../support/stories.js';

let paper: Buffer;

const scene = stories({
  name: 'commune-story',
  prepare: async (system) => {
    await makeSmallProvince(system.db);
    paper = Buffer.from(await letter());
  },
});

async function expectAccessible(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
}

/** A window of 360 pixels shows the page's work without scrolling sideways; afterwards it is as wide as before. */
async function expectFitsPhone(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await eventually(
    () => scrollsSideways(page),
    (value) => value === false,
  );
  await expectAccessible(page);
  if (before) await page.setViewportSize(before);
}

let address = '';
const collective = 'Đảng bộ xã Thử';
const person = 'Nguyễn Văn Hoà';

async function dossierOf(userName: string): Promise<Page> {
  const page = await scene.pageOf(userName);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function agreeAndForward(userName: string): Promise<void> {
  const page = await dossierOf(userName);
  await page.getByRole('button', { name: nominationTexts.agreeAll }).click();
  await page.getByRole('button', { name: /^Đồng ý 2 →/ }).click();
  await page
    .getByText(/^Đã chuyển HG-/)
    .first()
    .waitFor();
}

/** Somebody else of the level records an opinion on the collective, while a window stands open on the same dossier. */
async function meanwhileRecords(userName: string, note: string): Promise<void> {
  const actor = await signIn(scene.system.address, userName);
  const params = { id: address.split('/').at(-1) ?? '' };
  const { nominations } = await actor.call('getDossier', { params });
  const nomination = nominations.find(({ nominee }) => nominee.name === collective);
  if (!nomination) throw new Error('the collective is not nominated');
  await actor.call('recordOpinion', {
    params,
    body: { version: nomination.version, nominationId: nomination.nominee.id, recommend: true, reason: note },
  });
}

/** What the live update of `meanwhileRecords` brings into the window. */
async function seesNote(page: Page, note: string): Promise<void> {
  const field = page.getByLabel(nominationTexts.noteFor(collective));
  await eventually(
    async () => ((await field.count()) > 0 ? field.inputValue() : ''),
    (value) => value === note,
  );
}

/** The half-typed text is still there, and the next key goes on where the last one ended. */
async function expectTyping(field: Locator, text: string): Promise<void> {
  expect(await field.inputValue()).toBe(text);
  expect(await field.evaluate((element) => element.matches(':focus'))).toBe(true);
}

it('a commune’s clerk drafts a dossier and sees what is missing until nothing is', async () => {
  const page = await scene.pageOf('commune.clerk');
  await page.getByRole('button', { name: queueTexts.newDraft }).first().click();
  await page.waitForURL(/\/soan\//);
  await page.getByRole('button', { name: draftNomineeTexts.addCollective }).click();
  await page.getByRole('menuitem', { name: /Đảng bộ xã Thử/ }).click();
  await page.getByRole('button', { name: draftNomineeTexts.addIndividual }).click();
  await page.getByLabel(draftNomineeTexts.name).fill(person);
  await page.getByLabel(draftNomineeTexts.birthDate).fill('07/03/1979');
  await page.getByLabel(draftNomineeTexts.position).fill('Chủ tịch Hội Nông dân');
  const workUnit = page.getByLabel(draftNomineeTexts.workUnit);
  await workUnit.fill('UBND xã Thử');
  await workUnit.blur();
  await expectAccessible(page);
  const missing = page.getByRole('button', { name: new RegExp(draftCheckTexts.drop) });
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
  await page.getByText(draftCheckTexts.complete).waitFor();
  await page
    .getByText(/^đã lưu/)
    .first()
    .waitFor();
  await expectAccessible(page);
  address = page.url();
}, 120_000);

it('the unit’s head confirms the accuracy and submits; the dossier has a code and a receipt', async () => {
  const page = await scene.pageOf('commune.chief');
  await page.goto(address);
  await page.getByRole('checkbox', { name: /xác nhận các thông tin/ }).check();
  await page.getByRole('button', { name: 'Gửi 1 tập thể, 1 cá nhân' }).click();
  await page.getByText(sentTexts.title).first().waitFor();
  await page.getByText('HG-0001-', { exact: false }).first().waitFor();
  await page.getByRole('link', { name: sentTexts.receipt }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: sentTexts.open }).click();
  await page.waitForURL(/\/ho-so\//);
  address = page.url();
}, 60_000);

it('the district reads the paper, agrees and forwards; the next level sees it come without reloading', async () => {
  const next = await scene.pageOf('ban-tdkt.examiner');
  await next.goto('/viec');
  await next.getByRole('heading', { level: 1 }).waitFor();
  const page = await dossierOf('district.examiner');
  await page.locator('canvas').first().waitFor();
  const way = page.getByRole('navigation', { name: stageTexts.label });
  const here = way.getByRole('listitem').filter({ hasText: stageTexts.current });
  await here.getByText('UBND huyện Thử', { exact: true }).waitFor();
  await here.getByText(/^Người Thử .* giữ từ/).waitFor();
  await expectAccessible(page);
  await expectFitsPhone(page);
  await page.getByRole('button', { name: nominationTexts.agreeAll }).click();
  await page.getByRole('button', { name: /^Đồng ý 2 →/ }).click();
  await eventually(stage, (value) => value === 'emulation-office');
  await next.getByText('HG-0001-', { exact: false }).first().waitFor();
  await expectAccessible(next);
  await expectFitsPhone(next);
}, 90_000);

const whyReturned = 'Báo cáo thành tích của ông Hoà thiếu số liệu năm 2024; đề nghị bổ sung.';

it('the emulation office returns it with a reason, half typed while a colleague acts on the same dossier', async () => {
  const unit = await dossierOf('commune.clerk');
  const page = await dossierOf('ban-tdkt.examiner');
  await page.getByRole('button', { name: decideTexts.return('UBND xã Thử') }).click();
  const reason = page.getByLabel(decideTexts.returnReason);
  await reason.pressSequentially(whyReturned.slice(0, 40));
  await meanwhileRecords('ban-tdkt.head', 'Đã xem phần tập thể.');
  await seesNote(page, 'Đã xem phần tập thể.');
  await expectTyping(reason, whyReturned.slice(0, 40));
  await reason.pressSequentially(whyReturned.slice(40));
  await expectAccessible(page);
  await page.getByRole('button', { name: decideTexts.returnConfirm('UBND xã Thử'), exact: true }).click();
  await page
    .getByText(/^Đã trả lại HG-/)
    .first()
    .waitFor();
  const banner = unit.getByRole('region', { name: /trả lại để bổ sung$/ });
  await banner.getByText(whyReturned).waitFor();
  await banner.getByText('Người Thử BAN-TDKT examiner').waitFor();
  await expectAccessible(unit);
}, 120_000);

it('the unit replaces a paper, and its head sends the dossier back to the level that asked', async () => {
  const clerk = await dossierOf('commune.clerk');
  await clerk.getByRole('link', { name: returnedTexts.fixClerk }).click();
  await clerk
    .getByRole('region', { name: /yêu cầu$/ })
    .getByText(whyReturned)
    .waitFor();
  const chooser = clerk.waitForEvent('filechooser');
  await clerk.getByRole('button', { name: new RegExp(`^Thay Báo cáo thành tích.*${person}`) }).click();
  await (await chooser).setFiles({ name: 'Báo cáo sửa.pdf', mimeType: 'application/pdf', buffer: paper });
  await clerk.getByText(correctionTexts.willReplace('Báo cáo sửa.pdf')).waitFor();
  await clerk.getByLabel(correctionTexts.note).fill('Đã bổ sung số liệu năm 2024.');
  await clerk.getByText(/^đã lưu/).waitFor();
  await expectAccessible(clerk);

  const chief = await dossierOf('commune.chief');
  await chief.getByRole('link', { name: returnedTexts.fix }).click();
  await chief.getByText(correctionTexts.willReplace('Báo cáo sửa.pdf')).waitFor();
  expect(await chief.getByLabel(correctionTexts.note).inputValue()).toBe('Đã bổ sung số liệu năm 2024.');
  await chief.getByRole('checkbox', { name: /xác nhận các thông tin/ }).check();
  await chief.getByRole('button', { name: /^Gửi lại/ }).click();
  await chief
    .getByText(/^Đã gửi lại HG-/)
    .first()
    .waitFor();
  await eventually(stage, (value) => value === 'emulation-office');
}, 120_000);

const whyNot = 'Thành tích năm 2023 chưa đạt mức của đợt.';

it('the emulation office sees what was replaced, and does not recommend one nominee', async () => {
  const page = await dossierOf('ban-tdkt.examiner');
  await page
    .getByText(`${paperTexts.version(2)} · ${paperTexts.changed}`)
    .first()
    .waitFor();
  await page.getByText(nominationTexts.changed, { exact: true }).waitFor();
  await page
    .getByRole('group', { name: nominationTexts.choice(person) })
    .getByText(nominationTexts.disagree, { exact: true })
    .click();
  const reason = page.getByLabel(nominationTexts.reasonFor(person));
  await reason.pressSequentially(whyNot.slice(0, 20));
  await meanwhileRecords('ban-tdkt.head', 'Tập thể đủ điều kiện.');
  await seesNote(page, 'Tập thể đủ điều kiện.');
  await expectTyping(reason, whyNot.slice(0, 20));
  await reason.pressSequentially(whyNot.slice(20));
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Đồng ý 1, không 1 →/ }).click();
  await page
    .getByText(/^Đã chuyển HG-/)
    .first()
    .waitFor();
  await eventually(stage, (value) => value === 'party-office');
}, 120_000);

it('the Party office reads that one is not recommended, and why, and sends both on to the council', async () => {
  const page = await dossierOf('vp-tinh-uy.examiner');
  await page.getByText(whyNot).first().waitFor();
  await page
    .getByText(/không đồng ý/)
    .first()
    .waitFor();
  await expectAccessible(page);
  const record = page.locator('a[href^="/doi-tuong/"]').first();
  await record.click();
  await page.waitForURL(/\/doi-tuong\/[0-9a-f-]{36}$/);
  await page.reload();
  await page.getByRole('link', { name: /^← Hồ sơ HG-/ }).click();
  await record.waitFor();
  await agreeAndForward('vp-tinh-uy.examiner');
  await eventually(stage, (value) => value === 'provincial-council');
}, 90_000);

it('the council’s secretary enters the votes of every nomination', async () => {
  const page = await scene.pageOf('hoi-dong-tdkt.secretary');
  await page.goto('/hoi-dong');
  await page.getByRole('button', { name: /tất cả tán thành/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Ghi/ }).last().click();
  await eventually(stage, (value) => value === 'chairman');
}, 60_000);

it('the chairman’s office records the signed decision and the unit reads the result of each', async () => {
  const page = await scene.pageOf('ubnd-tinh.office');
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
  );
  await preview.click();
  await page.getByRole('dialog').getByRole('button', { name: /^Ghi/ }).click();
  await page.getByText(/áp dụng đủ 1\/1/).waitFor();
  await expectAccessible(page);
  const unit = await dossierOf('commune.clerk');
  const awarded = unit.getByText(new RegExp(`^${nominationTexts.awarded} · .*1/QĐ-UBND`));
  await eventually(
    () => awarded.count(),
    (count) => count === 2,
  );
}, 90_000);

it('a search without accents finds the accented name', async () => {
  const page = await scene.pageOf('room.coordinator');
  await page.goto('/ho-so?q=nguyen%20van%20hoa');
  await page.getByText('HG-0001-', { exact: false }).first().waitFor();
  await page.goto('/ho-so?q=nguyen%20van%20khong');
  await eventually(
    () => page.getByText('HG-0001-', { exact: false }).count(),
    (value) => value === 0,
  );
}, 60_000);

it('queue, dossier and sign-in fit a phone of 360 pixels', async () => {
  const phone = await openWindow(scene.browser, scene.system.address, { width: 360, height: 740 });
  await phone.page.goto('/dang-nhap');
  await phone.page.getByLabel(signInTexts.userName).waitFor();
  expect(await scrollsSideways(phone.page)).toBe(false);
  const page = await scene.pageOf('room.coordinator');
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['/viec', address]) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
  }
}, 60_000);

it('no window reported an error', () => {
  expect(scene.faults()).toEqual([]);
});

async function stage(): Promise<string> {
  const [row] = await scene.system.db.query<{ stage_code: string; phase: string }[]>(
    'SELECT stage_code, phase FROM dossier',
  );
  return row?.phase === 'at-stage' ? row.stage_code : (row?.phase ?? '');
}

/** Asks again until the answer is right. Throws with the last answer. The bound is for a machine that does other things too. */
async function eventually<T>(ask: () => Promise<T>, isRight: (value: T) => boolean, withinMs = 30_000): Promise<void> {
  for (const until = Date.now() + withinMs; ; await sleep(100)) {
    const value = await ask();
    if (isRight(value)) return;
    if (Date.now() > until) throw new Error(`it stayed at ${JSON.stringify(value)}`);
  }
}
