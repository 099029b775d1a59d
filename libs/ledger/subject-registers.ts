import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../domain/calendar/calendar-day.js';
import type { Nominee } from '../domain/dossier/nominee.js';
import type { NominationsAlike, OtherNomination, SubjectRegister } from '../domain/eligibility/subject-register.js';
import { searchKey } from '../domain/search-key.js';
import { sameName } from '../domain/subjects/same-person.js';
import type { SubjectFacts } from '../domain/subjects/subject-facts.js';
import { subjectFacts } from './subject-facts.js';

interface KnownNominee {
  readonly nomineeId: string;
  /** null: the number or the organisation is known, and nothing is on record of it yet */
  readonly subjectId: string | null;
  /** what the number or the organisation leads to is not joined: another person by name and birth date, or nobody of the unit's line */
  readonly mismatched: boolean;
}

/** What a list of nominees is looked up for. */
export interface LookedUpList {
  readonly dossierId: string;
  readonly nominees: readonly Nominee[];
  readonly on: CalendarDay;
  readonly plan: { readonly code: string };
  readonly unit: { readonly id: string };
  /** a submission is judged: what stands against a person counts, whoever keeps their record */
  readonly judging: boolean;
}

/** What is known of a list's subjects, and the nominees whose number or organisation leads to a record that is not for this unit. */
export interface KnownSubjects {
  readonly registers: readonly SubjectRegister[];
  readonly mismatched: readonly string[];
  readonly alike: readonly NominationsAlike[];
}

/**
 * What the system's own register knows of the subjects of a list. A person whose citizen number nobody gave is not known, and has no
 * entry: of them there are only the open nominations that may be theirs. A subject of which nothing is on record has an empty entry. A
 * number alone opens no record: name or birth date must agree, and the subject must stand in the unit's line, so that nobody is looked
 * up by being written into a draft.
 */
export async function subjectRegisters(tx: EntityManager, list: LookedUpList): Promise<KnownSubjects> {
  const found = await knownNominees(tx, list);
  const known = found.filter(({ mismatched }) => !mismatched);
  const ids = known.flatMap(({ subjectId }) => subjectId ?? []);
  const facts = await subjectFacts(tx, ids, { day: list.on, campaignCode: list.plan.code });
  const alike = await nominationsAlike(tx, list, new Set(found.map(({ nomineeId }) => nomineeId)));
  return {
    registers: known.map(({ nomineeId, subjectId }) =>
      registerOf(
        nomineeId,
        facts.find((candidate) => candidate.subjectId === subjectId),
        {
          dossierId: list.dossierId,
          alike: alike.find(({ nominationId }) => nominationId === nomineeId)?.nominations ?? [],
        },
      ),
    ),
    mismatched: found.filter(({ mismatched }) => mismatched).map(({ nomineeId }) => nomineeId),
    alike,
  };
}

/** The subjects whose records a list opens, so that it can be written down who looked. */
export async function openedSubjects(tx: EntityManager, list: LookedUpList): Promise<readonly string[]> {
  const found = await knownNominees(tx, list);
  return found.flatMap(({ subjectId, mismatched }) => (mismatched ? [] : (subjectId ?? [])));
}

/**
 * A dossier says by its links who its nominees are; a draft by the numbers and organisations that stand in it. In the line stands
 * whose home is above or below the unit, whom the unit has nominated before, and who has no home on record.
 */
