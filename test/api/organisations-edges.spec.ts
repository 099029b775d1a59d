import { randomUUID } from 'node:crypto';
import type { OrganisationActBody } from '../../libs/contracts/views/organisations.js';
import { verify } from '../../libs/ledger/verify.js';
import { setClock } from '../support/clock.js';
import { type Client, refusalOf, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

const today = '2026-11-20';

let app: TestApp;
let admin: Client;

beforeEach(async () => {
  app = await startApp();
  await setClock(app.database.owner, `${today}T02:00:00.000Z`);
  admin = await signIn(app.address, 'phong.administrator');
}, 60_000);
afterEach(async () => {
  expect(await verify({ db: app.db })).toEqual([]);
  await app?.close();
});

type Act = OrganisationActBody['act'];
const id = (code: string) => app.province.organisation(code);
const act = (what: Act, effectiveOn = today, more: object = {}) => ({
  body: { id: randomUUID(), effectiveOn, basis: 'Nghị quyết số 01/NQ-HĐND', act: what, ...more },
});
const made = (name: string, code: string, more: object = {}) => ({
  ...{ id: randomUUID(), code, name, kind: 'commune', parentId: id('HUYEN-A') },
  ...{ letterhead: 'state' as const, codes: {}, relation: null },
  ...more,
});
const record = async (what: Act, effectiveOn = today, more: object = {}) => {
  const sent = act(what, effectiveOn, more);
  await admin.call('recordOrganisationAct', sent);
  return sent.body.id;
};
const withdraw = (actId: string) =>
  admin.call('withdrawOrganisationAct', { params: { id: actId }, body: { reason: 'Nhập nhầm' } });
const amend = (code: string, facts: Extract<Act, { kind: 'amend' }>['facts']): Act => ({
  ...{ kind: 'amend', organisationId: id(code), facts },
});
const abolish = (code: string): Act => ({ kind: 'abolish', organisationId: id(code), childrenTo: null });
const appointments = async (code: string) =>
  (await admin.call('listAppointments', { query: { organisationId: id(code) } })).items.map(
    ({ person, role, from, to }) => `${person.name} ${role} ${from} ${to}`,
  );
const refused = async (what: Act, effectiveOn = today) =>
  refusalOf(await admin.send('recordOrganisationAct', act(what, effectiveOn)));
const refusedWithdrawal = (actId: string) =>
  admin.refused('withdrawOrganisationAct', { params: { id: actId }, body: { reason: 'Nhập nhầm' } });
const carrying = { carryAppointments: true };
const into = (code: string): Extract<Act, { kind: 'merge' }>['into'] => ({ organisationId: id(code), name: null });

test('two acts of one day: a commune is renamed and then merged, its Party organisation after it', async () => {
  await record({ kind: 'merge', predecessors: [id('XA-A')], into: into('XA-B') });
  await record(abolish('DANG-XA-A'));
  await record(amend('XA-B', { name: 'UBND phường Bình Phú' }));
  const last = await record({
    kind: 'merge',
    predecessors: [id('XA-B')],
    into: { organisationId: id('HUYEN-A'), name: null },
  });
  await withdraw(last);
});

test('ids in capitals are the same ids', async () => {
  const body = act(amend('XA-A', { name: 'Tên mới' })).body;
  const sent = { ...body, id: body.id.toUpperCase(), act: { ...body.act, organisationId: id('XA-A').toUpperCase() } };
  expect((await admin.send('recordOrganisationAct', { body: sent })).status).toBe(200);
  const part = made('UBND xã Tách', 'XA-TACH');
  const split = act({
    ...{ kind: 'split', organisationId: id('HUYEN-A'), goesOn: true },
    into: [{ ...part, id: part.id.toUpperCase(), kind: 'district', parentId: null }],
    moved: [{ organisationId: id('XA-A'), to: part.id.toUpperCase() }],
  });
  expect((await admin.send('recordOrganisationAct', split)).status).toBe(200);
  expect((await admin.call('listOrganisations')).organisations.find(({ code }) => code === 'XA-A')?.parentId).toBe(
    part.id,
  );
});

test.each(['0000-01-01', '0001-01-01', '9999-12-31'])('the day %s is no reason to break', async (day) => {
  const statuses = await Promise.all([
    admin.send('recordOrganisationAct', act(abolish('XA-B'), day)),
    admin.send('recordOrganisationAct', act(amend('XA-B', { name: 'x' }), day)),
    admin.send('recordOrganisationAct', act({ kind: 'found', organisation: made('x', 'XA-X') }, day)),
    admin.send('listOrganisations', { query: { at: day } }),
    admin.send('listAppointments', { query: { at: day } }),
    admin.send('appoint', {
      body: {
        ...{ id: randomUUID(), organisationId: id('XA-B'), role: 'unit-clerk', title: 'x', from: day, to: day },
        person: { name: 'Lê Thị Thử', userName: 'le.thithu' },
      },
    }),
  ]);
  expect(statuses.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
});

test('an appointment until the end of time', async () => {
  const [held] = (await admin.call('listAppointments', { query: { q: 'xa-a.unit-clerk' } })).items;
  const body = { version: held?.version, title: held?.title, from: held?.from, to: '9999-12-31' };
  expect((await admin.send('changeAppointment', { params: { id: held?.id ?? '' }, body })).status).toBeLessThan(500);
});

test('names with a zero character, half a character, three hundred and an emoji', async () => {
  for (const name of ['a\u0000b', 'a\ud800b', `${'x'.repeat(298)}🏢`, '🏢', '🏢🏢']) {
    const { status } = await admin.send('recordOrganisationAct', act(amend('XA-A', { name })));
    expect([name, status < 500]).toEqual([name, true]);
  }
  expect((await admin.send('listAppointments', { query: { q: 'a\u0000' } })).status).toBeLessThan(500);
  expect((await admin.send('searchPersons', { query: { q: 'a\u0000' } })).status).toBeLessThan(500);
  expect((await admin.send('searchPersons', { query: { q: '%_\\' } })).status).toBeLessThan(500);
});

test('a preview under the id of what was recorded is refused', async () => {
  const renamed = act(amend('XA-A', { name: 'Tên mới' }));
  await admin.call('recordOrganisationAct', renamed);
  const answer = await admin.send('previewOrganisationAct', {
    body: { ...renamed.body, act: amend('XA-A', { name: 'Tên khác' }) },
  });
  expect(await refusalOf(answer)).toMatchObject({ code: 'key-reused' });
});

test('the same id with another act is refused', async () => {
  const renamed = act(amend('XA-A', { name: 'Tên mới' }));
  await admin.call('recordOrganisationAct', renamed);
  expect(
    await admin.refused('recordOrganisationAct', {
      body: { ...renamed.body, act: amend('XA-B', { name: 'Tên khác' }) },
    }),
  ).toMatchObject({ code: 'key-reused' });
});

test('those carried along hold it no longer than what they are carried to', async () => {
  await record(abolish('XA-A'), '2027-06-01');
  await record({ kind: 'merge', predecessors: [id('XA-B')], into: into('XA-A') }, '2027-01-01', carrying);
  const held = await appointments('XA-A');
  expect(held.filter((line) => line.endsWith('2027-01-01 2027-05-31'))).toHaveLength(2);
  expect(held.filter((line) => line.endsWith('null'))).toEqual([]);
});

test('acts withdrawn one after the other, the last first, leave the appointments as they were', async () => {
  const people = async () => [await appointments('XA-A'), await appointments('XA-B')];
  const before = await people();
  const merger = await record(
    { kind: 'merge', predecessors: [id('XA-A')], into: into('XA-B') },
    '2026-12-01',
    carrying,
  );
  const end = await record(abolish('XA-B'), '2027-01-01');
  await withdraw(end);
  await withdraw(merger);
  expect(await people()).toEqual(before);
});

test('withdrawn the first first, they do too', async () => {
  const people = async () => [await appointments('XA-A'), await appointments('XA-B')];
  const before = await people();
  const merger = await record(
    { kind: 'merge', predecessors: [id('XA-A')], into: into('XA-B') },
    '2026-12-01',
    carrying,
  );
  const renamed = await record(amend('DANG-XA-A', { relation: { kind: 'part', of: id('HUYEN-A') } }), '2026-12-15');
  const end = await record(abolish('XA-B'), '2027-01-01');
  await withdraw(merger);
  await withdraw(end);
  await withdraw(renamed);
  expect(await people()).toEqual(before);
});

test('so do acts on one that the first of them began', async () => {
  const people = async () => [await appointments('XA-A'), await appointments('XA-B')];
  const before = await people();
  const organisation = made('UBND xã AB', 'XA-AB');
  const merger = await record(
    { kind: 'merge', predecessors: [id('XA-A'), id('XA-B')], into: { organisation } },
    '2026-12-01',
    carrying,
  );
  const end = await record({ kind: 'abolish', organisationId: organisation.id, childrenTo: null }, '2027-01-01');
  await withdraw(end);
  await withdraw(merger);
  expect(await people()).toEqual(before);
});

test('what took the place of another is not withdrawn from under it', async () => {
  const organisation = made('UBND xã AB', 'XA-AB');
  const found = await record({ kind: 'found', organisation });
  await record(
    { kind: 'merge', predecessors: [id('XA-B')], into: { organisationId: organisation.id, name: null } },
    '2026-12-01',
  );
  expect(await refusedWithdrawal(found)).toMatchObject({ code: 'act-needed' });
});

describe('the last administrator', () => {
  const own = async () => {
    const [held] = (await admin.call('listAppointments', { query: { q: 'phong.administrator' } })).items;
    if (!held) throw new Error('nobody administers');
    return held;
  };
  test('does not begin later', async () => {
    const { id: held, version, title } = await own();
    const body = { version, title, from: '2027-01-01', to: null };
    expect(await admin.refused('changeAppointment', { params: { id: held }, body })).toMatchObject({
      code: 'last-administrator',
    });
  });
  test('does not leave a gap before another begins, nor after another ends', async () => {
    const other = (from: string, to: string | null) =>
      admin.call('appoint', {
        body: {
          ...{ id: randomUUID(), organisationId: id('PHONG'), role: 'administrator', title: 'x', from, to },
          person: { id: app.province.person('XA-A', 'unit-clerk').personId },
        },
      });
    await other(today, '2026-12-31');
    const { id: held, version, title, from } = await own();
    const body = { version, title, from, to: '2026-11-30' };
    expect(await admin.refused('changeAppointment', { params: { id: held }, body })).toMatchObject({
      code: 'last-administrator',
    });
    await other('2027-01-01', null);
    await admin.call('changeAppointment', { params: { id: held }, body });
  });
  test('is not somebody who cannot sign in', async () => {
    const clerk = app.province.person('XA-A', 'unit-clerk').personId;
    await admin.call('appoint', {
      body: {
        ...{ id: randomUUID(), organisationId: id('PHONG'), role: 'administrator', title: 'x', from: today, to: null },
        person: { id: clerk },
      },
    });
    await app.database.owner.query('UPDATE account SET disabled_at = now() WHERE person_id = $1', [clerk]);
    const { id: held, version, title, from } = await own();
    const body = { version, title, from, to: today };
    expect(await admin.refused('changeAppointment', { params: { id: held }, body })).toMatchObject({
      code: 'last-administrator',
    });
  });
});

test('an organisation is no part of itself, nor of its own part', async () => {
  const part = (of: string) => ({ relation: { kind: 'part' as const, of: id(of) } });
  expect(await refused(amend('XA-A', part('XA-A')))).toMatchObject({ code: 'organisation-cycle' });
  await record(amend('XA-A', part('XA-B')));
  expect(await refused(amend('XA-B', part('XA-A')))).toMatchObject({ code: 'organisation-cycle' });
});

test('under a parent that ends nothing is founded; in one whose beginning was withdrawn nobody is appointed', async () => {
  await record(abolish('HUYEN-A'), '2027-01-01');
  expect(await refused({ kind: 'found', organisation: made('UBND xã Mới', 'XA-MOI') })).toMatchObject({
    code: 'organisation-parent-missing',
  });
  const unused = made('UBND xã Khác', 'XA-KHAC', { parentId: id('HUYEN-B') });
  const found = await record({ kind: 'found', organisation: unused });
  await withdraw(found);
  expect(await admin.refused('getOrganisation', { params: { id: unused.id } })).toMatchObject({ status: 404 });
  expect(await refused({ kind: 'found', organisation: unused })).toMatchObject({ code: 'organisation-code-taken' });
  expect(
    await refusalOf(
      await admin.send('appoint', {
        body: {
          ...{ id: randomUUID(), organisationId: unused.id, role: 'unit-clerk', title: 'x', from: today, to: null },
          person: { name: 'Lê Thị Thử', userName: 'le.thithu' },
        },
      }),
    ),
  ).toMatchObject({ code: 'organisation-unknown' });
  expect((await admin.call('searchPersons', { query: { q: 'le thi thu' } })).items).toEqual([]);
});

test('what a merger written ahead takes along is not moved elsewhere before its day', async () => {
  const organisation = made('UBND xã AB', 'XA-AB');
  const merger = await record(
    { kind: 'merge', predecessors: [id('XA-A'), id('XA-B')], into: { organisation } },
    '2027-01-01',
  );
  const elsewhere = amend('DANG-XA-A', { relation: { kind: 'party-organisation', of: id('HUYEN-B') } });
  expect(await refused(elsewhere, '2026-12-01')).toMatchObject({
    code: 'organisation-moved-before',
    message: expect.stringContaining('Đảng bộ xã An Lạc'),
  });
  const renamed = await record(
    { kind: 'amend', organisationId: organisation.id, facts: { name: 'UBND phường AB' } },
    '2027-03-01',
  );
  expect(await refusedWithdrawal(merger)).toMatchObject({ code: 'act-needed' });
  await withdraw(renamed);
  await withdraw(merger);
  await record(elsewhere, '2026-12-01');
});

test('a beginning is not withdrawn when a plan names its code', async () => {
  const body = made('Ban Thi đua mới', 'BAN-MOI', { kind: 'office', parentId: null });
  const found = await record({ kind: 'found', organisation: body });
  await app.database.owner.query(
    `UPDATE campaign SET definition = jsonb_set(definition, '{stages,1,body}', '{"organisation": "BAN-MOI"}')`,
  );
  expect(await refusedWithdrawal(found)).toMatchObject({
    code: 'act-in-use',
    message: expect.stringContaining('Ban Thi đua mới đã có kế hoạch nêu tên'),
  });
});

test('an appointment sent again is made once; another under its id is refused', async () => {
  const body = {
    ...{ id: randomUUID(), person: { id: app.province.person('XA-A', 'unit-clerk').personId } },
    ...{ organisationId: id('XA-B'), role: 'unit-clerk', title: 'Công chức', from: today, to: null },
  };
  const made = await admin.call('appoint', { body });
  expect(await admin.call('appoint', { body: { ...body, id: body.id.toUpperCase() } })).toEqual(made);
  expect(await admin.refused('appoint', { body: { ...body, organisationId: id('HUYEN-A') } })).toMatchObject({
    code: 'key-reused',
  });
});

test('two send one act at once while somebody withdraws it: it is done once, and taken back once', async () => {
  const sent = act({ kind: 'merge', predecessors: [id('XA-A')], into: into('XA-B') }, today, carrying);
  const before = await appointments('XA-A');
  const withdrawal = { params: { id: sent.body.id }, body: { reason: 'Nhập nhầm' } };
  await admin.call('recordOrganisationAct', sent);
  const answers = await Promise.all([
    ...[1, 2].map(() => admin.send('recordOrganisationAct', sent)),
    ...[1, 2].map(() => admin.send('withdrawOrganisationAct', withdrawal)),
  ]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 409]);
  expect(await appointments('XA-A')).toEqual(before);
});
