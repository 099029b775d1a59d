import { randomUUID } from 'node:crypto';
import type { DossierView } from '../../libs/contracts/views/dossier.js';
import { verify } from '../../libs/ledger/verify.js';
import { type Builder, builder, makeCampaign, smallPdf } from '../support/build.js';
import { draftAtApi, type Entered } from '../support/draft-at-api.js';
import { type Client, signIn, visitor } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let keeper: Client;
let clerk: Client;
let head: Client;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  keeper = await signIn(app.address, 'phong.administrator');
  clerk = await signIn(app.address, 'xa-a.unit-clerk');
  head = await signIn(app.address, 'xa-a.unit-head');
});
afterAll(() => app?.close());

const capitals = () => randomUUID().toUpperCase();
let last = 300;
const freshNumber = () => `0930800${String((last += 1)).padStart(5, '0')}`;
const drafted = (people: readonly Entered[], campaignId = app.province.campaignId) =>
  draftAtApi({ clerk, head, campaignId }, people);
const made = (name: string, citizenNumber: string) =>
  keeper.call('createSubject', { body: { kind: 'person', name, citizenNumber, birthDate: '1980-04-30' } });

/** What the rules find of one draft, a line a rule. */
async function found(draftId: string): Promise<Readonly<Record<string, string>>> {
  const { findings } = await clerk.call('getDraftEligibility', { params: { id: draftId } });
  return Object.fromEntries(findings.map(({ ruleId, result }) => [ruleId, result]));
}

test('who is held back is stopped at submission, however the nominee’s id is written', async () => {
  const citizenNumber = freshNumber();
  const { id } = await made('Đinh Văn Hoãn', citizenNumber);
  const body = { kind: 'inspection', openedOn: '2025-01-01', evidence: 'Quyết định thanh tra 9' };
  await keeper.call('openHold', { params: { id: id.toUpperCase() }, body });
  const person = { name: 'Đinh Văn Hoãn', citizenNumber };
  const small = await drafted([person]);
  const large = await drafted([{ ...person, id: capitals() }]);
  expect(await found(small.id)).toMatchObject({ 'LAW-HOLD': 'FAIL' });
  expect(await found(large.id)).toEqual(await found(small.id));
  for (const draft of [small, large])
    expect(await draft.refusedToSubmit()).toMatchObject({ code: 'rule-not-met', status: 422 });
});

test('an award received already, and another unit’s nomination, are found however the nominee’s id is written', async () => {
  const citizenNumber = freshNumber();
  const plan = { ...app.province.plan, code: 'HAI-DON-VI' };
  const campaignId = await makeCampaign(app.database.owner, plan, 1);
  const person = { name: 'Lâm Văn Hai', citizenNumber };
  const other = {
    clerk: await signIn(app.address, 'xa-b.unit-clerk'),
    head: await signIn(app.address, 'xa-b.unit-head'),
    campaignId,
  };
  await (await draftAtApi(other, [{ ...person, id: capitals() }])).submit();
  const small = await found((await drafted([person], campaignId)).id);
  const large = await found((await drafted([{ ...person, id: capitals() }], campaignId)).id);
  expect(small).toMatchObject({ 'LAW-TWO-UNITS': 'FAIL', 'LAW-ONE-AWARD': expect.any(String) });
  expect(large).toEqual(small);
});

test('a nomination written in capitals goes the whole way and is decided, every act naming it in capitals', async () => {
  const nominationId = capitals();
  const draft = await drafted([{ id: nominationId, name: 'Hồ Văn Hoa', citizenNumber: freshNumber() }]);
  await draft.submit();
  expect(draft.saved.nominees).toMatchObject([{ id: nominationId.toLowerCase() }]);
  const dossierId = draft.id.toUpperCase();
  let dossier = await build.arrive(draft.id);
  for (
    ;
    /^(?:examine|joint-review)$/.test(dossier.route[dossier.stage]?.kind ?? '');
    dossier = await build.arrive(draft.id)
  ) {
    const examiner = await signIn(app.address, build.holder(dossier).userName);
    const params = { id: dossierId };
    const { version, nominations } = await examiner.call('getDossier', { params });
    expect(nominations.map(({ nominee }) => nominee.id)).toEqual([nominationId.toLowerCase()]);
    const opinions = [{ nominationId, recommend: true }];
    await examiner.call('forward', { params, body: { version, opinions } });
  }
  const secretary = await signIn(app.address, 'hoi-dong-tdkt.council-secretary');
  const vote = { nominationId, votesFor: 15, votesAgainst: 0, absent: 0, recommend: true };
  const items = [{ dossierId, version: dossier.version, results: [vote] }];
  expect(await secretary.call('recordCouncilResults', { body: { items } })).toMatchObject({
    items: [{ dossierId: draft.id, accepted: true }],
  });
  dossier = await build.arrive(draft.id);
  const office = await signIn(app.address, 'ubnd-tinh.chairman-office');
  const upload = await office.upload(smallPdf(randomUUID()));
  const decision = await office.call('recordDecision', {
    body: {
      number: '88/QĐ-UBND',
      signedOn: '2026-05-04',
      uploadId: upload.id.toUpperCase(),
      outcomes: [{ dossierId, nominationId, awarded: true }],
    },
  });
  expect(decision).toMatchObject({ dossiers: 1, applied: 1, failures: [] });
  const view: DossierView = await head.call('getDossier', { params: { id: dossierId } });
  expect(view.row).toMatchObject({ phase: 'closed', awarded: 1 });
  expect(await verify({ db: app.database.owner })).toEqual([]);
});

test('ids in a query and in a paper’s address are found in capitals', async () => {
  const draft = await drafted([{ name: 'Võ Thị Tìm' }]);
  await draft.submit();
  const campaign = app.province.campaignId.toUpperCase();
  const unit = app.province.organisation('XA-A').toUpperCase();
  const { items } = await head.call('listDossiers', { query: { campaign, unit } });
  expect(items.map((row) => row.id)).toContain(draft.id);
  const paperId = draft.papers[0]?.id.toUpperCase() ?? '';
  const answer = await head.fetch(`/api/dossiers/${draft.id.toUpperCase()}/papers/${paperId}/content`);
  expect(answer.status).toBe(200);
});

test('one account, however its name is written and whatever stands around it', async () => {
  const names = ['XA-A.unit-clerk', '  xa-a.unit-clerk ', 'Xa-A.Unit-Clerk'];
  for (const userName of names)
    expect(
      (await visitor(app.address).send('signIn', { body: { userName, password: 'mat-khau-thu-nghiem' } })).status,
    ).toBe(200);
});
