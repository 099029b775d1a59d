import { type Builder, builder } from '../support/build.js';
import { setClock } from '../support/clock.js';
import { signIn } from '../support/http-client.js';
import { startApp, type TestApp } from '../support/start-app.js';

let app: TestApp;
let build: Builder;
beforeEach(async () => {
  app = await startApp();
  build = builder(app);
});
afterEach(() => app?.close());

/** What an examiner has before them, as the page asks for it. */
async function queue(userName: string) {
  const examiner = await signIn(app.address, userName);
  return (await examiner.call('listDossiers', { query: { tab: 'mine' } })).items;
}
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const dueIn = (id: string, days: number | null) =>
  app.database.owner.query(`UPDATE dossier SET due_at = judge_now() + $2::int * interval '1 day' WHERE id = $1`, [
    id,
    days,
  ]);

test('overdue comes first, then what is due earlier, without a due date last', async () => {
  const made = [];
  for (const days of [-3, 2, null, 1, -5]) {
    const { id } = await build.dossier({ unit: 'SO', stage: 'emulation-office' });
    await dueIn(id, days);
    made.push(id);
  }
  const [overdue, later, never, soon, longOverdue] = made;
  const rows = await queue('ban-tdkt.examiner');
  expect(ids(rows)).toEqual([longOverdue, overdue, soon, later, never]);
  expect(rows.map(({ dueMark }) => dueMark)).toEqual(['overdue', 'overdue', 'soon', expect.any(String), 'none']);
  const examiner = await signIn(app.address, 'ban-tdkt.examiner');
  const beyond = await examiner.call('listDossiers', { query: { tab: 'mine', page: '9', size: '1' } });
  expect(beyond).toMatchObject({ items: [], total: 5 });
});

test('of dossiers due at the same instant the one that arrived first comes first, whatever their codes', async () => {
  const submitted = [];
  for (let made = 0; made < 4; made += 1) submitted.push(await build.dossier({ unit: 'SO' }));
  const [first, second, third, fourth] = submitted.map(({ id }) => id);
  for (const id of [third, first, fourth, second]) await build.arrive(id ?? '');
  const rows = await queue('ban-tdkt.examiner');
  expect(new Set(rows.map(({ dueAt }) => dueAt)).size).toBe(1);
  expect(rows[0]?.dueAt).not.toBeNull();
  expect(ids(rows)).toEqual([third, first, fourth, second]);
  const codes = rows.map(({ code }) => code);
  expect(codes).not.toEqual(codes.toSorted());

  // The same among those that nothing bounds.
  for (const id of [first, third]) await dueIn(id ?? '', null);
  expect(ids(await queue('ban-tdkt.examiner'))).toEqual([fourth, second, third, first]);
});

test('days waiting are calendar days of Vietnam: who came at 23:50 has waited a day at 00:10', async () => {
  const daysAt = async (instant: string) => {
    await setClock(app.database.owner, instant);
    const [row] = await queue('ban-tdkt.examiner');
    const examiner = await signIn(app.address, 'ban-tdkt.examiner');
    const page = await examiner.call('getDossier', { params: { id: row?.id ?? '' } });
    expect(page.row.daysHere).toBe(row?.daysHere);
    return row?.daysHere;
  };
  // 16:50 UTC on the 2nd is 23:50 in Vietnam; the day turns there at 17:00 UTC, and in UTC seven hours later.
  await setClock(app.database.owner, '2026-12-02T16:50:00.000Z');
  await build.dossier({ unit: 'SO', stage: 'emulation-office' });
  expect(await daysAt('2026-12-02T16:59:50.000Z')).toBe(0);
  expect(await daysAt('2026-12-02T17:10:00.000Z')).toBe(1);
  expect(await daysAt('2026-12-03T00:10:00.000Z')).toBe(1);
  expect(await daysAt('2026-12-03T16:59:50.000Z')).toBe(1);
  expect(await daysAt('2026-12-04T17:00:00.000Z')).toBe(3);
  // Saturday and Sunday are waited too, though they are no working days.
  expect(await daysAt('2026-12-06T17:00:00.000Z')).toBe(5);
});
