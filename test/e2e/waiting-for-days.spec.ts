import type { Page } from 'playwright-core';
import type { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import { councilTexts } from '../../libs/messages/council/council.js';
import { publicCommentTexts } from '../../libs/messages/dossier/public-comment.js';
import { planTexts } from '../../libs/messages/plans/plans.js';
import { scrollsSideways, seriousFindings } from '../support/browser.js';
import { type Builder, builder, makeCampaign, makeProvince, type Province } from '../support/build.js';
import { stories } from '../support/stories.js';

let province: Province;
let build: Builder;
const phone = { width: 360, height: 740 };
/** What a press leads to is there within this, on a busy machine too. */
const patience = 120_000;

const scene = stories({
  name: 'waiting-for-days',
  prepare: async (system) => {
    province = await makeProvince(system.db);
    build = builder({ db: system.db, store: system.store, province });
  },
});
const { enter } = scene;

const campaign = (differs: Partial<CampaignDefinition>): Promise<string> =>
  makeCampaign(scene.system.db, { ...province.plan, owner: 'PHONG', ...differs }, 1);

it(
  'the day of an event, recorded and then corrected by the owner, comes to whoever holds the dossier as its due day',
  async () => {
    const campaignId = await campaign({
      code: 'CHO-DAI-HOI',
      events: [{ code: 'dai-hoi', name: 'Đại hội thi đua yêu nước' }],
      stages: province.plan.stages.map((stage) => ({ ...stage, due: { onEvent: 'dai-hoi' }, reminders: [1] })),
    });
    const waiting = await build.dossier({ campaignId, unit: 'SO', stage: 'emulation-office' });
    const holder = await enter('ban-tdkt.examiner', `/ho-so/${waiting.id}`);
    await holder.getByText(waiting.code).first().waitFor();
    const owner = await enter('phong.campaign-owner', `/dot-thi-dua/${campaignId}`);
    await owner.getByRole('textbox', { name: planTexts.recordEvent }).fill('09/01/2020');
    await owner.getByRole('button', { name: planTexts.recordEvent }).click();
    await owner.getByText(planTexts.eventOn('09/01/2020')).waitFor();
    await holder
      .getByText(/tính theo sự kiện diễn ra ngày 09\/01\/2020/)
      .first()
      .waitFor({ timeout: patience });
    await owner.getByRole('textbox', { name: planTexts.correctEvent }).fill('20/11/2027');
    await owner.getByRole('button', { name: planTexts.correctEvent }).click();
    await owner.getByText(planTexts.eventOn('20/11/2027')).waitFor();
    expect(await seriousFindings(owner)).toEqual([]);
    await owner.getByText(/ghi ngày 09\/01\/2020/).waitFor();
    await holder
      .getByText(/tính theo sự kiện diễn ra ngày 20\/11\/2027/)
      .first()
      .waitFor({ timeout: patience });
    const small = await enter('phong.campaign-owner', `/dot-thi-dua/${campaignId}`, { size: phone });
    await small.getByText(/ghi ngày 09\/01\/2020/).waitFor();
    expect(await scrollsSideways(small)).toBe(false);
  },
  2 * patience,
);

it(
  'a level that must wait for the public’s comments is told until when, and cannot forward before',
  async () => {
    const campaignId = await campaign({
      code: 'CO-LAY-Y-KIEN',
      publicComment: { workingDays: 10, opensAt: 'emulation-office' },
      stages: province.plan.stages.map((stage) => ({
        ...stage,
        ...(stage.code === 'party-office' ? { afterPublicComment: 'block' as const } : {}),
      })),
    });
    const waiting = await build.dossier({ campaignId, unit: 'SO', stage: 'party-office' });
    const page = await enter('vp-tinh-uy.examiner', `/ho-so/${waiting.id}`);
    const note = page.getByRole('region', { name: publicCommentTexts.title });
    await note.getByText(publicCommentTexts.effect.block).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const small = await enter('vp-tinh-uy.examiner', `/ho-so/${waiting.id}`, { size: phone });
    await small.getByText(publicCommentTexts.effect.block).waitFor();
    expect(await scrollsSideways(small)).toBe(false);
  },
  patience,
);

it(
  'the council’s secretary sees what the counts come to under the rule, and may conclude otherwise',
  async () => {
    await build.dossier({ unit: 'SO', stage: 'provincial-council', people: ['Nguyễn Văn Hoà'] });
    const page = await enter('hoi-dong-tdkt.council-secretary', '/hoi-dong');
    await concludeAgainstRule(page);
    expect(await seriousFindings(page)).toEqual([]);
    const small = await enter('hoi-dong-tdkt.council-secretary', '/hoi-dong', { size: phone });
    await concludeAgainstRule(small);
    expect(await scrollsSideways(small)).toBe(false);
    // The dossiers of the other stories hold papers that no viewer can draw, which it says in the console.
    expect(scene.windows.slice(-2).flatMap(({ faults }) => faults)).toEqual([]);
  },
  patience,
);

/** Eleven of fifteen in favour, one short of four fifths, and yet a recommendation. */
async function concludeAgainstRule(page: Page): Promise<void> {
  const named = (column: string) => ({ name: councilTexts.cell(column, 'Nguyễn Văn Hoà') });
  const { votesFor, votesAgainst, absent, recommend } = councilTexts.columns;
  await page.getByText(/mặc định, kế hoạch không nêu/).waitFor();
  await page.getByRole('textbox', named(votesFor)).fill('11');
  await page.getByRole('textbox', named(votesAgainst)).fill('4');
  await page.getByRole('textbox', named(absent)).fill('0');
  await page.getByText(councilTexts.passes(false, 12)).waitFor();
  await page.getByRole('combobox', named(recommend)).selectOption('true');
  await page.getByText(councilTexts.againstRule).waitFor();
}
