import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { messages } from '../../../apps/stack/messages.js';
import { freePorts } from '../../../apps/stack/process/free-port.js';
import { signIn, visitor } from '../../support/http-client.js';
import { askOwner } from '../../support/installation-database.js';
import { openTerminal, type Terminal, type TypedVerb, whichStillRun } from '../../support/typed-verb.js';

const START_MS = 180_000;
const production = { APP_MODE: 'production', PROVINCE_NAME: 'tỉnh Thử', ADMINISTRATOR_USER_NAME: 'thu.quantri' };
const userName = production.ADMINISTRATOR_USER_NAME;
const own = 'bốn con mèo đi chợ sớm';

const stateDir = join(process.env['TEST_STATE_DIR'] ?? '', 'whole-production');
let terminal: Terminal;
let address: string;
let running: TypedVerb;
let told: string;

// One story, told in order, as in the file beside this one.
beforeAll(async () => {
  const [apiPort = 0] = await freePorts(1);
  address = `http://127.0.0.1:${apiPort}`;
  terminal = openTerminal({ stateDir, apiPort });
});

afterAll(() => terminal?.close(), 90_000);

test(
  'where no screen is there to tell a password on, the first start makes nobody and says what to do',
  async () => {
    const refused = await terminal.run('start', production);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain(messages.nowhereToTell);
    expect(readdirSync(join(stateDir, 'processes'))).toEqual([]);
  },
  START_MS,
);

test(
  'the first start on an empty database tells the first administrator’s password once, on the screen',
  async () => {
    running = terminal.typeOnScreen('start', production);
    await running.untilSaid(`✓ Tuyến Trình đang chạy tại ${address}`, START_MS);
    const password = /Mật khẩu dùng một lần: (\S+)/.exec(running.said())?.[1] ?? '';
    expect(running.said()).toContain(
      messages.firstAdministrator({ province: 'tỉnh Thử', userName, password }).split('\n')[1],
    );
    told = password;
    expect(filesWith(told)).toEqual([]);
  },
  START_MS,
);

test('nothing of a demonstration is there, and one click lets nobody in', async () => {
  expect(await visitor(address).call('getInstallation')).toMatchObject({
    province: 'tỉnh Thử',
    demonstration: false,
    accounts: [],
  });
  const refusal = await visitor(address).refused('signInDemonstration', { body: { userName } });
  expect(refusal).toMatchObject({ status: 404, code: 'only-in-demonstration' });
});

test('the administrator sets a password of their own before anything else, then founds a body and appoints somebody', async () => {
  const administrator = await signIn(address, userName, told);
  expect(await administrator.refused('listOrganisations')).toMatchObject({ status: 403, code: 'initial-password' });

  const session = await administrator.call('changePassword', { body: { current: told, password: own } });

  expect(session).toMatchObject({ initialPassword: false, acting: { role: 'administrator' } });
  const {
    organisations: [root],
    kinds,
  } = await administrator.call('listOrganisations');
  expect(root).toMatchObject({ name: 'UBND tỉnh Thử', parentId: null });
  expect(kinds.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['commune', 'district', 'department', 'council']),
  );
  const communeId = randomUUID();
  await administrator.call('recordOrganisationAct', {
    body: {
      id: randomUUID(),
      effectiveOn: '2025-07-01',
      basis: 'Nghị quyết thử',
      act: { kind: 'found', organisation: commune(communeId, root?.id ?? '') },
    },
  });
  const { initialPassword } = await administrator.call('appoint', {
    body: {
      id: randomUUID(),
      person: { name: 'Lê Thị Thử', userName: 'le.thithu' },
      organisationId: communeId,
      role: 'unit-clerk',
      title: 'Công chức',
      from: '2025-07-01',
      to: null,
    },
  });
  await signIn(address, 'le.thithu', initialPassword ?? '');
});

test('tree and appointment stand in their histories as everybody else’s do, and every invariant is kept', async () => {
  expect(
    await askOwner(
      stateDir,
      `SELECT (SELECT array_agg(kind ORDER BY recorded_at) FROM organisation_act) AS acts,
              (SELECT count(*)::int FROM appointment_change c JOIN appointment a ON a.id = c.appointment_id
                WHERE a.role = 'administrator' AND c.version = 1 AND c.actor IS NULL) AS opened`,
    ),
  ).toEqual({ acts: ['opening', 'found'], opened: 1 });
  expect(await terminal.run('verify')).toMatchObject({ code: 0 });
});

test('Ctrl-C, typed on that screen, leaves no process', async () => {
  const all = running.processes();
  running.pressCtrlC();
  expect([0, 130]).toContain(await running.ended(60_000));
  expect(await whichStillRun(all)).toEqual([]);
}, 90_000);

test(
  'a later start makes nobody and changes no password; only the name of the province follows the environment',
  async () => {
    const other = 'một mật khẩu khác hẳn';
    running = terminal.type('start', { ...production, PROVINCE_NAME: 'tỉnh Thử Mới', ADMINISTRATOR_PASSWORD: other });
    await running.untilSaid(`✓ Tuyến Trình đang chạy tại ${address}`, START_MS);
    expect(running.said()).not.toContain('Cài đặt lần đầu');
    expect((await visitor(address).call('getInstallation')).province).toBe('tỉnh Thử Mới');
    await signIn(address, userName, own);
    const body = { userName, password: other };
    expect(await visitor(address).refused('signIn', { body })).toMatchObject({ code: 'wrong-password' });
    expect(await askOwner(stateDir, 'SELECT count(*)::int AS accounts FROM account')).toEqual({ accounts: 2 });
    expect(filesWith(other)).toEqual([]);
    running.pressCtrlC();
    await running.ended(60_000);
  },
  START_MS,
);

test(
  'the demonstration is not loaded among these people',
  async () => {
    const refused = await terminal.run('start');
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining(messages.usedDatabase) });
    expect(readdirSync(join(stateDir, 'processes'))).toEqual([]);
  },
  START_MS,
);

function commune(id: string, parentId: string) {
  return {
    id,
    code: 'XA-THU',
    name: 'UBND xã Thử',
    kind: 'commune',
    parentId,
    letterhead: 'state' as const,
    codes: {},
    relation: null,
  };
}

/** Logs, the remembered state and the announced environment, those of them that hold a text. */
function filesWith(text: string): readonly string[] {
  const logs = readdirSync(join(stateDir, 'logs')).map((name) => join('logs', name));
  const files = [...logs, 'stack.json', 'environment.json'];
  return files.filter((file) => readFileSync(join(stateDir, file), 'utf8').includes(text));
}
