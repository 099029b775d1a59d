import type { DataSource, EntityManager } from 'typeorm';
import type { SubjectList, SubjectQuery, SubjectRow, SubjectView } from '../../../libs/contracts/views/subjects.js';
import { may, mayReach, seesWholeProvince } from '../../../libs/domain/role.js';
import { searchKey } from '../../../libs/domain/search-key.js';
import { subjectFacts } from '../../../libs/ledger/subject-facts.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { shownCitizenNumber, visibleSubject, writableSubject } from './subject-sight.js';
import { type AlikeRow, type HoldRow, type NominationRow, type SubjectDetailRow, subjectView } from './subject-view.js';

const pageSize = 50;

// An organisation is shown under the name it has today, and found by either.
const identity = `s.id, s.kind, coalesce((SELECT o.name FROM organisation o WHERE o.id = s.organisation_id), s.name) AS name, s.citizen_number AS "citizenNumber", s.birth_date::text AS "birthDate", s.position, s.work_unit AS "workUnit"`;

/** Subjects by name without accents, or by a whole citizen number for those who may write it. */
export async function searchSubjects(db: DataSource, query: SubjectQuery, acting: Acting): Promise<SubjectList> {
  const typed = query.q ?? '';
  const digits = typed.replace(/\s/g, '');
  const number = /^\d{12}$/.test(digits) && may(acting.role, 'subject.write') ? digits : null;
  const words = searchKey(typed).split(' ').filter(Boolean);
  const rows = await db.query<(SubjectRow & { total: number; writable: boolean })[]>(
    `WITH found AS (
       SELECT s.* FROM subject s LEFT JOIN organisation today ON today.id = s.organisation_id
        WHERE ${visibleSubject(acting, '$1::uuid')} AND ($2::text IS NULL OR s.kind = $2)
          AND CASE WHEN $3::text IS NOT NULL THEN s.citizen_number = $3 AND ${writableSubject(acting, '$1::uuid')}
                   ELSE (SELECT bool_and(concat_ws(' ', s.search_key, today.search_key) LIKE '%' || word || '%')
                           FROM unnest($4::text[]) AS word) IS NOT FALSE END
          AND ($5::boolean IS NOT TRUE OR EXISTS (SELECT 1 FROM hold h WHERE h.subject_id = s.id AND ${openHold})))
     SELECT ${identity}, ${writableSubject(acting, '$1::uuid')} AS writable, (SELECT count(*)::int FROM found) AS total,
            (SELECT count(*)::int FROM award_history a WHERE a.subject_id = s.id)
              + (SELECT count(*)::int FROM nomination_subject ns JOIN nomination n ON n.dossier_id = ns.dossier_id AND n.id = ns.nomination_id
                  WHERE ns.subject_id = s.id AND n.awarded) AS awards,
            (SELECT count(*)::int FROM hold h WHERE h.subject_id = s.id AND ${openHold}) AS "openHolds",
            (SELECT count(*)::int FROM nomination_subject ns JOIN dossier d ON d.id = ns.dossier_id
               JOIN nomination n ON n.dossier_id = ns.dossier_id AND n.id = ns.nomination_id
              WHERE ns.subject_id = s.id AND d.phase <> 'closed' AND NOT n.withdrawn AND n.awarded IS NULL) AS "openNominations"
       FROM found s ORDER BY s.search_key, s.birth_date, s.id LIMIT ${pageSize} OFFSET $6`,
    [acting.organisationId, query.kind ?? null, number, words, query.held === 'yes', (query.page - 1) * pageSize],
  );
  return {
    items: rows.map(({ total: _total, writable, ...row }) => ({
      ...row,
      citizenNumber: shownCitizenNumber(row.citizenNumber, writable),
    })),
    total: rows[0]?.total ?? 0,
    page: query.page,
    size: pageSize,
  };
}

const openHold = 'h.opened_on <= judge_day() AND (h.released_on IS NULL OR h.released_on > judge_day())';

