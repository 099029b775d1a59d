import type { DataSource } from 'typeorm';
import type { CalendarVersionView, WorkingCalendarView } from '../../../libs/contracts/views/calendars.js';
import type { WorkingCalendar } from '../../../libs/domain/calendar/working-days.js';
import type { FrozenStage } from '../../../libs/domain/campaign/route.js';
import { yearMissingFor } from '../../../libs/domain/dossier/deadline.js';
import { may } from '../../../libs/domain/role.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { publishedVersion, type VersionRow, versionColumns } from './published-version.js';

interface CalendarRow extends VersionRow {
  readonly id: string;
  readonly data: Pick<WorkingCalendar, 'officeClosesAt' | 'years'>;
}

/** The newest version, the history of all, and the years that dossiers on their way wait for. */
export async function workingCalendar(db: DataSource, acting: Acting): Promise<WorkingCalendarView> {
  const [row] = await db.query<CalendarRow[]>(
    `SELECT ${versionColumns}, id, data FROM calendar_version ORDER BY number DESC LIMIT 1`,
  );
  if (!row) throw new Error('no calendar was ever published');
  const [versions, waiting, [day]] = await Promise.all([
    db.query<VersionRow[]>(`SELECT ${versionColumns} FROM calendar_version ORDER BY number DESC`),
    waitingForYears(db, { ...row.data, version: row.id }),
    db.query<{ today: string }[]>('SELECT judge_day()::text AS today'),
  ]);
  if (!day) throw new Error('the clock did not answer');
  return {
    newest: calendarView(row),
    versions: versions.map(publishedVersion),
    today: day.today,
    mayPublish: may(acting.role, 'calendar.write'),
    yearsMissing: countedYears([...waiting.values()]),
  };
}

/** One published version. Refused when there is none of that number. */
export async function calendarVersion(db: DataSource, number: number): Promise<CalendarVersionView> {
  const [row] = await db.query<CalendarRow[]>(
    `SELECT ${versionColumns}, id, data FROM calendar_version WHERE number = $1`,
    [number],
  );
  if (!row) throw new ApiRefusal('version-unknown');
  return calendarView(row);
}

function calendarView(row: CalendarRow): CalendarVersionView {
  const { officeClosesAt, years } = row.data;
  return {
    version: publishedVersion(row),
    id: row.id,
    // The table is sent as a body could send it back, so what a screen edits is what it was given.
    calendar: { officeClosesAt, years: structuredClone(years) as CalendarVersionView['calendar']['years'] },
  };
}

/** What travels for longer than this is looked at; the others arrive meanwhile. */
const settledAfter = `interval '5 seconds'`;

/** Dossiers that cannot arrive because the calendar lacks a year, with that year. */
export async function waitingForYears(db: DataSource, calendar: WorkingCalendar): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ id: string; stage: FrozenStage; now: Date }[]>(
    `SELECT d.id, d.state->'route'->(d.state->>'stage')::int AS stage, judge_now() AS now FROM dossier d
      WHERE d.phase = 'in-transit' AND d.since < judge_now() - ${settledAfter} ORDER BY d.since LIMIT 500`,
  );
  return new Map(
    rows.flatMap(({ id, stage, now }) => {
      const year = yearMissingFor(calendar, stage, now.toISOString());
      return year ? [[id, year] as const] : [];
    }),
  );
}

function countedYears(years: readonly string[]): WorkingCalendarView['yearsMissing'] {
  return [...new Set(years)]
    .toSorted()
    .map((year) => ({ year, dossiers: years.filter((other) => other === year).length }));
}
