import pg from 'pg';
import { addDays, atHour, dayOf } from '../../../libs/domain/calendar/calendar-day.js';
import { apiSessions } from './api-session.js';
import { judgeClock } from './clock.js';
import { expectProvince } from './expect-province.js';
import { scenario } from './journeys.js';
import { changeOrganisations } from './organisation-acts.js';
import { otherScenario } from './other-journeys.js';
import { timetable } from './timetable.js';
import { writeProvince } from './write-province.js';

export interface DemonstrationTarget {
  /** where the api answers */
  readonly apiUrl: string;
  /** the application's database as its owner; the caller vouches that it started the server itself */
  readonly ownerUrl: string;
  readonly report: (line: string) => void;
}

const loadedMark = 'demonstration loaded';
const pastDays = 25;
const stampPatienceMs = 30_000;

/** Whether the province was loaded to its end. A load that was interrupted has to begin again from an empty database. */
export async function isLoaded(ownerUrl: string): Promise<boolean> {
  return withOwner(ownerUrl, (owner) => isMarked(owner));
}

/**
 * Loads the demonstration province by driving the api: bodies, people and the plans, then about forty dossiers while the judge's
 * clock passes the last 25 days. Does nothing when that was done. Throws when the database holds something else or half of it.
 */
export async function loadDemonstration({ apiUrl, ownerUrl, report }: DemonstrationTarget): Promise<void> {
  await withOwner(ownerUrl, async (owner) => {
    if (await isMarked(owner)) return;
    const { rowCount } = await owner.query('SELECT 1 FROM installation');
    if (rowCount !== 0) throw new Error('Cơ sở dữ liệu không trống hoặc dữ liệu trình diễn mới nạp một nửa.');
    const today = dayOf(new Date().toISOString());
    report('Đang nạp tỉnh trình diễn: tổ chức, tài khoản, đợt thi đua…');
    const campaigns = await writeProvince(owner, today);
    const clock = judgeClock(owner);
    await clock.begin(atHour(addDays(today, -pastDays), 8));
    const sessions = apiSessions(apiUrl);
    const steps = timetable({ province: scenario(today), others: otherScenario(today) }, { sessions, campaigns });
    let shown = '';
    for (const [index, { at, acts }] of steps.entries()) {
      const day = dayOf(at);
      if (day !== shown) report(progress(day, index / steps.length));
      shown = day;
      await clock.moveTo(at);
      for (const act of acts) {
        await act();
        await clock.passMinutes(3);
      }
      await clock.settle();
    }
    await changeOrganisations(sessions, today);
    await clock.arrive();
    await waitForStamps(owner, report);
    await expectProvince(owner);
    await owner.query(`COMMENT ON TABLE installation IS '${loadedMark}'`);
  });
}

/** Stamped copies are made beside the route; those that a slow machine has not made yet are made after the load. */
async function waitForStamps(owner: pg.Client, report: DemonstrationTarget['report']): Promise<void> {
  report('Đang chờ các bản sao đóng dấu…');
  for (const began = Date.now(); Date.now() - began < stampPatienceMs; ) {
    const { rowCount } = await owner.query(`SELECT 1 FROM effect WHERE state = 'due' LIMIT 1`);
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  report('Một số bản sao đóng dấu còn đang được làm; hệ thống làm tiếp sau khi khởi động.');
}

function progress(day: string, share: number): string {
  return `Đang nạp hồ sơ trình diễn: ngày ${day.split('-').toReversed().join('/')} (${Math.round(share * 100)}%)`;
}

async function isMarked(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query<{ mark: string | null }>(
    `SELECT obj_description(to_regclass('public.installation'), 'pg_class') AS mark`,
  );
  return rows[0]?.mark === loadedMark;
}

async function withOwner<T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
