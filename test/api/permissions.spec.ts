import { randomUUID } from 'node:crypto';
import { hashPassword } from '../../apps/api/auth/password.js';
import { type EndpointName, endpoints, streams } from '../../libs/contracts/endpoints.js';
import type { Dossier } from '../../libs/domain/dossier/dossier.js';
import { may, type Permission, type Role, roles } from '../../libs/domain/role.js';
import { appoint, type Builder, builder, makeCampaign, makePerson, password } from '../support/build.js';
import { type Client, refusalOf, signIn, visitor } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

type Asks = Permission | 'signed-in' | 'public';

/** What each address asks for, written down once more by hand: a route that lets in more than this fails here. */
const expected: Readonly<Record<EndpointName | keyof typeof streams, Asks>> = {
  getInstallation: 'public',
  getHealth: 'public',
  signIn: 'public',
  signInDemonstration: 'public',
  openapi: 'signed-in',
  getSession: 'signed-in',
  actAs: 'signed-in',
  changePassword: 'signed-in',
  signOut: 'signed-in',
  listOwnSessions: 'signed-in',
  endSession: 'signed-in',
  endOtherSessions: 'signed-in',
  disableAccount: 'organisation.write',
  enableAccount: 'organisation.write',
  listActs: 'act.read',
  listCampaigns: 'campaign.read',
  listDrafts: 'draft.write',
  createDraft: 'draft.write',
  getDraft: 'draft.write',
  saveDraft: 'draft.write',
  deleteDraft: 'draft.write',
  listRelatedOrganisations: 'draft.write',
  getCorrection: 'draft.write',
  saveCorrection: 'draft.write',
  submitDraft: 'dossier.submit',
  resubmit: 'dossier.submit',
  upload: 'paper.bring',
  uploadContent: 'paper.bring',
  listNotices: 'own-account',
  readNotice: 'own-account',
  listDossiers: 'dossier.read',
  getFilterOptions: 'dossier.read',
  getDossier: 'dossier.read',
  paperContent: 'dossier.read',
  stampedCopyContent: 'dossier.read',
  receipt: 'dossier.read',
  events: 'dossier.read',
  recordOpinion: 'dossier.decide',
  forward: 'dossier.decide',
  returnToUnit: 'dossier.decide',
  getCouncilGrid: 'council.record',
  recordCouncilResults: 'council.record',
  listDecisions: 'decision.record',
  listDecisionCandidates: 'decision.record',
  recordDecision: 'decision.record',
  correctDecisionNumber: 'decision.record',
  decisionContent: 'decision.record',
  listPlans: 'campaign.read',
  getPlan: 'campaign.read',
  comparePlans: 'campaign.read',
  createPlanDraft: 'campaign.write',
  getPlanDraft: 'campaign.write',
  savePlanDraft: 'campaign.write',
  deletePlanDraft: 'campaign.write',
  publishPlan: 'campaign.write',
  closePlan: 'campaign.write',
  recordPlanEvent: 'campaign.write',
  getQuotaUse: 'registration.oversee',
  setUnitAttribute: 'campaign.write',
  listMyRegistrations: 'registration.write',
  getRegistration: 'registration.write',
  saveRegistration: 'registration.write',
  forwardRegistrations: 'registration.write',
  sendReport: 'registration.write',
  getRegistrationOverview: 'registration.oversee',
  remindUnits: 'registration.remind',
  registrationSheet: 'registration.oversee',
  getDraftEligibility: 'draft.write',
  getDossierEligibility: 'dossier.read',
  settleFinding: 'dossier.decide',
  keepPromise: 'draft.write',
  addLevelPaper: 'dossier.transmit',
  transmit: 'dossier.transmit',
  recordOutsideResult: 'dossier.transmit',
  searchSubjects: 'subject.read',
  getSubject: 'subject.read',
  createSubject: 'subject.write',
  changeSubject: 'subject.write',
  addAward: 'subject.write',
  revokeAward: 'subject.write',
  recordRating: 'subject.write',
  openHold: 'subject.write',
  releaseHold: 'subject.write',
  linkNomination: 'subject.write',
  checkNominees: 'draft.write',
  importNominees: 'draft.write',
  nomineeTemplate: 'draft.write',
  checkAwards: 'subject.write',
  importAwards: 'subject.write',
  awardTemplate: 'subject.write',
  listOrganisations: 'organisation.read',
  getOrganisation: 'organisation.read',
  previewOrganisationAct: 'organisation.write',
  recordOrganisationAct: 'organisation.write',
  withdrawOrganisationAct: 'organisation.write',
  listAppointments: 'organisation.read',
  appoint: 'organisation.write',
  changeAppointment: 'organisation.write',
  voidAppointment: 'organisation.write',
  resetPassword: 'organisation.write',
  searchPersons: 'organisation.write',
  getWorkingCalendar: 'calendar.read',
  getWorkingCalendarVersion: 'calendar.read',
  publishWorkingCalendar: 'calendar.write',
  getLegalRegimes: 'calendar.read',
  getLegalRegimesVersion: 'calendar.read',
  publishLegalRegimes: 'calendar.write',
  getOperations: 'operations.read',
  retryEffects: 'operations.retry',
};

