import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { DossierQuery } from '../../../libs/contracts/bodies.js';
import type { DossierList, FilterOptions } from '../../../libs/contracts/views/dossier-list.js';
import { named } from '../../../libs/db/named-parameters.js';
import type { WorkingCalendar } from '../../../libs/domain/calendar/working-days.js';
import { type DueMark, dueMarks, soonUntil } from '../../../libs/domain/dossier/due-mark.js';
import { seesWholeProvince } from '../../../libs/domain/role.js';
import { searchKey } from '../../../libs/domain/search-key.js';
import { currentCalendar } from '../../../libs/ledger/working-calendar.js';
import type { Acting } from '../http/signed-in.js';
import { dossierRow, type ViewRow, viewColumns, viewTables } from './dossier-row.js';

/** The reader of every list, as the statements name it. */
interface Reader {
  readonly organisation: string;
  readonly wholeProvince: boolean;
  readonly role: string;
}

const visible = 'dossier_visible(d.id, d.unit_id, :organisation, :wholeProvince)';
const unitRoles = `('unit-clerk', 'unit-head')`;
const tabs: Record<DossierQuery['tab'], string> = {
  mine: `((d.phase = 'at-stage' AND d.stage_organisation_id = :organisation AND :role = ANY(d.stage_acting_roles))
       OR (d.phase = 'returned' AND d.unit_id = :organisation AND :role IN ${unitRoles}))`,
  office: `(d.phase <> 'closed' AND (d.unit_id = :organisation OR (d.phase IN ('at-stage', 'in-transit') AND d.stage_organisation_id = :organisation)))`,
  elsewhere: `(d.phase <> 'closed' AND NOT (d.phase = 'at-stage' AND d.stage_organisation_id = :organisation) AND NOT (d.phase = 'returned' AND d.unit_id = :organisation))`,
  done: `d.phase = 'closed'`,
  all: 'true',
};

