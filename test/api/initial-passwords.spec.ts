import { password } from '../support/build.js';
import { type Client, signIn, visitor } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

const own = 'bốn con mèo đi chợ sớm';
let app: TestApp;
let admin: Client;

beforeAll(async () => {
  app = await startApp();
  admin = await signIn(app.address, 'phong.administrator');
});
afterAll(() => app?.close());

/** The administrator gives somebody a new password. */
async function told(organisation: string, role: 'unit-clerk' | 'unit-head'): Promise<{ userName: string; by: string }> {
  const { personId, userName } = app.province.person(organisation, role);
  const { initialPassword } = await admin.call('resetPassword', { params: { id: personId } });
  return { userName, by: initialPassword };
}

test('who was told a password sets their own before anything else, and is then at work', async () => {
  const { userName, by } = await told('XA-A', 'unit-clerk');
  const clerk = await signIn(app.address, userName, by);
  expect(await clerk.call('getSession')).toMatchObject({ initialPassword: true, acting: { role: 'unit-clerk' } });
  expect(await clerk.refused('listDrafts')).toMatchObject({ status: 403, code: 'initial-password' });

  const session = await clerk.call('changePassword', { body: { current: by, password: own } });

  expect(session).toMatchObject({ userName, initialPassword: false, acting: { role: 'unit-clerk' } });
  await clerk.call('listDrafts');
  expect((await (await signIn(app.address, userName, own)).call('getSession')).initialPassword).toBe(false);
  expect(await visitor(app.address).refused('signIn', { body: { userName, password: by } })).toMatchObject({
    code: 'wrong-password',
  });
});

test('a new person is in the same position', async () => {
  const { appointment, initialPassword } = await admin.call('appoint', {
    body: {
      id: '6b1c2f4e-6a38-4d0f-9f63-0a1f1c1d9b11',
      person: { name: 'Lê Thị Thử', userName: 'le.thithu' },
      organisationId: app.province.organisation('XA-A'),
      role: 'unit-clerk',
      title: 'Công chức',
      from: '2024-01-01',
      to: null,
    },
  });
  const fresh = await signIn(app.address, appointment.userName ?? '', initialPassword ?? '');
  expect(await fresh.refused('listDossiers')).toMatchObject({ code: 'initial-password' });
});

test('setting one’s own password ends every other session of the account, and no session of anybody else', async () => {
  const here = await signIn(app.address, 'xa-b.unit-head');
  const elsewhere = await signIn(app.address, 'xa-b.unit-head');
  const other = await signIn(app.address, 'xa-b.unit-clerk');
  await here.call('changePassword', { body: { current: password, password: own } });
  await here.call('getSession');
  await other.call('getSession');
  expect((await elsewhere.refused('getSession')).status).toBe(401);
});

test.each([
  ['too short', 'ngắn quá', 'password-too-short', '12'],
  ['the one that was told', 'told', 'password-unchanged', 'khác'],
  ['made of the user name', 'xa-b.unit-clerk!!', 'password-names-account', 'tên đăng nhập'],
])('a password that is %s is refused with the reason, and the told one stands', async (_how, wanted, code, words) => {
  const { userName, by } = await told('XA-B', 'unit-clerk');
  const clerk = await signIn(app.address, userName, by);
  const body = { current: by, password: wanted === 'told' ? by : wanted };
  const refusal = await clerk.refused('changePassword', { body });
  expect(refusal).toMatchObject({ status: 422, code, message: expect.stringContaining(words) });
  expect(await clerk.refused('listDrafts')).toMatchObject({ code: 'initial-password' });
});

test('a wrong present password changes nothing, and the eleventh guess waits as at the door', async () => {
  const { userName, by } = await told('XA-A', 'unit-head');
  const head = await signIn(app.address, userName, by);
  const guess = () => head.refused('changePassword', { body: { current: 'không phải', password: own } });
  for (let count = 0; count < 10; count += 1)
    expect(await guess()).toMatchObject({ status: 422, code: 'present-password-wrong' });
  expect(await guess()).toMatchObject({ status: 429, code: 'too-many-attempts' });
  expect((await head.call('getSession')).initialPassword).toBe(true);
});
