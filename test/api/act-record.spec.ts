import { randomUUID } from 'node:crypto';
import type { ActQuery } from '../../libs/contracts/views/accounts.js';
import { password } from '../support/build.js';
import { type Client, signIn, visitor } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let admin: Client;
let auditor: Client;

beforeAll(async () => {
  app = await startApp();
  admin = await signIn(app.address, 'phong.administrator');
  auditor = await signIn(app.address, 'phong.auditor');
});
afterAll(() => app?.close());

const acts = async (query: Partial<Record<keyof ActQuery, string>> = {}) =>
  (await auditor.call('listActs', { query: { ...query } })).items;
const kinds = async (query: Partial<Record<keyof ActQuery, string>> = {}) =>
  (await acts(query)).map(({ kind }) => kind);

test('coming, failing and going are on record, with name, address and instant', async () => {
  const userName = 'xa-a.unit-clerk';
  await visitor(app.address).refused('signIn', { body: { userName, password: 'sai' } });
  const who = await signIn(app.address, userName);
  await who.call('signOut');
  const found = await acts({ who: userName });
  expect(found.map(({ kind }) => kind)).toEqual(['signed-out', 'signed-in', 'sign-in-refused']);
  const { personId } = app.province.person('XA-A', 'unit-clerk');
  expect(found[0]).toMatchObject({ person: { id: personId }, userName, address: '127.0.0.1', text: 'Đăng xuất' });
  expect(found[0]?.office).toContain('UBND xã An Lạc');
  expect(found[2]).toMatchObject({ person: null, about: { kind: 'person', id: personId } });
  expect(Math.abs(Date.now() - new Date(found[0]?.at ?? 0).getTime())).toBeLessThan(60_000);
});

test('a name that no account has is kept by nobody: it may be a password', async () => {
  await visitor(app.address).refused('signIn', { body: { userName: 'mat-khau-cua-toi', password: 'x' } });
  const [newest] = await acts({ group: 'session' });
  expect(newest).toMatchObject({ kind: 'sign-in-refused', userName: null, about: null });
});

test('tries that were refused for their number are on record once in a minute', async () => {
  for (let count = 0; count < 14; count += 1)
    await visitor(app.address).refused('signIn', { body: { userName: 'so.unit-clerk', password: 'sai' } });
  const found = await kinds({ who: 'so.unit-clerk' });
  expect(found.filter((kind) => kind === 'sign-in-refused')).toHaveLength(10);
  expect(found.filter((kind) => kind === 'sign-in-limited')).toHaveLength(1);
});

test('an administrator who gives somebody a new password is on record, and the person is told by the bell', async () => {
  const { personId, userName } = app.province.person('XA-B', 'unit-head');
  const { initialPassword } = await admin.call('resetPassword', { params: { id: personId } });
  const [reset] = await acts({ group: 'account', who: userName });
  expect(reset).toMatchObject({ kind: 'password-reset', person: { name: expect.stringContaining('administrator') } });
  expect(reset?.about).toMatchObject({ kind: 'person', id: personId });
  expect(reset?.text).toContain('Cấp lại mật khẩu');
  expect(JSON.stringify(reset)).not.toContain(initialPassword);
  const who = await signIn(app.address, userName, initialPassword);
  await who.call('changePassword', { body: { current: initialPassword, password: 'bốn con mèo đi chợ sớm' } });
  const { items, unread } = await who.call('listNotices');
  expect(unread).toBe(1);
  expect(items[0]).toMatchObject({ kind: 'password-reset', text: expect.stringContaining('cấp lại mật khẩu') });
  await who.call('readNotice', { params: { id: items[0]?.id ?? '' } });
  expect((await who.call('listNotices')).unread).toBe(0);
  expect(await kinds({ group: 'account', who: userName })).toEqual(['password-changed', 'password-reset']);
});

test('who is appointed, ended, voided, closed and opened again is on record', async () => {
  const id = randomUUID();
  const body = {
    ...{ id, organisationId: app.province.organisation('XA-A'), role: 'unit-clerk', title: 'Công chức' },
    ...{ person: { name: 'Lê Thị Thử', userName: 'le.thithu' }, from: '2024-01-01', to: null },
  };
  const { appointment } = await admin.call('appoint', { body });
  const personId = appointment.person.id;
  await admin.call('appoint', { body });
  await admin.call('disableAccount', { params: { id: personId }, body: { reason: 'Nghỉ ốm' } });
  await admin.call('enableAccount', { params: { id: personId } });
  await admin.call('changeAppointment', {
    params: { id },
    body: { version: 1, title: 'Chuyên viên', from: '2024-01-01', to: null },
  });
  await admin.call('voidAppointment', { params: { id }, body: { version: 2, reason: 'Ghi nhầm người' } });
  const found = await acts({ who: 'Lê Thị Thử' });
  expect(found.map(({ kind }) => kind)).toEqual([
    ...['appointment-voided', 'appointment-changed', 'account-enabled', 'account-disabled', 'appointed'],
  ]);
  expect(found[0]?.detail).toContain('Ghi nhầm người');
  expect(found[3]?.detail).toContain('Nghỉ ốm');
  expect(found[4]?.detail).toContain('UBND xã An Lạc');
});

