import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type {
  AddAwardBody,
  ChangeSubjectBody,
  CreateSubjectBody,
  LinkNominationBody,
  OpenHoldBody,
  RecordRatingBody,
  ReleaseHoldBody,
  RevokeAwardBody,
} from '../../../libs/contracts/views/subjects.js';
import { searchKey } from '../../../libs/domain/search-key.js';
import { citizenNumberFlaw } from '../../../libs/domain/subjects/citizen-number.js';
import { decisionNumberKey } from '../../../libs/domain/subjects/decision-number.js';
import { type Act, recordAct } from '../../../libs/ledger/record-act.js';
import { ApiRefusal } from '../http/api-refusal.js';
import { refuseFuture } from '../http/refuse-future.js';
import type { Acting } from '../http/signed-in.js';
import { actingActor } from './acting-actor.js';
import { subjectMatter } from './subject-matter.js';
import { needBodyReach } from './subject-reach.js';

/** A new subject; who is on record already is not made again. Returns its id. */
export async function createSubject(db: DataSource, body: CreateSubjectBody, acting: Acting): Promise<string> {
  const id = randomUUID();
  const home = body.kind === 'person' ? (body.payrollOrganisationId ?? null) : body.organisationId;
  await needBodyReach(db.manager, home, acting, 'subject-out-of-reach');
  await db.transaction(async (tx) => {
    const made = body.kind === 'person' ? await insertPerson(tx, id, body) : await insertCollective(tx, id, body);
    if (made.length === 0) throw new ApiRefusal(body.kind === 'person' ? 'subject-exists' : 'organisation-not-free');
    await recordAct(tx, { kind: 'subject-created', by: acting, ...(await subjectMatter(tx, id)) });
  });
  return id;
}

