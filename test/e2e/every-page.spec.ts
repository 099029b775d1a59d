import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { sentParam } from '../../apps/web/pages/draft/sent-param.js';
import { draftPath, paths } from '../../apps/web/paths.js';
import { shippedCampaigns } from '../../libs/campaigns/shipped-campaigns.js';
import { chooseAppointmentTexts } from '../../libs/messages/frame/choose-appointment.js';
import { productTexts } from '../../libs/messages/frame/product.js';
import { letter } from '../../libs/pdf/test-papers.js';
import { openWindow, scrollsSideways, seriousFindings } from '../support/browser.js';
import { appoint, builder, makeCampaign, makeProvince, type Province } from '../support/build.js';
import { accepted, type Visitor, visit } from '../support/http-driver.js';
import { stories } from '../support/stories.js';

type PageName = keyof typeof paths;

let province: Province;
const phone = { width: 360, height: 740 };
const desk = { width: 1440, height: 900 };

const scene = stories({
  name: 'every-page',
  prepare: async (system) => {
    province = await makeProvince(system.db);
    // The first looks are at a province in which nothing has happened yet.
    await system.db.query('DELETE FROM campaign');
  },
});

/** Opens an address and waits until nothing is loading any more. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(`!document.querySelector('[class*=Skeleton]')`);
}

/** Nothing serious for whoever sees badly or uses no mouse; the page has one title, which the tab shows too. */
async function expectSound(page: Page, what: string): Promise<void> {
  expect({ what, findings: await seriousFindings(page) }).toEqual({ what, findings: [] });
  expect({ what, titles: await page.getByRole('heading', { level: 1 }).count() }).toEqual({ what, titles: 1 });
  expect(await page.title()).toMatch(new RegExp(`^.+ · ${productTexts.name}$`));
}

async function look(userName: string, address: string): Promise<void> {
  const page = await scene.pageOf(userName, paths.notices);
  await open(page, address);
  await expectSound(page, `${address} as ${userName}`);
}

/** Pages that look otherwise while there is nothing in them, and who finds them so. */
const empty: Readonly<Partial<Record<PageName, string>>> = {
  queue: 'xa-a.unit-clerk',
  dossiers: 'phong.coordinator',
  council: 'hoi-dong-tdkt.council-secretary',
  decisions: 'ubnd-tinh.chairman-office',
  operations: 'phong.operator',
  notices: 'xa-a.unit-head',
  registrations: 'cong-ty.unit-clerk',
  plans: 'phong.administrator',
  subjects: 'phong.administrator',
};

describe('in a province in which nothing has happened yet', () => {
  it.each(Object.entries(empty))(
    'the page «%s» is sound',
    async (name, userName) => {
      await look(userName, paths[name as PageName]);
    },
    60_000,
  );

  it('an examiner’s empty queue fits a phone', async () => {
    const page = await scene.pageOf('huyen-a.examiner', paths.notices);
    await page.setViewportSize(phone);
    await open(page, paths.queue);
    await expectSound(page, 'the empty queue on a phone');
    expect(await scrollsSideways(page)).toBe(false);
    await page.setViewportSize(desk);
  }, 60_000);
});

/** Which account looks at which address; every page of the application is here, or the types do not hold. */
const visits: Record<PageName, { readonly as: string; address?: string }> = {
  signIn: { as: '' },
  queue: { as: 'huyen-a.examiner' },
  dossiers: { as: 'phong.coordinator' },
  dossier: { as: 'huyen-a.examiner' },
  correction: { as: 'xa-a.unit-clerk' },
  draft: { as: 'xa-a.unit-clerk' },
  council: { as: 'hoi-dong-tdkt.council-secretary' },
  decisions: { as: 'ubnd-tinh.chairman-office' },
  operations: { as: 'phong.operator' },
  notices: { as: 'huyen-a.examiner' },
  account: { as: 'huyen-a.examiner' },
  acts: { as: 'phong.auditor' },
  organisations: { as: 'phong.administrator' },
  organisation: { as: 'phong.administrator' },
  appointments: { as: 'phong.administrator' },
  calendar: { as: 'phong.administrator' },
  regimes: { as: 'phong.administrator' },
  registrations: { as: 'cong-ty.unit-clerk' },
  registration: { as: 'cong-ty.unit-clerk' },
  registrationOverview: { as: 'phong.administrator' },
  plans: { as: 'phong.administrator' },
  newPlan: { as: 'phong.administrator' },
  plan: { as: 'phong.administrator' },
  quotaUse: { as: 'phong.administrator' },
  planDraft: { as: 'phong.administrator' },
  subjects: { as: 'phong.administrator' },
  awardImport: { as: 'phong.administrator' },
  subject: { as: 'phong.administrator' },
};

