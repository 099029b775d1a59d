import { expect, test } from '@jest/globals';
import { outsideNames, outsideServers } from '../../apps/stack/servers/outside-servers.js';
import { appMode } from '../../apps/stack/supervisor/installation-mode.js';

const database = { DATABASE_URL: 'postgres://app@db.example/tuyen_trinh' };

test('servers of our own are a demonstration', () => {
  expect(appMode({}, outsideServers({}))).toBe('demonstration');
});

test('an address from outside makes it a production installation', () => {
  expect(outsideNames(outsideServers(database))).toEqual(['DATABASE_URL']);
  expect(appMode(database, outsideServers(database))).toBe('production');
});

test('the demonstration is refused on a server from outside, which is named', () => {
  const env = { ...database, APP_MODE: 'demonstration' };

  expect(() => appMode(env, outsideServers(env))).toThrow('DATABASE_URL');
});

test('an object store keeps the region that is named for it', () => {
  const keys = { S3_ACCESS_KEY: 'access', S3_SECRET_KEY: 'secret' };
  const named = outsideServers({ S3_ENDPOINT: 'http://store.example', ...keys, S3_REGION: 'ap-southeast-1' });

  expect(named.s3?.region).toBe('ap-southeast-1');
});

test('an object store without its keys is refused', () => {
  expect(() => outsideServers({ S3_ENDPOINT: 'http://store.example' })).toThrow('S3_ACCESS_KEY');
});
