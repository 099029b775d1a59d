import type { DataSource, EntityManager } from 'typeorm';
import type { CalendarDay } from '../../domain/calendar/calendar-day.js';
import { lifeOf, type OrganisationHistory, shownOn } from '../../domain/organisations/organisation-history.js';
import { searchKey } from '../../domain/search-key.js';
import { ledgerTransaction } from '../transaction.js';
import { loadOrganisationHistory } from './load-organisation-history.js';

/** A row of the table of organisations as the acts make it of a day. */
export interface OrganisationToday {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly parent_id: string | null;
  readonly letterhead: string;
  readonly codes: object;
  readonly valid_from: CalendarDay;
  readonly valid_to: CalendarDay | null;
  readonly search_key: string;
}

export interface RelationToday {
  readonly organisation_id: string;
  readonly related_id: string;
  readonly relation: string;
}

/** SQL: whether two rows, each of the table of organisations or made like one, say different things of an organisation. */
export function saysOther(one: string, other: string): string {
  const said = (row: string): string => projected.map((column) => `${row}.${column}`).join(', ');
  return `(${said(one)}) IS DISTINCT FROM (${said(other)})`;
}

const projected = [
  ...['name', 'kind', 'parent_id', 'letterhead', 'codes'],
  ...['valid_from', 'valid_to', 'search_key'],
];

/** What the table of organisations and the one of their relations say on a day. */
export function organisationsOn(
  history: OrganisationHistory,
  day: CalendarDay,
): { readonly organisations: readonly OrganisationToday[]; readonly relations: readonly RelationToday[] } {
  const organisations: OrganisationToday[] = [];
  const relations: RelationToday[] = [];
  for (const [id, changes] of history) {
    const shown = shownOn(changes, day);
    const life = lifeOf(changes);
    if (!shown || !life) continue;
    const { name, kind, parentId, letterhead, codes, relation } = shown.facts;
    organisations.push({
      ...{ id, name, kind, parent_id: parentId, letterhead, codes },
      ...{ valid_from: life.from, valid_to: life.to, search_key: searchKey(name) },
    });
    if (relation) relations.push({ organisation_id: relation.of, related_id: id, relation: relation.kind });
  }
  return { organisations, relations };
}

/** Whether a new day has begun since the tables were last brought to one. */
export async function isOrganisationDayOver(db: DataSource): Promise<boolean> {
  const [row] = await db.query<{ over: boolean }[]>('SELECT day <> judge_day() AS over FROM organisation_day');
  return row?.over ?? false;
}

/** Brings the tables to today, for an act that was written ahead and whose day has come. */
export async function bringOrganisationsToToday(db: DataSource): Promise<void> {
  await ledgerTransaction(db, async (tx) => {
    await lockOrganisations(tx);
    await projectOrganisations(tx);
  });
}

/** One change of the tree or of the appointments at a time; who waits longer than this is told to send again. */
export async function lockOrganisations(tx: EntityManager): Promise<void> {
  await tx.query("SET LOCAL lock_timeout = '2s'");
  await tx.query('SELECT day FROM organisation_day FOR UPDATE');
}

/**
 * Writes into the tables what the acts make of today. An organisation whose beginning was withdrawn keeps its row for what names it,
 * with days that run backwards: it exists on none, and its code is free again.
 */
export async function projectOrganisations(tx: EntityManager): Promise<void> {
  const [today] = await tx.query<{ day: CalendarDay }[]>('SELECT judge_day()::text AS day');
  if (!today) throw new Error('the clock did not answer');
  const { organisations, relations } = organisationsOn(await loadOrganisationHistory(tx), today.day);
  await tx.query(
    `UPDATE organisation o SET name = n.name, kind = n.kind, parent_id = n.parent_id, letterhead = n.letterhead, codes = n.codes,
            valid_from = n.valid_from, valid_to = n.valid_to, search_key = n.search_key
       FROM jsonb_populate_recordset(null::organisation, $1::jsonb) AS n
      WHERE n.id = o.id AND ${saysOther('o', 'n')}`,
    [JSON.stringify(organisations)],
  );
  await tx.query(
    `UPDATE organisation o SET valid_to = o.valid_from - 1, code = o.code || '~' || left(o.id::text, 8)
      WHERE NOT o.id = ANY($1::uuid[]) AND (o.valid_to IS NULL OR o.valid_to >= o.valid_from)
        AND EXISTS (SELECT 1 FROM organisation_change c WHERE c.organisation_id = o.id)`,
    [organisations.map(({ id }) => id)],
  );
  const wanted = JSON.stringify(relations);
  await tx.query(
    `DELETE FROM organisation_relation r WHERE EXISTS (SELECT 1 FROM organisation_change c WHERE c.organisation_id = r.related_id)
        AND NOT EXISTS (SELECT 1 FROM jsonb_populate_recordset(null::organisation_relation, $1::jsonb) AS n
                         WHERE (n.organisation_id, n.related_id, n.relation) = (r.organisation_id, r.related_id, r.relation))`,
    [wanted],
  );
  await tx.query(
    `INSERT INTO organisation_relation (organisation_id, related_id, relation)
     SELECT organisation_id, related_id, relation
       FROM jsonb_populate_recordset(null::organisation_relation, $1::jsonb) AS n ON CONFLICT DO NOTHING`,
    [wanted],
  );
  await tx.query('UPDATE organisation_day SET day = $1 WHERE day <> $1', [today.day]);
}
