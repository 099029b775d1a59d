import type { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import { endOfDay, lastDayBefore } from '../../libs/domain/calendar/calendar-day.js';
import { dueAfterWorkingDays } from '../../libs/domain/calendar/working-days.js';
import { rebuild } from '../../libs/ledger/rebuild.js';
import { currentCalendar } from '../../libs/ledger/working-calendar.js';
import { type Builder, builder, makeCampaign } from '../support/build.js';
import { setClock } from '../support/clock.js';
import { signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
});
afterAll(() => app?.close());

/** The province's plan with ten working days of public comments from the emulation office on, which the next office follows. */
function plan(code: string, effect: 'block' | 'warn'): Promise<string> {
  const definition: CampaignDefinition = {
    ...{ ...app.province.plan, code },
    publicComment: { workingDays: 10, opensAt: 'emulation-office' },
    stages: app.province.plan.stages.map((stage) => ({
      ...stage,
      ...(stage.code === 'party-office' ? { afterPublicComment: effect } : {}),
    })),
  };
  return makeCampaign(app.database.owner, definition, 1);
}

test('the dossier’s page says between which days the public comments, and the stage that follows refuses until they are over', async () => {
  const campaignId = await plan('CO-LAY-Y-KIEN', 'block');
  const at = await build.dossier({ campaignId, unit: 'SO', stage: 'emulation-office' });
  const arrived = at.visits.at(-1)?.arrivedAt ?? '';
  const until = dueAfterWorkingDays(await currentCalendar(app.db), arrived, 10);
  expect(at.publicComment).toEqual({ from: arrived, until });
  const office = await signIn(app.address, 'ban-tdkt.examiner');
  const params = { id: at.id };
  const early = await office.call('getDossier', { params });
  expect(early.publicComment).toEqual({ from: arrived, until, open: true, effect: null });
  expect(early.actions.forward.allowed).toBe(true);
  expect(early.timeline.find(({ type }) => type === 'arrived')?.note).toContain('Lấy ý kiến công khai đến hết ngày');

  const waiting = await build.pass(at);
  const party = await signIn(app.address, 'vp-tinh-uy.examiner');
  const seen = await party.call('getDossier', { params });
  expect(seen.publicComment).toMatchObject({ open: true, effect: 'block' });
  expect(seen.actions.forward.allowed).toBe(false);
  const opinions = waiting.nominations.map(({ nominee }) => ({ nominationId: nominee.id, recommend: true }));
  const body = { version: waiting.version, opinions };
  const [year, month, day] = lastDayBefore(until).split('-');
  expect(await party.refused('forward', { params, body })).toMatchObject({
    status: 409,
    code: 'public-comment-open',
    message: expect.stringContaining(`chỉ được chuyển sau hết ngày ${day}/${month}/${year}.`),
  });
  expect(await app.database.owner.transaction((tx) => rebuild(tx, at.id))).toEqual(await build.state(at.id));

  await setClock(app.database.owner, until);
  expect((await party.call('getDossier', { params })).publicComment).toMatchObject({ open: false });
  await party.call('forward', { params, body });
  expect(endOfDay(lastDayBefore(until))).toBe(until);
});

test('a stage that only warns says so and forwards', async () => {
  const campaignId = await plan('CHI-CANH-BAO', 'warn');
  const waiting = await build.dossier({ campaignId, unit: 'SO', stage: 'party-office' });
  const party = await signIn(app.address, 'vp-tinh-uy.examiner');
  const params = { id: waiting.id };
  expect((await party.call('getDossier', { params })).publicComment).toMatchObject({ open: true, effect: 'warn' });
  const opinions = waiting.nominations.map(({ nominee }) => ({ nominationId: nominee.id, recommend: true }));
  await party.call('forward', { params, body: { version: waiting.version, opinions } });
});

test('the council’s grid carries the plan’s rule of quorum and majority, and says where it is only the default', async () => {
  const voting = {
    ...{ quorum: { atLeast: 3, of: 4 }, pass: { atLeast: 9, of: 10 }, base: 'present' as const },
    ...{ secret: false, absentInWriting: true, mode: 'meeting' as const },
  };
  const stages = app.province.plan.stages.map((stage) => (stage.kind === 'council' ? { ...stage, voting } : stage));
  const campaignId = await makeCampaign(app.database.owner, { ...app.province.plan, code: 'CO-QUY-CHE', stages }, 1);
  const ruled = await build.dossier({ campaignId, unit: 'SO', stage: 'provincial-council' });
  const plain = await build.dossier({ unit: 'SO', stage: 'provincial-council' });
  const secretary = await signIn(app.address, 'hoi-dong-tdkt.council-secretary');
  const { items } = await secretary.call('getCouncilGrid');
  const ruleOf = (id: string) => items.find(({ dossierId }) => dossierId === id)?.rule;
  expect(ruleOf(ruled.id)).toEqual({ quorum: voting.quorum, pass: voting.pass, base: 'present', byDefault: false });
  expect(ruleOf(plain.id)).toMatchObject({ pass: { atLeast: 4, of: 5 }, base: 'all-members', byDefault: true });
});