let app: TestApp;
let build: Builder;
let foreign: Dossier;
let drafted: { id: string };
const clients = new Map<Role, Client>();

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  foreign = await build.dossier({ unit: 'XA-B', stage: 'district' });
  drafted = await build.draft({ unit: 'XA-B' });
  for (const role of roles) clients.set(role, await signIn(app.address, `phong.${role}`));
});
afterAll(() => app?.close());

const names = Object.keys(expected) as (keyof typeof expected)[];
const methodOf = (name: keyof typeof expected): string =>
  name in endpoints ? endpoints[name as EndpointName].method : 'GET';
const pathOf = (name: keyof typeof expected): string =>
  name in endpoints ? endpoints[name as EndpointName].path : streams[name as keyof typeof streams];

/** An address with another unit's dossier, paper, copy or draft in it. */
function filled(name: keyof typeof expected): string {
  const id = pathOf(name).includes('/drafts/') ? drafted.id : foreign.id;
  return pathOf(name)
    .replace(':paperId', foreign.papers[0]?.id ?? '')
    .replace(/:(?:copyId)/, randomUUID())
    .replace(':id', pathOf(name).includes('/dossiers/') || pathOf(name).includes('/drafts/') ? id : randomUUID());
}

async function ask(who: Client, name: keyof typeof expected): Promise<Response> {
  const stop = new AbortController();
  const method = methodOf(name);
  const json = method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' };
  try {
    const answer = await who.fetch(filled(name), { method, signal: stop.signal, ...json });
    if (name !== 'events') return new Response(await answer.arrayBuffer(), { status: answer.status });
    return new Response(answer.ok ? '' : await answer.text(), { status: answer.status });
  } finally {
    stop.abort();
  }
}

test('the table of expectations holds every address', () => {
  expect(names.toSorted()).toEqual([...Object.keys(endpoints), ...Object.keys(streams)].toSorted());
});

test.each(names.filter((name) => expected[name] !== 'public'))('%s asks for a session', async (name) => {
  expect(await refusalOf(await ask(visitor(app.address), name))).toMatchObject({ status: 401, code: 'not-signed-in' });
  const forged = visitor(app.address, 'tt_session=forged');
  expect(await refusalOf(await ask(forged, name))).toMatchObject({ status: 401, code: 'not-signed-in' });
});

test('who has yet to set a password of their own is let into nothing else', async () => {
  const { personId, userName } = app.province.person('HUYEN-B', 'level-head');
  const administrator = clients.get('administrator') ?? visitor('');
  const { initialPassword } = await administrator.call('resetPassword', { params: { id: personId } });
  const who = await signIn(app.address, userName, initialPassword);
  for (const name of names.filter((each) => !['public', 'signed-in'].includes(expected[each]))) {
    const refusal = await refusalOf(await ask(who, name));
    expect({ name, ...refusal }).toMatchObject({ name, status: 403, code: 'initial-password' });
  }
});

