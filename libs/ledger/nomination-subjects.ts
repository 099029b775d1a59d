import type { EntityManager } from 'typeorm';
import type { Nominee } from '../domain/dossier/nominee.js';
import { type Refusal, refuse } from '../domain/refusal.js';
import { searchKey } from '../domain/search-key.js';

interface Nominated {
  readonly id: string;
  readonly kind: 'person' | 'collective';
  readonly name: string;
  readonly key: string;
  readonly citizen: string | null;
  readonly birth: string | null;
  readonly position: string | null;
  readonly work: string | null;
  readonly organisation: string | null;
}

/**
 * Refused when a nominee's citizen number is on record for somebody of another name and another birth date: a slip of the pen would
 * hang one person's record on another. Asked before anything is written.
 */
export async function numberOfAnother(tx: EntityManager, nominees: readonly Nominee[]): Promise<Refusal | undefined> {
  const numbered = nominees.map(nominatedOf).filter(({ citizen }) => citizen !== null);
  if (numbered.length === 0) return undefined;
  const known = await tx.query<{ citizen_number: string; search_key: string; birth_date: string | null }[]>(
    'SELECT citizen_number, search_key, birth_date::text FROM subject WHERE citizen_number = ANY($1::text[])',
    [numbered.map(({ citizen }) => citizen)],
  );
  const mistaken = numbered.find(({ citizen, key, birth }) =>
    known.some(
      (person) => person.citizen_number === citizen && person.search_key !== key && person.birth_date !== birth,
    ),
  );
  return mistaken && refuse('citizen-number-of-another', { nominee: mistaken.name });
}

/**
 * Says which subject each nomination of a new dossier is of, and makes those that nobody knew, in the transaction of the submission.
 * A person whose citizen number was not given stays open. Numbers are taken in their order, so that two submissions with the same new
 * people wait for each other instead of dying.
 */
export async function linkSubjects(
  tx: EntityManager,
  list: { readonly dossierId: string; readonly nominees: readonly Nominee[]; readonly at: string },
): Promise<void> {
  const rows = JSON.stringify(list.nominees.map(nominatedOf));
  await tx.query(
    `INSERT INTO subject (id, kind, name, search_key, citizen_number, birth_date, position, work_unit, organisation_id, created_at)
     SELECT gen_random_uuid(), kind, name, key, citizen, birth, position, work, organisation, $2
       FROM ${nominated(1)} WHERE citizen IS NOT NULL OR organisation IS NOT NULL ORDER BY citizen, organisation
     ON CONFLICT DO NOTHING`,
    [rows, list.at],
  );
  // A statement of its own: it sees what another submission has put in while the first waited for it.
  await tx.query(
    `INSERT INTO nomination_subject (dossier_id, nomination_id, subject_id, name_key, birth_date)
     SELECT $2, n.id, s.id, n.key, n.birth
       FROM ${nominated(1)} LEFT JOIN subject s ON s.citizen_number = n.citizen OR s.organisation_id = n.organisation
     ON CONFLICT DO NOTHING`,
    [rows, list.dossierId],
  );
}

const nominated = (place: number): string =>
  `jsonb_to_recordset($${place}::jsonb) AS n(id uuid, kind text, name text, key text, citizen text, birth date, position text,
     work text, organisation uuid)`;

function nominatedOf(nominee: Nominee): Nominated {
  const { id, name } = nominee;
  const base = { id, name: name.trim(), key: searchKey(name) };
  return nominee.kind === 'collective'
    ? {
        ...base,
        kind: 'collective',
        organisation: nominee.organisationId,
        citizen: null,
        birth: null,
        position: null,
        work: null,
      }
    : {
        ...base,
        kind: 'person',
        organisation: null,
        citizen: nominee.citizenNumber || null,
        birth: nominee.birthDate || null,
        position: nominee.position,
        work: nominee.workUnit,
      };
}
