import { paths } from '../../apps/web/paths.js';
import { accountTexts } from '../../libs/messages/account/account.js';
import { actGroupNames, actTexts } from '../../libs/messages/acts/acts.js';
import { scrollsSideways, seriousFindings } from '../support/browser.js';
import { makeProvince, type Province } from '../support/build.js';
import { visit } from '../support/http-driver.js';
import { stories } from '../support/stories.js';

const phone = { width: 360, height: 740 };
const desk = { width: 1440, height: 900 };
let province: Province;

const scene = stories({
  name: 'accounts',
  prepare: async (system) => {
    province = await makeProvince(system.db);
  },
});

/** Where a picture goes that somebody wants to look at; unset: nowhere. */
const pictures = process.env['PICTURES'];

it('a person sees where their account is open, and ends what is not theirs', async () => {
  await visit(scene.system.address, 'xa-a.unit-head');
  await visit(scene.system.address, 'xa-a.unit-head');
  const page = await scene.pageOf('xa-a.unit-head', paths.account);
  await page.getByRole('heading', { level: 1, name: accountTexts.title }).waitFor();
  const table = page.getByRole('table', { name: accountTexts.sessions });
  await table.getByText(accountTexts.here).waitFor();
  const ends = table.getByRole('button', { name: accountTexts.end });
  expect(await ends.count()).toBe(2);
  if (pictures) await page.screenshot({ path: `${pictures}/account-1440.png` });
  await ends.first().click();
  await page.waitForFunction(`document.querySelectorAll('table[role=table] tbody tr').length === 2`);
  await page.setViewportSize(phone);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await seriousFindings(page)).toEqual([]);
  if (pictures) await page.screenshot({ path: `${pictures}/account-360.png` });
  await page.setViewportSize(desk);
  await page.getByRole('button', { name: accountTexts.endOthers }).click();
  await page.getByRole('dialog').getByRole('button', { name: accountTexts.endOthers }).click();
  await page.getByText(accountTexts.alone).waitFor();
}, 90_000);

it('an administrator closes an account: its holder is out at once, and in again when it is opened', async () => {
  const holder = await scene.enter('xa-b.unit-head', paths.queue);
  await holder.getByRole('heading', { level: 1 }).waitFor();
  const { personId } = province.person('XA-B', 'unit-head');
  const page = await scene.pageOf('phong.administrator', paths.appointments);
  await page.goto(`${paths.appointments}?q=xa-b.unit-head`);
  await page.getByRole('button', { name: new RegExp(`^${accountTexts.disableTitle}: unit-head`) }).click();
  const dialog = page.getByRole('dialog', { name: accountTexts.disableTitle });
  await dialog.getByLabel(accountTexts.reason).fill('Chuyển công tác');
  if (pictures) await page.screenshot({ path: `${pictures}/disable-1440.png` });
  await dialog.getByRole('button', { name: accountTexts.disableConfirm }).click();
  await page.getByRole('table').getByText(accountTexts.disabled).waitFor();
  await holder.goto(paths.queue);
  await holder.getByLabel('Mật khẩu').first().waitFor();
  const [row] = await scene.system.db.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM session s JOIN account ac ON ac.id = s.account_id WHERE ac.person_id = $1',
    [personId],
  );
  expect(row?.count).toBe(0);
  await page.setViewportSize(phone);
  expect(await scrollsSideways(page)).toBe(false);
  if (pictures) await page.screenshot({ path: `${pictures}/disabled-360.png` });
  await page.setViewportSize(desk);
  await page.getByRole('button', { name: new RegExp(`^${accountTexts.enableTitle}: unit-head`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: accountTexts.enableConfirm }).click();
  await page.getByRole('button', { name: new RegExp(`^${accountTexts.disableTitle}: unit-head`) }).waitFor();
  await visit(scene.system.address, 'xa-b.unit-head');
}, 120_000);

it('the auditor reads who did what, narrows it, and goes back in it, on a desk and on a phone', async () => {
  await scene.system.db.query(
    `INSERT INTO act_record (kind, address, user_name) SELECT 'sign-in-limited', '10.0.0.' || n, null FROM generate_series(1, 70) AS n`,
  );
  const page = await scene.pageOf('phong.auditor', paths.acts);
  await page.getByRole('heading', { level: 1, name: actTexts.title }).waitFor();
  const table = page.getByRole('table', { name: actTexts.title });
  await page.getByLabel(actTexts.group).selectOption({ label: actGroupNames.account });
  await table.getByText('Khóa tài khoản của', { exact: false }).waitFor();
  await table.getByText('Chuyển công tác', { exact: false }).waitFor();
  if (pictures) await page.screenshot({ path: `${pictures}/acts-1440.png` });
  await page.getByRole('button', { name: actTexts.clear }).click();
  await page.getByRole('button', { name: actTexts.older }).waitFor();
  await page.getByRole('button', { name: actTexts.older }).click();
  await page.waitForFunction(`document.querySelectorAll('table[role=table] tbody tr').length > 50`);
  await page.setViewportSize(phone);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await seriousFindings(page)).toEqual([]);
  if (pictures) await page.screenshot({ path: `${pictures}/acts-360.png` });
  await page.setViewportSize(desk);
  await page.getByRole('searchbox', { name: actTexts.who }).fill('không ai tên vậy');
  await page.getByText(actTexts.empty).waitFor();
}, 90_000);

it('no window reported an error', () => {
  expect(scene.faults().filter((fault) => !/401/.test(fault))).toEqual([]);
});
