import type { DataSource } from 'typeorm';
import { isPassword } from '../../apps/api/auth/password.js';
import { installationSettings, prepareInstallation } from '../../apps/stack/installation/prepare-installation.js';
import { writeInstallation } from '../../apps/stack/installation/write-installation.js';
import { messages } from '../../apps/stack/messages.js';
import { makeProvince } from '../support/build.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let database: TestDatabase;
let owner: DataSource;
const onScreen = { canTell: true };

beforeEach(async () => {
  database = await testDatabase();
  owner = database.owner;
  await owner.query('DELETE FROM installation');
}, 60_000);
afterEach(() => database?.close());

const write = (env: Record<string, string> = {}, screen = onScreen) =>
  writeInstallation(database.ownerUrl, installationSettings(env), screen);
const count = async (table: string): Promise<number> =>
  Number((await owner.query<{ count: string }[]>(`SELECT count(*) FROM ${table}`))[0]?.count);
const account = async () =>
  (
    await owner.query<Record<string, string>[]>(
      `SELECT ac.user_name, ac.initial_password, ac.password_hash, p.name, a.role, o.name AS organisation
         FROM account ac JOIN person p ON p.id = ac.person_id JOIN appointment a ON a.person_id = p.id
         JOIN organisation o ON o.id = a.organisation_id`,
    )
  )[0];

test('with nothing said an administrator is made with a password by chance, which opens their account', async () => {
  const made = await write();
  expect(made).toMatchObject({
    province: 'tỉnh',
    userName: 'quantri',
    password: expect.stringMatching(/^[\w.-]{14}$/),
  });
  const known = await account();
  expect(known).toMatchObject({ initial_password: true, role: 'administrator', organisation: 'UBND tỉnh' });
  expect(await isPassword(known?.['password_hash'], made?.password ?? '')).toBe(true);
});

test('what the environment says is what stands there, and its password is not repeated', async () => {
  const password = 'tạm dùng một lần';
  const made = await write(
    {
      PROVINCE_NAME: 'tỉnh Thử',
      ADMINISTRATOR_ORGANISATION: 'Sở Nội vụ tỉnh Thử',
      ADMINISTRATOR_NAME: 'Nguyễn Thị Thử',
      ADMINISTRATOR_USER_NAME: 'thu.quantri',
      ADMINISTRATOR_PASSWORD: password,
    },
    { canTell: false },
  );
  expect(made).toEqual({ province: 'tỉnh Thử', userName: 'thu.quantri', password: null });
  const known = await account();
  expect(known).toMatchObject({ user_name: 'thu.quantri', name: 'Nguyễn Thị Thử', organisation: 'Sở Nội vụ tỉnh Thử' });
  expect(await isPassword(known?.['password_hash'], password)).toBe(true);
});

test('any number of starts, at the same moment too, make one installation and one administrator', async () => {
  const made = await Promise.all([write(), write(), write()]);
  expect(made.filter((each) => each !== undefined)).toHaveLength(1);
  expect(await write()).toBeUndefined();
  for (const table of ['installation', 'account', 'appointment', 'organisation', 'organisation_act'])
    expect({ table, rows: await count(table) }).toEqual({ table, rows: 1 });
});

test('with nowhere to tell a password nothing at all is written', async () => {
  await expect(write({}, { canTell: false })).rejects.toThrow(messages.nowhereToTell);
  for (const table of ['installation', 'account', 'organisation', 'organisation_kind'])
    expect({ table, rows: await count(table) }).toEqual({ table, rows: 0 });
});

test.each(['demonstration', 'test'])('a database marked as a %s is refused and stays as it is', async (mode) => {
  await owner.query(`INSERT INTO installation (id, mode, province) VALUES (1, $1, 'tỉnh Khác')`, [mode]);
  await expect(write({ PROVINCE_NAME: 'tỉnh Thử' })).rejects.toThrow(messages.demonstrationDatabase);
  expect(await owner.query('SELECT mode, province FROM installation')).toEqual([{ mode, province: 'tỉnh Khác' }]);
  expect(await count('account')).toBe(0);
});

test('where people have accounts already only the mark of production is added', async () => {
  await makeProvince(owner);
  const before = [await count('account'), await count('organisation')];
  expect(await write({ PROVINCE_NAME: 'tỉnh Thử' })).toBeUndefined();
  expect([await count('account'), await count('organisation')]).toEqual(before);
  expect(await owner.query('SELECT mode, province FROM installation')).toEqual([
    { mode: 'production', province: 'tỉnh Thử' },
  ]);
});

test('the application’s role alone cannot install: the start says whom it needs', async () => {
  const only = { databaseUrl: database.appUrl, ownerUrl: undefined };
  await expect(prepareInstallation(only, installationSettings({}))).rejects.toMatchObject({
    message: messages.notInstalled,
    remedy: expect.stringContaining('DATABASE_OWNER_URL'),
  });
  await write();
  await prepareInstallation(only, installationSettings({}));
});

test('a wrong variable is named and what it holds is not', () => {
  const env = { ADMINISTRATOR_PASSWORD: 'quá-ngắn', ADMINISTRATOR_USER_NAME: 'Có Dấu', ADMINISTRATOR_NAME: '' };
  expect(() => installationSettings(env)).toThrow('ADMINISTRATOR_USER_NAME, ADMINISTRATOR_PASSWORD');
  expect(() => installationSettings(env)).not.toThrow('quá-ngắn');
});
