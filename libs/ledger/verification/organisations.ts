import type { DataSource } from 'typeorm';
import type { CalendarDay } from '../../domain/calendar/calendar-day.js';
import { organisationsOn, saysOther } from '../organisations/bring-organisations-to-day.js';
import { loadOrganisationHistory } from '../organisations/load-organisation-history.js';
import type { Finding } from './finding.js';

/** The tables of organisations say what the acts make of the day they were brought to, and every organisation has a beginning. */
export async function checkOrganisations(db: DataSource): Promise<readonly Finding[]> {
  const [brought] = await db.query<{ day: CalendarDay }[]>('SELECT day::text FROM organisation_day');
  if (!brought) return [found('-', 'không rõ bảng tổ chức của ngày nào')];
  const { organisations, relations } = organisationsOn(await loadOrganisationHistory(db), brought.day);
  const different = await db.query<{ id: string }[]>(
    `SELECT o.id FROM organisation o LEFT JOIN jsonb_populate_recordset(null::organisation, $1::jsonb) AS n ON n.id = o.id
      WHERE (o.valid_to IS NULL OR o.valid_to >= o.valid_from) AND ${saysOther('o', 'n')}
      UNION ALL
     SELECT coalesce(r.related_id, n.related_id) FROM organisation_relation r
       FULL JOIN jsonb_populate_recordset(null::organisation_relation, $2::jsonb) AS n
         ON (n.organisation_id, n.related_id, n.relation) = (r.organisation_id, r.related_id, r.relation)
      WHERE r.related_id IS NULL OR n.related_id IS NULL`,
    [JSON.stringify(organisations), JSON.stringify(relations)],
  );
  return different.map(({ id }) =>
    found(id, `bảng tổ chức không khớp quá trình của tổ chức tính đến ngày ${brought.day}`),
  );
}

function found(subject: string, text: string): Finding {
  return { check: 'organisation', subject, text };
}
