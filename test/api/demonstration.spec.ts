import type { DataSource } from 'typeorm';
import { Sessions } from '../../apps/api/auth/sessions.js';
import { WrongPasswords } from '../../apps/api/auth/wrong-passwords.js';
import { refuseDemonstrationInProduction } from '../../apps/api/installation/refuse-demonstration.js';
import { refuseDemonstrationDatabase, refuseUsedDatabase } from '../../apps/stack/supervisor/installation-mode.js';
import { readConfig } from '../../libs/config/env.js';
import { makeProvince } from '../support/build.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let database: TestDatabase;
let owner: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  owner = database.owner;
  await owner.query(`UPDATE installation SET mode = 'demonstration'`);
});
afterAll(() => database?.close());

const settings = (mode: string) => readConfig({ APP_MODE: mode, DATABASE_URL: database.appUrl });

test('the demonstration is loaded where nobody has an account yet', async () => {
  await refuseUsedDatabase(database.appUrl, { mode: 'demonstration', begun: false });
});

test('and not among the people of a database in use; one it was loaded into before is its own', async () => {
  await makeProvince(owner);
  const asked = (mode: 'demonstration' | 'production', begun: boolean) =>
    refuseUsedDatabase(database.appUrl, { mode, begun });
  await expect(asked('demonstration', false)).rejects.toMatchObject({ remedy: expect.stringContaining('APP_MODE') });
  await asked('demonstration', true);
  await asked('production', false);
});

test('production starts on no database that is marked as a demonstration, neither the whole nor the api alone', async () => {
  await expect(refuseDemonstrationDatabase(database.appUrl, 'production')).rejects.toThrow('trình diễn');
  await refuseDemonstrationDatabase(database.appUrl, 'demonstration');
  await expect(refuseDemonstrationInProduction(owner, settings('production'))).rejects.toThrow('demonstration');
  await refuseDemonstrationInProduction(owner, settings('demonstration'));
});

test('one click signs in where both the database and the settings say that it is a demonstration', async () => {
  const token = await new Sessions(owner, settings('demonstration'), new WrongPasswords()).signInDemonstration(
    'xa-a.unit-clerk',
  );
  expect(token).toMatch(/^[\w-]{43}$/);
  await expect(
    new Sessions(owner, settings('production'), new WrongPasswords()).signInDemonstration('xa-a.unit-clerk'),
  ).rejects.toMatchObject({
    code: 'only-in-demonstration',
  });
});
