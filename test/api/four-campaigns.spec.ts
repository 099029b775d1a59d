import { randomUUID } from 'node:crypto';
import { checkPlan } from '../../apps/api/plans/plan-drafts.js';
import { demonstrationCampaigns } from '../../apps/stack/demonstration/campaign.js';
import { parseCampaign } from '../../libs/campaigns/parse-campaign.js';
import { type CampaignDefinition, withShortNames } from '../../libs/contracts/campaign-definition.js';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import { verify } from '../../libs/ledger/verify.js';
import { type Builder, builder, makeCampaign, smallPdf } from '../support/build.js';
import { type Client, signIn } from '../support/http-client.js';
import { inventedPlan } from '../support/invented-plan.js';
import { makePlanProvince } from '../support/plan-province.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
});
afterAll(() => app?.close());

const invented = parseCampaign(inventedPlan);
if (!invented.definition) throw new Error(invented.problems.map(({ message }) => message).join('; '));

const shipped = await demonstrationCampaigns(new Date().toISOString().slice(0, 10));
const plans = [...shipped, withShortNames(invented.definition)];
const clients = new Map<string, Client>();

async function as(code: string, role: string): Promise<Client> {
  const userName = `${code}.${role}`.toLowerCase();
  const known = clients.get(userName) ?? (await signIn(app.address, userName));
  clients.set(userName, known);
  return known;
}

async function codeOf(id: string): Promise<string> {
  const [row] = await app.db.query<{ code: string }[]>('SELECT code FROM organisation WHERE id = $1', [id]);
  if (!row) throw new Error(`no organisation ${id}`);
  return row.code;
}

/** Registers a unit with what its kind must say; the body above sends it on where the plan wants that. */
async function register(campaignId: string, unit: string, above: string | null): Promise<void> {
  const clerk = await as(unit, 'unit-clerk');
  const params = { id: campaignId };
  const form = await clerk.call('getRegistration', { params });
  if (!form.summary.asked) return;
  const fields = (kind: string) => form.fields.filter((field) => field.kind === kind);
  const content = {
    texts: fields('text').map(({ code }) => ({ field: code, text: 'Hoàn thành nhiệm vụ' })),
    targets: fields('targets').map(({ code }) => ({ field: code, label: 'Chỉ tiêu', planned: '10' })),
    indicators: form.indicators.map(({ code }) => ({ item: code, baseline: '10', target: '12' })),
  };
  const saved = await clerk.call('saveRegistration', { params, body: { version: 0, content } });
  if (saved.summary.state !== 'waiting' || !above) return;
  const district = await as(above, 'unit-clerk');
  const waiting = await district.call('getRegistration', { params });
  await district.call('forwardRegistrations', {
    params,
    body: { unitIds: waiting.waiting.map(({ unitId }) => unitId) },
  });
}

/** A unit's dossier: itself and one person for an award, every line answered, submitted by its head. */
async function submit(campaignId: string, unit: { id: string; code: string }, award: string): Promise<string> {
  const clerk = await as(unit.code, 'unit-clerk');
  const draft = await clerk.call('createDraft', { body: { campaignId } });
  const params = { id: draft.id };
  const nominees = [
    { kind: 'collective', id: randomUUID(), award, organisationId: unit.id },
    {
      ...{ kind: 'individual', id: randomUUID(), award, name: `Người của ${unit.code}`, birthDate: '1980-04-30' },
      ...{ position: 'Công chức', workUnit: unit.code, partyMember: true, enterpriseDirector: false },
    },
  ];
  const upload = await clerk.upload(smallPdf(unit.code));
  const listed = await clerk.call('saveDraft', { params, body: { version: draft.version, nominees, papers: [] } });
  const satisfies = listed.checklist.map(({ item, nominationId }) => ({ item, nominationId }));
  const papers = [{ id: randomUUID(), uploadId: upload.id, satisfies }];
  const saved = await clerk.call('saveDraft', { params, body: { version: listed.version, nominees, papers } });
  const head = await as(unit.code, 'unit-head');
  const seen = [{ uploadId: upload.id, sha256: upload.sha256 }];
  await head.call('submitDraft', { params, body: { version: saved.version, papers: seen, accuracyConfirmed: true } });
  return draft.id;
}

