import { shippedCampaigns } from '../../libs/campaigns/shipped-campaigns.js';
import { noticesTexts } from '../../libs/messages/notices/notices.js';
import { registrationTexts } from '../../libs/messages/registration/registration.js';
import { scrollsSideways, seriousFindings } from '../support/browser.js';
import { makeSmallProvince } from '../support/small-province.js';
import { stories } from '../support/stories.js';

const scene = stories({
  name: 'registration',
  prepare: async (system) => {
    await makeSmallProvince(system.db);
    const shipped = (await shippedCampaigns()).find(
      (candidate) => candidate.registration && candidate.indicators.length > 0,
    );
    if (!shipped?.registration) throw new Error('no shipped plan asks for indicators');
    const { throughEndOf: _end, ...registration } = shipped.registration;
    await system.db.query(
      `UPDATE campaign SET definition = definition || jsonb_build_object('registration', $1::jsonb, 'indicators', $2::jsonb, 'reports', $3::jsonb)`,
      [JSON.stringify(registration), JSON.stringify(shipped.indicators), JSON.stringify(shipped.reports)],
    );
  },
});
const { enter } = scene;

it('an enterprise registers its indicators, is refused for the one below the actual by name, corrects it and is registered', async () => {
  const page = await enter('enterprise.clerk', '/dang-ky');
  await page.getByText('Chưa đăng ký').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('link', { name: /Thi đua đặc biệt/ }).click();
  const targets = page.getByRole('textbox', { name: /: chỉ tiêu đăng ký$/ });
  await targets.nth(5).waitFor();
  for (let index = 0; index < 6; index += 1) {
    await page
      .getByRole('textbox', { name: /: thực hiện 2023$/ })
      .nth(index)
      .fill('1.250,5'.replace(',5', index < 2 ? ',5' : ''));
    await targets.nth(index).fill(index === 0 ? '1.200' : '1.300');
  }
  const sentence = 'Lợi nhuận: chỉ tiêu 1.200 thấp hơn thực hiện năm 2023 là 1.250,5';
  await page.getByText(sentence).first().waitFor();
  await page.getByRole('button', { name: registrationTexts.save, exact: true }).click();
  await page.getByRole('alert').getByText(sentence).waitFor();
  expect(await targets.first().inputValue()).toBe('1.200');
  expect(await seriousFindings(page)).toEqual([]);

  await targets.first().fill('1.260');
  await page.getByRole('button', { name: registrationTexts.save, exact: true }).click();
  await page.getByText('Đã đăng ký').first().waitFor();
  await page.getByText(registrationTexts.version(1)).waitFor();
  const [row] = await scene.system.db.query<{ count: number }[]>('SELECT count(*)::int AS count FROM registration');
  expect(row?.count).toBe(1);
}, 90_000);

it('who oversees registration sees who is missing and reminds them; they are told by the bell; it fits a phone', async () => {
  const [campaign] = await scene.system.db.query<{ id: string }[]>('SELECT id FROM campaign LIMIT 1');
  const page = await enter('room.coordinator', `/dot-thi-dua/${campaign?.id}/dang-ky`);
  await page.getByRole('button', { name: /^Nhắc \d+ đơn vị chưa đăng ký/ }).click();
  await page
    .getByText(/^đã nhắc/)
    .first()
    .waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: /^Nhắc \d+ đơn vị chưa gửi / }).click();
  const told = await enter('commune.clerk', '/viec');
  await told.getByRole('button', { name: noticesTexts.bell(2), exact: true }).click();
  const notice = told.getByRole('link', { name: /nhắc đơn vị đăng ký thi đua/ });
  await notice.waitFor();
  expect(await seriousFindings(told)).toEqual([]);
  await notice.click();
  await told.waitForURL(`**/dang-ky/${campaign?.id}`);
  await told.getByText(/nhắc ngày .* chưa đăng ký/).waitFor();
  await told.getByText(/nhắc ngày .* chưa gửi báo cáo/).waitFor();
  await told.reload();
  await told.getByRole('button', { name: noticesTexts.bell(1), exact: true }).waitFor();
  const phone = await enter('commune.clerk', `/dang-ky/${campaign?.id}`, { size: { width: 360, height: 740 } });
  await phone.getByText(/nhắc ngày .* chưa đăng ký/).waitFor();
  expect(await scrollsSideways(phone)).toBe(false);
  expect(scene.faults().filter((fault) => !fault.includes('422'))).toEqual([]);
}, 60_000);