/** Everything on record of one subject, as its reader may see it; one that the reader may not see does not exist. */
export async function getSubject(db: DataSource | EntityManager, id: string, acting: Acting): Promise<SubjectView> {
  const [row] = await db.query<SubjectDetailRow[]>(
    `SELECT ${identity}, judge_day()::text AS today, ${writableSubject(acting, '$1::uuid')} AS writable,
            CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('id', o.id, 'name', o.name) END AS organisation,
            CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'name', p.name) END AS payroll
       FROM subject s LEFT JOIN organisation o ON o.id = s.organisation_id LEFT JOIN organisation p ON p.id = s.payroll_organisation_id
      WHERE s.id = $2 AND ${visibleSubject(acting, '$1::uuid')}`,
    [acting.organisationId, id],
  );
  if (!row) throw new ApiRefusal('subject-unknown');
  const tx = 'manager' in db ? db.manager : db;
  const [facts] = await subjectFacts(tx, [id], { day: row.today });
  if (!facts) throw new ApiRefusal('subject-unknown');
  const holds = await tx.query<HoldRow[]>(
    `SELECT id, opened_by->>'personName' AS "openedBy", released_by->>'personName' AS "releasedBy" FROM hold WHERE subject_id = $1`,
    [id],
  );
  const nominations = await readNominations(tx, id, acting);
  const alike = row.writable ? await readAlike(tx, id, acting) : [];
  return subjectView(row, { facts, holds, nominations, alike }, acting);
}

function readNominations(tx: EntityManager, id: string, acting: Acting): Promise<NominationRow[]> {
  const mayRead = may(acting.role, 'dossier.read');
  return tx.query<NominationRow[]>(
    `SELECT d.id AS "dossierId", d.code, d.state->'unit'->>'name' AS "unitName", d.state->'campaign'->>'name' AS "campaignName",
            coalesce(aw.value->>'name', n.value->'nominee'->>'award') AS award, d.submitted_at AS "submittedAt",
            $4 AND dossier_visible(d.id, d.unit_id, $2, $3) AS visible,
            CASE WHEN n.value->'withdrawn' <> 'null'::jsonb THEN 'withdrawn'
                 WHEN n.value->'outcome'->>'awarded' = 'true' THEN 'awarded'
                 WHEN d.phase = 'closed' OR n.value->'outcome' <> 'null'::jsonb THEN 'not-awarded' ELSE 'open' END AS state
       FROM nomination_subject ns JOIN dossier d ON d.id = ns.dossier_id
       JOIN LATERAL jsonb_array_elements(d.state->'nominations') AS n(value) ON n.value->'nominee'->>'id' = ns.nomination_id::text
       LEFT JOIN LATERAL jsonb_array_elements(d.state->'campaign'->'awards') AS aw(value) ON aw.value->>'code' = n.value->'nominee'->>'award'
      WHERE ns.subject_id = $1 ORDER BY d.submitted_at DESC`,
    [id, acting.organisationId, seesWholeProvince(acting.role), mayRead],
  );
}

/** Nominations that may be of the same person, of units within the reader's reach. */
function readAlike(tx: EntityManager, id: string, acting: Acting): Promise<AlikeRow[]> {
  return tx.query<AlikeRow[]>(
    `SELECT ns.dossier_id AS "dossierId", ns.nomination_id AS "nominationId", n.name, d.state->'unit'->>'name' AS "unitName",
            d.state->'campaign'->>'name' AS "campaignName"
       FROM subject s JOIN nomination_subject ns ON ns.name_key = s.search_key AND ns.birth_date = s.birth_date
       JOIN nomination n ON n.dossier_id = ns.dossier_id AND n.id = ns.nomination_id JOIN dossier d ON d.id = ns.dossier_id
      WHERE s.id = $1 AND s.kind = 'person' AND ns.subject_id IS NULL
        AND ($3::boolean OR d.unit_id IN (SELECT organisation_line($2))) ORDER BY d.submitted_at DESC LIMIT 50`,
    [id, acting.organisationId, mayReach(acting.role, 'subject.write', 'foreign')],
  );
}
