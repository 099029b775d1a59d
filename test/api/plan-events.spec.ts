import type { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import { addDays, dayOf, endOfDay } from '../../libs/domain/calendar/calendar-day.js';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import { rebuild } from '../../libs/ledger/rebuild.js';
import { type Builder, builder, makeCampaign } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let owner: Client;
let examiner: Client;
let campaignId: string;
let today: string;

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  owner = await signIn(app.address, 'phong.campaign-owner');
  examiner = await signIn(app.address, 'ban-tdkt.examiner');
  campaignId = await planWaiting('CHO-DAI-HOI', 'emulation-office');
  const [row] = await app.db.query<{ now: Date }[]>('SELECT judge_now() AS now');
  today = dayOf(row?.now.toISOString() ?? '');
});
afterAll(() => app?.close());

/** The province's plan with a stage whose term hangs on the congress alone. */
function planWaiting(code: string, at: string): Promise<string> {
  const plan: CampaignDefinition = {
    ...app.province.plan,
    code,
    owner: 'PHONG',
    events: [
      { code: 'dai-hoi', name: 'Đại hội' },
      { code: 'so-ket', name: 'Hội nghị sơ kết' },
    ],
    stages: app.province.plan.stages.map((stage) =>
      stage.code === at ? { ...stage, due: { onEvent: 'dai-hoi' }, reminders: [2, 1] } : stage,
    ),
  };
  return makeCampaign(app.database.owner, plan, 1);
}

const record = (happenedOn: string | null, event = 'dai-hoi', id = campaignId) =>
  owner.call('recordPlanEvent', { params: { id }, body: { event, happenedOn } });
const wakesOf = async ({ id }: Dossier) =>
  (await app.database.owner.query<unknown[]>('SELECT 1 FROM outbox WHERE dossier_id = $1', [id])).length;
const forgetWakes = () => app.database.owner.query('DELETE FROM outbox');
const page = ({ id }: Dossier) => examiner.call('getDossier', { params: { id } });

test('the day of an event gives a term to the dossier that waits for it, and its page, list and bell say so', async () => {
  const waiting = await build.dossier({ campaignId, unit: 'SO', stage: 'emulation-office' });
  await forgetWakes();
  expect((await page(waiting)).row).toMatchObject({ dueAt: null, dueMark: 'none' });
  const day = addDays(today, 20);
  const plan = await record(day);
  expect(plan.events[0]).toMatchObject({ happenedOn: day, recorded: [{ happenedOn: day }] });
  expect(await wakesOf(waiting)).toBeGreaterThan(0);
  const standing = await build.arrive(waiting.id);
  expect(standing.visits.at(-1)).toMatchObject({ dueAt: endOfDay(day), eventDay: day });
  expect(standing.route).toEqual(waiting.route);
  const seen = await page(waiting);
  expect(seen.row).toMatchObject({ dueAt: endOfDay(day), dueMark: 'in-time' });
  expect(seen.version).toBe(waiting.version);
  expect(seen.timeline[0]).toMatchObject({ type: 'term-set', kind: 'time', by: null });
  expect(seen.timeline[0]?.text).toContain('tính theo sự kiện diễn ra ngày');
  expect((await examiner.call('listNotices')).items[0]).toMatchObject({ kind: 'term-set', dossierId: waiting.id });
  await record(null);
});

test('a wrongly recorded day is corrected by a further fact; nothing of the log or of the facts is taken away', async () => {
  const late = await build.dossier({ campaignId, unit: 'CONG-TY', stage: 'emulation-office' });
  await record(addDays(today, -3));
  expect((await build.arrive(late.id)).visits.at(-1)).toMatchObject({ overdue: true });
  expect((await page(late)).row.dueMark).toBe('overdue');
  const right = addDays(today, 30);
  const plan = await record(right);
  expect((await build.arrive(late.id)).visits.at(-1)).toMatchObject({ dueAt: endOfDay(right), overdue: false });
  expect((await page(late)).timeline.map(({ type }) => type).slice(0, 3)).toEqual([
    'term-set',
    'fell-overdue',
    'term-set',
  ]);
  const days = plan.events[0]?.recorded.map(({ happenedOn }) => happenedOn);
  expect(days?.slice(0, 2)).toEqual([right, addDays(today, -3)]);
  await record(null);
  expect((await build.arrive(late.id)).visits.at(-1)).toMatchObject({ dueAt: null });
});

test('a dossier that has not reached the stage is shown the planned day, and has its term when it arrives', async () => {
  const before = await build.dossier({ campaignId, unit: 'XA-A', stage: 'district' });
  await forgetWakes();
  const day = addDays(today, 40);
  await record(day);
  expect(await wakesOf(before)).toBeGreaterThan(0);
  const district = await signIn(app.address, 'huyen-a.examiner');
  const shown = await district.call('getDossier', { params: { id: before.id } });
  expect(shown.stages.find(({ code }) => code === 'emulation-office')?.plannedDay).toBe(day);
  expect((await build.arrive(before.id)).visits.at(-1)?.dueAt).toBe(before.visits.at(-1)?.dueAt);
  expect((await build.pass(before)).visits.at(-1)).toMatchObject({ dueAt: endOfDay(day), eventDay: day });
  await record(null);
});

test('only open dossiers of the plan whose route hangs on the event are woken', async () => {
  const waiting = await build.dossier({ campaignId, unit: 'SO', stage: 'emulation-office' });
  const elsewhere = await build.dossier({ unit: 'SO', stage: 'emulation-office' });
  await forgetWakes();
  await record(addDays(today, 5), 'so-ket');
  expect([await wakesOf(waiting), await wakesOf(elsewhere)]).toEqual([0, 0]);
  await record(addDays(today, 5));
  expect(await wakesOf(waiting)).toBeGreaterThan(0);
  expect(await wakesOf(elsewhere)).toBe(0);
  await record(null);
});

test('the views made again from the log are those that stand, the term of the event with them', async () => {
  const waiting = await build.dossier({ campaignId, unit: 'SO', stage: 'emulation-office' });
  await record(addDays(today, 9));
  const standing = await build.arrive(waiting.id);
  expect(await app.database.owner.transaction((tx) => rebuild(tx, waiting.id))).toEqual(standing);
  await record(null);
});

test('a day in a year that the calendar does not know yet is refused by name', async () => {
  const body = { event: 'dai-hoi', happenedOn: '2099-01-05' };
  expect(await owner.refused('recordPlanEvent', { params: { id: campaignId }, body })).toMatchObject({
    status: 422,
    code: 'calendar-year-unknown',
    detail: { year: '2099' },
  });
});
