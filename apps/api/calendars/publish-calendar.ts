import type { DataSource } from 'typeorm';
import type { PublishCalendarBody } from '../../../libs/contracts/views/calendars.js';
import { calendarFlaws } from '../../../libs/domain/calendar/check-calendar.js';
import { compareCalendars } from '../../../libs/domain/calendar/compare-calendars.js';
import { recordAct } from '../../../libs/ledger/record-act.js';
import { forgetCalendar } from '../../../libs/ledger/working-calendar.js';
import { calendarFlawText } from '../../../libs/messages/calendars/calendar-words.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { calendarVersion } from './calendars.queries.js';

interface Author {
  readonly acting: Acting;
  readonly name: string;
}

/**
 * Publishes the next version of the calendar. Due instants that run keep the version they were counted with. Refused without a
 * note, with a flaw, when it changes nothing, when a due instant that runs needs a year it takes away, and when another version
 * was published since its writer looked.
 */
export async function publishCalendar(db: DataSource, body: PublishCalendarBody, author: Author): Promise<void> {
  const { base, note, calendar } = body;
  if (!note) throw new ApiRefusal('publication-note-missing');
  const flaws = calendarFlaws(calendar);
  if (flaws.length > 0)
    throw new ApiRefusal('calendar-not-valid', {
      problems: flaws.map((flaw) => ({ ...flaw, message: calendarFlawText(flaw) })),
    });
  const before = await calendarVersion(db, base);
  if (compareCalendars(before.calendar, calendar).length === 0) throw new ApiRefusal('publication-changes-nothing');
  await refuseYearInUse(
    db,
    Object.keys(before.calendar.years).filter((year) => !calendar.years[year]),
  );
  const years = Object.keys(calendar.years).toSorted();
  const id = `vn-${years.at(0)}-${years.at(-1)}.${base + 1}`;
  await db.transaction(async (tx) => {
    const [added] = await tx.query<unknown[]>(
      // Of two that begin from the same version, one finds its number taken.
      `INSERT INTO calendar_version (number, id, data, note, published_at, published_by)
       SELECT $1, $2, $3, $4, judge_now(), $5 WHERE $1 = (SELECT max(number) + 1 FROM calendar_version)
       ON CONFLICT DO NOTHING RETURNING number`,
      [base + 1, id, JSON.stringify(calendar), note, author.name],
    );
    if (!added) {
      const [newest] = await tx.query<{ version: number }[]>('SELECT max(number) AS version FROM calendar_version');
      throw new ApiRefusal('published-meanwhile', { version: newest?.version ?? 0 });
    }
    await recordAct(tx, { kind: 'calendar-published', by: author.acting, detail: { version: base + 1, note } });
  });
  forgetCalendar(db);
}

/** A page counts the days between an arrival and its due instant, so every year between them is needed while it runs. */
async function refuseYearInUse(db: DataSource, removed: readonly string[]): Promise<void> {
  const [used] = await db.query<{ year: number; dossiers: number }[]>(
    `SELECT gone.year, count(*)::int AS dossiers FROM unnest($1::int[]) AS gone(year)
       JOIN dossier d ON d.phase = 'at-stage' AND d.due_at IS NOT NULL
        AND gone.year BETWEEN extract(year FROM d.since AT TIME ZONE 'Asia/Ho_Chi_Minh')
                          AND extract(year FROM (d.due_at - interval '1 millisecond') AT TIME ZONE 'Asia/Ho_Chi_Minh')
      GROUP BY gone.year ORDER BY gone.year LIMIT 1`,
    [removed],
  );
  if (used) throw new ApiRefusal('calendar-year-in-use', { ...used });
}