function insertPerson(
  db: EntityManager,
  id: string,
  body: Extract<CreateSubjectBody, { kind: 'person' }>,
): Promise<{ id: string }[]> {
  const flaw = citizenNumberFlaw(body.citizenNumber, { birthDate: body.birthDate ?? undefined });
  if (flaw) throw new ApiRefusal('citizen-number-wrong', { nominee: body.name, citizenNumberFlaw: flaw });
  return db.query<{ id: string }[]>(
    `INSERT INTO subject (id, kind, name, search_key, citizen_number, birth_date, position, work_unit, payroll_organisation_id, created_at)
     SELECT $1, 'person', $2, $3, $4, $5, $6, $7, (SELECT id FROM organisation WHERE id = $8), judge_now()
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      ...[id, body.name, searchKey(body.name), body.citizenNumber],
      ...[body.birthDate, body.position, body.workUnit, body.payrollOrganisationId],
    ],
  );
}

function insertCollective(
  db: EntityManager,
  id: string,
  { organisationId }: Extract<CreateSubjectBody, { kind: 'collective' }>,
): Promise<{ id: string }[]> {
  return db.query<{ id: string }[]>(
    `INSERT INTO subject (id, kind, name, search_key, organisation_id, created_at)
     SELECT $1, 'collective', name, search_key, id, judge_now() FROM organisation WHERE id = $2
     ON CONFLICT DO NOTHING RETURNING id`,
    [id, organisationId],
  );
}

/** Sets right what is written of a person; the citizen number is who they are and is never changed. */
export async function changeSubject(
  db: DataSource,
  id: string,
  body: ChangeSubjectBody,
  acting: Acting,
): Promise<void> {
  await db.transaction(async (tx) => {
    await needBodyReach(tx, body.payrollOrganisationId ?? null, acting, 'subject-out-of-reach');
    const { citizen_number: number, kind } = await lockedSubject(tx, id);
    if (kind !== 'person') throw new ApiRefusal('subject-unknown');
    const flaw = number ? citizenNumberFlaw(number, { birthDate: body.birthDate ?? undefined }) : undefined;
    if (flaw) throw new ApiRefusal('citizen-number-wrong', { nominee: body.name, citizenNumberFlaw: flaw });
    await tx.query(
      `UPDATE subject SET name = $2, search_key = $3, birth_date = $4, position = $5, work_unit = $6,
              payroll_organisation_id = (SELECT id FROM organisation WHERE id = $7) WHERE id = $1`,
      [
        ...[id, body.name, searchKey(body.name), body.birthDate],
        ...[body.position, body.workUnit, body.payrollOrganisationId],
      ],
    );
    await recordAct(tx, { kind: 'subject-changed', by: acting, ...(await subjectMatter(tx, id)) });
  });
}

/** Writes an award of elsewhere into the history; the same award is not written twice. */
export async function addAward(db: DataSource, id: string, body: AddAwardBody, acting: Acting): Promise<void> {
  await writing(
    db,
    id,
    { kind: 'award-added', by: acting, detail: { number: body.decisionNumber } },
    async (tx, actor) => {
      await refuseFuture(tx, body.decidedOn);
      if (body.achievementFrom && body.achievementTo && body.achievementFrom > body.achievementTo)
        throw new ApiRefusal('achievement-reversed');
      const others = await tx.query<{ number: string; name: string }[]>(
        'SELECT decision_number AS number, award_name AS name FROM award_history WHERE subject_id = $1 AND decided_on = $2',
        [id, body.decidedOn],
      );
      const isSame = (other: { number: string; name: string }) =>
        decisionNumberKey(other.number) === decisionNumberKey(body.decisionNumber) &&
        searchKey(other.name) === searchKey(body.awardName);
      if (others.some(isSame)) throw new ApiRefusal('award-exists', { number: body.decisionNumber });
      const made = await tx.query<unknown[]>(
        `INSERT INTO award_history (id, subject_id, award_name, commendation_type, decision_number, decided_on, deciding_body,
         achievement_from, achievement_to, topic, recorded_at, actor)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, judge_now(), $10) ON CONFLICT DO NOTHING RETURNING id`,
        [
          ...[id, body.awardName, body.commendationType, body.decisionNumber, body.decidedOn, body.decidingBody],
          ...[body.achievementFrom, body.achievementTo, body.topic || null, actor],
        ],
      );
      if (made.length === 0) throw new ApiRefusal('award-exists', { number: body.decisionNumber });
    },
  );
}

/** Marks an award of this subject as revoked; it stays in the history. */
export async function revokeAward(db: DataSource, id: string, body: RevokeAwardBody, acting: Acting): Promise<void> {
  const { award, on, reason } = body;
  await writing(db, id, { kind: 'award-revoked', by: acting, detail: { reason } }, async (tx, actor) => {
    await refuseFuture(tx, on);
    const [known] =
      'id' in award
        ? await tx.query<{ body: string | null }[]>(
            `SELECT actor->>'organisationId' AS body FROM award_history WHERE id = $1 AND subject_id = $2`,
            [award.id, id],
          )
        : await tx.query<{ body: string | null }[]>(
            `SELECT (SELECT e->>'organisationId' FROM jsonb_array_elements(d.state->'decisions') e
                       JOIN jsonb_array_elements(d.state->'nominations') t ON t->'outcome'->>'decisionId' = e->>'id'
                      WHERE t->'nominee'->>'id' = n.id::text LIMIT 1) AS body
               FROM nomination_subject ns JOIN nomination n ON n.dossier_id = ns.dossier_id AND n.id = ns.nomination_id
               JOIN dossier d ON d.id = ns.dossier_id
              WHERE ns.dossier_id = $1 AND ns.nomination_id = $2 AND ns.subject_id = $3 AND n.awarded`,
            [award.dossierId, award.nominationId, id],
          );
    if (!known) throw new ApiRefusal('award-unknown');
    await needBodyReach(tx, known.body, acting, 'record-of-another-body');
    const of = 'id' in award ? [award.id, null, null] : [null, award.dossierId, award.nominationId];
    const made = await tx.query<unknown[]>(
      `INSERT INTO award_revocation (id, award_history_id, dossier_id, nomination_id, revoked_on, reason, at, actor)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, judge_now(), $6) ON CONFLICT DO NOTHING RETURNING id`,
      [...of, on, reason, actor],
    );
    if (made.length === 0) throw new ApiRefusal('award-already-revoked');
  });
}

/** Records the rating of a year; one that is there already stays, and the later one counts. */
export async function recordRating(db: DataSource, id: string, body: RecordRatingBody, acting: Acting): Promise<void> {
  const { year, of, value, evidence } = body;
  await writing(db, id, { kind: 'rating-recorded', by: acting, detail: { year } }, async (tx, actor) => {
    await refuseFuture(tx, `${year}-01-01`);
    await tx.query(
      `INSERT INTO subject_rating (subject_id, year, of, version, value, evidence, recorded_at, actor)
       SELECT $1, $2, $3, 1 + coalesce(max(version), 0), $4, $5, judge_now(), $6
         FROM subject_rating WHERE subject_id = $1 AND year = $2 AND of = $3`,
      [id, year, of, value, evidence, actor],
    );
  });
}

/** Holds a subject back. Pressing twice opens one hold. */
export async function openHold(db: DataSource, id: string, body: OpenHoldBody, acting: Acting): Promise<void> {
  const { kind, openedOn, evidence } = body;
  await writing(db, id, { kind: 'hold-opened', by: acting }, async (tx, actor) => {
    await refuseFuture(tx, openedOn);
    await tx.query(
      `INSERT INTO hold (id, subject_id, kind, opened_on, evidence, opened_at, opened_by)
       SELECT gen_random_uuid(), $1, $2, $3, $4, judge_now(), $5
        WHERE NOT EXISTS (SELECT 1 FROM hold WHERE subject_id = $1 AND kind = $2 AND opened_on = $3 AND evidence = $4 AND released_on IS NULL)`,
      [id, kind, openedOn, evidence, actor],
    );
  });
}

/** Releases a hold, once and for good; it stays on record. */
export async function releaseHold(
  db: DataSource,
  { id, holdId }: { readonly id: string; readonly holdId: string },
  body: ReleaseHoldBody,
  acting: Acting,
): Promise<void> {
  await writing(db, id, { kind: 'hold-released', by: acting, detail: { reason: body.reason } }, async (tx, actor) => {
    const [hold] = await tx.query<
      { opened_on: string; released_on: string | null; kind: string; body: string | null }[]
    >(
      `SELECT opened_on::text, released_on::text, kind, opened_by->>'organisationId' AS body
         FROM hold WHERE id = $1 AND subject_id = $2`,
      [holdId, id],
    );
    if (!hold) throw new ApiRefusal('hold-unknown');
    await needBodyReach(tx, hold.body, acting, 'record-of-another-body');
    if (hold.released_on) throw new ApiRefusal('hold-already-released');
    if (body.on < hold.opened_on) throw new ApiRefusal('hold-release-too-early');
    await refuseFuture(tx, body.on);
    if (body.disciplineEndedOn) await refuseFuture(tx, body.disciplineEndedOn);
    await tx.query(
      `UPDATE hold SET released_on = $2, released_reason = $3, discipline_ended_on = $4, released_at = judge_now(), released_by = $5
        WHERE id = $1`,
      [holdId, body.on, body.reason, hold.kind === 'discipline' ? body.disciplineEndedOn : null, actor],
    );
  });
}

/** Says that a nomination without a citizen number is of this person. */
export async function linkNomination(
  db: DataSource,
  id: string,
  { dossierId, nominationId }: LinkNominationBody,
  acting: Acting,
): Promise<void> {
  await writing(db, id, { kind: 'nomination-linked', by: acting }, async (tx, actor) => {
    const [nominating] = await tx.query<{ unit_id: string }[]>('SELECT unit_id FROM dossier WHERE id = $1', [
      dossierId,
    ]);
    await needBodyReach(tx, nominating?.unit_id ?? null, acting, 'subject-out-of-reach');
    const [rows] = await tx.query<[unknown[], number]>(
      `UPDATE nomination_subject ns SET subject_id = s.id, linked_at = judge_now(), linked_by = $4
         FROM subject s WHERE s.id = $1 AND ns.dossier_id = $2 AND ns.nomination_id = $3 AND ns.subject_id IS NULL
          AND s.kind = 'person' AND ns.name_key = s.search_key AND ns.birth_date = s.birth_date RETURNING ns.nomination_id`,
      [id, dossierId, nominationId, actor],
    );
    if (rows.length === 0) throw new ApiRefusal('nomination-not-alike');
  });
}

/** One change of one subject's record at a time, and the act on record. */
async function writing(
  db: DataSource,
  id: string,
  act: Pick<Act, 'kind' | 'detail'> & { readonly by: Acting },
  change: (tx: EntityManager, actor: string) => Promise<void>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockedSubject(tx, id);
    await change(tx, await actingActor(tx, act.by));
    await recordAct(tx, { ...act, ...(await subjectMatter(tx, id)) });
  });
}

async function lockedSubject(tx: EntityManager, id: string): Promise<{ kind: string; citizen_number: string | null }> {
  const [subject] = await tx.query<{ kind: string; citizen_number: string | null }[]>(
    'SELECT kind, citizen_number FROM subject WHERE id = $1 FOR NO KEY UPDATE',
    [id],
  );
  if (!subject) throw new ApiRefusal('subject-unknown');
  return subject;
}
