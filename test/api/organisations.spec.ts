import { randomUUID } from 'node:crypto';
import type { OrganisationActBody } from '../../libs/contracts/views/organisations.js';
import { bringOrganisationsToToday } from '../../libs/ledger/organisations/bring-organisations-to-day.js';
import { subjectFacts } from '../../libs/ledger/subject-facts.js';
import { verify } from '../../libs/ledger/verify.js';
import { type Builder, builder } from '../support/build.js';
import { setClock } from '../support/clock.js';
import { type Client, refusalOf, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

const today = '2026-11-20';

let app: TestApp;
let build: Builder;
let admin: Client;

beforeEach(async () => {
  app = await startApp();
  build = builder(app);
  await setClock(app.database.owner, `${today}T02:00:00.000Z`);
  admin = await signIn(app.address, 'phong.administrator');
}, 60_000);
afterEach(() => app?.close());

type Act = OrganisationActBody['act'];
const id = (code: string) => app.province.organisation(code);
const act = (what: Act, effectiveOn = today, more: object = {}) => ({
  body: { id: randomUUID(), effectiveOn, basis: 'Nghị quyết số 01/NQ-HĐND', act: what, ...more },
});
const newCommune = (name: string, code: string, parentId: string | null = id('HUYEN-A')) => ({
  ...{
    id: randomUUID(),
    code,
    name,
    kind: 'commune',
    parentId,
    letterhead: 'state' as const,
    codes: {},
    relation: null,
  },
});
const named = async (at?: string) =>
  (await admin.call('listOrganisations', at === undefined ? {} : { query: { at } })).organisations.map(
    ({ name }) => name,
  );
const refused = async (what: Act, effectiveOn = today) =>
  refusalOf(await admin.send('recordOrganisationAct', act(what, effectiveOn)));

test('everybody reads the tree of any day; who does not administer changes nothing', async () => {
  const clerk = await signIn(app.address, 'xa-a.unit-clerk');
  const seen = await clerk.call('listOrganisations');
  expect(seen).toMatchObject({ today, at: today, mayWrite: false, acts: [] });
  expect(seen.organisations.find(({ code }) => code === 'DANG-XA-A')).toMatchObject({
    relation: { kind: 'party-organisation', of: id('XA-A') },
  });
  expect((await clerk.call('listOrganisations', { query: { at: '2014-12-31' } })).organisations).toEqual([]);
  expect(
    (await clerk.call('listAppointments', { query: { organisationId: id('XA-A') } })).items[0]?.userName,
  ).toBeNull();
});

test('a name that was written ahead is the name from its day on, for whoever reads the organisation', async () => {
  await admin.call(
    'recordOrganisationAct',
    act({ kind: 'amend', organisationId: id('XA-A'), facts: { name: 'UBND phường An Lạc' } }, '2026-12-01'),
  );
  expect(await named()).toContain('UBND xã An Lạc');
  expect(await named('2026-12-01')).toContain('UBND phường An Lạc');
  const name = async () =>
    (await app.database.owner.query<{ name: string }[]>('SELECT name FROM organisation WHERE code = $1', ['XA-A']))[0]
      ?.name;
  await setClock(app.database.owner, '2026-11-30T16:59:59.000Z');
  await bringOrganisationsToToday(app.db);
  expect(await name()).toBe('UBND xã An Lạc');
  await setClock(app.database.owner, '2026-11-30T17:00:00.000Z');
  await bringOrganisationsToToday(app.db);
  expect(await name()).toBe('UBND phường An Lạc');
  const found = (await admin.call('listOrganisations')).organisations.find(({ code }) => code === 'XA-A');
  expect(found?.otherNames).toEqual(['UBND xã An Lạc']);
  expect(await verify({ db: app.db })).toEqual([]);
});

test('a merger is looked at first, ends appointments or carries them along, and names what stays behind', async () => {
  await build.dossier({ unit: 'XA-A', stage: 'district' });
  const merger = act(
    {
      ...{ kind: 'merge', predecessors: [id('XA-A'), id('XA-B')] },
      into: { organisation: newCommune('UBND xã An Bình Phú', 'XA-AB') },
    },
    today,
    { carryAppointments: true },
  );
  const preview = await admin.call('previewOrganisationAct', merger);
  expect(preview).toMatchObject({
    ...{ appointmentsEnded: 4, appointmentsCarried: 4 },
    left: [{ name: 'UBND xã An Lạc', dossiers: 1, here: 0, plans: [] }],
  });
  expect(preview.outcome.map(({ what, name, to }) => [what, name, to])).toEqual([
    ['founded', 'UBND xã An Bình Phú', null],
    ['ended', 'UBND xã An Lạc', null],
    ['ended', 'UBND xã Bình Phú', null],
    ['moved', 'Đảng bộ xã An Lạc', 'UBND xã An Bình Phú'],
  ]);
  expect(await named()).toContain('UBND xã An Lạc');

  const recorded = await admin.call('recordOrganisationAct', merger);
  expect(await admin.call('recordOrganisationAct', merger)).toEqual(recorded);
  expect(await named()).toEqual(expect.not.arrayContaining(['UBND xã An Lạc', 'UBND xã Bình Phú']));
  expect(await named('2026-11-19')).toContain('UBND xã An Lạc');

  // The clerk's old function is over; the same function at the new commune is theirs, and drafts under it.
  const clerk = await signIn(app.address, 'xa-a.unit-clerk');
  const { acting } = await clerk.call('getSession');
  expect(acting).toMatchObject({ organisationName: 'UBND xã An Bình Phú', role: 'unit-clerk' });
  const draft = await clerk.call('createDraft', { body: { campaignId: app.province.campaignId } });
  const related = await clerk.call('listRelatedOrganisations', { params: { id: draft.id } });
  expect(JSON.stringify(related)).toContain('Đảng bộ xã An Lạc');
  expect((await admin.call('getOrganisation', { params: { id: id('XA-B') } })).successors).toEqual([
    expect.objectContaining({ name: 'UBND xã An Bình Phú', on: today, how: 'merged' }),
  ]);
  expect(await verify({ db: app.db })).toEqual([]);
});

test('every participant of a merger, a division and a splitting off reads in its history who came of whom', async () => {
  const kinOf = async (organisationId: string) => {
    const seen = await admin.call('getOrganisation', { params: { id: organisationId } });
    const said = (kin: typeof seen.successors) => kin.map(({ name, how, on }) => `${how} ${name} ${on}`);
    return { from: said(seen.predecessors), to: said(seen.successors), acts: seen.acts.map(({ kind }) => kind) };
  };
  // The district lives on; a part of it is split off.
  const [part, north, south] = [
    newCommune('UBND huyện An Tách', 'HUYEN-TACH', null),
    newCommune('UBND xã An Bắc', 'XA-BAC', null),
    newCommune('UBND xã An Nam', 'XA-NAM', null),
  ];
  const splitOff: Act = {
    ...{ kind: 'split', organisationId: id('HUYEN-A'), goesOn: true, into: [part] },
    moved: [{ organisationId: id('XA-A'), to: part.id }],
  };
  const recorded = await admin.call('recordOrganisationAct', act(splitOff, '2026-01-01'));
  expect(recorded.outcome).toContainEqual(
    expect.objectContaining({ what: 'split-off', name: 'UBND huyện An Bình', successors: ['UBND huyện An Tách'] }),
  );
  expect(await kinOf(id('HUYEN-A'))).toEqual({
    ...{ from: [], to: ['split-off UBND huyện An Tách 2026-01-01'], acts: ['split'] },
  });
  expect(await kinOf(part.id)).toEqual({
    ...{ from: ['split-off UBND huyện An Bình 2026-01-01'], to: [], acts: ['split'] },
  });
  const life = await admin.call('getOrganisation', { params: { id: id('HUYEN-A') } });
  expect(life.periods).toMatchObject([{ from: '2015-01-01', to: null }]);
  // A commune is divided into two, another is merged into one of them.
  const moved = [{ organisationId: id('DANG-XA-A'), to: north.id }];
  const divided: Act = { kind: 'split', organisationId: id('XA-A'), goesOn: false, into: [north, south], moved };
  await admin.call('recordOrganisationAct', act(divided, '2026-03-01'));
  const merged: Act = { kind: 'merge', predecessors: [id('XA-B')], into: { organisationId: south.id, name: null } };
  await admin.call('recordOrganisationAct', act(merged, '2026-05-01'));
  expect(await kinOf(id('XA-A'))).toMatchObject({
    to: ['divided UBND xã An Bắc 2026-03-01', 'divided UBND xã An Nam 2026-03-01'],
  });
  expect(await kinOf(id('XA-B'))).toMatchObject({ to: ['merged UBND xã An Nam 2026-05-01'], acts: ['merge'] });
  expect(await kinOf(south.id)).toMatchObject({
    from: ['divided UBND xã An Lạc 2026-03-01', 'merged UBND xã Bình Phú 2026-05-01'],
    acts: ['merge', 'split'],
  });
  expect(await verify({ db: app.db })).toEqual([]);
});

test('a unit that moved to another district sends its next dossier there; the one on its way goes on', async () => {
  const before = await build.dossier({ unit: 'XA-A', stage: 'district' });
  await admin.call(
    'recordOrganisationAct',
    act({ kind: 'amend', organisationId: id('XA-A'), facts: { parentId: id('HUYEN-B') } }),
  );
  const next = await build.dossier({ unit: 'XA-A', stage: 'district' });
  const district = (dossier: typeof next) => dossier.route.find(({ code }) => code === 'district')?.organisationId;
  expect([district(before), district(next)]).toEqual([id('HUYEN-A'), id('HUYEN-B')]);
  expect((await build.pass(before)).route[1]?.code).toBe('emulation-office');
});

test('an act that is withdrawn leaves the tree and the appointments as they were, and stays on record', async () => {
  const people = async () =>
    (await app.database.owner.query(
      'SELECT id, valid_from::text, valid_to::text FROM appointment WHERE valid_to IS NULL OR valid_to >= valid_from ORDER BY id',
    )) as unknown;
  const [tree, appointed] = [await named(), await people()];
  const merger = act(
    { kind: 'merge', predecessors: [id('XA-A')], into: { organisationId: id('XA-B'), name: 'UBND xã An Bình Phú' } },
    '2026-11-01',
    { carryAppointments: true },
  );
  await admin.call('recordOrganisationAct', merger);
  expect(await named()).not.toEqual(tree);
  const params = { id: merger.body.id };
  expect(await admin.refused('withdrawOrganisationAct', { params, body: { reason: '' } })).toMatchObject({
    code: 'withdrawal-reason-missing',
  });
  await admin.call('withdrawOrganisationAct', { params, body: { reason: 'Nhập nhầm xã' } });
  expect((await named()).toSorted((a, b) => a.localeCompare(b))).toEqual(tree.toSorted((a, b) => a.localeCompare(b)));
  expect(await people()).toEqual(appointed);
  expect((await admin.call('listOrganisations')).acts).toMatchObject([{ withdrawn: { reason: 'Nhập nhầm xã' } }]);
  expect(await admin.refused('withdrawOrganisationAct', { params, body: { reason: 'x' } })).toMatchObject({
    code: 'act-already-withdrawn',
  });
  expect(await verify({ db: app.db })).toEqual([]);
});

test('what later acts or dossiers stand on is not withdrawn; a beginning nobody used is, and its code is free again', async () => {
  const found = act({ kind: 'found', organisation: newCommune('UBND xã Mới', 'XA-MOI') });
  await admin.call('recordOrganisationAct', found);
  const commune = found.body.act.kind === 'found' ? found.body.act.organisation.id : '';
  const later = act({ kind: 'amend', organisationId: id('XA-B'), facts: { parentId: commune } }, '2027-01-01');
  await admin.call('recordOrganisationAct', later);
  const withdrawal = (what: typeof found) => ({ params: { id: what.body.id }, body: { reason: 'nhầm' } });
  const needed = await admin.refused('withdrawOrganisationAct', withdrawal(found));
  expect(needed.code).toBe('act-needed');
  expect(needed.message).toContain('UBND xã Bình Phú');
  expect((await admin.send('withdrawOrganisationAct', withdrawal(later))).status).toBe(200);

  const appointed = await admin.call('appoint', {
    body: {
      ...{ id: randomUUID(), organisationId: commune, role: 'unit-clerk', title: 'Công chức', from: today, to: null },
      person: { name: 'Lê Thị Thử', userName: 'xa-moi.clerk' },
    },
  });
  expect(await admin.refused('withdrawOrganisationAct', withdrawal(found))).toMatchObject({
    code: 'act-in-use',
    message: expect.stringContaining('người được phân công'),
  });
  expect(appointed.initialPassword).toMatch(/^[\w-]{4}\.[\w-]{4}\.[\w-]{4}$/);

  const unused = act({ kind: 'found', organisation: newCommune('UBND xã Khác', 'XA-KHAC') });
  await admin.call('recordOrganisationAct', unused);
  expect((await admin.send('withdrawOrganisationAct', withdrawal(unused))).status).toBe(200);
  expect(await named()).not.toContain('UBND xã Khác');
  await admin.call(
    'recordOrganisationAct',
    act({ kind: 'found', organisation: newCommune('UBND xã Khác', 'XA-KHAC') }),
  );
  expect(await verify({ db: app.db })).toEqual([]);
});

test('what cannot be is refused with a sentence that names it, and nothing is written', async () => {
  const tree = await named();
  const amend = (code: string, facts: object): Act => ({ kind: 'amend', organisationId: id(code), facts });
  const cycle = await refused(amend('HUYEN-A', { parentId: id('XA-A') }));
  expect(cycle).toMatchObject({ code: 'organisation-cycle' });
  expect(cycle.message).toContain('UBND huyện An Bình → UBND xã An Lạc → UBND huyện An Bình');
  expect(await refused(amend('XA-A', { parentId: id('XA-A') }))).toMatchObject({ code: 'organisation-cycle' });
  expect(await refused(amend('XA-A', { parentId: randomUUID() }))).toMatchObject({
    code: 'organisation-parent-missing',
  });
  expect(await refused(amend('XA-A', { kind: 'planet' }))).toMatchObject({ code: 'organisation-kind-unknown' });
  expect(await refused(amend('XA-A', {}))).toMatchObject({ code: 'act-changes-nothing' });
  expect(await refused(amend('XA-A', { name: 'Tên' }), '2010-01-01')).toMatchObject({
    code: 'organisation-not-standing',
    message: 'Tổ chức «UBND xã An Lạc» không hoạt động vào ngày 01/01/2010: chưa thành lập hoặc đã kết thúc.',
  });
  expect(await refused({ kind: 'found', organisation: newCommune('Xã trùng mã', 'XA-A') })).toMatchObject({
    code: 'organisation-code-taken',
    message: 'Mã XA-A đã dùng cho UBND xã An Lạc.',
  });
  expect(await refused({ kind: 'abolish', organisationId: id('PHONG'), childrenTo: null })).toMatchObject({
    code: 'last-administrator',
  });
  const bare = act(amend('XA-A', { name: 'Tên khác' })).body;
  expect(await admin.refused('recordOrganisationAct', { body: { ...bare, basis: ' ' } })).toMatchObject({
    code: 'act-basis-missing',
  });
  expect(await admin.refused('recordOrganisationAct', { body: { ...bare, effectiveOn: '2026-02-30' } })).toMatchObject({
    code: 'body-invalid',
  });
  expect(await named()).toEqual(tree);
});

test('two administrators at once: both acts are done, or the second is told what the first has changed', async () => {
  const other = await signIn(app.address, 'phong.administrator');
  const answers = await Promise.all(
    [admin, other].map((who, index) =>
      who.send(
        'recordOrganisationAct',
        act({ kind: 'found', organisation: newCommune(`UBND xã số ${index}`, 'XA-SO') }),
      ),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect(await verify({ db: app.db })).toEqual([]);
});

describe('appointments', () => {
  const appointment = (more: object = {}) => ({
    ...{
      id: randomUUID(),
      person: { id: app.province.person('XA-A', 'unit-clerk').personId },
      organisationId: id('XA-B'),
    },
    ...{ role: 'unit-clerk', title: 'Công chức văn hóa', from: '2026-01-01', to: '2026-12-31' },
    ...more,
  });
  const appoint = (more: object = {}) => admin.send('appoint', { body: appointment(more) });

  test('a person may hold two functions at once, and the same one twice only one after the other', async () => {
    expect((await appoint()).status).toBe(200);
    expect(await refusalOf(await appoint({ from: '2026-12-31', to: null }))).toMatchObject({
      code: 'appointment-overlaps',
      message: expect.stringContaining('từ ngày 01/01/2026 đến hết ngày 31/12/2026'),
    });
    expect((await appoint({ from: '2027-01-01', to: null })).status).toBe(200);
    expect((await appoint({ role: 'unit-head' })).status).toBe(200);
    const clerk = await signIn(app.address, 'xa-a.unit-clerk');
    expect((await clerk.call('getSession')).appointments).toHaveLength(3);
  });

  test.each<[string, object, string]>([
    ['backwards', { from: '2026-02-01', to: '2026-01-31' }, 'appointment-reversed'],
    ['before the organisation was founded', { from: '2014-12-31' }, 'appointment-outside-organisation'],
    ['of nobody', { person: { id: randomUUID() } }, 'person-unknown'],
    ['nowhere', { organisationId: randomUUID() }, 'organisation-unknown'],
    ['to no known function', { role: 'emperor' }, 'body-invalid'],
    ['without a title', { title: ' ' }, 'body-invalid'],
    ['under a name somebody has', { person: { name: 'Lê Thị Thử', userName: 'xa-a.unit-clerk' } }, 'user-name-taken'],
  ])('%s is refused', async (_what, more, code) => {
    expect(await refusalOf(await appoint(more))).toMatchObject({ code });
  });

  test('a new person signs in with the password that is told once, and sending it again makes nobody twice', async () => {
    const body = appointment({ person: { name: 'Lê Thị Thử', userName: 'le.thithu' }, from: today, to: null });
    const first = await admin.call('appoint', { body });
    const again = await admin.call('appoint', { body });
    expect(again.initialPassword).toBeNull();
    expect((await admin.call('searchPersons', { query: { q: 'le thi thu' } })).items).toHaveLength(1);
    const fresh = await signIn(app.address, 'le.thithu', first.initialPassword ?? '');
    expect((await fresh.call('getSession')).acting).toMatchObject({ role: 'unit-clerk' });
  });

  test('a new password is told once, the old one and whoever is signed in under it are out', async () => {
    const clerk = await signIn(app.address, 'xa-a.unit-clerk');
    const params = { id: app.province.person('XA-A', 'unit-clerk').personId };
    expect((await clerk.send('resetPassword', { params })).status).toBe(403);
    const { initialPassword } = await admin.call('resetPassword', { params });
    expect((await clerk.send('getSession')).status).toBe(401);
    await expect(signIn(app.address, 'xa-a.unit-clerk')).rejects.toThrow('401');
    await signIn(app.address, 'xa-a.unit-clerk', initialPassword);
    expect(await admin.refused('resetPassword', { params: { id: randomUUID() } })).toMatchObject({
      code: 'person-unknown',
    });
  });

  test('one that ended yesterday allows nothing today; two writers do not overwrite each other', async () => {
    const clerk = await signIn(app.address, 'xa-a.unit-clerk');
    const [held] = (await admin.call('listAppointments', { query: { q: 'xa-a.unit-clerk' } })).items;
    if (!held) throw new Error('nobody is appointed');
    const change = { version: held.version, title: held.title, from: held.from, to: '2026-11-19' };
    await admin.call('changeAppointment', { params: { id: held.id }, body: change });
    expect((await clerk.send('listDrafts')).status).toBe(403);
    expect(await admin.refused('changeAppointment', { params: { id: held.id }, body: change })).toMatchObject({
      code: 'appointment-changed',
    });
    expect(
      (await admin.call('listAppointments', { query: { at: '2026-11-19', q: 'xa-a.unit-clerk' } })).items,
    ).toHaveLength(1);
    expect((await admin.call('listAppointments', { query: { q: 'xa-a.unit-clerk' } })).items).toHaveLength(0);
  });

  test('the last who administers cannot end their own function', async () => {
    const [own] = (await admin.call('listAppointments', { query: { q: 'phong.administrator' } })).items;
    const body = { version: own?.version, title: own?.title, from: own?.from, to: today };
    expect(await admin.refused('changeAppointment', { params: { id: own?.id ?? '' }, body })).toMatchObject({
      code: 'last-administrator',
    });
  });
});

test('a commune that took another in is not judged by its own years alone', async () => {
  await app.database.owner.query(
    `INSERT INTO subject (id, kind, name, search_key, organisation_id, created_at)
     SELECT gen_random_uuid(), 'collective', name, search_key, id, judge_now() FROM organisation WHERE code = 'XA-B'`,
  );
  const [subject] = await app.database.owner.query<{ id: string }[]>('SELECT id FROM subject');
  const since = async (day: string) =>
    (await subjectFacts(app.db.manager, [subject?.id ?? ''], { day })).map((facts) => facts.since);
  expect(await since(today)).toEqual(['2015-01-01']);
  await admin.call(
    'recordOrganisationAct',
    act({ kind: 'merge', predecessors: [id('XA-A')], into: { organisationId: id('XA-B'), name: null } }, '2026-07-01'),
  );
  expect(await since('2026-06-30')).toEqual(['2015-01-01']);
  expect(await since(today)).toEqual(['2026-07-01']);
});

test('a body that a plan names is named with the plan before it ends; what it put forward is bound to nobody by itself', async () => {
  const preview = await admin.call(
    'previewOrganisationAct',
    act({ kind: 'abolish', organisationId: id('VP-TINH-UY'), childrenTo: null }),
  );
  expect(preview.left).toMatchObject([{ name: 'Văn phòng Tỉnh ủy Thử', plans: [expect.any(String)] }]);
  await admin.call('recordOrganisationAct', act({ kind: 'abolish', organisationId: id('XA-A'), childrenTo: null }));
  const party = (await admin.call('listOrganisations')).organisations.find(({ code }) => code === 'DANG-XA-A');
  expect(party?.relation).toBeNull();
});
