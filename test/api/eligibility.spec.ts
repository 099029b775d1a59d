import { randomUUID } from 'node:crypto';
import type { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import { verify } from '../../libs/ledger/verify.js';
import { type Builder, builder, makeCampaign } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
let head: Client;
let examiner: Client;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  head = await signIn(app.address, 'cong-ty.unit-head');
  examiner = await signIn(app.address, 'ban-tdkt.examiner');
});
afterAll(() => app?.close());

const rule = {
  label: 'Xếp loại đảng viên hai năm',
  citation: 'Mục III.2.2',
  appliesTo: { subjects: ['individual' as const] },
  ratingOf: 'party-member' as const,
  years: [2023, 2024],
  atLeast: 'GOOD' as const,
  minimumExcellent: 1,
};

let made = 0;
async function campaign(differs: Partial<CampaignDefinition>): Promise<{ id: string; plan: CampaignDefinition }> {
  made += 1;
  const plan = { ...app.province.plan, code: `DIEU-KIEN-${made}`, ...differs };
  return { id: await makeCampaign(app.database.owner, plan, 1), plan };
}

/** A draft of the enterprise with these ratings declared of its one nominee. */
async function drafted(campaignId: string, years: Readonly<Record<number, string>>) {
  const draft = await build.draft({ campaignId, unit: 'CONG-TY', people: ['Người Được Đề Nghị'] });
  const [nominee] = draft.content.nominees;
  const ratings = Object.entries(years).map(([year, value]) => ({ year: Number(year), value }));
  const facts = [{ nomineeId: nominee?.id ?? '', ratings, targets: [], figures: [], coverage: [] }];
  const saved = await head.call('saveDraft', {
    params: { id: draft.id },
    body: { version: 1, ...draft.content, facts } as never,
  });
  return { ...draft, version: saved.version, nomineeId: nominee?.id ?? '' };
}

const submission = (draft: Awaited<ReturnType<typeof drafted>>) => ({
  params: { id: draft.id },
  body: { version: draft.version, papers: draft.papers, accuracyConfirmed: true },
});

test('what a unit declares is judged while it drafts, and a failing rule that blocks stops the submission by name', async () => {
  const { id } = await campaign({
    ratings: [{ ...rule, id: 'R-1', steps: { submission: 'block' }, mayOverride: false }],
  });
  const draft = await drafted(id, { 2023: 'GOOD', 2024: 'COMPLETED' });
  const seen = await head.call('getDraftEligibility', { params: { id: draft.id } });
  expect(seen.findings.find((finding) => finding.ruleId === 'R-1')).toMatchObject({
    result: 'FAIL',
    effect: 'block',
    nominationId: draft.nomineeId,
    citation: 'Mục III.2.2',
    sentence: expect.stringContaining('2024'),
  });
  expect(seen.asked).toEqual([expect.objectContaining({ ratings: [{ of: 'party-member', years: [2023, 2024] }] })]);
  expect(await head.refused('submitDraft', submission(draft))).toMatchObject({ status: 422, code: 'rule-not-met' });
});

test('a missing year needs a person, stops nobody, and an examiner answers it with reason and name', async () => {
  const { id } = await campaign({
    ratings: [{ ...rule, id: 'R-2', steps: { submission: 'block', examination: 'block' }, mayOverride: false }],
  });
  const draft = await drafted(id, { 2023: 'EXCELLENT' });
  await head.call('submitDraft', submission(draft));
  const dossier = await build.arrive(draft.id);
  const before = await examiner.call('getDossierEligibility', { params: { id: draft.id } });
  expect(before.findings.find((finding) => finding.ruleId === 'R-2')).toMatchObject({
    result: 'NEEDS_REVIEW',
    settled: null,
  });
  const answer = { ruleId: 'R-2', nominationId: draft.nomineeId, result: 'FAIL' as const, reason: '' };
  const params = { id: draft.id };
  expect(await examiner.refused('settleFinding', { params, body: answer })).toMatchObject({ code: 'reason-missing' });
  await examiner.call('settleFinding', { params, body: { ...answer, reason: 'Không có xếp loại năm 2024' } });
  const after = await examiner.call('getDossierEligibility', { params });
  expect(after.findings.find((finding) => finding.ruleId === 'R-2')?.settled).toMatchObject({
    result: 'FAIL',
    reason: 'Không có xếp loại năm 2024',
    by: 'examiner của Ban Thi đua - Khen thưởng Thử',
  });
  expect(await forward(dossier.id)).toMatchObject({ status: 422, code: 'rule-not-met' });
  await examiner.call('settleFinding', { params, body: { ...answer, result: 'PASS', reason: 'Đã bổ sung xếp loại' } });
  expect(await forward(dossier.id)).toBeUndefined();
});

