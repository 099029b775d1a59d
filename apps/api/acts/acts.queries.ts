import type { DataSource } from 'typeorm';
import type { ActList, ActQuery } from '../../../libs/contracts/views/accounts.js';
import { type ActKind, type ActMatter, actKinds } from '../../../libs/domain/acts/act-kind.js';
import { searchKey } from '../../../libs/domain/search-key.js';
import { actDetail, actText } from '../../../libs/messages/acts/acts.js';

const pageSize = 50;

interface Row {
  readonly position: string;
  readonly at: Date;
  readonly kind: ActKind;
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly user_name: string | null;
  readonly title: string | null;
  readonly organisation_name: string | null;
  readonly address: string;
  readonly about_kind: ActMatter | null;
  readonly about_id: string | null;
  readonly about_name: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The newest acts that match, before a place in the record; a page is read by its key, so acts that come meanwhile move nothing. */
export async function listActs(db: DataSource, { group, who = '', from, to, before }: ActQuery): Promise<ActList> {
  const wanted = searchKey(who);
  const rows = await db.query<Row[]>(
    `SELECT position, at, kind, person_id, person_name, user_name, title, organisation_name, address, about_kind, about_id, about_name, detail
       FROM act_record r
      WHERE ($1::text[] IS NULL OR kind = ANY($1)) AND ($2::bigint IS NULL OR position < $2)
        AND ($3::date IS NULL OR at >= $3::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
        AND ($4::date IS NULL OR at < ($4::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
        AND ($5 = '' AND $6 = ''
             OR $5 <> '' AND (person_id IN (SELECT id FROM person WHERE search_key LIKE '%' || $5 || '%')
                              OR about_id IN (SELECT id FROM person WHERE search_key LIKE '%' || $5 || '%'))
             OR user_name = $6
             OR person_id IN (SELECT person_id FROM account WHERE user_name = $6)
             OR about_id IN (SELECT person_id FROM account WHERE user_name = $6))
      ORDER BY position DESC LIMIT $7`,
    [
      ...[group ? actKinds[group] : null, before ?? null, from ?? null, to ?? null],
      ...[wanted, who.trim().toLowerCase(), pageSize + 1],
    ],
  );
  const items = rows.slice(0, pageSize).map(actView);
  return { items, before: rows.length > pageSize ? (items.at(-1)?.position ?? null) : null };
}

function actView(row: Row): ActList['items'][number] {
  const { position, kind, person_id, person_name, user_name, title, organisation_name, address } = row;
  const { about_kind, about_id, about_name } = row;
  return {
    ...{ position, kind, address, at: row.at.toISOString() },
    text: actText(kind, about_name),
    detail: actDetail(row.detail),
    person: person_id !== null && person_name !== null ? { id: person_id, name: person_name } : null,
    userName: user_name,
    office: title !== null && organisation_name !== null ? `${title}, ${organisation_name}` : null,
    about:
      about_kind !== null && about_id !== null && about_name !== null
        ? { kind: about_kind, id: about_id, name: about_name }
        : null,
  };
}
