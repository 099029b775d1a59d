import { randomUUID } from 'node:crypto';
import { CampaignDefinition } from '../../libs/contracts/campaign-definition.js';
import { type EndpointName, endpoints } from '../../libs/contracts/endpoints.js';
import { addDays, dayOf } from '../../libs/domain/calendar/calendar-day.js';
import { type Builder, builder } from '../support/build.js';
import { setClock } from '../support/clock.js';
import { type Client, type Refused, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
beforeAll(async () => {
  app = await startApp();
  build = builder(app);
});
afterAll(() => app?.close());

const as = (user: string): Promise<Client> => signIn(app.address, user);
const vietnamese = /[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]/i;
const told = (code: string): Partial<Refused> => ({
  status: 422,
  code,
  message: expect.stringMatching(vietnamese),
});
const tomorrow = (): string => addDays(dayOf(new Date().toISOString()), 1);

/** Whole numbers that PostgreSQL's `integer` does not hold, and some that nothing holds. */
const tooGreat = [2_147_483_648, 4_294_967_296, 9_007_199_254_740_991, 1e20, 1e308];

test.each(tooGreat)('%d as a version is refused with a sentence by everything that asks for one', async (number) => {
  const [office, level, unit, admin] = await Promise.all([
    as('phong.campaign-owner'),
    as('huyen-a.level-head'),
    as('xa-a.unit-head'),
    as('phong.administrator'),
  ]);
  const dossier = await build.dossier({ stage: 'district' });
  const draft = await build.draft();
  const dossierParams = { params: { id: dossier.id } };
  const nominationId = dossier.nominations[0]?.nominee.id ?? '';
  const asked: readonly [Client, EndpointName, Parameters<Client['send']>[1]][] = [
    [level, 'forward', { ...dossierParams, body: { version: number } }],
    [level, 'recordOpinion', { ...dossierParams, body: { version: number, nominationId, recommend: true } }],
    [level, 'returnToUnit', { ...dossierParams, body: { version: number, reason: 'Thiếu' } }],
    [unit, 'saveDraft', { params: { id: draft.id }, body: { version: number, nominees: [], papers: [] } }],
    [unit, 'submitDraft', { params: { id: draft.id }, body: { version: number, papers: [], accuracyConfirmed: true } }],
    [unit, 'saveCorrection', { ...dossierParams, body: { draftVersion: number, papers: [], withdrawn: [] } }],
    [unit, 'resubmit', { ...dossierParams, body: { version: 1, draftVersion: number, accuracyConfirmed: true } }],
    [unit, 'listDossiers', { query: { page: String(number) } }],
    [unit, 'listDossiers', { query: { page: '1', size: String(number) } }],
    [admin, 'listAppointments', { query: { page: String(number) } }],
    [office, 'comparePlans', { params: { id: app.province.campaignId }, query: { with: String(number) } }],
    [
      unit,
      'saveRegistration',
      {
        params: { id: app.province.campaignId },
        body: { version: number, content: { texts: [], targets: [], indicators: [] } },
      },
    ],
  ];
  for (const [client, name, options] of asked)
    expect([name, await client.refused(name, options)]).toEqual([name, expect.objectContaining(told('body-invalid'))]);
});

test.each(['0000-01-01', '0001-01-01', '1899-12-31', '9999-12-31', '2026-02-30'])(
  'nobody is born on %s',
  async (day) => {
    const clerk = await as('xa-a.unit-clerk');
    const draft = await build.draft();
    const nominees = draft.content.nominees.map((each) => ({ ...each, birthDate: day }));
    const body = { version: 1, nominees, papers: [] };
    expect(await clerk.refused('saveDraft', { params: { id: draft.id }, body })).toMatchObject(told('body-invalid'));
    const writer = await as('phong.campaign-owner');
    const person = { kind: 'person', citizenNumber: '', name: 'Lê Thị Thử', birthDate: day };
    expect(await writer.refused('createSubject', { body: person })).toMatchObject(told('body-invalid'));
  },
);

test('nobody is born tomorrow', async () => {
  const clerk = await as('xa-a.unit-clerk');
  const draft = await build.draft();
  const nominees = draft.content.nominees.map((each) => ({ ...each, birthDate: tomorrow() }));
  const body = { version: 1, nominees, papers: [] };
  expect(await clerk.refused('saveDraft', { params: { id: draft.id }, body })).toMatchObject(told('body-invalid'));
});

async function decisionOf(signedOn: string) {
  const dossier = await build.dossier({ stage: 'chairman' });
  const file = await build.upload(app.province.person('UBND-TINH', 'chairman-office'));
  const nominationId = dossier.nominations[0]?.nominee.id;
  return {
    dossier,
    body: {
      number: `${randomUUID().slice(0, 8)}/QĐ-UBND`,
      signedOn,
      uploadId: file.id,
      outcomes: [{ dossierId: dossier.id, nominationId, awarded: true }],
    },
  };
}

test('a decision is not signed tomorrow, nor in a year of the hand’s slip; today it is, and its number was not used', async () => {
  const office = await as('ubnd-tinh.chairman-office');
  const { body, dossier } = await decisionOf(tomorrow());
  expect(await office.refused('recordDecision', { body })).toMatchObject(told('day-in-the-future'));
  for (const signedOn of ['0000-01-01', '1899-12-31', '9999-12-31'])
    expect(await office.refused('recordDecision', { body: { ...body, signedOn } })).toMatchObject(told('body-invalid'));
  expect(await build.state(dossier.id)).toMatchObject({ phase: 'at-stage' });
  const today = addDays(tomorrow(), -1);
  expect(await office.call('recordDecision', { body: { ...body, signedOn: today } })).toMatchObject({
    signedOn: today,
    applied: 1,
  });
});

test('it is the judge’s clock that says which day is today', async () => {
  const office = await as('ubnd-tinh.chairman-office');
  const { body } = await decisionOf('2026-03-02');
  await setClock(app.database.owner, '2026-03-01T16:59:00Z');
  try {
    expect(await office.refused('recordDecision', { body })).toMatchObject(told('day-in-the-future'));
    await setClock(app.database.owner, '2026-03-01T17:00:00Z');
    expect(await office.call('recordDecision', { body })).toMatchObject({ signedOn: '2026-03-02' });
  } finally {
    await setClock(app.database.owner, new Date().toISOString());
  }
});

test('a range of bytes beyond all bounds', async () => {
  const clerk = await as('xa-a.unit-clerk');
  const { id } = await build.upload(app.province.person('XA-A', 'unit-clerk'));
  for (const range of ['bytes=99999999999999999999-', 'bytes=0-99999999999999999999', 'bytes=-99999999999999999999']) {
    const answer = await clerk.fetch(`/api/uploads/${id}/content`, { headers: { range } });
    await answer.arrayBuffer();
    expect([range, answer.status < 500]).toEqual([range, true]);
  }
});

test('no whole number and no day of the contract is without bounds', () => {
  const schemas = Object.entries(endpoints).flatMap(([name, endpoint]) =>
    ['body' in endpoint ? endpoint.body : undefined, 'query' in endpoint ? endpoint.query : undefined].flatMap(
      (schema) => (schema ? [{ name, schema }] : []),
    ),
  );
  expect(schemas.length).toBeGreaterThan(40);
  const plan = { name: 'a plan', schema: CampaignDefinition };
  for (const { name, schema } of [...schemas, plan])
    expect({
      name,
      unbounded: unboundedIn(schema['~standard'].jsonSchema?.input({ target: 'draft-2020-12' })),
    }).toEqual({
      name,
      unbounded: [],
    });
});

const greatest = 2_147_483_647;

/** The numbers of a JSON Schema that have no bounds, or wider ones than the database's. */
function unboundedIn(node: unknown, at = ''): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && (node.type === 'integer' || node.type === 'number') && !hasBounds(node) ? [at] : [];
  return [...own, ...Object.entries(node).flatMap(([key, below]) => unboundedIn(below, `${at}/${key}`))];
}

function hasBounds(node: object): boolean {
  const least = 'minimum' in node ? Number(node.minimum) : Number.NEGATIVE_INFINITY;
  const most = 'maximum' in node ? Number(node.maximum) : Number.POSITIVE_INFINITY;
  if ('type' in node && node.type === 'number') return Number.isFinite(least) && Number.isFinite(most);
  return least >= -greatest - 1 && most <= greatest;
}