test('a failure is overridden only where the plan allows it', async () => {
  const at = { steps: { examination: 'block' as const } };
  const { id } = await campaign({
    ratings: [
      { ...rule, ...at, id: 'R-STRICT', mayOverride: false },
      { ...rule, ...at, id: 'R-LENIENT', mayOverride: true },
    ],
  });
  const draft = await drafted(id, { 2023: 'COMPLETED', 2024: 'COMPLETED' });
  await head.call('submitDraft', submission(draft));
  await build.arrive(draft.id);
  const settle = (ruleId: string) => ({
    params: { id: draft.id },
    body: { ruleId, nominationId: draft.nomineeId, result: 'PASS' as const, reason: 'Thành tích đặc biệt' },
  });
  expect(await examiner.refused('settleFinding', settle('R-STRICT'))).toMatchObject({ code: 'override-not-allowed' });
  await examiner.call('settleFinding', settle('R-LENIENT'));
  expect(await examiner.refused('settleFinding', settle('R-UNKNOWN'))).toMatchObject({ code: 'finding-unknown' });
  const clerk = await signIn(app.address, 'cong-ty.unit-clerk');
  expect(await clerk.refused('settleFinding', settle('R-LENIENT'))).toMatchObject({ code: 'permission-missing' });
});

test('a promised paper lets the list be submitted, is seen again before the council, and unblocks it when it comes', async () => {
  const shipped = app.province.plan.checklist.map((item) => ({ ...item, promisable: item.code === 'council-minutes' }));
  const { id, plan } = await campaign({ checklist: shipped });
  const draft = await build.draft({ campaignId: id, unit: 'CONG-TY', people: ['Người Hứa'] });
  const kept = draft.content.papers.map((paper) => ({
    ...paper,
    satisfies: paper.satisfies.filter((answered) => answered.item !== 'council-minutes'),
  }));
  const save = (promises: unknown, version: number) =>
    head.call('saveDraft', {
      params: { id: draft.id },
      body: { version, nominees: draft.content.nominees, papers: kept, promises } as never,
    });
  const promise = { item: 'council-minutes', nominationId: null, by: '2020-01-01' };
  const past = await save([promise], 1);
  const confirmed = { papers: draft.papers, accuracyConfirmed: true };
  const params = { id: draft.id };
  expect(await head.refused('submitDraft', { params, body: { version: past.version, ...confirmed } })).toMatchObject({
    code: 'promise-in-the-past',
  });
  const { version } = await save([{ ...promise, by: '2099-12-31' }], past.version);
  await head.call('submitDraft', { params, body: { version, ...confirmed } });
  let standing = await build.arrive(draft.id);
  while (standing.route[standing.stage]?.kind !== 'council') standing = await build.pass(standing);
  const secretary = await signIn(app.address, 'hoi-dong-tdkt.council-secretary');
  const vote = (dossier: Dossier) => ({
    body: {
      items: [
        {
          dossierId: dossier.id,
          version: dossier.version,
          results: dossier.nominations.map(({ nominee }) => ({
            nominationId: nominee.id,
            ...{ votesFor: 15, votesAgainst: 0, absent: 0, recommend: true },
          })),
        },
      ],
    },
  });
  const refused = await secretary.call('recordCouncilResults', vote(standing) as never);
  expect(refused.items[0]).toMatchObject({ accepted: false, error: { code: 'promise-unkept' } });
  const paper = await build.upload(app.province.person('CONG-TY', 'unit-clerk'));
  const clerk = await signIn(app.address, 'cong-ty.unit-clerk');
  const brought = (item: string) => ({
    params,
    body: { papers: [{ id: randomUUID(), uploadId: paper.id, satisfies: [{ item, nominationId: null }] }] },
  });
  expect(await clerk.refused('keepPromise', brought('submission-letter'))).toMatchObject({
    code: 'paper-not-promised',
  });
  await clerk.call('keepPromise', brought('council-minutes'));
  const accepted = await secretary.call('recordCouncilResults', vote(await build.state(draft.id)) as never);
  expect(accepted.items[0]).toMatchObject({ accepted: true });
  expect(plan.checklist.length).toBeGreaterThan(0);
});

