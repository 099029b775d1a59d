import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { DossierQuery } from '../../../libs/contracts/bodies.js';
import type { DossierList, FilterOptions } from '../../../libs/contracts/views/dossier-list.js';
import { dayOf, endOfDay } from '../../../libs/domain/calendar/calendar-day.js';
import {
  addWorkingDays,
  UnknownCalendarYear,
  type WorkingCalendar,
} from '../../../libs/domain/calendar/working-days.js';
import { seesWholeProvince } from '../../../libs/domain/role.js';
import { searchKey } from '../../../libs/domain/search-key.js';
import { currentCalendar } from '../../../libs/ledger/working-calendar.js';
import type { Acting } from '../http/signed-in.js';
import { dossierRow, type ViewRow, viewColumns, viewTables } from './dossier-row.js';

/** `$2` organisation, `$3` whole province, `$4` role: the reader of every list. */
const visible = 'dossier_visible(d.id, d.unit_id, $2, $3)';
const unitRoles = `('unit-clerk', 'unit-head')`;
const tabs: Record<DossierQuery['tab'], string> = {
  mine: `((d.phase = 'at-stage' AND d.stage_organisation_id = $2 AND $4 = ANY(d.stage_acting_roles))
       OR (d.phase = 'returned' AND d.unit_id = $2 AND $4 IN ${unitRoles}))`,
  office: `(d.phase <> 'closed' AND (d.unit_id = $2 OR (d.phase IN ('at-stage', 'in-transit') AND d.stage_organisation_id = $2)))`,
  elsewhere: `(d.phase <> 'closed' AND NOT (d.phase = 'at-stage' AND d.stage_organisation_id = $2) AND NOT (d.phase = 'returned' AND d.unit_id = $2))`,
  done: `d.phase = 'closed'`,
  all: 'true',
};