describe.each(roles)('as %s', (role) => {
  const asked = names.filter(
    (name): name is keyof typeof expected => !['public', 'signed-in'].includes(expected[name]),
  );
  const allowed = asked.filter((name) => may(role, expected[name] as Permission));
  const forbidden = asked.filter((name) => !allowed.includes(name));

  test('every address that needs another permission answers 403', async () => {
    for (const name of forbidden) {
      const refusal = await refusalOf(await ask(clients.get(role) ?? visitor(''), name));
      expect({ name, ...refusal }).toMatchObject({ name, status: 403, code: 'permission-missing' });
    }
  });

  test('no address that it may use answers 401, an absent permission or a fault', async () => {
    for (const name of allowed) {
      const answer = await ask(clients.get(role) ?? visitor(''), name);
      const code = answer.ok ? 'ok' : (await refusalOf(answer)).code;
      expect({ name, code, fault: answer.status >= 500 }).not.toMatchObject({ code: 'permission-missing' });
      expect({ name, status: answer.status }).not.toEqual({ name, status: 401 });
      expect({ name, fault: answer.status >= 500 }).toEqual({ name, fault: false });
    }
  });

  test('another unit’s dossier, its bytes and its draft do not exist', async () => {
    const wide = role === 'coordinator' || role === 'auditor';
    for (const name of allowed.filter((each) => /:id/.test(pathOf(each)) && methodOf(each) === 'GET')) {
      const answer = await ask(clients.get(role) ?? visitor(''), name);
      const seen = wide && ['getDossier', 'getDossierEligibility', 'paperContent', 'receipt'].includes(name);
      expect({ name, status: answer.status }).toEqual({ name, status: seen ? 200 : 404 });
    }
  });
});

describe('how the units of a plan stand: registrations, reports, places', () => {
  const overviews = ['getRegistrationOverview', 'registrationSheet', 'getQuotaUse'] as const;
  let own: string;
  beforeAll(async () => {
    const plan = { ...app.province.plan, code: 'CUA-PHONG', owner: 'PHONG' };
    own = await makeCampaign(app.database.owner, plan, 1);
  });
  const statusOf = async (role: Role, id: string) => {
    const asked: number[] = [];
    for (const name of overviews) {
      const path = pathOf(name).replace(':id', id);
      asked.push((await (clients.get(role) ?? visitor('')).fetch(path)).status);
    }
    return asked;
  };

  test('the owner of one plan reads its own and is refused another’s', async () => {
    expect(await statusOf('campaign-owner', own)).toEqual([200, 200, 200]);
    expect(await statusOf('campaign-owner', app.province.campaignId)).toEqual([403, 403, 403]);
    const owner = clients.get('campaign-owner') ?? visitor('');
    const params = { id: app.province.campaignId };
    for (const name of ['getRegistrationOverview', 'getQuotaUse'] as const)
      expect(await owner.refused(name, { params })).toMatchObject({ status: 403, code: 'plan-of-another-owner' });
    expect((await owner.call('getPlan', { params })).mayOversee).toBe(false);
    expect((await owner.call('getPlan', { params: { id: own } })).mayOversee).toBe(true);
  });

  test.each<Role>(['administrator', 'coordinator', 'auditor'])('the %s reads every plan’s', async (role) => {
    expect(await statusOf(role, app.province.campaignId)).toEqual([200, 200, 200]);
  });

  test.each(roles.filter((role) => !may(role, 'registration.oversee')))('the %s reads no plan’s', async (role) => {
    expect(await statusOf(role, app.province.campaignId)).toEqual([403, 403, 403]);
  });

  test('a unit reads its own registration and nobody else’s', async () => {
    const head = await signIn(app.address, 'so.unit-head');
    const mine = await head.call('getRegistration', { params: { id: app.province.campaignId } });
    expect(JSON.stringify(mine)).not.toContain('UBND xã');
  });
});