test('a level forwards only with the papers of its own that the plan asks of it', async () => {
  const { id } = await campaign({
    stages: app.province.plan.stages.map((stage) =>
      stage.code === 'emulation-office'
        ? { ...stage, adds: [{ code: 'appraisal', label: 'Báo cáo thẩm định' }] }
        : stage,
    ),
  });
  const dossier = await build.dossier({ campaignId: id, unit: 'CONG-TY', stage: 'emulation-office' });
  expect(await forward(dossier.id)).toMatchObject({ status: 422, code: 'level-paper-missing' });
  const paper = await build.upload(app.province.person('BAN-TDKT', 'examiner'));
  const added = (code: string) => ({
    params: { id: dossier.id },
    body: { version: dossier.version, code, uploadId: paper.id },
  });
  expect(await examiner.refused('addLevelPaper', added('something'))).toMatchObject({ code: 'paper-item-unknown' });
  await examiner.call('addLevelPaper', added('appraisal'));
  const view = await examiner.call('getDossier', { params: { id: dossier.id } });
  expect(view.levelPapers).toEqual([expect.objectContaining({ label: 'Báo cáo thẩm định' })]);
  expect(await forward(dossier.id)).toBeUndefined();
});

test('a list is sent above the province once, and its answer ends the dossier', async () => {
  const { stages, routes } = app.province.plan;
  const { id } = await campaign({
    stages: stages.map((stage) =>
      stage.code === 'chairman' ? { ...stage, kind: 'transmit' as const, addressee: 'Thủ tướng Chính phủ' } : stage,
    ),
    routes,
  });
  const dossier = await build.dossier({ campaignId: id, unit: 'CONG-TY', stage: 'chairman' });
  const office = await signIn(app.address, 'ubnd-tinh.chairman-office');
  const params = { id: dossier.id };
  const outcomes = dossier.nominations.map(({ nominee }) => ({ nominationId: nominee.id, awarded: true }));
  const result = { authority: 'Thủ tướng Chính phủ', number: '99/QĐ-TTg', signedOn: '2026-11-01', outcomes };
  const refused = await office.refused('recordOutsideResult', {
    params,
    body: { version: dossier.version, ...result } as never,
  });
  expect(refused).toMatchObject({ code: 'not-transmitted' });
  const sent = { version: dossier.version, number: '12/TTr-UBND', sentOn: '2026-10-01' };
  await office.call('transmit', { params, body: sent as never });
  const waiting = await office.call('getDossier', { params });
  expect(waiting.transmission).toMatchObject({ number: '12/TTr-UBND', addressee: 'Thủ tướng Chính phủ' });
  expect(
    await office.refused('transmit', { params, body: { ...sent, version: waiting.version } as never }),
  ).toMatchObject({
    code: 'already-transmitted',
  });
  await office.call('recordOutsideResult', { params, body: { version: waiting.version, ...result } as never });
  const closed = await office.call('getDossier', { params });
  expect(closed.row.phase).toBe('closed');
  expect(closed.nominations[0]?.outcome).toMatchObject({ awarded: true, decisionNumber: '99/QĐ-TTg' });
});

test('after all of it every view is what its log says', async () => {
  const findings = await verify({ db: app.database.owner, store: app.store });
  expect(findings.filter((finding) => finding.check === 'view')).toEqual([]);
});

/** Forwards as the emulation office; undefined when it was accepted. */
async function forward(dossierId: string) {
  const dossier = await build.state(dossierId);
  const opinions = dossier.nominations.map(({ nominee }) => ({ nominationId: nominee.id, recommend: true }));
  const options = { params: { id: dossierId }, body: { version: dossier.version, opinions } as never };
  const answer = await examiner.send('forward', options);
  if (answer.ok) return undefined;
  return { status: answer.status, ...((await answer.json()) as { code: string }) };
}
