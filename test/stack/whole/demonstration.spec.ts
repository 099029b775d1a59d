import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { holderOf } from '../../../apps/stack/bootstrap/lock.js';
import { type ProcessIdentity, stillRuns } from '../../../apps/stack/bootstrap/process-identity.js';
import { cacheDir } from '../../../apps/stack/build/cache.js';
import { demonstrationAccounts } from '../../../apps/stack/demonstration/accounts.js';
import { type ApiSessions, apiSessions } from '../../../apps/stack/demonstration/api-session.js';
import { messages } from '../../../apps/stack/messages.js';
import { freePorts } from '../../../apps/stack/process/free-port.js';
import { shippedCampaigns } from '../../../libs/campaigns/shipped-campaigns.js';
import type { DossierRow } from '../../../libs/contracts/views/dossier-list.js';
import { shippedCalendar } from '../../../libs/db/migrations/1763800300000-shipped-calendar.js';
import { addDays, dayOf, endOfDay } from '../../../libs/domain/calendar/calendar-day.js';
import { addWorkingDays } from '../../../libs/domain/calendar/working-days.js';
import { askOwner } from '../../support/installation-database.js';
import { openTerminal, type Terminal, type TypedVerb, whichStillRun } from '../../support/typed-verb.js';

const FIRST_START_MS = 600_000;
const LATER_START_MS = 120_000;
/** api, worker and the three servers */
const CHILDREN = ['api', 'minio', 'postgres', 'temporal', 'worker'];

const stateDir = join(process.env['TEST_STATE_DIR'] ?? '', 'whole-demonstration');
let terminal: Terminal;
let address: string;
let apiPort: number;
let running: TypedVerb;
let sessions: ApiSessions;

// The tests of this file are one story, told in order: every one finds the system as the one before left it.
beforeAll(async () => {
  [apiPort = 0] = await freePorts(1);
  address = `http://127.0.0.1:${apiPort}`;
  terminal = openTerminal({ stateDir, apiPort });
  sessions = apiSessions(address);
  running = terminal.type('start');
  await running.untilSaid(`✓ Tuyến Trình đang chạy tại ${address}`, FIRST_START_MS);
}, FIRST_START_MS);

afterAll(() => terminal?.close(), 90_000);

test('the first start prints the address and every account of the demonstration with what it does', () => {
  const lines = running
    .said()
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/));
  for (const { userName, password, does } of demonstrationAccounts)
    expect(lines).toContainEqual([userName, password, does]);
});

test('what watches over the others has stayed small while the province was loaded', () => {
  expect(mostMemoryOfSupervisor()).toBeLessThan(150);
});

test('every part is well, for the api and on the operator’s page', async () => {
  expect(await getJson('/api/health')).toEqual({ status: 'ok', parts: { database: 'up', 'object-store': 'up' } });
  expect(Object.keys(recorded()).toSorted()).toEqual(CHILDREN);
  const { servers } = await untilServersAreUp();
  expect(servers.map(({ state }) => state)).toEqual(servers.map(() => 'up'));
});

test('every account that the sign-in page lists enters by one click', async () => {
  const { accounts } = await getJson<{ accounts: { userName: string }[] }>('/api/installation');
  expect(accounts.map(({ userName }) => userName).toSorted()).toEqual(
    demonstrationAccounts.map(({ userName }) => userName).toSorted(),
  );
  for (const { userName } of accounts) {
    const session = await (await sessions.as(userName)).call('getSession');
    expect(session).toMatchObject({ userName, demonstration: true });
    expect(session.appointments).not.toEqual([]);
  }
});

