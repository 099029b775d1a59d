import { randomUUID } from 'node:crypto';
import { Reflector } from '@nestjs/core';
import { stringify } from 'yaml';
import { ApiModule } from '../../apps/api/api.module.js';
import { hashPassword } from '../../apps/api/auth/password.js';
import { namedThing } from '../../apps/api/http/named-things.js';
import { REQUIRED } from '../../apps/api/http/serve.js';
import { readConfig } from '../../libs/config/env.js';
import { endpoints } from '../../libs/contracts/endpoints.js';
import { may, mayReach, type Permission, permissions, type Reach, type Role, roles } from '../../libs/domain/role.js';
import { type Builder, builder, makeCampaign, makePerson, password } from '../support/build.js';
import { type Client, refusalOf, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

/** The reader sits in a district: it is one's own, a commune of it is below, the commune of another district is foreign. */
const places: Readonly<Record<Reach, string>> = { own: 'HUYEN-A', subordinate: 'XA-A', foreign: 'XA-B' };
const reaches = Object.keys(places) as Reach[];

let app: TestApp;
let build: Builder;
let admin: Client;
const clients = new Map<Role, Client>();
/** the id of each thing by the beginning of its addresses and by whose it is */
const things = new Map<string, string>();
const born = '1980-04-30';
let last = 500;
const freshNumber = () => `0930800${String((last += 1)).padStart(5, '0')}`;

async function person(name: string, home?: string) {
  const payrollOrganisationId = home ? app.province.organisation(home) : null;
  const body = { kind: 'person', name, citizenNumber: freshNumber(), birthDate: born, payrollOrganisationId };
  return admin.call('createSubject', { body });
}

async function make(reach: Reach): Promise<void> {
  const code = places[reach];
  const { owner } = app.database;
  const keep = (under: string, id: string) => things.set(`${under} ${reach}`, id);
  keep('/api/dossiers/:id', (await build.dossier({ unit: code })).id);
  keep('/api/drafts/:id', (await build.draft({ unit: code })).id);
  const plan = { ...app.province.plan, code: `CUA-${code}`, owner: code };
  const campaignId = await makeCampaign(owner, plan, 1);
  keep('/api/plans/:id', campaignId);
  keep('/api/campaigns/:id', campaignId);
  const source = stringify({ ...plan, code: `SOAN-${code}` });
  keep('/api/plan-drafts/:id', (await admin.call('createPlanDraft', { body: { source } })).id);
  const made = await person(`Người Của ${code}`, code);
  keep('/api/subjects/:id', made.id);
  const by = app.province.person(code, 'unit-clerk');
  const upload = await build.upload(by);
  keep('/api/uploads/:id', upload.id);
  const decisionId = randomUUID();
  await owner.query(
    `INSERT INTO award_decision (id, organisation_id, signed_on, upload_id, recorded_at, actor)
     VALUES ($1, $2, '2025-01-02', $3, judge_now(), '{}')`,
    [decisionId, app.province.organisation(code), upload.id],
  );
  await owner.query(
    `INSERT INTO award_decision_number (organisation_id, year, number, decision_id, step, reason, recorded_at)
     VALUES ($1, 2025, '1/QĐ', $2, 0, NULL, judge_now())`,
    [app.province.organisation(code), decisionId],
  );
  keep('/api/decisions/:id', decisionId);
}

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  admin = await signIn(app.address, 'phong.administrator');
  const passwordHash = await hashPassword(password);
  const appointed = [
    ...roles.map((role) => ['HUYEN-A', role] as const),
    ...['XA-A', 'UBND-TINH'].map((code) => [code, 'campaign-owner'] as const),
  ];
  for (const [code, role] of appointed) {
    const userName = `thu.${code}.${role}`.toLowerCase();
    const organisationId = app.province.organisation(code);
    await makePerson(app.database.owner, { userName, name: `${role} của ${code}`, passwordHash, organisationId, role });
  }
  for (const role of roles) clients.set(role, await signIn(app.address, `thu.huyen-a.${role}`));
  for (const reach of reaches) await make(reach);
});
afterAll(() => app?.close());

type Handler = (...given: never[]) => unknown;
const verbs = ['GET', 'POST', 'PUT', 'DELETE'];
const controllers = (ApiModule.with(readConfig({ DATABASE_URL: 'postgres://nowhere' })).controllers ?? []) as {
  prototype: Record<string, Handler>;
}[];
const routes = controllers.flatMap(({ prototype }) =>
  Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== 'constructor' && Reflect.hasMetadata('path', prototype[name] as object))
    .map((name) => prototype[name] as Handler)
    .map((handler) => ({
      method: verbs[Reflect.getMetadata('method', handler) as number] ?? '',
      path: Reflect.getMetadata('path', handler) as string,
      required: new Reflector().get<string>(REQUIRED, handler),
    })),
);
const guarded = routes.flatMap(({ method, path, required }) => {
  const permission = permissions.find((each) => each === required);
  const thing = permission && namedThing(path, permission);
  return thing ? [{ method, path, permission, thing }] : [];
});

