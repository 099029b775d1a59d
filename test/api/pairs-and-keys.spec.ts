import { createHash, randomUUID } from 'node:crypto';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import { verify } from '../../libs/ledger/verify.js';
import { appoint, type Builder, builder, makeCampaign, smallPdf } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let office: Client;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  office = await signIn(app.address, 'ubnd-tinh.chairman-office');
});
afterAll(() => app?.close());

const nominationOf = (dossier: Dossier) => dossier.nominations[0]?.nominee.id ?? '';
const outcome = (dossier: Dossier, of = dossier) => ({
  dossierId: dossier.id,
  nominationId: nominationOf(of),
  awarded: true,
  reason: null,
});
async function decision(number: string, outcomes: readonly unknown[]) {
  const { id: uploadId } = await office.upload(smallPdf(randomUUID()));
  return { number, signedOn: '2026-05-04', uploadId, outcomes };
}

test('a decision that names a foreign dossier with a nomination of one’s own tells nothing and takes no number', async () => {
  const own = await build.dossier({ stage: 'chairman' });
  const foreign = await build.dossier({ unit: 'XA-B', stage: 'district' });
  const body = await decision('101/QĐ-UBND', [outcome(foreign, own)]);
  const refusal = await office.refused('recordDecision', { body });
  expect(refusal).toMatchObject({ status: 422, code: 'nomination-unknown' });
  expect(JSON.stringify(refusal)).not.toContain(foreign.code);
  const mixed = await decision('101/QĐ-UBND', [outcome(own), outcome(foreign, own)]);
  expect(await office.refused('recordDecision', { body: mixed })).toMatchObject({ code: 'nomination-unknown' });
  const right = await decision('101/QĐ-UBND', [outcome(own)]);
  expect(await office.call('recordDecision', { body: right })).toMatchObject({ applied: 1, dossiers: 1 });
});

test('two dossiers with one nominee id are decided each for itself', async () => {
  const one = await build.dossier({ stage: 'chairman' });
  const other = await build.dossier({ stage: 'chairman' });
  const body = await decision('102/QĐ-UBND', [outcome(one), { ...outcome(other), nominationId: nominationOf(one) }]);
  expect(await office.refused('recordDecision', { body })).toMatchObject({ code: 'nomination-unknown' });
});

test('screens that name two versions of one plan write one registration, and none of them breaks', async () => {
  const registration = {
    required: true,
    steps: { submission: 'warn' as const },
    hard: false,
    through: [],
    content: [],
  };
  const plan = { ...app.province.plan, code: 'HAI-PHIEN-BAN', owner: 'PHONG', registration };
  const ids = [
    await makeCampaign(app.database.owner, plan, 1),
    await makeCampaign(app.database.owner, { ...plan, name: 'Lần hai' }, 2),
  ];
  const clerk = await signIn(app.address, 'xa-a.unit-clerk');
  const body = { version: 0, content: { texts: [], targets: [], indicators: [] } };
  const tries = Array.from({ length: 16 }, (_, at) =>
    clerk.send('saveRegistration', { params: { id: ids[at % 2] ?? '' }, body }),
  );
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, ...Array<number>(15).fill(409)]);
});

test('a list of one campaign holds the dossiers of every version of its plan, and the plan is offered once', async () => {
  const plan = { ...app.province.plan, code: 'LOC-PHIEN-BAN', shortName: 'Đợt lọc' };
  const first = await makeCampaign(app.database.owner, plan, 1);
  const older = await build.dossier({ campaignId: first, stage: 'district' });
  const second = await makeCampaign(app.database.owner, plan, 2);
  const newer = await build.dossier({ campaignId: second, stage: 'district' });
  const examiner = await signIn(app.address, 'huyen-a.examiner');
  for (const campaign of [first, second]) {
    const { items } = await examiner.call('listDossiers', { query: { campaign } });
    expect(items.map(({ id }) => id).toSorted()).toEqual([older.id, newer.id].toSorted());
  }
  const { campaigns } = await examiner.call('getFilterOptions');
  expect(campaigns.filter(({ name }) => name === 'Đợt lọc')).toEqual([{ id: second, name: 'Đợt lọc' }]);
});

