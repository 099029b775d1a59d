import type { Page } from 'playwright-core';
import { appointmentTexts } from '../../libs/messages/appointments/appointments.js';
import { roleNames } from '../../libs/messages/appointments/role-names.js';
import { frameTexts } from '../../libs/messages/frame/frame.js';
import { passwordTexts } from '../../libs/messages/frame/password.js';
import { actNames } from '../../libs/messages/organisations/organisation-words.js';
import { organisationTexts as texts } from '../../libs/messages/organisations/organisations.js';
import { scrollsSideways, seriousFindings } from '../support/browser.js';
import { makeProvince } from '../support/build.js';
import { setClock } from '../support/clock.js';
import { stories } from '../support/stories.js';

const scene = stories({
  name: 'organisations',
  prepare: async (system) => {
    await makeProvince(system.db);
    await setClock(system.db, '2026-11-20T02:00:00.000Z');
  },
});
const { enter } = scene;

const dialog = (page: Page) => page.getByRole('dialog');

/** Chooses an organisation in a field of the dialog, typing its name without accents. */
async function choose(page: Page, field: string, typed: string, option: string): Promise<void> {
  await dialog(page).getByRole('combobox', { name: field }).fill(typed);
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Sets a password of one's own where one has to, after two tries that the page itself refuses and one that the api does. */
async function setOwnPassword(page: Page, told: string, password: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: passwordTexts.ownTitle }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const field = (name: string) => page.getByLabel(name, { exact: true });
  const submit = () => page.getByRole('button', { name: passwordTexts.ownSubmit }).click();
  await field(passwordTexts.given).fill(told);
  await field(passwordTexts.fresh).fill('ngắn');
  await field(passwordTexts.again).fill('ngắn quá');
  await submit();
  await page.getByText(passwordTexts.tooShort(12, 4)).waitFor();
  await page.getByText(passwordTexts.differs).waitFor();
  for (const name of [passwordTexts.fresh, passwordTexts.again]) await field(name).fill(told);
  await submit();
  await page.getByRole('alert').getByText('phải khác mật khẩu đang dùng').waitFor();
  for (const name of [passwordTexts.fresh, passwordTexts.again]) await field(name).fill(password);
  await submit();
  await page.getByRole('heading', { name: passwordTexts.ownTitle }).waitFor({ state: 'detached' });
}

