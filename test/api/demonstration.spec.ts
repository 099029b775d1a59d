import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { createApp } from '../../apps/api/create-app.js';
import { refuseDemonstrationInProduction } from '../../apps/api/installation/refuse-demonstration.js';
import { refuseDemonstrationDatabase, refuseUsedDatabase } from '../../apps/stack/supervisor/installation-mode.js';
import { readConfig } from '../../libs/config/env.js';
import { makeProvince } from '../support/build.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type Client, visitor } from '../support/http-client.js';

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
  const body = { userName: 'xa-a.unit-clerk' };
  const entered = await atApi('demonstration', (who) => who.call('signInDemonstration', { body }));
  expect(entered).toMatchObject({ ...body, acting: { role: 'unit-clerk' } });
  const refused = await atApi('production', (who) => who.refused('signInDemonstration', { body }));
  expect(refused).toMatchObject({ code: 'only-in-demonstration' });
});

async function atApi<T>(mode: string, ask: (who: Client) => Promise<T>): Promise<T> {
  // It says of every address that it is there.
  Logger.overrideLogger(false);
  const app = await createApp(settings(mode));
  try {
    await app.listen(0, '127.0.0.1');
    return await ask(visitor(await app.getUrl()));
  } finally {
    await app.close();
  }
}