/** The dossiers a reader may see, most urgent first: overdue, then by due instant, then by arrival, without a due date last. */
export async function listDossiers(db: DataSource, query: DossierQuery, acting: Acting): Promise<DossierList> {
  const [now, calendar] = await Promise.all([judgeNow(db), currentCalendar(db)]);
  const reader: unknown[] = [now, acting.organisationId, seesWholeProvince(acting.role), acting.role];
  const { where, values } = filters(query, { now, calendar }, reader);
  const rows = await db.query<(ViewRow & { total: string })[]>(
    `SELECT ${viewColumns}, count(*) OVER () AS total,
            (SELECT array_agg(n.name ORDER BY n.name) FROM nomination n WHERE n.dossier_id = d.id AND $5::boolean) AS nominee_names
       FROM ${viewTables} WHERE ${visible} AND ${tabs[query.tab]} ${where} AND $4::text IS NOT NULL
      ORDER BY d.due_at NULLS LAST, ${query.tab === 'done' ? 'd.since DESC' : 'd.since'}, d.code
      LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
    [...reader, Boolean(query.q), ...values],
  );
  const counts = await countDossiers(db, reader);
  const total = rows[0] ? Number(rows[0].total) : query.page > 1 ? await totalOf(db, query, reader, where, values) : 0;
  return { items: rows.map((row) => dossierRow(row, calendar, query.q)), total, counts };
}

/** By which instant and which working days a list is judged. */
interface Judged {
  readonly now: string;
  readonly calendar: WorkingCalendar;
}

async function totalOf(
  db: DataSource,
  query: DossierQuery,
  reader: unknown[],
  where: string,
  values: unknown[],
): Promise<number> {
  const [row] = await db.query<{ total: string }[]>(
    `SELECT count(*) AS total FROM dossier d
      WHERE ${visible} AND ${tabs[query.tab]} ${where} AND ($1::timestamptz IS NOT NULL AND $4::text IS NOT NULL AND $5::boolean IS NOT NULL)`,
    [...reader, Boolean(query.q), ...values],
  );
  return Number(row?.total ?? 0);
}

async function countDossiers(db: DataSource, reader: unknown[]): Promise<DossierList['counts']> {
  const [row] = await db.query<Record<keyof DossierList['counts'], string>[]>(
    `SELECT count(*) FILTER (WHERE ${tabs.mine}) AS mine, count(*) FILTER (WHERE ${tabs.office}) AS office,
            count(*) FILTER (WHERE ${tabs.elsewhere}) AS elsewhere, count(*) FILTER (WHERE ${tabs.done}) AS done, count(*) AS visible
       FROM dossier d WHERE ${visible} AND $1::timestamptz IS NOT NULL`,
    reader,
  );
  const count = (name: keyof DossierList['counts']): number => Number(row?.[name] ?? 0);
  return {
    mine: count('mine'),
    office: count('office'),
    elsewhere: count('elsewhere'),
    done: count('done'),
    visible: count('visible'),
  };
}

function filters(
  query: DossierQuery,
  { now, calendar }: Judged,
  reader: readonly unknown[],
): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  // The first parameters are the reader's, then whether nominees' names are wanted.
  const next = (value: unknown): string => `$${reader.length + 1 + values.push(value)}`;
  const parts: string[] = [];
  for (const word of searchKey(query.q).split(' ').filter(Boolean)) {
    parts.push(`d.search_key LIKE ${next(`%${word}%`)}`);
  }
  // A campaign is all the versions of its plan, whichever of them is named.
  if (query.campaign)
    parts.push(
      `d.campaign_id IN (SELECT v.id FROM campaign named JOIN campaign v ON v.code = named.code WHERE named.id = ${next(query.campaign)})`,
    );
  if (query.unit) parts.push(`d.unit_id = ${next(query.unit)}`);
  if (query.stage?.length) parts.push(`d.stage_code = ANY(${next(query.stage)}) AND d.phase <> 'closed'`);
  if (query.phase?.length) parts.push(`d.phase = ANY(${next(query.phase)})`);
  if (query.due?.length) {
    const soon = soonBound(calendar, now);
    const at = next(now);
    const until = next(soon);
    const marks: Record<string, string> = {
      overdue: `d.due_at <= ${at}`,
      soon: `(d.due_at > ${at} AND d.due_at <= ${until})`,
      'in-time': `d.due_at > ${until}`,
      none: 'd.due_at IS NULL',
    };
    const wanted = query.due.flatMap((mark) => marks[mark] ?? []);
    parts.push(
      `(${at}::timestamptz IS NOT NULL AND ${until}::timestamptz IS NOT NULL AND (${wanted.join(' OR ') || 'false'}))`,
    );
  }
  return { where: parts.map((part) => `AND ${part}`).join(' '), values };
}

/** Due by the end of the next working day counts as soon. */
function soonBound(calendar: WorkingCalendar, now: string): string {
  try {
    return endOfDay(addWorkingDays(calendar, dayOf(now), 1));
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return endOfDay(dayOf(now));
    throw error;
  }
}

export async function judgeNow(db: DataSource): Promise<string> {
  const [row] = await db.query<{ now: Date }[]>(`SELECT date_trunc('milliseconds', judge_now()) AS now`);
  if (!row) throw new Error('the clock did not answer');
  return row.now.toISOString();
}

/** What the lists can be filtered by: only what occurs in dossiers the reader may see. */
export async function filterOptions(db: DataSource, acting: Acting): Promise<z.infer<typeof FilterOptions>> {
  const reader = [acting.organisationId, seesWholeProvince(acting.role)];
  const seen = 'dossier_visible(d.id, d.unit_id, $1, $2)';
  const [campaigns, stages, units] = await Promise.all([
    db.query(
      `SELECT DISTINCT c.id, c.definition->>'shortName' AS name FROM dossier d JOIN campaign pinned ON pinned.id = d.campaign_id
         JOIN campaign c ON c.id = newest_campaign(pinned.code) WHERE ${seen} ORDER BY name`,
      reader,
    ),
    db.query(
      `SELECT code, min(label) AS label FROM (SELECT s->>'code' AS code, s->>'label' AS label, at FROM dossier d,
         jsonb_array_elements(d.state->'route') WITH ORDINALITY AS r(s, at) WHERE ${seen}) x GROUP BY code ORDER BY max(at)`,
      reader,
    ),
    db.query(
      `SELECT DISTINCT u.id, u.name FROM dossier d JOIN organisation u ON u.id = d.unit_id WHERE ${seen} ORDER BY u.name`,
      reader,
    ),
  ]);
  return { campaigns, stages, units };
}