test('what is sent to another unit’s dossier finds none there', async () => {
  const nominationId = foreign.nominations[0]?.nominee.id;
  const { version } = foreign;
  const upload = await build.upload(app.province.person('XA-A', 'unit-clerk'));
  const opinion = { version, nominationId, recommend: true };
  const paper = { id: randomUUID(), uploadId: upload.id, satisfies: [{ item: 'x', nominationId: null }] };
  const sent: readonly (readonly [user: string, name: EndpointName, body: object])[] = [
    ['huyen-a.examiner', 'recordOpinion', opinion],
    ['huyen-a.examiner', 'forward', { version }],
    ['huyen-a.level-head', 'returnToUnit', { version, reason: 'Thiếu' }],
    ['huyen-a.examiner', 'settleFinding', { ruleId: 'x', nominationId: null, result: 'PASS', reason: 'Đủ' }],
    ['huyen-a.examiner', 'transmit', { version, number: '1', sentOn: '2026-01-05' }],
    ['xa-a.unit-clerk', 'saveCorrection', { draftVersion: 0, papers: [], withdrawn: [] }],
    ['xa-a.unit-clerk', 'keepPromise', { papers: [paper] }],
    ['xa-a.unit-head', 'resubmit', { version, draftVersion: 0, accuracyConfirmed: true }],
  ];
  for (const [user, name, body] of sent) {
    const refusal = await (await signIn(app.address, user)).refused(name, { params: { id: foreign.id }, body });
    expect({ name, ...refusal }).toMatchObject({ name, status: 404, code: 'not-found' });
  }
  const ofDraft = [
    ['saveDraft', { version: 1, nominees: [], papers: [] }],
    ['deleteDraft', undefined],
    ['submitDraft', { version: 1, papers: [], accuracyConfirmed: true }],
  ] as const;
  const head = await signIn(app.address, 'xa-a.unit-head');
  for (const [name, body] of ofDraft) {
    const refusal = await head.refused(name, { params: { id: drafted.id }, body });
    expect({ name, ...refusal }).toMatchObject({ name, status: 404, code: 'not-found' });
  }
});

test('a person with two appointments chooses one, and acts as nobody before', async () => {
  const { personId } = app.province.person('PHONG', 'records-clerk');
  const organisationId = app.province.organisation('XA-A');
  const second = await appoint(app.database.owner, { personId, organisationId, role: 'unit-clerk' });
  const who = await signIn(app.address, 'phong.records-clerk');
  const session = await who.call('getSession');
  expect(session).toMatchObject({ acting: null, permissions: [] });
  expect(session.appointments).toHaveLength(2);
  expect(await who.refused('listDossiers')).toMatchObject({ status: 403, code: 'appointment-not-chosen' });
  expect((await who.call('actAs', { body: { appointmentId: second } })).acting).toMatchObject({ role: 'unit-clerk' });
  await who.call('listDrafts');
  const other = app.province.person('XA-B', 'unit-head').appointmentId;
  expect(await who.refused('actAs', { body: { appointmentId: other } })).toMatchObject({
    code: 'appointment-not-valid',
  });
});

test('an appointment that ended yesterday decides nothing, though the session lives', async () => {
  const organisationId = app.province.organisation('HUYEN-B');
  const made = { userName: 'tam.thoi', name: 'Người tạm thời', passwordHash: await hashPassword(password) };
  const { appointmentId } = await makePerson(app.database.owner, {
    ...made,
    organisationId,
    role: 'examiner',
  });
  const who = await signIn(app.address, 'tam.thoi');
  await who.call('getDossier', { params: { id: foreign.id } });
  await app.database.owner.query(`UPDATE appointment SET valid_to = judge_day() - 1 WHERE id = $1`, [appointmentId]);
  const body = { version: foreign.version, opinions: [] };
  expect(await who.refused('forward', { params: { id: foreign.id }, body })).toMatchObject({
    status: 403,
    code: 'appointment-not-chosen',
  });
});

test('a wrong password and an unknown account are told apart by nobody; the eleventh guess waits', async () => {
  const nobody = visitor(app.address);
  const guess = (userName: string) => nobody.refused('signIn', { body: { userName, password: 'sai' } });
  const [known, unknown] = [await guess('xa-a.unit-clerk'), await guess('khong.co')];
  expect(known).toEqual(unknown);
  expect(known).toMatchObject({ status: 401, code: 'wrong-password' });
  for (let count = 0; count < 9; count += 1) await guess('khong.co');
  expect(await guess('khong.co')).toMatchObject({ status: 429, code: 'too-many-attempts' });
});

test('the cookie is out of reach of scripts and of other sites', async () => {
  const answer = await visitor(app.address).send('signIn', { body: { userName: 'xa-a.unit-clerk', password } });
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/i);
  expect(answer.headers.get('set-cookie')).toMatch(/SameSite=Lax/i);
  const who = await signIn(app.address, 'xa-a.unit-clerk');
  await who.call('signOut');
  expect((await who.refused('getSession')).status).toBe(401);
});

test('one click signs in nowhere but in a demonstration', async () => {
  expect(
    await visitor(app.address).refused('signInDemonstration', { body: { userName: 'xa-a.unit-clerk' } }),
  ).toMatchObject({
    status: 404,
    code: 'only-in-demonstration',
  });
});
