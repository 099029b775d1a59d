import { randomUUID } from 'node:crypto';
import { password } from '../support/build.js';
import { type Client, signIn, visitor } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let admin: Client;
const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/604.1';

beforeAll(async () => {
  app = await startApp({ settings: { SESSION_IDLE_MINUTES: '30', SESSION_HOURS: '8' } });
  admin = await signIn(app.address, 'phong.administrator');
});
afterAll(() => app?.close());

/** Signs in with a browser of one's own. */
async function enter(userName: string, device: string, cookie = ''): Promise<Client> {
  const answer = await visitor(app.address, cookie).send('signIn', {
    body: { userName, password },
    headers: { 'user-agent': device },
  });
  const own = answer.headers.get('set-cookie')?.split(';')[0];
  if (!answer.ok || !own) throw new Error(`${userName} was not let in: ${answer.status}`);
  return visitor(app.address, own);
}

const isIn = async (who: Client): Promise<boolean> => (await who.send('getSession')).ok;

test('everybody reads where their account is open, and ends what is not theirs', async () => {
  const here = await enter('xa-a.unit-head', windows);
  const there = await enter('xa-a.unit-head', phone);
  const other = await enter('xa-b.unit-head', windows);
  const { items } = await here.call('listOwnSessions');
  expect(items).toEqual([
    expect.objectContaining({ own: true, device: 'Chrome trên Windows', address: '127.0.0.1' }),
    expect.objectContaining({ own: false, device: 'Safari trên iPhone' }),
  ]);
  expect(JSON.stringify(items)).not.toContain(here.cookie.split('=')[1]);
  const id = items[1]?.id ?? '';
  expect(await other.refused('endSession', { params: { id } })).toMatchObject({ status: 404, code: 'session-unknown' });
  expect(await isIn(there)).toBe(true);
  await here.call('endSession', { params: { id: id.toUpperCase() } });
  expect([await isIn(here), await isIn(there), await isIn(other)]).toEqual([true, false, true]);
  expect(await here.refused('endSession', { params: { id } })).toMatchObject({ status: 404, code: 'session-unknown' });
  expect(await here.refused('endSession', { params: { id: randomUUID() } })).toMatchObject({ status: 404 });
});

test('every other session ends at once, and that which asks goes on', async () => {
  const [here, second, third] = [
    await enter('xa-b.unit-clerk', windows),
    await enter('xa-b.unit-clerk', phone),
    await enter('xa-b.unit-clerk', windows),
  ];
  await here.call('endOtherSessions');
  expect([await isIn(here), await isIn(second), await isIn(third)]).toEqual([true, false, false]);
  expect((await here.call('listOwnSessions')).items).toHaveLength(1);
  await here.call('endOtherSessions');
});

test('a session that ends itself is over', async () => {
  const who = await enter('xa-b.unit-clerk', windows);
  const own = (await who.call('listOwnSessions')).items.find((session) => session.own);
  await who.call('endSession', { params: { id: own?.id ?? '' } });
  expect(await isIn(who)).toBe(false);
});

test('who signs in again in the same browser leaves no session behind, their own or another’s', async () => {
  const first = await enter('huyen-a.examiner', windows);
  const second = await enter('huyen-a.examiner', windows, first.cookie);
  expect([await isIn(first), await isIn(second)]).toEqual([false, true]);
  const colleague = await enter('huyen-a.level-head', windows, second.cookie);
  expect([await isIn(second), await isIn(colleague)]).toEqual([false, true]);
});

test('a wrong password ends nothing', async () => {
  const who = await enter('huyen-a.examiner', windows);
  await visitor(app.address, who.cookie).refused('signIn', { body: { userName: 'huyen-a.examiner', password: 'sai' } });
  expect(await isIn(who)).toBe(true);
});

test('who does nothing for half an hour signs in again; a click begins the time anew, what a page asks by itself does not', async () => {
  const idle = (minutes: number) =>
    app.database.owner.query(
      `UPDATE session s SET last_used_at = now() - $1 * interval '1 minute' FROM account ac
        WHERE ac.id = s.account_id AND ac.user_name = 'huyen-b.examiner'`,
      [minutes],
    );
  const who = await enter('huyen-b.examiner', windows);
  await idle(29);
  await who.call('listNotices');
  await idle(29);
  await who.call('getSession');
  const { items } = await who.call('listOwnSessions');
  expect(Date.now() - new Date(items[0]?.lastUsed ?? 0).getTime()).toBeLessThan(60_000);
  await idle(29);
  await who.call('listNotices');
  const [row] = await app.database.owner.query<{ minutes: number }[]>(
    `SELECT extract(epoch FROM now() - last_used_at) / 60 AS minutes FROM session s JOIN account ac ON ac.id = s.account_id
      WHERE ac.user_name = 'huyen-b.examiner'`,
  );
  expect(Number(row?.minutes)).toBeGreaterThan(28);
  await idle(31);
  expect(await who.refused('getSession')).toMatchObject({ status: 401, code: 'not-signed-in' });
});

test('a session is over after its hours, however busy it was', async () => {
  const who = await enter('huyen-b.examiner', windows);
  const [row] = await app.database.owner.query<{ hours: number }[]>(
    `SELECT extract(epoch FROM max(expires_at) - now()) / 3600 AS hours FROM session`,
  );
  expect(Number(row?.hours)).toBeGreaterThan(7.9);
  expect(Number(row?.hours)).toBeLessThanOrEqual(8);
  await app.database.owner.query('UPDATE session SET expires_at = now()');
  expect(await isIn(who)).toBe(false);
  admin = await signIn(app.address, 'phong.administrator');
});

test('a closed account lets nobody in and keeps nobody in, until it is opened again', async () => {
  const { personId, userName } = app.province.person('HUYEN-B', 'level-head');
  const who = await signIn(app.address, userName);
  const params = { id: personId };
  expect(await admin.refused('disableAccount', { params, body: { reason: ' ' } })).toMatchObject({
    ...{ status: 422, code: 'disabling-reason-missing' },
  });
  await admin.call('disableAccount', { params, body: { reason: 'Chuyển công tác' } });
  expect(await isIn(who)).toBe(false);
  const refusal = await visitor(app.address).refused('signIn', { body: { userName, password } });
  expect(refusal).toMatchObject({ status: 401, code: 'wrong-password' });
  await admin.call('disableAccount', { params, body: { reason: 'Một lần nữa' } });
  const listed = await admin.call('listAppointments', { query: { personId } });
  expect(listed.items[0]).toMatchObject({ userName, disabled: true });
  const auditor = await signIn(app.address, 'phong.auditor');
  expect((await auditor.call('listAppointments', { query: { personId } })).items[0]).toMatchObject({ disabled: false });
  await admin.call('enableAccount', { params });
  expect(await isIn(await signIn(app.address, userName))).toBe(true);
});

test('nobody closes their own account, the last administrator’s or one that is not there', async () => {
  const own = app.province.person('PHONG', 'administrator').personId;
  const body = { reason: 'Thử' };
  expect(await admin.refused('disableAccount', { params: { id: own }, body })).toMatchObject({
    ...{ status: 422, code: 'own-account-disabling' },
  });
  expect(await admin.refused('disableAccount', { params: { id: randomUUID() }, body })).toMatchObject({
    ...{ status: 404, code: 'person-unknown' },
  });
});