/** A part of a condition, and the values that it names. */
interface Condition {
  readonly sql: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** The dossiers a reader may see, most urgent first: overdue, then by due instant, then by arrival, without a due date last. */
export async function listDossiers(db: DataSource, query: DossierQuery, acting: Acting): Promise<DossierList> {
  const [now, calendar] = await Promise.all([judgeNow(db), currentCalendar(db)]);
  const reader = readerOf(acting);
  const conditions = [{ sql: visible }, { sql: tabs[query.tab] }, ...filters(query, { now, calendar })];
  const where = conditions.map(({ sql }) => sql).join(' AND ');
  const values = {
    ...reader,
    now,
    withNames: Boolean(query.q),
    size: query.size,
    skipped: (query.page - 1) * query.size,
    ...Object.assign({}, ...conditions.map((condition: Condition) => condition.values)),
  };
  const rows = await db.query<(ViewRow & { total: string })[]>(
    ...named(
      `SELECT ${viewColumns}, count(*) OVER () AS total,
              (SELECT array_agg(n.name ORDER BY n.name) FROM nomination n WHERE n.dossier_id = d.id AND :withNames) AS nominee_names
         FROM ${viewTables} WHERE ${where}
        ORDER BY d.due_at NULLS LAST, ${query.tab === 'done' ? 'd.since DESC' : 'd.since'}, d.code LIMIT :size OFFSET :skipped`,
      values,
    ),
  );
  const counts = await countDossiers(db, reader);
  const total = rows[0] ? Number(rows[0].total) : query.page > 1 ? await totalOf(db, where, values) : 0;
  return { items: rows.map((row) => dossierRow(row, calendar, query.q)), total, counts };
}

function readerOf(acting: Acting): Reader {
  return { organisation: acting.organisationId, wholeProvince: seesWholeProvince(acting.role), role: acting.role };
}

async function totalOf(db: DataSource, where: string, values: Readonly<Record<string, unknown>>): Promise<number> {
  const [row] = await db.query<{ total: string }[]>(
    ...named(`SELECT count(*) AS total FROM dossier d WHERE ${where}`, values),
  );
  return Number(row?.total ?? 0);
}

async function countDossiers(db: DataSource, reader: Reader): Promise<DossierList['counts']> {
  const [row] = await db.query<Record<keyof DossierList['counts'], string>[]>(
    ...named(
      `SELECT count(*) FILTER (WHERE ${tabs.mine}) AS mine, count(*) FILTER (WHERE ${tabs.office}) AS office,
              count(*) FILTER (WHERE ${tabs.elsewhere}) AS elsewhere, count(*) FILTER (WHERE ${tabs.done}) AS done, count(*) AS visible
         FROM dossier d WHERE ${visible}`,
      { ...reader },
    ),
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

/** By which instant and which working days a list is judged. */
interface Judged {
  readonly now: string;
  readonly calendar: WorkingCalendar;
}

/** A campaign is all the versions of its plan, whichever of them is named. */
const ofCampaign = `d.campaign_id IN (SELECT v.id FROM campaign named JOIN campaign v ON v.code = named.code WHERE named.id = :campaign)`;

function filters(query: DossierQuery, { now, calendar }: Judged): readonly Condition[] {
  const words = searchKey(query.q).split(' ').filter(Boolean);
  return [
    ...words.map((word, index) => ({
      sql: `d.search_key LIKE :word${index}`,
      values: { [`word${index}`]: `%${word}%` },
    })),
    ...(query.campaign ? [{ sql: ofCampaign, values: { campaign: query.campaign } }] : []),
    ...(query.unit ? [{ sql: 'd.unit_id = :unit', values: { unit: query.unit } }] : []),
    ...(query.stage?.length
      ? [{ sql: `d.stage_code = ANY(:stages) AND d.phase <> 'closed'`, values: { stages: query.stage } }]
      : []),
    ...(query.phase?.length ? [{ sql: 'd.phase = ANY(:phases)', values: { phases: query.phase } }] : []),
    ...(query.due?.length ? [dueCondition(query.due, { now, calendar })] : []),
  ];
}

function dueCondition(wanted: readonly string[], { now, calendar }: Judged): Condition {
  const marks = dueMarks.filter((mark) => wanted.includes(mark));
  return {
    sql: marks.length > 0 ? `(${marks.map((mark) => dueConditions[mark]).join(' OR ')})` : 'false',
    values: { now, soonUntil: soonUntil(calendar, now) },
  };
}

/** What `dueMark` says of one dossier, said of all. */
const dueConditions: Readonly<Record<DueMark, string>> = {
  overdue: 'd.due_at <= :now',
  soon: '(d.due_at > :now AND d.due_at <= :soonUntil)',
  'in-time': '(d.due_at > :now AND d.due_at > :soonUntil)',
  none: 'd.due_at IS NULL',
};

export async function judgeNow(db: DataSource): Promise<string> {
  const [row] = await db.query<{ now: Date }[]>(`SELECT date_trunc('milliseconds', judge_now()) AS now`);
  if (!row) throw new Error('the clock did not answer');
  return row.now.toISOString();
}

/** What the lists can be filtered by: only what occurs in dossiers the reader may see. */
export async function filterOptions(db: DataSource, acting: Acting): Promise<z.infer<typeof FilterOptions>> {
  const reader = { ...readerOf(acting) };
  const [campaigns, stages, units] = await Promise.all([
    db.query(
      ...named(
        `SELECT DISTINCT c.id, c.definition->>'shortName' AS name FROM dossier d JOIN campaign pinned ON pinned.id = d.campaign_id
           JOIN campaign c ON c.id = newest_campaign(pinned.code) WHERE ${visible} ORDER BY name`,
        reader,
      ),
    ),
    db.query(
      ...named(
        `SELECT code, min(label) AS label
           FROM (SELECT s->>'code' AS code, s->>'label' AS label, place
                   FROM dossier d, jsonb_array_elements(d.state->'route') WITH ORDINALITY AS r(s, place) WHERE ${visible}) x
          GROUP BY code ORDER BY max(place)`,
        reader,
      ),
    ),
    db.query(
      ...named(
        `SELECT DISTINCT u.id, u.name FROM dossier d JOIN organisation u ON u.id = d.unit_id WHERE ${visible} ORDER BY u.name`,
        reader,
      ),
    ),
  ]);
  return { campaigns, stages, units };
}