describe('a key belongs to who sent it', () => {
  test('the id that the system makes for a decision’s number is no key of a person', async () => {
    const head = await signIn(app.address, 'xa-a.unit-head');
    const clerk = await signIn(app.address, 'xa-a.unit-clerk');
    const dossier = await build.dossier({ stage: 'chairman' });
    const recorded = await office.call('recordDecision', { body: await decision('103/QĐ-UBND', [outcome(dossier)]) });
    // The system's id of the next step, which whoever reads the decision's id can work out.
    const digest = createHash('sha256').update(`${recorded.id}/${dossier.id}/1`).digest('hex');
    const draft = await build.draft();
    const body = { version: 1, papers: draft.papers, accuracyConfirmed: true };
    await head.call('submitDraft', { params: { id: draft.id }, body, key: `decision/${digest}` });
    const corrected = await office.call('correctDecisionNumber', {
      params: { id: recorded.id },
      body: { number: '104/QĐ-UBND', reason: 'Gõ nhầm' },
    });
    expect(corrected).toMatchObject({ number: '104/QĐ-UBND', applied: 1, failures: [] });
    const view = await clerk.call('getDossier', { params: { id: dossier.id } });
    expect(view.decisions).toMatchObject([{ number: '104/QĐ-UBND' }]);
    expect(await verify({ db: app.database.owner })).toEqual([]);
  });

  test('the same key of another person is neither replayed nor told', async () => {
    const key = randomUUID();
    const one = await build.dossier({ stage: 'district' });
    const other = await build.dossier({ unit: 'XA-B', stage: 'district' });
    const back = (dossier: Dossier) => ({
      params: { id: dossier.id },
      body: { version: dossier.version, reason: 'Bổ sung' },
      key,
    });
    const first = await (await signIn(app.address, 'huyen-a.examiner')).call('returnToUnit', back(one));
    const stranger = await signIn(app.address, 'huyen-b.examiner');
    expect(await stranger.refused('returnToUnit', back(one))).toMatchObject({ status: 404, code: 'not-found' });
    expect(await stranger.call('returnToUnit', back(other))).toMatchObject({ id: other.id });
    const examiner = await signIn(app.address, 'huyen-a.examiner');
    expect(await examiner.call('returnToUnit', back(one))).toEqual(first);
    expect(
      await examiner.refused('returnToUnit', { ...back(one), body: { version: one.version, reason: 'Khác' } }),
    ).toMatchObject({
      code: 'key-reused',
    });
  });

  test('one person’s key under one appointment is not that of their other appointment', async () => {
    const { personId, organisationId } = app.province.person('HUYEN-A', 'examiner');
    await appoint(app.database.owner, { personId, organisationId, role: 'level-head' });
    const { appointments } = await (await signIn(app.address, 'huyen-a.examiner')).call('getSession');
    expect(appointments.map(({ role }) => role).toSorted()).toEqual(['examiner', 'level-head']);
    const [one, two] = [await build.dossier({ stage: 'district' }), await build.dossier({ stage: 'district' })];
    const key = randomUUID();
    for (const [index, dossier] of [one, two].entries()) {
      const client = await signIn(app.address, 'huyen-a.examiner');
      await client.call('actAs', { body: { appointmentId: appointments[index]?.id.toUpperCase() } });
      const body = { version: dossier.version, reason: 'Bổ sung' };
      expect(await client.call('returnToUnit', { params: { id: dossier.id }, body, key })).toMatchObject({
        id: dossier.id,
      });
    }
  });

  test('a key that recorded one decision does not answer for another', async () => {
    const [one, two] = [await build.dossier({ stage: 'chairman' }), await build.dossier({ stage: 'chairman' })];
    const key = randomUUID();
    const body = await decision('105/QĐ-UBND', [outcome(one)]);
    const first = await office.call('recordDecision', { body, key });
    expect(await office.call('recordDecision', { body, key })).toEqual(first);
    const another = { ...body, outcomes: [outcome(two)] };
    expect(await office.refused('recordDecision', { body: another, key })).toMatchObject({
      status: 409,
      code: 'key-reused',
    });
  });
});

test('whether the bytes of another unit’s upload were guessed is not told', async () => {
  const head = await signIn(app.address, 'xa-a.unit-head');
  const stranger = await signIn(app.address, 'xa-b.unit-clerk');
  const theirs = await stranger.upload(smallPdf('của xã khác'));
  const draft = await build.draft();
  const papers = [{ ...draft.content.papers[0], uploadId: theirs.id }];
  await app.database.owner.query('UPDATE draft SET content = $2 WHERE id = $1', [
    draft.id,
    JSON.stringify({ ...draft.content, papers }),
  ]);
  const submit = (sha256: string) =>
    head.refused('submitDraft', {
      params: { id: draft.id },
      body: { version: 1, papers: [{ uploadId: theirs.id, sha256 }], accuracyConfirmed: true },
    });
  expect(await submit(theirs.sha256)).toEqual(await submit('0'.repeat(64)));
});

test('a decision’s number is one of its kind however its letters are typed and spaced', async () => {
  const dossiers = [await build.dossier({ stage: 'chairman' }), await build.dossier({ stage: 'chairman' })];
  const [one, two] = dossiers as [Dossier, Dossier];
  const first = await office.call('recordDecision', { body: await decision(' 110/QÐ-UBND\u200b', [outcome(one)]) });
  expect(first.number).toBe('110/QĐ-UBND');
  for (const number of ['110/QĐ-UBND', '110/qđ-ubnd', '110/Q\u0110 -UBND', '110/QƉ-UBND'])
    expect(await office.refused('recordDecision', { body: await decision(number, [outcome(two)]) })).toMatchObject({
      status: 409,
      code: 'decision-number-taken',
    });
});

test('plans whose codes differ in capitals alone are not two', async () => {
  const owner = await signIn(app.address, 'phong.campaign-owner');
  const source = (code: string) => `code: ${code}\nname: Kế hoạch thử\nowner: PHONG\n`;
  await owner.call('createPlanDraft', { body: { source: source('KE-HOACH-A') } });
  expect(await owner.refused('createPlanDraft', { body: { source: source('ke-hoach-a') } })).toMatchObject({
    status: 409,
    code: 'plan-code-taken',
    message: expect.stringContaining('KE-HOACH-A'),
  });
});