/** One stage's work over HTTP, by whoever holds it. */
async function work(dossier: Dossier): Promise<void> {
  const stage = dossier.route[dossier.stage];
  if (!stage) throw new Error('no stage');
  const holder = await as(await codeOf(stage.organisationId), stage.holderRole);
  const params = { id: dossier.id };
  const ids = dossier.nominations.map(({ nominee }) => nominee.id);
  for (const { code } of stage.adds ?? []) {
    const upload = await holder.upload(smallPdf(code));
    const { version } = await build.state(dossier.id);
    await holder.call('addLevelPaper', { params, body: { version, code, uploadId: upload.id } });
  }
  const { version } = await build.state(dossier.id);
  const outcomes = ids.map((nominationId) => ({ nominationId, awarded: true }));
  switch (stage.kind) {
    case 'examine':
    case 'joint-review': {
      const opinions = ids.map((nominationId) => ({ nominationId, recommend: true }));
      await holder.call('forward', { params, body: { version, opinions } });
      return;
    }
    case 'council': {
      const votes = { votesFor: stage.councilSize, votesAgainst: 0, absent: 0, recommend: true };
      const results = ids.map((nominationId) => ({ nominationId, ...votes }));
      const answer = await holder.call('recordCouncilResults', {
        body: { items: [{ dossierId: dossier.id, version, results }] },
      });
      expect(answer.items).toEqual([expect.objectContaining({ accepted: true })]);
      return;
    }
    case 'decide': {
      const upload = await holder.upload(smallPdf('quyết định'));
      const body = { number: `${dossier.code}/QĐ`, signedOn: '2026-11-20', uploadId: upload.id };
      const awarded = outcomes.map((outcome) => ({ ...outcome, dossierId: dossier.id }));
      await holder.call('recordDecision', { body: { ...body, outcomes: awarded } });
      return;
    }
    case 'transmit': {
      await holder.call('transmit', { params, body: { version, number: '12/TTr', sentOn: '2026-11-01' } });
      const sent = await build.state(dossier.id);
      const decision = { authority: stage.addressee ?? '', number: '99/QĐ', signedOn: '2026-11-20' };
      await holder.call('recordOutsideResult', { params, body: { version: sent.version, ...decision, outcomes } });
    }
  }
}

/** What the owner of a plan adds on the screen when the plan names no award. */
function completed(plan: CampaignDefinition): CampaignDefinition {
  if (plan.awards.length > 0) return plan;
  return { ...plan, awards: [{ code: 'GIAY-KHEN-XA', name: 'Giấy khen', subjects: ['collective', 'individual'] }] };
}

test.each(plans.map((plan) => [plan.code, completed(plan)] as const))(
  'under %s a dossier of every kind of unit travels to its last state',
  async (code, plan) => {
    const district = app.province.organisation('HUYEN-A');
    const units = await makePlanProvince(app.database.owner, plan, { commune: district });
    const checked = await checkPlan(app.db, JSON.stringify(plan));
    // The eight districts that one plan gives numbers to by name are not bodies of this province.
    const wrong = checked.problems.filter((problem) => problem.severity === 'error' && problem.code !== 'unknown-unit');
    expect(wrong).toEqual([]);
    const campaignId = await makeCampaign(app.database.owner, plan, 2);
    for (const [kind, unit] of Object.entries(units)) {
      await register(campaignId, unit.code, kind === 'commune' ? 'HUYEN-A' : null);
      for (const route of plan.routes.filter(({ unitKinds }) => unitKinds.includes(kind))) {
        const id = await submit(campaignId, unit, route.awards?.[0] ?? plan.awards[0]?.code ?? '');
        let dossier = await build.arrive(id);
        expect(dossier.route.map((stage) => stage.code)).toEqual(route.stages);
        for (let steps = 0; dossier.phase !== 'closed' && steps < 12; steps += 1) {
          await work(dossier);
          dossier = await build.arrive(id);
        }
        expect({ code, kind, phase: dossier.phase }).toEqual({ code, kind, phase: 'closed' });
        expect(dossier.nominations.every((nomination) => nomination.outcome?.awarded)).toBe(true);
        const head = await as(unit.code, 'unit-head');
        const view = await head.call('getDossier', { params: { id } });
        expect(view.nominations.every((nomination) => nomination.outcome?.awarded)).toBe(true);
      }
    }
  },
  120_000,
);

test('awards that two levels decide on are not put forward in one dossier', async () => {
  const plan = plans.find(({ routes }) => routes.some(({ awards }) => awards));
  if (!plan) throw new Error('no plan has routes by award');
  const [unit] = Object.values(await makePlanProvince(app.database.owner, plan));
  const [campaign] = await app.db.query<{ id: string }[]>(
    'SELECT id FROM campaign WHERE code = $1 ORDER BY version DESC LIMIT 1',
    [plan.code],
  );
  if (!unit || !campaign) throw new Error('the plan was not run');
  const clerk = await as(unit.code, 'unit-clerk');
  const draft = await clerk.call('createDraft', { body: { campaignId: campaign.id } });
  const params = { id: draft.id };
  const nominees = plan.routes.map(({ awards }, index) => ({
    ...{ kind: 'individual', id: randomUUID(), award: awards?.[0], name: `Người số ${index}`, birthDate: '1980-04-30' },
    ...{ position: 'Công chức', workUnit: unit.code, partyMember: true, enterpriseDirector: false },
  }));
  const saved = await clerk.call('saveDraft', { params, body: { version: draft.version, nominees, papers: [] } });
  const told = {
    code: 'awards-of-two-routes',
    message: expect.stringContaining('Hãy lập mỗi tuyến một hồ sơ.'),
  };
  const { problems } = await clerk.call('getDraft', { params });
  expect(problems).toEqual([told]);
  const head = await as(unit.code, 'unit-head');
  const body = { version: saved.version, papers: [], accuracyConfirmed: true };
  expect(await head.refused('submitDraft', { params, body })).toMatchObject({ status: 422, ...told });
  await clerk.call('saveDraft', {
    params,
    body: { version: saved.version, nominees: nominees.slice(0, 1), papers: [] },
  });
  expect((await clerk.call('getDraft', { params })).problems).toEqual([]);
});

test('after all of it every view is what its log says, and every decision stands where it was taken', async () => {
  const findings = await verify({ db: app.database.owner, store: app.store });
  expect(findings.filter(({ check }) => check === 'view' || check === 'decision')).toEqual([]);
});