test('every address that names a thing of somebody’s is held by the gate', () => {
  const open = routes
    .filter(({ path }) => path.includes('/:id'))
    .filter(({ path, required }) => !namedThing(path, required as Permission))
    .map(({ method, path }) => `${method} ${path}`);
  // What is looked at here is a whole province's (organisations, appointments, the plans as published), the reader's own unit's (its
  // registration), or asked of the reader's own appointment (notices), own account (sessions) and own sight (subjects) by the query itself.
  expect(
    open.filter((each) => !/organisation|appointments|persons|notices|registration|reports|sessions/.test(each)),
  ).toEqual(['GET /api/plans/:id', 'GET /api/plans/:id/comparison', 'GET /api/subjects/:id']);
});

describe.each(roles)('a %s of a district', (role) => {
  const asked = guarded.filter(({ permission }) => may(role, permission));
  test.each(reaches)('reaches of what is %s what the table says, before a body is looked at', async (reach) => {
    for (const { method, path, permission, thing } of asked) {
      const id = things.get(`${thing.under} ${reach}`) ?? '';
      const allowed = mayReach(role, permission, reach);
      // What may be thrown away would be.
      if (allowed && method === 'DELETE') continue;
      const address = path.replace(':id', id).replace(/:\w+/g, () => randomUUID());
      const json = method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' };
      const answer = await (clients.get(role) as Client).fetch(address, { method, ...json });
      const code = answer.ok ? 'ok' : (await refusalOf(answer)).code;
      await answer.body?.cancel().catch(() => undefined);
      const refused = [thing.unknown, thing.outOfReach] as string[];
      if (!allowed)
        expect({ role, method, path, reach, refused: refused.includes(code) ? true : code }).toMatchObject({
          refused: true,
        });
      else if (thing.unknown !== 'document-missing' && !path.includes('paperId'))
        expect({ role, method, path, reach, code: refused.includes(code) ? code : 'let in' }).toMatchObject({
          code: 'let in',
        });
    }
  });
});

describe('an owner of a commune’s plans', () => {
  let who: Client;
  beforeAll(async () => {
    who = await signIn(app.address, 'thu.xa-a.campaign-owner');
  });
  const award = {
    ...{ awardName: 'Bằng khen', decisionNumber: '12/QĐ-UBND', decidedOn: '2023-11-20' },
    ...{ decidingBody: 'Chủ tịch UBND tỉnh', commendationType: 'MERIT' },
  };

  test('finds and reads those of the commune, and nobody’s number besides', async () => {
    const mine = await person('Trong Xã', 'XA-A');
    const foreign = await person('Ngoài Xã', 'XA-B');
    const homeless = await person('Chưa Rõ');
    const found = (await who.call('searchSubjects', { query: {} })).items;
    expect(found.map(({ name }) => name)).toContain('Trong Xã');
    expect(found.map(({ name }) => name)).not.toContain('Ngoài Xã');
    expect(found.find(({ id }) => id === mine.id)?.citizenNumber).toBe(mine.citizenNumber);
    for (const { citizenNumber } of [foreign, homeless])
      expect((await who.call('searchSubjects', { query: { q: citizenNumber ?? '' } })).items).toEqual([]);
    for (const { id } of [foreign, homeless])
      expect(await who.refused('getSubject', { params: { id } })).toMatchObject({
        status: 404,
        code: 'subject-unknown',
      });
  });

  test('writes nobody else’s record, and undoes nothing that stands above', async () => {
    const mine = await person('Của Xã', 'XA-A');
    const foreign = await person('Của Xã Khác', 'XA-B');
    const params = { id: mine.id };
    const openHold = { kind: 'complaint', openedOn: '2025-01-02', evidence: 'Đơn' };
    const [theirs] = (await admin.call('addAward', { params, body: award })).awards;
    const [hold] = (await admin.call('openHold', { params, body: openHold })).holds;
    expect(
      await who.refused('revokeAward', {
        params,
        body: { award: { id: theirs?.id ?? '' }, on: '2024-02-03', reason: 'Vì' },
      }),
    ).toMatchObject({ status: 403, code: 'record-of-another-body' });
    expect(
      await who.refused('releaseHold', {
        params: { ...params, holdId: hold?.id ?? '' },
        body: { on: '2025-02-03', reason: 'Vì' },
      }),
    ).toMatchObject({ status: 403, code: 'record-of-another-body' });
    for (const [name, body] of [
      ['addAward', award],
      ['openHold', openHold],
      ['recordRating', { year: 2023, of: 'official', value: 'GOOD', evidence: 'x' }],
      ['changeSubject', { name: 'Khác', birthDate: born, position: null, workUnit: null, payrollOrganisationId: null }],
    ] as const)
      expect({ name, ...(await who.refused(name, { params: { id: foreign.id }, body })) }).toMatchObject({
        ...{ name, status: 404, code: 'subject-unknown' },
      });
    expect((await admin.call('getSubject', { params: { id: foreign.id } })).holds).toEqual([]);
    const own = (await who.call('openHold', { params, body: { ...openHold, kind: 'press' } })).holds.find(
      ({ kind }) => kind === 'press',
    );
    await who.call('releaseHold', {
      params: { ...params, holdId: own?.id ?? '' },
      body: { on: '2025-02-03', reason: 'Không đúng' },
    });
    const body = { kind: 'person', name: 'Mới', citizenNumber: freshNumber(), birthDate: born };
    for (const payrollOrganisationId of [app.province.organisation('XA-B'), null])
      expect(await who.refused('createSubject', { body: { ...body, payrollOrganisationId } })).toMatchObject({
        status: 403,
        code: 'subject-out-of-reach',
      });
    await who.call('createSubject', { body: { ...body, payrollOrganisationId: app.province.organisation('XA-A') } });
  });
});

