import type { DataSource, EntityManager } from 'typeorm';
import type {
  AppointmentList,
  AppointmentQuery,
  AppointmentView,
  PersonList,
} from '../../../libs/contracts/views/organisations.js';
import { may, roles } from '../../../libs/domain/role.js';
import { searchKey } from '../../../libs/domain/search-key.js';
import { roleNames } from '../../../libs/messages/appointments/role-names.js';
import type { Acting } from '../http/signed-in.js';

const pageSize = 50;

/** SQL: an instant as the api writes instants. */
const utc = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const appointmentColumns = `a.id, a.version, jsonb_build_object('id', p.id, 'name', p.name) AS person,
  jsonb_build_object('id', o.id, 'name', o.name) AS organisation, a.role, a.title,
  coalesce(v.valid_from, a.valid_from)::text AS "from", CASE WHEN v.at IS NULL THEN a.valid_to ELSE v.valid_to END::text AS "to",
  ac.user_name AS "userName", coalesce(ac.disabled_at IS NOT NULL, false) AS disabled, CASE WHEN v.at IS NOT NULL THEN
    jsonb_build_object('at', ${utc('v.at')}, 'by', v.actor->>'personName', 'reason', v.reason) END AS voided`;
const appointmentTables = `appointment a JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = a.organisation_id
  LEFT JOIN account ac ON ac.person_id = p.id LEFT JOIN appointment_voiding v ON v.appointment_id = a.id`;
/** Days that run backwards hold on none; of those, the ones that somebody voided are still shown, as what they were. */
const shown = '(v.at IS NOT NULL OR a.valid_to IS NULL OR a.valid_to >= a.valid_from)';

/** One appointment, with the name its holder signs in by. */
export async function appointmentById(
  db: DataSource | EntityManager,
  id: string,
): Promise<AppointmentView | undefined> {
  const [row] = await db.query<AppointmentView[]>(
    `SELECT ${appointmentColumns} FROM ${appointmentTables} WHERE a.id = $1`,
    [id],
  );
  return row;
}

/** Everybody ever appointed at an organisation: today's first, then who begins later, then who is over, last what was voided. */
export async function appointmentsOf(
  db: DataSource,
  organisationId: string,
  withUserNames: boolean,
): Promise<AppointmentView[]> {
  const rows = await db.query<AppointmentView[]>(
    `SELECT ${appointmentColumns} FROM ${appointmentTables}
      WHERE a.organisation_id = $1 AND ${shown}
      ORDER BY v.at IS NOT NULL, coalesce(a.valid_to < judge_day(), false), a.valid_from > judge_day(), a.valid_from, a.id`,
    [organisationId],
  );
  return withUserNames ? rows : rows.map((row) => ({ ...row, userName: null, disabled: false }));
}

/** Who is appointed where on a day, with what was voided of that day; of one person or one organisation, on every day. Names to sign in by only for who may write. */
export async function listAppointments(
  db: DataSource,
  query: AppointmentQuery,
  acting: Acting,
): Promise<AppointmentList> {
  const mayWrite = may(acting.role, 'organisation.write');
  const [clock] = await db.query<{ today: string }[]>('SELECT judge_day()::text AS today');
  const today = clock?.today ?? '';
  const at = query.at ?? today;
  const wanted = searchKey(query.q);
  const rows = await db.query<(AppointmentView & { total: number; voided_of: number })[]>(
    `SELECT ${appointmentColumns}, count(*) OVER ()::int AS total,
            (count(*) FILTER (WHERE v.at IS NOT NULL) OVER ())::int AS voided_of FROM ${appointmentTables}
      WHERE ${shown}
        AND ($1::date IS NULL OR CASE WHEN v.at IS NULL THEN a.valid_from <= $1 AND (a.valid_to IS NULL OR a.valid_to >= $1)
             ELSE v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to >= $1) END)
        AND ($2::uuid IS NULL OR a.organisation_id = $2) AND ($3::uuid IS NULL OR a.person_id = $3)
        AND ($4 = '' OR p.search_key LIKE '%' || $4 || '%' OR o.search_key LIKE '%' || $4 || '%' OR a.role = ANY($5)
             OR ac.user_name = $6)
      ORDER BY v.at IS NOT NULL, o.name, a.valid_from, a.id LIMIT $7 OFFSET $8`,
    [
      query.at === undefined && (query.organisationId ?? query.personId) !== undefined ? null : at,
      ...[query.organisationId ?? null, query.personId ?? null, wanted],
      wanted === '' ? [] : roles.filter((role) => searchKey(roleNames[role]).includes(wanted)),
      mayWrite ? (query.q ?? '').toLowerCase() : null,
      ...[pageSize, (query.page - 1) * pageSize],
    ],
  );
  const items = rows.map(({ total: _total, voided_of: _voided, ...row }) => ({
    ...row,
    userName: mayWrite ? row.userName : null,
    disabled: mayWrite && row.disabled,
  }));
  const { total, voided_of: voided } = rows[0] ?? { total: 0, voided_of: 0 };
  return { at, today, items, total, voided, page: query.page, size: pageSize, mayWrite };
}

/** People by name or by the name they sign in with, with what they hold today, for whoever appoints. */
export async function searchPersons(db: DataSource, q: string): Promise<PersonList> {
  const items = await db.query<PersonList['items']>(
    `SELECT p.id, p.name, ac.user_name AS "userName",
            coalesce((SELECT jsonb_agg(a.title || ', ' || o.name ORDER BY a.valid_from) FROM appointment a JOIN organisation o ON o.id = a.organisation_id
                       WHERE a.person_id = p.id AND a.valid_from <= judge_day() AND (a.valid_to IS NULL OR a.valid_to >= judge_day())), '[]') AS holds
       FROM person p LEFT JOIN account ac ON ac.person_id = p.id
      WHERE p.search_key LIKE '%' || $1 || '%' OR ac.user_name LIKE '%' || lower($2) || '%' ORDER BY p.name, p.id LIMIT 20`,
    [searchKey(q), q.replace(/[%_\\]/g, '\\$&')],
  );
  return { items };
}