test('what is written and read of a person is on record, without the number that names them', async () => {
  const citizenNumber = '079085001234';
  const subject = await admin.call('createSubject', {
    body: {
      ...{ kind: 'person', name: 'Phạm Văn Ghi', citizenNumber, birthDate: '1985-03-04', position: 'Công chức' },
      ...{ workUnit: 'UBND xã An Lạc', payrollOrganisationId: app.province.organisation('XA-A') },
    },
  });
  const params = { id: subject.id };
  await admin.call('openHold', { params, body: { kind: 'complaint', openedOn: '2025-01-06', evidence: 'Đơn số 5' } });
  await auditor.call('getSubject', { params });
  await auditor.call('searchSubjects', { query: { q: citizenNumber } });
  const written = await acts({ group: 'subject' });
  expect(written.map(({ kind }) => kind)).toEqual(['hold-opened', 'subject-created']);
  expect(written[0]?.about).toMatchObject({ kind: 'subject', id: subject.id, name: 'Phạm Văn Ghi' });
  const read = await acts({ group: 'reading' });
  expect(read.slice(0, 2).map(({ kind }) => kind)).toEqual(['subjects-searched', 'subject-read']);
  expect(read[1]).toMatchObject({ about: { id: subject.id }, person: { name: expect.stringContaining('auditor') } });
  expect(JSON.stringify([...written, ...read])).not.toContain(citizenNumber);
});

test('what is refused leaves no act', async () => {
  const before = await acts();
  await admin.refused('disableAccount', {
    params: { id: app.province.person('PHONG', 'administrator').personId },
    body: { reason: 'Thử' },
  });
  await admin.refused('resetPassword', { params: { id: randomUUID() } });
  expect(await acts()).toEqual(before);
});

test('pages follow one another by place, by group, by day, and new acts move nothing', async () => {
  await app.database.owner.query(
    `INSERT INTO act_record (kind, address) SELECT 'signed-out', '10.0.0.' || n FROM generate_series(1, 120) AS n`,
  );
  const first = await auditor.call('listActs', { query: { group: 'session' } });
  expect(first.items).toHaveLength(50);
  await signIn(app.address, 'phong.examiner');
  const second = await auditor.call('listActs', { query: { group: 'session', before: first.before ?? '' } });
  expect(second.items[0]?.address).toBe('10.0.0.70');
  const all = [...first.items, ...second.items].map(({ position }) => BigInt(position));
  expect(all).toEqual(all.toSorted((a, b) => (a < b ? 1 : -1)));
  expect(new Set(all).size).toBe(100);
  expect(await acts({ to: '2020-01-01' })).toEqual([]);
  expect((await acts({ from: '2020-01-01' })).length).toBe(50);
  const wrong: Record<string, string>[] = [
    { before: '0' },
    { before: 'x' },
    { from: 'hôm qua' },
    { from: '0000-01-01' },
    { group: 'nothing' },
  ];
  for (const query of wrong)
    expect(await auditor.refused('listActs', { query })).toMatchObject({ status: 422, code: 'body-invalid' });
});

test('the auditor and administrators read it, nobody else', async () => {
  await admin.call('listActs');
  for (const role of ['operator', 'coordinator', 'campaign-owner', 'unit-head'])
    expect(await (await signIn(app.address, `phong.${role}`)).refused('listActs')).toMatchObject({ status: 403 });
});

test('the record only grows, whoever asks, and nobody chooses an instant', async () => {
  const { owner } = app.database;
  for (const db of [app.db, owner]) {
    await expect(db.query(`UPDATE act_record SET address = 'x'`)).rejects.toThrow();
    await expect(db.query('DELETE FROM act_record')).rejects.toThrow();
    await expect(db.query('TRUNCATE act_record CASCADE')).rejects.toThrow();
  }
  await expect(
    app.db.query(`INSERT INTO act_record (kind, address, at) VALUES ('signed-in', 'x', now() - interval '1 day')`),
  ).rejects.toThrow('permission denied');
});

test('a person who signs in as somebody else is found by what the record says', async () => {
  const { personId, userName } = app.province.person('HUYEN-A', 'level-head');
  const { initialPassword } = await admin.call('resetPassword', { params: { id: personId } });
  const as = await signIn(app.address, userName, initialPassword);
  await as.call('changePassword', { body: { current: initialPassword, password: `${password} của người khác` } });
  expect(await kinds({ who: userName })).toEqual(['password-changed', 'signed-in', 'password-reset']);
});
