import type { WorkingCalendarView } from '../../libs/contracts/views/calendars.js';
import { shippedCalendar } from '../../libs/db/migrations/1763800300000-shipped-calendar.js';
import { endOfDay } from '../../libs/domain/calendar/calendar-day.js';
import { advance } from '../../libs/ledger/advance.js';
import { type Builder, builder } from '../support/build.js';
import { setClock } from '../support/clock.js';
import { type Client, signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

/** Friday 20 November 2026, 9:00 in Vietnam: the Tuesday after is Vietnam Culture Day. */
const friday = '2026-11-20T02:00:00.000Z';

let app: TestApp;
let build: Builder;
let admin: Client;
let clerk: Client;

beforeAll(async () => {
  app = await startApp();
  build = builder(app);
  await setClock(app.database.owner, friday);
  admin = await signIn(app.address, 'phong.administrator');
  clerk = await signIn(app.address, 'xa-a.unit-clerk');
});
afterAll(() => app?.close());

type Table = WorkingCalendarView['newest']['calendar'];

/** The newest version, changed and offered for publication. */
async function changed(change: (calendar: Table) => Table, note = 'Thông báo số 12/TB'): Promise<{ body: unknown }> {
  const { newest } = await admin.call('getWorkingCalendar');
  return { body: { base: newest.version.number, note, calendar: change(structuredClone(newest.calendar)) } };
}

const withYear =
  (year: string, days: Partial<Table['years'][string]> = {}) =>
  (calendar: Table): Table => ({
    ...calendar,
    years: {
      ...calendar.years,
      [year]: { daysOff: [], saturdaysWorked: [], awaited: null, ...calendar.years[year], ...days },
    },
  });

const off = (...days: readonly string[]) => days.map((day) => ({ day, reason: 'Nghỉ' }));

test('what is shipped is version 1, and everybody may read it', async () => {
  const seen = await clerk.call('getWorkingCalendar');
  expect(seen).toMatchObject({ mayPublish: false, today: '2026-11-20', yearsMissing: [] });
  expect(seen.newest).toMatchObject({ id: shippedCalendar.version, version: { number: 1, publishedBy: null } });
  expect(seen.newest.calendar).toEqual({ officeClosesAt: 17, years: shippedCalendar.years });
  expect((await admin.call('getWorkingCalendar')).mayPublish).toBe(true);
});

test.each<[string, (calendar: Table) => Table, string, string]>([
  [
    'a day off on a Sunday',
    withYear('2028', { daysOff: off('2028-01-02') }),
    'calendar-not-valid',
    'Chủ nhật 02/01/2028',
  ],
  ['a day off of another year', withYear('2028', { daysOff: off('2027-01-04') }), 'calendar-not-valid', '04/01/2027'],
  ['a day off twice', withYear('2028', { daysOff: off('2028-01-03', '2028-01-03') }), 'calendar-not-valid', 'hai lần'],
  [
    'a Friday worked instead',
    withYear('2028', { saturdaysWorked: off('2028-01-07') }),
    'calendar-not-valid',
    'thứ Sáu',
  ],
  [
    'offices that close at 25',
    (calendar) => ({ ...calendar, officeClosesAt: 25 }),
    'calendar-not-valid',
    'từ 0 đến 24',
  ],
  ['no year', (calendar) => ({ ...calendar, years: {} }), 'calendar-not-valid', 'ít nhất một năm'],
  ['nothing new', (calendar) => calendar, 'publication-changes-nothing', 'giống hệt'],
  ['a day that is none', withYear('2028', { daysOff: off('2028-02-30') }), 'body-invalid', 'Dữ liệu'],
  ['a year that is none', withYear('MMXXVIII'), 'body-invalid', 'Dữ liệu'],
])('%s is refused by name, and nothing is published', async (_what, change, code, said) => {
  const refused = await admin.refused('publishWorkingCalendar', await changed(change));
  expect(refused).toMatchObject({ status: 422, code, message: expect.stringContaining(said) });
  expect((await admin.call('getWorkingCalendar')).versions).toHaveLength(1);
});

test('a version needs a note, and a version to begin from that is there', async () => {
  expect(await admin.refused('publishWorkingCalendar', await changed(withYear('2028'), '  '))).toMatchObject({
    code: 'publication-note-missing',
  });
  const { body } = await changed(withYear('2028'));
  expect(await admin.refused('publishWorkingCalendar', { body: { ...Object(body), base: 99 } })).toMatchObject({
    status: 404,
    code: 'version-unknown',
  });
  for (const version of ['99', '0', '-1', '1.5', 'x', '99999999999'])
    expect(await clerk.refused('getWorkingCalendarVersion', { params: { version } })).toMatchObject({
      status: 404,
      code: 'version-unknown',
    });
});

test('a publication counts for what arrives afterwards; what has arrived keeps its due instant and its version', async () => {
  const stage = (dossier: { route: readonly { due: { workingDays?: number | undefined } }[] }) => dossier.route[0]?.due;
  const before = await build.dossier({ unit: 'XA-A', stage: 'district' });
  expect(stage(before)).toEqual({ workingDays: 5 });
  // Monday, not Tuesday 24 November, Wednesday to Friday, Monday.
  expect(before.visits[0]).toMatchObject({ dueAt: endOfDay('2026-11-30'), calendarVersion: 'vn-2024-2027.1' });

  const swap = withYear('2026', {
    daysOff: [...(shippedCalendar.years['2026']?.daysOff ?? []), ...off('2026-11-23')],
    saturdaysWorked: off('2026-12-05'),
  });
  const published = await admin.call('publishWorkingCalendar', await changed(swap, 'Hoán đổi ngày 23/11 sang 05/12'));
  expect(published.versions.map(({ number, note }) => [number, note])).toEqual([
    [2, 'Hoán đổi ngày 23/11 sang 05/12'],
    [1, expect.any(String)],
  ]);
  expect(published.newest).toMatchObject({
    id: 'vn-2024-2027.2',
    version: { publishedBy: expect.stringMatching(/\S/) },
  });

  const after = await build.dossier({ unit: 'XA-A', stage: 'district' });
  // Wednesday to Friday, Monday, Tuesday.
  expect(after.visits[0]).toMatchObject({ dueAt: endOfDay('2026-12-01'), calendarVersion: 'vn-2024-2027.2' });
  expect((await build.state(before.id)).visits).toEqual(before.visits);
  // The page counts what is left by the days that hold now.
  const examiner = await signIn(app.address, 'huyen-a.examiner');
  const { row } = await examiner.call('getDossier', { params: { id: before.id } });
  expect(row).toMatchObject({ dueAt: endOfDay('2026-11-30'), workingDaysLeft: 4 });
  const former = await clerk.call('getWorkingCalendarVersion', { params: { version: '1' } });
  expect(former.calendar.years).toEqual(shippedCalendar.years);
});

test('of two that begin from one version, one is published', async () => {
  const { newest } = await admin.call('getWorkingCalendar');
  const years = ['2030', '2031', '2032', '2033'];
  const bodies = await Promise.all(years.map((year) => changed(withYear(year))));
  const offers = await Promise.all(bodies.map((body) => admin.send('publishWorkingCalendar', body)));
  expect(offers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
  const { versions } = await admin.call('getWorkingCalendar');
  expect(versions.at(0)?.number).toBe(newest.version.number + 1);
});

test('a year through which a due instant runs is not taken away; one that nothing needs is', async () => {
  const without = (year: string) => (calendar: Table) => {
    const { [year]: _gone, ...years } = calendar.years;
    return { ...calendar, years };
  };
  expect(await admin.refused('publishWorkingCalendar', await changed(without('2026')))).toMatchObject({
    status: 409,
    code: 'calendar-year-in-use',
    detail: { year: 2026, dossiers: 2 },
  });
  const { newest } = await admin.call('publishWorkingCalendar', await changed(without('2024'), 'Không còn dùng'));
  expect(Object.keys(newest.calendar.years)).not.toContain('2024');
});

test('a published version is never changed, not even by the owner of the database', async () => {
  await expect(app.database.owner.query(`UPDATE calendar_version SET note = 'khác'`)).rejects.toThrow('not changed');
  await expect(app.database.owner.query('DELETE FROM calendar_version')).rejects.toThrow('not changed');
  await expect(app.db.query(`UPDATE calendar_version SET note = 'khác'`)).rejects.toThrow('permission denied');
});

test('a dossier that needs a year nobody has entered waits, is seen to wait, and arrives once the year is entered', async () => {
  const { owner } = app.database;
  await setClock(owner, '2028-12-28T02:00:00.000Z');
  const dossier = await build.dossier({ unit: 'XA-B', campaignId: await openCampaign() });
  const come = () => advance(app.db, dossier.id, { workflowNow: new Date().toISOString(), moveJudge: false });
  await expect(come()).rejects.toThrow('2028');
  await setClock(owner, '2028-12-28T02:02:00.000Z');
  await expect(come()).rejects.toThrow('2028');
  expect((await build.state(dossier.id)).phase).toBe('in-transit');

  const operator = await signIn(app.address, 'phong.operator');
  const { inTransit } = await operator.call('getOperations');
  expect(inTransit).toEqual([expect.objectContaining({ dossierId: dossier.id, missingYear: '2028' })]);
  admin = await signIn(app.address, 'phong.administrator');
  const waiting = await admin.call('getWorkingCalendar');
  expect(waiting.yearsMissing).toEqual([{ year: '2028', dossiers: 1 }]);

  // Five working days from Thursday 28 December reach into the year after, which is named next.
  const entered = await admin.call('publishWorkingCalendar', await changed(withYear('2028'), 'Lịch 2028'));
  expect(entered.yearsMissing).toEqual([{ year: '2029', dossiers: 1 }]);
  await expect(come()).rejects.toThrow('2029');
  const complete = await admin.call(
    'publishWorkingCalendar',
    await changed(withYear('2029', { daysOff: off('2029-01-01') }), 'Lịch 2029'),
  );
  expect(complete.yearsMissing).toEqual([]);
  await come();
  const { phase, visits } = await build.state(dossier.id);
  expect(phase).toBe('at-stage');
  // No number was lost while it waited.
  expect(visits).toMatchObject([
    { dueAt: endOfDay('2029-01-05'), arrivalNumber: { year: 2028, number: 1 }, calendarVersion: complete.newest.id },
  ]);
  expect((await operator.call('getOperations')).inTransit).toEqual([]);
});

/** The province's campaign without an end, for a clock that is years ahead. */
async function openCampaign(): Promise<string> {
  const { owner } = app.database;
  const [row] = await owner.query<{ id: string }[]>(
    `INSERT INTO campaign (id, code, version, definition)
     SELECT gen_random_uuid(), code, version + 1, definition || '{"submission": {"hard": false}}' FROM campaign WHERE id = $1
     RETURNING id`,
    [app.province.campaignId],
  );
  if (!row) throw new Error('the campaign took no version');
  return row.id;
}
