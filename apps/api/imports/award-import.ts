import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { ImportCheck, ImportDone } from '../../../libs/contracts/views/subjects.js';
import { mayReach } from '../../../libs/domain/role.js';
import { searchKey } from '../../../libs/domain/search-key.js';
import { decisionNumberKey } from '../../../libs/domain/subjects/decision-number.js';
import {
  type AwardFile,
  type ImportedAward,
  type ImportedRating,
  type ImportedRow,
  type NamedSubject,
  readAwards,
  subjectKey,
} from '../../../libs/excel/award-sheet.js';
import type { ReadTables } from '../../../libs/excel/read-tables.js';
import { recordAct } from '../../../libs/ledger/record-act.js';
import { awardDetail, ratingDetail } from '../../../libs/messages/excel-import/excel-import.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { actingActor } from '../subjects/acting-actor.js';
import { writableSubject } from '../subjects/subject-sight.js';
import type { ImportBody } from './import-body.js';
import { importCheck, orUnreadable, refuseUnlessChecked } from './import-check.js';

/** What a file would bring to the record; nothing is written. */
export async function checkAwards(
  db: DataSource,
  body: ImportBody,
  { acting, tables }: { readonly acting: Acting; readonly tables: ReadTables },
): Promise<ImportCheck> {
  const file = await read(db.manager, tables);
  await refuseOutOfReach(db.manager, file, acting);
  const kept = await onRecord(db.manager, file);
  const row = <Entry extends { readonly subject: NamedSubject }>(
    { sheet, number, name, entry }: ImportedRow<Entry>,
    key: (entry: Entry) => string,
    detail: (entry: Entry) => string,
  ): ImportCheck['rows'][number] => ({
    ...{ sheet, row: number, name },
    state: !entry ? 'wrong' : kept.has(key(entry)) ? 'already' : 'new',
    detail: entry ? detail(entry) : '',
  });
  const awards = file.awards.map((each) => row(each, awardKey, awardDetail));
  const ratings = file.ratings.map((each) => row(each, ratingKey, ratingDetail));
  return importCheck(body, [...awards, ...ratings], file.wrong);
}

/**
 * Takes a file over, all or nothing, in one transaction; what is on record already stays as it is, so the same file once more adds
 * nothing. One file at a time, so that two cannot bring the same row.
 */