/** Changes one's own password from the account's menu. */
async function changePassword(page: Page, current: string, password: string): Promise<void> {
  await page.getByRole('button', { name: frameTexts.actingAs }).click();
  await page.getByRole('menuitem', { name: passwordTexts.changeTitle }).click();
  const field = (name: string) => dialog(page).getByLabel(name, { exact: true });
  await field(passwordTexts.current).fill(current);
  for (const name of [passwordTexts.fresh, passwordTexts.again]) await field(name).fill(password);
  expect(await seriousFindings(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: passwordTexts.changeSubmit, exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

/** What a press leads to is there within this, on a busy machine too. */
const patience = 120_000;

it(
  'an administrator merges two communes from a day on, having seen what it leads to, and looks at the day before',
  async () => {
    const page = await enter('phong.administrator', '/to-chuc');
    await page.getByRole('link', { name: 'UBND xã An Lạc' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByRole('button', { name: texts.record }).click();
    await dialog(page).getByRole('combobox', { name: texts.actKind }).click();
    await page.getByRole('option', { name: actNames.merge, exact: true }).click();
    await choose(page, texts.predecessors, 'xa an lac', 'UBND xã An Lạc');
    await choose(page, texts.predecessors, 'binh phu', 'UBND xã Bình Phú');
    await page.keyboard.press('Escape');
    await dialog(page).getByRole('textbox', { name: texts.name, exact: true }).fill('UBND xã An Bình Phú');
    await dialog(page).getByRole('textbox', { name: texts.code }).fill('xa-an-binh-phu');
    await dialog(page).getByRole('combobox', { name: texts.kind }).click();
    await page.getByRole('option', { name: 'commune', exact: true }).click();
    await choose(page, texts.parent, 'huyen an binh', 'UBND huyện An Bình');
    await dialog(page).getByRole('textbox', { name: texts.basis }).fill('Nghị quyết số 05/NQ-HĐND ngày 10/11/2026');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: texts.preview }).click();
    await dialog(page).getByText('UBND xã An Lạc kết thúc, UBND xã An Bình Phú tiếp nhận').waitFor();
    await dialog(page).getByText('Đảng bộ xã An Lạc chuyển về UBND xã An Bình Phú').waitFor();
    await dialog(page).getByText(texts.appointmentsCarried(4)).waitFor();
    await dialog(page).getByRole('button', { name: texts.confirm }).click();
    await page.getByText(texts.recorded).first().waitFor();
    await page.getByRole('link', { name: 'UBND xã An Bình Phú' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'UBND xã An Lạc' }).count()).toBe(0);

    await page.getByRole('textbox', { name: texts.at }).fill('19/11/2026');
    await page.getByText(texts.otherDay('2026-11-19')).waitFor();
    await page.getByRole('link', { name: 'UBND xã An Lạc' }).waitFor();
    await page.getByRole('button', { name: texts.backToToday }).click();
    await page.getByRole('searchbox', { name: texts.search }).fill('an binh phu');
    await page.getByRole('link', { name: 'UBND xã An Bình Phú' }).click();
    await page.getByRole('heading', { level: 1, name: 'UBND xã An Bình Phú' }).waitFor();
    await page.getByText(texts.cameFrom.merged).first().waitFor();
    await page.getByRole('cell', { name: 'unit-clerk của UBND xã An Lạc xa-a.unit-clerk' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  },
  patience,
);

it(
  'a body under one that stands under it is refused by name, with what was typed still there',
  async () => {
    const page = await enter('phong.administrator', '/to-chuc');
    await page.getByRole('searchbox', { name: texts.search }).fill('huyen an binh');
    await page.getByRole('link', { name: 'UBND huyện An Bình' }).click();
    await page.getByRole('button', { name: texts.record }).click();
    await choose(page, texts.parent, 'an binh phu', 'UBND xã An Bình Phú');
    await dialog(page).getByRole('textbox', { name: texts.basis }).fill('Quyết định thử');
    await dialog(page).getByRole('button', { name: texts.preview }).click();
    await dialog(page)
      .getByRole('alert')
      .getByText('UBND huyện An Bình → UBND xã An Bình Phú → UBND huyện An Bình')
      .waitFor();
    expect(await dialog(page).getByRole('textbox', { name: texts.basis }).inputValue()).toBe('Quyết định thử');
  },
  patience,
);

it(
  'what was done by mistake is withdrawn with a reason and stays on record',
  async () => {
    const page = await enter('phong.administrator', '/to-chuc');
    await page.getByRole('button', { name: texts.withdraw }).click();
    await dialog(page).getByRole('textbox', { name: texts.reason }).fill('Nhập nhầm xã');
    await dialog(page).getByRole('button', { name: texts.withdraw }).click();
    await page.getByText('Nhập nhầm xã').waitFor();
    await page.getByRole('link', { name: 'UBND xã An Lạc' }).waitFor();
  },
  patience,
);

it(
  'a new person is appointed, is told a password once, and sets their own at the first sign-in',
  async () => {
    const page = await enter('phong.administrator', '/chuc-danh');
    await page.getByRole('button', { name: appointmentTexts.appoint, exact: true }).click();
    await dialog(page).getByText(appointmentTexts.newPerson).click();
    await dialog(page).getByRole('textbox', { name: appointmentTexts.personName }).fill('Trần Thị Thử');
    await dialog(page).getByRole('textbox', { name: appointmentTexts.userName }).fill('tran.thithu');
    await choose(page, appointmentTexts.organisation, 'xa an lac', 'UBND xã An Lạc');
    await dialog(page).getByRole('combobox', { name: appointmentTexts.role }).click();
    await page.getByRole('option', { name: roleNames['unit-clerk'], exact: true }).click();
    await dialog(page).getByRole('textbox', { name: appointmentTexts.titleField }).fill('Công chức văn hóa');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: appointmentTexts.appoint, exact: true }).click();
    const told = await dialog(page).getByRole('textbox', { name: appointmentTexts.password }).inputValue();
    await dialog(page).getByRole('button', { name: appointmentTexts.close }).click();
    await page.getByRole('searchbox', { name: appointmentTexts.search }).fill('tran thi thu');
    await page.getByRole('cell', { name: 'Trần Thị Thử tran.thithu' }).waitFor();
    const own = await enter('tran.thithu', '/', { by: told });
    await setOwnPassword(own, told, 'bốn con mèo đi chợ sớm');
    await own.getByText('UBND xã An Lạc').first().waitFor();
    const later = await enter('tran.thithu', '/', { by: 'bốn con mèo đi chợ sớm' });
    await changePassword(later, 'bốn con mèo đi chợ sớm', 'năm con gà ngủ trưa');
    await enter('tran.thithu', '/', { by: 'năm con gà ngủ trưa' });

    // The same function there again, on days that are taken.
    await page.getByRole('button', { name: appointmentTexts.appoint, exact: true }).click();
    await dialog(page).getByRole('combobox', { name: appointmentTexts.person, exact: true }).fill('tran thi');
    await page.getByRole('option', { name: /Trần Thị Thử/ }).click();
    await choose(page, appointmentTexts.organisation, 'xa an lac', 'UBND xã An Lạc');
    await dialog(page).getByRole('combobox', { name: appointmentTexts.role }).click();
    await page.getByRole('option', { name: roleNames['unit-clerk'], exact: true }).click();
    await dialog(page).getByRole('textbox', { name: appointmentTexts.titleField }).fill('Công chức');
    await dialog(page).getByRole('button', { name: appointmentTexts.appoint, exact: true }).click();
    await dialog(page)
      .getByRole('alert')
      .getByText(/không được chồng ngày/)
      .waitFor();
  },
  patience,
);

it(
  'an appointment made by mistake is voided with a reason and stays in the list; one that was used is to be ended',
  async () => {
    const page = await enter('phong.administrator', '/chuc-danh');
    await page.getByRole('searchbox', { name: appointmentTexts.search }).fill('tran thi thu');
    await page.getByRole('button', { name: `${appointmentTexts.void}: Trần Thị Thử, Công chức văn hóa` }).click();
    expect(await dialog(page).getByRole('button', { name: appointmentTexts.void, exact: true }).isDisabled()).toBe(
      true,
    );
    await dialog(page).getByRole('textbox', { name: appointmentTexts.voidReason }).fill('Ghi nhầm người');
    expect(await seriousFindings(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: appointmentTexts.void, exact: true }).click();
    await page.getByRole('cell', { name: /hủy ngày 20\/11\/2026: Ghi nhầm người/ }).waitFor();
    expect(await page.getByRole('button', { name: /Trần Thị Thử/ }).count()).toBe(0);

    await page.getByRole('searchbox', { name: appointmentTexts.search }).fill('phong.administrator');
    await page.getByRole('button', { name: new RegExp(`^${appointmentTexts.void}: administrator`) }).click();
    await dialog(page).getByRole('textbox', { name: appointmentTexts.voidReason }).fill('Ghi nhầm');
    await dialog(page).getByRole('button', { name: appointmentTexts.void, exact: true }).click();
    await dialog(page).getByText('Hãy ghi ngày kết thúc thay cho hủy.').waitFor();
    expect(await dialog(page).getByRole('textbox', { name: appointmentTexts.voidReason }).inputValue()).toBe(
      'Ghi nhầm',
    );
  },
  patience,
);

it(
  'the pages fit a phone and fill no console',
  async () => {
    const page = await enter('phong.administrator', '/to-chuc', { size: { width: 360, height: 740 } });
    await page.getByRole('link', { name: 'UBND xã An Lạc' }).click();
    await page.getByRole('heading', { level: 1, name: 'UBND xã An Lạc' }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole('button', { name: texts.record }).click();
    await dialog(page).getByRole('textbox', { name: texts.basis }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    await page.goto('/chuc-danh');
    await page.getByRole('cell', { name: 'unit-clerk của UBND xã An Lạc xa-a.unit-clerk' }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole('searchbox', { name: appointmentTexts.search }).fill('tran thi thu');
    await page.getByRole('cell', { name: /Ghi nhầm người/ }).waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    // The browser itself reports the refusals that were provoked.
    expect(scene.faults().filter((fault) => !/4(?:22|09)/.test(fault))).toEqual([]);
  },
  patience,
);
