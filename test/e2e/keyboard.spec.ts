import type { Page } from 'playwright-core';
import { correctionTexts } from '../../libs/messages/correction/correction.js';
import { councilTexts } from '../../libs/messages/council/council.js';
import { decisionTexts } from '../../libs/messages/decisions/decisions.js';
import { decideTexts } from '../../libs/messages/dossier/decide.js';
import { nominationTexts } from '../../libs/messages/dossier/nominations.js';
import { paperTexts } from '../../libs/messages/dossier/papers.js';
import { returnedTexts } from '../../libs/messages/dossier/returned.js';
import { draftCheckTexts } from '../../libs/messages/draft/checks.js';
import { draftNomineeTexts } from '../../libs/messages/draft/nominees.js';
import { sentTexts } from '../../libs/messages/draft/sent.js';
import { queueTexts } from '../../libs/messages/queue/queue.js';
import { signInTexts } from '../../libs/messages/sign-in/sign-in.js';
import { letter } from '../../libs/pdf/test-papers.js';
import { openWindow, type Window } from '../support/browser.js';
import { type Keyboard, keyboard } from '../support/keyboard.js';
import { makeSmallProvince, password } from '../support/small-province.js';
import { stories } from '../support/stories.js';

const windows = new Map<string, Window>();
let paper: Buffer;

const scene = stories({
  name: 'keyboard',
  prepare: async (system) => {
    await makeSmallProvince(system.db);
    paper = Buffer.from(await letter());
  },
});

interface Person {
  readonly page: Page;
  readonly keys: Keyboard;
}

/** A person who signs in by keyboard, the first time; afterwards they open the page they were sent to. */
async function personAt(userName: string, path: string): Promise<Person> {
  const known = windows.get(userName);
  const opened = known ?? (await openWindow(scene.browser, scene.system.address));
  windows.set(userName, opened);
  const { page } = opened;
  const keys = keyboard(page);
  await page.goto(path);
  if (!known) {
    await keys.type(signInTexts.userName, userName);
    await keys.type(signInTexts.password, password);
    await keys.press('button', signInTexts.submit);
    await page.getByLabel(signInTexts.userName).waitFor({ state: 'detached' });
    await keys.key('Shift');
    // whoever came in stands before the page, not before the frame around it
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('main');
  }
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, keys };
}

/** Chooses a file with the picker that a press opens. */
async function pick(page: Page, open: () => Promise<void>, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await open();
  await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer: paper });
}

/** What the live region says to a screen reader. */
const isTold = (page: Page, words: RegExp) =>
  page.locator('#announcer > p').filter({ hasText: words }).first().waitFor();

const collective = 'Đảng bộ xã Thử';
const person = 'Nguyễn Văn Hoà';
let address = '';

let stopped = '';
/** A part of the walk. Where one stops, those after it do not wait for what never comes. */
function part(name: string, walk: () => Promise<void>, withinMs: number): void {
  it(
    name,
    async () => {
      if (stopped) throw new Error(`the walk stopped before: ${stopped}`);
      stopped = name;
      await walk();
      stopped = '';
    },
    withinMs,
  );
}