export async function importAwards(
  db: DataSource,
  body: ImportBody,
  asked: { readonly sha256: string; readonly acting: Acting; readonly tables: ReadTables },
): Promise<ImportDone> {
  return db.transaction(async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('awards from Excel', 0))`);
    const file = await read(tx, asked.tables);
    await refuseOutOfReach(tx, file, asked.acting);
    refuseUnlessChecked(body, asked.sha256, file.wrong);
    const kept = await onRecord(tx, file);
    const awards = newEntries(file.awards, awardKey, kept);
    const ratings = newEntries(file.ratings, ratingKey, kept);
    const added = awards.length + ratings.length;
    const already = file.awards.length + file.ratings.length - added;
    if (added === 0) return { added, already };
    const actor = await actingActor(tx, asked.acting);
    const importId = randomUUID();
    await tx.query(
      `INSERT INTO excel_import (id, file_name, sha256, awards, ratings, at, actor) VALUES ($1, $2, $3, $4, $5, judge_now(), $6)`,
      [importId, body.fileName, body.sha256, awards.length, ratings.length, actor],
    );
    await insertSubjects(
      tx,
      [...awards, ...ratings].map(({ subject }) => subject),
    );
    await insertAwards(tx, awards, { importId, actor });
    await insertRatings(tx, ratings, { importId, actor });
    const detail = { awards: awards.length, ratings: ratings.length };
    await recordAct(tx, { kind: 'awards-imported', by: asked.acting, detail });
    return { added, already };
  });
}

/** Whoever keeps the record of a line writes of nobody else: every subject of the file stands on record there, or is a body of it. */
async function refuseOutOfReach(tx: EntityManager, file: AwardFile, acting: Acting): Promise<void> {
  if (mayReach(acting.role, 'subject.write', 'foreign')) return;
  const subjects = [...file.awards, ...file.ratings].flatMap(({ entry }) => entry?.subject ?? []);
  const rows = await tx.query<{ key: string }[]>(
    `SELECT coalesce(s.citizen_number, s.organisation_id::text) AS key FROM subject s
      WHERE (s.citizen_number = ANY($2::text[]) OR s.organisation_id::text = ANY($2::text[])) AND ${writableSubject(acting, '$1::uuid')}
     UNION SELECT id::text FROM organisation_line($1) AS id`,
    [acting.organisationId, subjects.map(subjectKey)],
  );
  const within = new Set(rows.map(({ key }) => key));
  const outside = new Set(subjects.filter((each) => !within.has(subjectKey(each))).map(({ name }) => name));
  if (outside.size > 0) throw new ApiRefusal('import-out-of-reach', { names: [...outside].slice(0, 20).join(', ') });
}

function newEntries<Entry>(
  rows: readonly ImportedRow<Entry>[],
  key: (entry: Entry) => string,
  kept: ReadonlySet<string>,
): readonly Entry[] {
  return rows.flatMap(({ entry }) => (entry && !kept.has(key(entry)) ? [entry] : []));
}

async function read(tx: EntityManager, tables: ReadTables): Promise<AwardFile> {
  const organisations = await tx.query<{ id: string; code: string }[]>(
    'SELECT id, upper(code) AS code FROM organisation',
  );
  const [today] = await tx.query<{ day: string }[]>('SELECT judge_day()::text AS day');
  const people = await tx.query<{ citizen_number: string; search_key: string; birth_date: string | null }[]>(
    `SELECT citizen_number, search_key, birth_date::text FROM subject WHERE kind = 'person'`,
  );
  const known = new Map(people.map((person) => [person.citizen_number, person]));
  const file = readAwards(tables, {
    organisations: new Map(organisations.map(({ id, code }) => [code, id])),
    ofAnother({ citizenNumber, name, birthDate }) {
      const person = known.get(citizenNumber);
      return person !== undefined && person.search_key !== searchKey(name) && person.birth_date !== birthDate;
    },
    today: today?.day ?? '',
  });
  return orUnreadable(file);
}

const awardKey = ({ subject, decisionNumber, decidedOn, awardName }: ImportedAward): string =>
  JSON.stringify([subjectKey(subject), decisionNumberKey(decisionNumber), decidedOn, searchKey(awardName)]);
const ratingKey = ({ subject, year, of, value }: ImportedRating): string =>
  JSON.stringify([subjectKey(subject), year, of, value]);

/** Which of the file's rows stand on record already, by their keys: an award as it is, a rating when it is the one that counts. */
async function onRecord(tx: EntityManager, file: AwardFile): Promise<ReadonlySet<string>> {
  const keys = [...file.awards, ...file.ratings].flatMap(({ entry }) => (entry ? [subjectKey(entry.subject)] : []));
  const subjects = `SELECT id, coalesce(citizen_number, organisation_id::text) AS key FROM subject
    WHERE citizen_number = ANY($1::text[]) OR organisation_id::text = ANY($1::text[])`;
  const awards = await tx.query<{ key: string; number: string; day: string; name: string }[]>(
    `SELECT s.key, a.decision_number AS number, a.decided_on::text AS day, a.award_name AS name
       FROM (${subjects}) s JOIN award_history a ON a.subject_id = s.id`,
    [[...new Set(keys)]],
  );
  const ratings = await tx.query<{ key: string; year: number; of: string; value: string }[]>(
    `SELECT DISTINCT ON (s.key, r.year, r.of) s.key, r.year, r.of, r.value
       FROM (${subjects}) s JOIN subject_rating r ON r.subject_id = s.id ORDER BY s.key, r.year, r.of, r.version DESC`,
    [[...new Set(keys)]],
  );
  return new Set([
    ...awards.map(({ key, number, day, name }) =>
      JSON.stringify([key, decisionNumberKey(number), day, searchKey(name)]),
    ),
    ...ratings.map(({ key, year, of, value }) => JSON.stringify([key, year, of, value])),
  ]);
}

async function insertSubjects(tx: EntityManager, subjects: readonly NamedSubject[]): Promise<void> {
  const rows = subjects.map((subject) => ({
    kind: subject.kind,
    name: subject.name,
    key: searchKey(subject.name),
    citizen: subject.kind === 'person' ? subject.citizenNumber : null,
    birth: subject.kind === 'person' ? subject.birthDate : null,
    organisation: subject.kind === 'collective' ? subject.organisationId : null,
  }));
  await tx.query(
    `INSERT INTO subject (id, kind, name, search_key, citizen_number, birth_date, organisation_id, created_at)
     SELECT gen_random_uuid(), n.kind, coalesce(o.name, n.name), coalesce(o.search_key, n.key), n.citizen, n.birth, n.organisation, judge_now()
       FROM (SELECT DISTINCT ON (citizen, organisation) * FROM
              jsonb_to_recordset($1::jsonb) AS r(kind text, name text, key text, citizen text, birth date, organisation uuid)
              ORDER BY citizen, organisation) n LEFT JOIN organisation o ON o.id = n.organisation
     ORDER BY n.citizen, n.organisation ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

interface Origin {
  readonly importId: string;
  readonly actor: string;
}

async function insertAwards(
  tx: EntityManager,
  awards: readonly ImportedAward[],
  { importId, actor }: Origin,
): Promise<void> {
  const rows = awards.map(({ subject, ...award }) => ({ ...award, key: subjectKey(subject) }));
  await tx.query(
    `INSERT INTO award_history (id, subject_id, award_name, commendation_type, decision_number, decided_on, deciding_body,
       achievement_from, achievement_to, topic, import_id, recorded_at, actor)
     SELECT gen_random_uuid(), s.id, r."awardName", r."commendationType", r."decisionNumber", r."decidedOn", r."decidingBody",
            r."achievementFrom", r."achievementTo", r.topic, $2, judge_now(), $3
       FROM jsonb_to_recordset($1::jsonb) AS r(key text, "awardName" text, "commendationType" text, "decisionNumber" text, "decidedOn" date,
              "decidingBody" text, "achievementFrom" date, "achievementTo" date, topic text)
       JOIN subject s ON coalesce(s.citizen_number, s.organisation_id::text) = r.key`,
    [JSON.stringify(rows), importId, actor],
  );
}

async function insertRatings(
  tx: EntityManager,
  ratings: readonly ImportedRating[],
  { importId, actor }: Origin,
): Promise<void> {
  const rows = ratings.map(({ subject, ...rating }) => ({ ...rating, key: subjectKey(subject) }));
  await tx.query(
    `INSERT INTO subject_rating (subject_id, year, of, version, value, evidence, import_id, recorded_at, actor)
     SELECT s.id, r.year, r.of,
            1 + coalesce((SELECT max(version) FROM subject_rating o WHERE o.subject_id = s.id AND o.year = r.year AND o.of = r.of), 0),
            r.value, r.evidence, $2, judge_now(), $3
       FROM jsonb_to_recordset($1::jsonb) AS r(key text, year int, of text, value text, evidence text)
       JOIN subject s ON coalesce(s.citizen_number, s.organisation_id::text) = r.key`,
    [JSON.stringify(rows), importId, actor],
  );
}