test('a reminder reaches the units that the plan asks, and is refused as a whole when one is none of them', async () => {
  const registration = { required: true, steps: {}, hard: false, through: [], content: [] };
  const audience = { unitKinds: ['commune'] };
  const plan = { ...app.province.plan, code: 'NHAC', owner: 'XA-A', audience, registration };
  const id = await makeCampaign(app.database.owner, plan, 1);
  const who = await signIn(app.address, 'thu.xa-a.campaign-owner');
  const everybody = Object.values(app.province.organisations);
  const remind = (unitIds: readonly string[]) => ({ params: { id }, body: { unitIds, about: 'registration' } });
  expect(await who.refused('remindUnits', remind(everybody))).toMatchObject({
    status: 422,
    code: 'unit-outside-audience',
  });
  expect(await who.refused('remindUnits', remind([randomUUID()]))).toMatchObject({ code: 'unit-outside-audience' });
  expect(await app.db.query('SELECT 1 FROM campaign_reminder')).toEqual([]);
  await who.call('remindUnits', remind([app.province.organisation('XA-B')]));
  expect(await app.db.query('SELECT 1 FROM campaign_reminder')).toHaveLength(1);
});

test('papers are brought by those whose work brings papers', async () => {
  for (const role of roles) {
    const answer = await (clients.get(role) as Client).fetch('/api/uploads', {
      ...{ method: 'POST', body: Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF\n') },
      headers: { 'content-type': 'application/pdf', 'x-file-name': 'a.pdf' },
    });
    const brings = ['unit-clerk', 'unit-head', 'examiner', 'level-head', 'chairman-office'].includes(role);
    expect({ role, status: answer.status }).toEqual({ role, status: brings ? 200 : 403 });
  }
});

test('how many dossiers a body has and a plan took is told to those who may read them', async () => {
  const counts = async (who: Client, code: string) => {
    const { dossiers } = await who.call('getOrganisation', { params: { id: app.province.organisation(code) } });
    return dossiers !== null;
  };
  for (const role of roles) {
    const who = clients.get(role) as Client;
    for (const reach of reaches) {
      const told = mayReach(role, 'dossier.read', reach) || mayReach(role, 'organisation.write', reach);
      expect({ role, reach, told: await counts(who, places[reach]) }).toEqual({ role, reach, told });
    }
    const plans = new Map((await who.call('listPlans')).items.map(({ code, dossiers }) => [code, dossiers !== null]));
    for (const reach of reaches)
      expect({ role, reach, told: plans.get(`CUA-${places[reach]}`) }).toEqual({
        ...{ role, reach, told: mayReach(role, 'registration.oversee', reach) },
      });
  }
});

test('the table of endpoints names no thing under an address that the gate does not know', () => {
  const named = new Set(Object.values(endpoints).flatMap(({ path }) => /^\/api\/[\w-]+\/:id/.exec(path) ?? []));
  expect([...named].toSorted((a, b) => a.localeCompare(b))).toEqual([
    '/api/appointments/:id',
    '/api/campaigns/:id',
    '/api/decisions/:id',
    '/api/dossiers/:id',
    '/api/drafts/:id',
    '/api/notices/:id',
    '/api/organisation-acts/:id',
    '/api/organisations/:id',
    '/api/persons/:id',
    '/api/plan-drafts/:id',
    '/api/plans/:id',
    '/api/sessions/:id',
    '/api/subjects/:id',
  ]);
});