part(
  'a clerk signs in, drafts a dossier with two nominees and hands in every paper',
  async () => {
    const { page, keys } = await personAt('commune.clerk', '/viec');
    const before = await page.title();
    await keys.press('button', queueTexts.newDraft);
    await page.waitForURL(/\/soan\//);
    await page.getByRole('button', { name: draftNomineeTexts.addCollective }).waitFor();
    expect(await page.title()).not.toBe(before);
    await keys.press('button', draftNomineeTexts.addCollective);
    await keys.choose(/Đảng bộ xã Thử/);
    await keys.press('button', draftNomineeTexts.addIndividual);
    await keys.type(draftNomineeTexts.name, person);
    await keys.type(draftNomineeTexts.birthDate, '07/03/1979');
    await keys.type(draftNomineeTexts.position, 'Chủ tịch Hội Nông dân');
    await keys.type(draftNomineeTexts.workUnit, 'UBND xã Thử');
    await keys.press('checkbox', draftNomineeTexts.partyMember, 'Space');
    const missing = page.getByRole('button', { name: new RegExp(draftCheckTexts.drop) });
    await missing.nth(3).waitFor();
    for (let left = await missing.count(); left > 0; left = await missing.count()) {
      await pick(page, () => keys.press('button', new RegExp(draftCheckTexts.drop)), `Giấy tờ ${left}.pdf`);
      await missing.nth(left - 1).waitFor({ state: 'detached' });
      await keys.key('Shift');
    }
    await page.getByText(draftCheckTexts.complete).waitFor();
    await page
      .getByText(/^đã lưu/)
      .first()
      .waitFor();
    address = new URL(page.url()).pathname;
  },
  240_000,
);

part(
  'the head confirms and submits, and goes on to the dossier',
  async () => {
    const { page, keys } = await personAt('commune.chief', address);
    await keys.press('checkbox', /xác nhận các thông tin/, 'Space');
    await keys.press('button', 'Gửi 1 tập thể, 1 cá nhân');
    await page.getByRole('heading', { name: sentTexts.title }).waitFor();
    await isTold(page, new RegExp(sentTexts.title));
    expect(await page.title()).toContain(sentTexts.title);
    await keys.press('link', sentTexts.open);
    await page.waitForURL(/\/ho-so\//);
    await page.getByText('HG-0001-', { exact: false }).first().waitFor();
    await isTold(page, /HG-0001-/);
    expect(await page.title()).toContain('HG-0001-');
    address = new URL(page.url()).pathname;
  },
  120_000,
);

part(
  'the district takes the dossier from its queue, recommends both and forwards',
  async () => {
    const { page, keys } = await personAt('district.examiner', '/viec');
    await keys.press('link', /Đảng bộ xã Thử/);
    await page.waitForURL(/\/ho-so\//);
    await keys.press('button', nominationTexts.agreeAll);
    await keys.press('button', /^Đồng ý 2 →/);
    await isTold(page, /^Đã chuyển HG-/);
  },
  120_000,
);

part(
  'the emulation office returns it with a reason, the unit replaces a paper, and its head sends it back',
  async () => {
    const office = await personAt('ban-tdkt.examiner', address);
    await office.keys.press('button', decideTexts.return('UBND xã Thử'));
    const dialog = office.page.getByRole('dialog');
    await dialog.waitFor();
    // Esc closes it and the focus is where it was.
    await office.keys.key('Escape');
    await dialog.waitFor({ state: 'detached' });
    await office.keys.key('Shift');
    await office.keys.holds('button', decideTexts.return('UBND xã Thử'));
    await office.keys.key('Enter');
    await office.keys.type(decideTexts.returnReason, 'Thiếu số liệu năm 2024.');
    await office.keys.press('button', decideTexts.returnConfirm('UBND xã Thử'));
    await isTold(office.page, /^Đã trả lại HG-/);
    await dialog.waitFor({ state: 'detached' });
    await office.keys.key('Shift');

    const clerk = await personAt('commune.clerk', address);
    await clerk.keys.press('link', returnedTexts.fixClerk);
    await clerk.page.waitForURL(/\/bo-sung$/);
    const replace = () => clerk.keys.press('button', new RegExp(`^Thay Báo cáo thành tích.*${person}`));
    await pick(clerk.page, replace, 'Báo cáo sửa.pdf');
    await clerk.page.getByText(correctionTexts.willReplace('Báo cáo sửa.pdf')).waitFor();
    await clerk.keys.type(correctionTexts.note, 'Đã bổ sung số liệu năm 2024.');
    await clerk.page.getByText(/^đã lưu/).waitFor();

    const chief = await personAt('commune.chief', `${address}/bo-sung`);
    await chief.keys.press('checkbox', /xác nhận các thông tin/, 'Space');
    await chief.keys.press('button', /^Gửi lại/);
    await isTold(chief.page, /^Đã gửi lại HG-/);
  },
  240_000,
);

part(
  'the emulation office reads a paper, does not recommend one, and forwards',
  async () => {
    const { page, keys } = await personAt('ban-tdkt.examiner', address);
    await page.getByText(paperTexts.changed).first().waitFor();
    await keys.press('button', /^Báo cáo thành tích|Biên bản/);
    await keys.reach('region', /./);
    const choice = page.getByRole('group', { name: nominationTexts.choice(person) });
    await keys.reach('radio', nominationTexts.agree);
    await keys.key('Space');
    while (
      !(await choice
        .getByRole('radio')
        .first()
        .evaluate((element) => element.matches(':focus')))
    )
      await keys.key('Tab');
    await keys.key('ArrowRight');
    await keys.type(nominationTexts.reasonFor(person), 'Thành tích chưa đạt mức của đợt.');
    await keys.press('button', /^Đồng ý 1, không 1 →/);
    await isTold(page, /^Đã chuyển HG-/);
  },
  120_000,
);

part(
  'the Party office agrees with the keys of the page alone',
  async () => {
    const { page, keys } = await personAt('vp-tinh-uy.examiner', '/viec');
    await page.getByText('HG-0001-', { exact: false }).first().waitFor();
    await keys.key('j');
    await keys.key('Enter');
    await page.waitForURL(/\/ho-so\//);
    await page.getByRole('button', { name: nominationTexts.agreeAll }).waitFor();
    await keys.key('a');
    const forward = page.getByRole('button', { name: /^Đồng ý 2 →/ });
    await forward.waitFor();
    await keys.reach('button', /^Đồng ý 2 →/);
    await keys.key('Enter');
    await isTold(page, /^Đã chuyển HG-/);
  },
  120_000,
);

part(
  'the council’s secretary fills the grid with arrows and digits',
  async () => {
    const { page, keys } = await personAt('hoi-dong-tdkt.secretary', '/hoi-dong');
    const cell = (column: keyof typeof councilTexts.columns, name: string) =>
      councilTexts.cell(councilTexts.columns[column], name);
    await keys.reach('textbox', cell('votesFor', collective));
    for (const votes of ['14', '1', '0']) {
      await page.keyboard.type(votes);
      await keys.key('ArrowRight');
    }
    // a native list: its first letter chooses
    await keys.key('ArrowDown');
    await keys.reachBack('textbox', cell('votesFor', collective));
    await keys.key('Enter');
    await keys.holds('textbox', cell('votesFor', person));
    for (const votes of ['13', '2', '0']) {
      await page.keyboard.type(votes);
      await keys.key('ArrowRight');
    }
    await keys.key('ArrowDown');
    await keys.press('button', /^Ghi ý kiến|^Ghi/);
    await page.getByText(councilTexts.empty).waitFor();
    await keys.key('Shift');
  },
  120_000,
);

part(
  'the chairman’s office records the decision',
  async () => {
    const { page, keys } = await personAt('ubnd-tinh.office', '/quyet-dinh');
    await keys.press('button', decisionTexts.selectAll);
    await keys.type('Số quyết định', '1/QĐ-UBND');
    await keys.type('Ngày ký', '20/11/2026');
    await pick(page, () => keys.press('button', 'Chọn tệp PDF'), 'Quyết định.pdf');
    const preview = page.getByRole('button', { name: 'Xem trước khi ghi' });
    await page.getByRole('button', { name: 'Xem trước khi ghi', disabled: false }).waitFor();
    await keys.reach('button', 'Xem trước khi ghi');
    expect(await preview.isEnabled()).toBe(true);
    await keys.key('Enter');
    await page.getByRole('dialog').waitFor();
    await keys.press('button', /^Ghi/);
    await page.getByText(/áp dụng đủ 1\/1/).waitFor();
    await keys.key('Shift');
    const clerk = await personAt('commune.clerk', address);
    await clerk.page
      .getByText(new RegExp(`^${nominationTexts.awarded} · .*1/QĐ-UBND`))
      .nth(1)
      .waitFor();
  },
  120_000,
);

it('no window reported an error', () => {
  for (const [userName, { faults }] of windows) expect({ userName, faults }).toEqual({ userName, faults: [] });
});