test('the province stands as it was promised: dossiers of all four plans, some due soon, overdue, returned, decided', async () => {
  const rows = await allDossiers();
  const now = new Date().toISOString();
  const today = dayOf(now);
  const at = rows.filter(({ phase }) => phase === 'at-stage');
  const soon = at.filter(
    ({ dueAt }) => dueAt !== null && dueAt > now && dueAt <= endOfDay(addWorkingDays(shippedCalendar, today, 1)),
  );
  expect(rows.length).toBeGreaterThanOrEqual(30);
  expect(soon).toHaveLength(5);
  expect(soon.filter(({ dueAt }) => dueAt !== null && dueAt > endOfDay(addDays(today, 2)))).toEqual([]);
  expect(at.filter(({ dueMark }) => dueMark === 'overdue')).toHaveLength(3);
  expect(rows.filter(({ phase }) => phase === 'returned')).toHaveLength(2);
  expect(rows.filter(({ phase }) => phase === 'closed').length).toBeGreaterThanOrEqual(5);
  expect(new Set(rows.map(({ stageCode }) => stageCode)).size).toBeGreaterThanOrEqual(5);

  const shipped = (await shippedCampaigns()).map(({ code }) => code).toSorted();
  expect(shipped).toHaveLength(4);
  const database = await askOwner<{ mode: string; offset_ms: string; plans: string[] }>(
    stateDir,
    `SELECT mode, (SELECT offset_ms FROM judge_clock), (SELECT array_agg(DISTINCT c.code ORDER BY c.code)
        FROM dossier d JOIN campaign c ON c.id = d.campaign_id) AS plans FROM installation`,
  );
  expect(database).toEqual({ mode: 'demonstration', offset_ms: '0', plans: shipped });
});

test('a second npm start says that one is running, and where, and ends with 1', async () => {
  const holder = holderOf(join(stateDir, 'start.lock'));
  const second = await terminal.run('start');
  expect(second.code).toBe(1);
  expect(second.said).toContain(messages.alreadyRunning(holder?.pid ?? 0, address));
  expect(running.said()).not.toContain('✗');
});

test('a taken port is named with the process that holds it, and nothing is started', async () => {
  const elsewhere = join(stateDir, '../whole-elsewhere');
  const refused = await terminal.run('start', { STATE_DIR: elsewhere });
  expect(refused.code).toBe(1);
  expect(refused.said).toContain(`Cổng ${apiPort} đang bị chiếm bởi pid ${recorded()['api']?.pid}: `);
  for (const made of ['stack.json', 'processes', 'postgres', 'minio'])
    expect(existsSync(join(elsewhere, made))).toBe(false);
});

test('npm run verify finds every invariant of the province kept', async () => {
  const verified = await terminal.run('verify');
  expect(verified.said).toContain('mọi bất biến đều đúng');
  expect(verified.code).toBe(0);
});

test('npm run rebuild finds every view of the province as its log says, while the system runs', async () => {
  const rebuilt = await terminal.run('rebuild');
  expect(rebuilt.said).toMatch(/Đã dựng lại từ nhật ký: \d+ hồ sơ, không hồ sơ nào phải ghi lại/);
  expect(rebuilt.code).toBe(0);
});

test('npm run reset refuses while the system runs', async () => {
  const refused = await terminal.run('reset');
  expect(refused.code).toBe(1);
  expect(refused.said).toContain('không xóa dữ liệu');
  expect(await getJson('/api/health')).toMatchObject({ status: 'ok' });
});

test('a worker that is killed is started again, and the reader is shown that it died', async () => {
  const { worker } = recorded();
  process.kill(worker?.pid ?? 0, 'SIGKILL');
  await running.untilSaid(messages.died('worker', 'signal SIGKILL', 1), 60_000);
  await running.untilSaid(messages.cameBack('worker'), LATER_START_MS);
  expect(recorded()['worker']?.pid).not.toBe(worker?.pid);
}, 200_000);