function knownNominees(tx: EntityManager, list: LookedUpList): Promise<readonly KnownNominee[]> {
  const asked = list.nominees.map((nominee) => ({
    id: nominee.id,
    key: searchKey(nominee.name),
    citizen: nominee.kind === 'individual' ? nominee.citizenNumber || null : null,
    birth: nominee.kind === 'individual' ? nominee.birthDate || null : null,
    organisation: nominee.kind === 'collective' ? nominee.organisationId : null,
  }));
  return tx.query<KnownNominee[]>(
    `SELECT n.id AS "nomineeId", coalesce(ns.subject_id, s.id) AS "subjectId",
            ns.subject_id IS NULL AND s.id IS NOT NULL AND NOT (
              (s.kind = 'collective' OR s.search_key = n.key OR coalesce(s.birth_date::text = n.birth, false))
              AND ($4::boolean OR s.home IS NULL OR organisation_reach($3, s.home) <> 'foreign'
                   OR organisation_reach(s.home, $3) <> 'foreign'
                   OR EXISTS (SELECT 1 FROM nomination_subject other JOIN dossier d ON d.id = other.dossier_id
                               WHERE other.subject_id = s.id AND d.unit_id = $3))) AS mismatched
       FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, key text, citizen text, birth text, organisation uuid)
       LEFT JOIN nomination_subject ns ON ns.dossier_id = $1 AND ns.nomination_id = n.id
       LEFT JOIN (SELECT *, coalesce(organisation_id, payroll_organisation_id) AS home FROM subject) s
            ON s.citizen_number = n.citizen OR s.organisation_id = n.organisation
      WHERE ns.subject_id IS NOT NULL OR n.citizen IS NOT NULL OR n.organisation IS NOT NULL`,
    [list.dossierId, JSON.stringify(asked), list.unit.id, list.judging],
  );
}

interface AlikeRow {
  readonly nominee_id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly code: string;
  readonly same_campaign: boolean;
  readonly award: string;
  readonly name: string;
}

/**
 * Open nominations that may be of the same people: the same name and birth date, and a citizen number on one side at most. Two numbers
 * tell two people apart, or make them one, which the subject says.
 */
async function nominationsAlike(
  tx: EntityManager,
  { dossierId, nominees, plan }: LookedUpList,
  known: ReadonlySet<string>,
): Promise<readonly NominationsAlike[]> {
  const people = nominees.filter((nominee) => nominee.kind === 'individual');
  if (people.length === 0) return [];
  const asked = people.map(({ id, name, birthDate }) => ({
    id,
    key: searchKey(name),
    birth: birthDate || null,
    known: known.has(id),
  }));
  const rows = await tx.query<AlikeRow[]>(
    `SELECT a.id AS nominee_id, d.unit_id, d.state->'unit'->>'name' AS unit_name, d.code, c.code = $3 AS same_campaign,
            n.value->'nominee'->>'award' AS award, n.value->'nominee'->>'name' AS name
       FROM jsonb_to_recordset($1::jsonb) AS a(id uuid, key text, birth date, known boolean)
       JOIN nomination_subject ns ON ns.name_key = a.key AND ns.birth_date = a.birth AND NOT (a.known AND ns.subject_id IS NOT NULL)
       JOIN dossier d ON d.id = ns.dossier_id JOIN campaign c ON c.id = d.campaign_id
       CROSS JOIN LATERAL (SELECT value FROM jsonb_array_elements(d.state->'nominations') AS t(value)
                            WHERE lower(value->'nominee'->>'id') = ns.nomination_id::text AND value->'withdrawn' = 'null'::jsonb) n
      WHERE d.id <> $2 AND d.phase <> 'closed'`,
    [JSON.stringify(asked), dossierId, plan.code],
  );
  // The database looks by the key without accents, which its index has; whether it is one name is the domain's to say.
  return people.map(({ id, name }) => ({
    nominationId: id,
    nominations: rows.filter((row) => row.nominee_id === id && sameName(row.name) === sameName(name)).map(uncertain),
  }));
}

function registerOf(
  nominationId: string,
  facts: SubjectFacts | undefined,
  { dossierId, alike }: { readonly dossierId: string; readonly alike: readonly OtherNomination[] },
): SubjectRegister {
  const others = (facts?.nominations ?? []).filter((other) => other.dossierId !== dossierId);
  return {
    nominationId,
    ratings: (facts?.ratings ?? []).map((rating) => ({ ...rating, origin: rating.evidence })),
    awards: (facts?.awards ?? []).filter(({ revoked }) => revoked === null),
    holds: facts?.holds ?? [],
    nominations: [...others, ...alike],
    since: facts?.since ?? null,
    payroll: facts?.payroll ?? null,
  };
}

function uncertain(row: AlikeRow): OtherNomination {
  return {
    unitId: row.unit_id,
    unitName: row.unit_name,
    dossierCode: row.code,
    sameCampaign: row.same_campaign,
    award: row.award,
    certain: false,
  };
}