describe('in a province at work', () => {
  const address = (name: PageName) => visits[name].address ?? paths[name];
  let emptyDraft = '';
  let submitted = '';

  beforeAll(async () => {
    const campaignId = await makeCampaign(scene.system.db, province.plan, 1);
    province = { ...province, campaignId };
    const build = builder({ db: scene.system.db, store: scene.system.store, province, paper: await letter() });
    const people = ['Nguyễn Văn Hoà', 'Lê Thị Mận'];
    const atDistrict = await build.dossier({ stage: 'district', people });
    for (const stage of ['emulation-office', 'provincial-council', 'provincial-council', 'chairman', 'chairman'])
      await build.dossier({ stage, people });
    submitted = atDistrict.id;
    const returned = await build.dossier({ stage: 'district', people });
    await build.act(returned.id, build.holder(returned), {
      type: 'return',
      version: returned.version,
      reason: 'Thiếu minh chứng.',
    });
    const draft = await build.draft({ people });
    const administrator = await visit(scene.system.address, 'phong.administrator');
    const clerk = await visit(scene.system.address, 'xa-a.unit-clerk');
    emptyDraft = (await accepted(clerk.send<{ id: string }>('POST', '/api/drafts', { campaignId }))).id;
    const planDraft = await accepted(administrator.send<{ id: string }>('POST', '/api/plan-drafts', { campaignId }));
    await withRegistrationAndQuotas();
    const subjectId = await awardedSubject(administrator);
    await scene.system.db.query(`UPDATE effect SET state = 'failed', reason = 'object-store: away'`);
    const ids: Partial<Record<PageName, string | undefined>> = {
      dossier: atDistrict.id,
      correction: returned.id,
      draft: draft.id,
      organisation: province.organisation('XA-A'),
      registration: campaignId,
      registrationOverview: campaignId,
      plan: campaignId,
      quotaUse: campaignId,
      planDraft: planDraft.id,
      subject: subjectId,
    };
    for (const [name, id] of Object.entries(ids))
      visits[name as PageName].address = paths[name as PageName].replace(':id', id ?? 'none');
  }, 240_000);

  it.each((Object.keys(visits) as PageName[]).filter((name) => name !== 'signIn'))(
    'the page «%s» is sound',
    async (name) => {
      expect(address(name)).not.toMatch(/:id|none$/);
      await look(visits[name].as, address(name));
    },
    90_000,
  );

  it.each(['queue', 'dossier', 'correction', 'draft', 'account', 'acts'] as const)(
    'the page «%s» is sound on a phone and in the dark, and nothing scrolls sideways',
    async (name) => {
      const page = await scene.pageOf(visits[name].as, paths.notices);
      await page.setViewportSize(phone);
      await open(page, address(name));
      await expectSound(page, `${name} on a phone`);
      expect(await scrollsSideways(page)).toBe(false);
      await page.emulateMedia({ colorScheme: 'dark' });
      await open(page, address(name));
      await expectSound(page, `${name} on a phone in the dark`);
      await page.setViewportSize(desk);
      await open(page, address(name));
      await expectSound(page, `${name} in the dark`);
      await page.emulateMedia({ colorScheme: 'light' });
    },
    120_000,
  );

  it('a Saturday chosen in the calendar is sound', async () => {
    const page = await scene.pageOf(visits.calendar.as, paths.notices);
    await open(page, address('calendar'));
    await page.locator('button[data-kind=saturday]').first().focus();
    await expectSound(page, 'a chosen Saturday');
  }, 60_000);

  it('the tabs of a dossier on a phone are sound, and none scrolls sideways', async () => {
    const page = await scene.pageOf(visits.dossier.as, paths.notices);
    await page.setViewportSize(phone);
    await open(page, address('dossier'));
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expectSound(page, `dossier, ${await tab.innerText()}`);
      expect(await scrollsSideways(page)).toBe(false);
    }
    await page.setViewportSize(desk);
  }, 90_000);

  it.each([desk, phone])(
    'the sign-in is sound, at $width pixels',
    async (size) => {
      const opened = await openWindow(scene.browser, scene.system.address, size);
      await open(opened.page, paths.signIn);
      await expectSound(opened.page, `sign-in at ${size.width}`);
      expect(await scrollsSideways(opened.page)).toBe(false);
      expect(opened.faults).toEqual([]);
      await opened.context.close();
    },
    60_000,
  );

  it('what a unit reads after a submission is sound, and prints as one sheet without the frame, from a dark screen too', async () => {
    const page = await scene.pageOf('xa-a.unit-head', paths.notices);
    const sent = `${draftPath(submitted)}?${sentParam}=${submitted}`;
    await page.emulateMedia({ colorScheme: 'dark' });
    await look('xa-a.unit-head', sent);
    await page.getByText(/^HG-\d{4}-.$/).waitFor();
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    await page.getByText(/^HG-\d{4}-.$/).waitFor();
    for (const hidden of ['navigation', 'banner', 'link'] as const)
      expect(await page.getByRole(hidden).filter({ visible: true }).count()).toBe(0);
    expect(await page.evaluate<string>('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
    expect(await sheets(await page.pdf({ preferCSSPageSize: true }))).toEqual([[595, 842]]);
    await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
    const receipt = await page.request.get(`/api/dossiers/${submitted}/receipt`);
    expect(await sheets(await receipt.body())).toEqual([[595, 842]]);
  }, 90_000);

  it('a draft that nobody has begun is sound', async () => {
    await look('xa-a.unit-clerk', draftPath(emptyDraft));
  }, 60_000);

  it.each([
    ['a page that there is not', '/khong-co-trang-nay', 'huyen-a.examiner'],
    ['a page of another function', paths.council, 'huyen-a.examiner'],
  ])(
    '%s says so, soundly',
    async (_, path, userName) => {
      await look(userName, path);
    },
    60_000,
  );

  it('who holds two appointments chooses between them on a sound page', async () => {
    const { personId } = province.person('XA-A', 'unit-clerk');
    await appoint(scene.system.db, { personId, organisationId: province.organisation('XA-B'), role: 'unit-clerk' });
    const page = await scene.enter('xa-a.unit-clerk', paths.queue);
    await page.getByRole('heading', { name: chooseAppointmentTexts.title }).waitFor();
    await expectSound(page, 'the choice of an appointment');
  }, 60_000);
});

it('the list of pages is the router’s', () => {
  const routes = readFileSync(new URL('../../apps/web/routes.tsx', import.meta.url), 'utf8');
  const routed = [...routes.matchAll(/\bpaths\.(?!js')(\w+)/g)].map(([, name]) => name);
  expect(new Set(routed)).toEqual(new Set(Object.keys(visits)));
  // Nothing is routed beside the table of addresses but the page that is not there.
  expect([...routes.matchAll(/path: '([^']*)'/g)].map(([, path]) => path)).toEqual(['*']);
});

it('no window reported an error', () => {
  expect(scene.faults()).toEqual([]);
});

/** Width and height of every page of a PDF, in whole points. */
async function sheets(pdf: Uint8Array): Promise<readonly (readonly [number, number])[]> {
  const document = await PDFDocument.load(pdf);
  return document.getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())]);
}

/** A person of the register who was awarded, is rated, and about whom somebody complains. Returns the record's id. */
async function awardedSubject(keeper: Visitor): Promise<string> {
  const person = { kind: 'person', name: 'Trần Thị Thử', citizenNumber: '093180000018', birthDate: '1980-04-30' };
  const { id } = await accepted(keeper.send<{ id: string }>('POST', '/api/subjects', person));
  const decision = { decisionNumber: '12/QĐ-UBND', decidedOn: '2024-12-20', decidingBody: 'Chủ tịch UBND tỉnh' };
  const award = { ...decision, awardName: 'Bằng khen', commendationType: null };
  await accepted(keeper.send('POST', `/api/subjects/${id}/awards`, award));
  const hold = { kind: 'complaint', openedOn: '2025-01-02', evidence: 'Đơn ngày 30/12/2024' };
  await accepted(keeper.send('POST', `/api/subjects/${id}/holds`, hold));
  return id;
}

/** The plan gets what its stories of routing leave out: what units register, which reports are due, how many may be nominated. */
async function withRegistrationAndQuotas(): Promise<void> {
  const shipped = (await shippedCampaigns()).find(({ code }) => code === province.plan.code);
  if (!shipped?.registration) throw new Error('the shipped plan asks for no registration');
  const { throughEndOf: _end, ...registration } = shipped.registration;
  const more = { registration, indicators: shipped.indicators, reports: shipped.reports, quotas: shipped.quotas };
  await scene.system.db.query('UPDATE campaign SET definition = definition || $1::jsonb', [JSON.stringify(more)]);
}