test('after kill -9 of npm start the next one ends the children that were recorded, and a dossier that waited goes on', async () => {
  const supervisor = holderOf(join(stateDir, 'start.lock'))?.pid ?? 0;
  const before = Object.values(recorded());
  process.kill(supervisor, 'SIGKILL');
  expect(await running.ended(30_000)).toBe(1);
  expect(before.filter(stillRuns)).toHaveLength(CHILDREN.length);

  running = terminal.type('start');
  await running.untilSaid(`✓ Tuyến Trình đang chạy tại ${address}`, LATER_START_MS);

  expect(running.said()).toContain(messages.endedLeftovers(['api', 'worker', 'temporal', 'minio', 'postgres']));
  expect(before.filter(stillRuns)).toEqual([]);
  expect(mostMemoryOfSupervisor()).toBeLessThan(150);
  expect(await forwardFromDistrict()).toBe('emulation-office');
}, 400_000);

test('the invariants hold after all this, the workflows of open dossiers among them', async () => {
  expect(await terminal.run('verify')).toMatchObject({
    code: 0,
    said: expect.stringContaining('mọi bất biến đều đúng'),
  });
});

test('Ctrl-C ends everything: no process is left, and what is said to the shell is that of an orderly end', async () => {
  const all = running.processes();
  const pids = all.map(({ pid }) => pid);
  for (const { pid } of Object.values(recorded())) expect(pids).toContain(pid);

  running.pressCtrlC();

  // The supervisor's 0; some shells between npm and it say instead that they were interrupted, as every shell may.
  expect([0, 130]).toContain(await running.ended(60_000));
  expect(running.said()).not.toContain('✗ «api»');
  expect(await whichStillRun(all)).toEqual([]);
  expect(recorded()).toEqual({});
}, 90_000);

test('a production start refuses what the demonstration left, and leaves no process', async () => {
  const refused = await terminal.run('start', { APP_MODE: 'production' });
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining(messages.demonstrationDatabase) });
  expect(recorded()).toEqual({});
}, 200_000);

test('npm run reset then removes all state, and keeps the servers that were built', async () => {
  const built = readdirSync(join(cacheDir(), 'bin'));
  expect(await terminal.run('reset')).toMatchObject({ code: 0, said: expect.stringContaining(messages.resetDone) });
  expect(existsSync(stateDir)).toBe(false);
  expect(readdirSync(join(cacheDir(), 'bin'))).toEqual(built);
});

async function getJson<T = unknown>(path: string): Promise<T> {
  return (await fetch(`${address}${path}`)).json() as Promise<T>;
}

/** The children that the supervisor has recorded, by their names. */
function recorded(): Record<string, ProcessIdentity> {
  const folder = join(stateDir, 'processes');
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    ]),
  );
}

/** The most that the running `npm start` itself ever held, in MB; only Linux tells. */
function mostMemoryOfSupervisor(): number {
  if (process.platform !== 'linux') return 0;
  const pid = holderOf(join(stateDir, 'start.lock'))?.pid ?? 0;
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** The worker tells that it lives every few seconds. */
async function untilServersAreUp() {
  const operator = await sessions.as('vanhanh');
  for (const until = Date.now() + 60_000; ; await sleep(500)) {
    const view = await operator.call('getOperations');
    if (view.servers.every(({ state }) => state === 'up') || Date.now() > until) return view;
  }
}

async function allDossiers(): Promise<readonly DossierRow[]> {
  return (await (await sessions.as('bantdkt.dieuphoi')).call('listDossiers')).items;
}

/** A district sends on a dossier that waits there. Gives the stage at which it then arrives. */
async function forwardFromDistrict(): Promise<string> {
  const examiner = await sessions.as('huyen.phunghiep.thamdinh', 'examiner');
  const waiting = (await examiner.call('listDossiers')).items.find(
    ({ phase, stageCode }) => phase === 'at-stage' && stageCode === 'district',
  );
  const id = waiting?.id ?? '';
  const { version, nominations } = await examiner.call('getDossier', { id });
  const opinions = nominations
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ nominee }) => ({ nominationId: nominee.id, recommend: true, reason: null }));
  await examiner.call('forward', { id, body: { version, opinions } });
  for (const until = Date.now() + 60_000; ; await sleep(200)) {
    const { row } = await examiner.call('getDossier', { id });
    if (row.phase === 'at-stage' || Date.now() > until) return `${row.stageCode}`;
  }
}
