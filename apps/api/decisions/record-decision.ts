import type { DataSource, EntityManager } from 'typeorm';
import type { CorrectNumberBody, RecordDecisionBody } from '../../../libs/contracts/bodies.js';
import type { PersonCommand } from '../../../libs/domain/dossier/command.js';
import { keyOfParts } from '../../../libs/domain/listed-twice.js';
import { isRefusal } from '../../../libs/domain/refusal.js';
import { decisionNumberKey } from '../../../libs/domain/subjects/decision-number.js';
import { loadActor } from '../../../libs/ledger/actor.js';
import { ApiRefusal } from '../http/api-refusal.js';
import { refuseFuture } from '../http/refuse-future.js';
import type { Acting } from '../http/signed-in.js';
import { uuidOfText } from '../http/uuid-of-text.js';

type Apply = Extract<PersonCommand, { type: 'apply-award-decision' }>;

/**
 * Records a signed decision and what it means for each dossier, in one transaction; applying follows dossier by dossier. The id
 * follows from the key, so sending again finds the decision already there. Returns the id.
 */
export async function recordDecision(
  db: DataSource,
  body: RecordDecisionBody,
  acting: Acting,
  key: string,
): Promise<string> {
  const id = uuidOfText(key);
  const year = Number(body.signedOn.slice(0, 4));
  const number = body.number.trim();
  await db.transaction(async (tx) => {
    const actor = await loadActor(tx, acting);
    if (isRefusal(actor)) throw ApiRefusal.of(actor);
    if (await recordedBefore(tx, id, body)) return;
    if (body.outcomes.length === 0) throw new ApiRefusal('decision-empty');
    await refuseFuture(tx, body.signedOn);
    await refuseOutcomes(tx, body, acting);
    const uploads = await tx.query<unknown[]>('SELECT 1 FROM upload WHERE id = $1 AND organisation_id = $2', [
      body.uploadId,
      acting.organisationId,
    ]);
    if (uploads.length === 0) throw new ApiRefusal('upload-not-received');
    await tx.query(
      `INSERT INTO award_decision (id, organisation_id, signed_on, upload_id, recorded_at, actor) VALUES ($1, $2, $3, $4, judge_now(), $5)`,
      [id, acting.organisationId, body.signedOn, body.uploadId, JSON.stringify(actor)],
    );
    await takeNumber(tx, {
      organisationId: acting.organisationId,
      year,
      number,
      decisionId: id,
      step: 0,
      reason: null,
    });
    const decision = { id, organisationId: acting.organisationId, number, signedOn: body.signedOn };
    const byDossier = Map.groupBy(body.outcomes, (outcome) => outcome.dossierId);
    for (const [dossierId, outcomes] of byDossier) {
      const command: Apply = {
        type: 'apply-award-decision',
        decision,
        outcomes: outcomes.map(({ nominationId, awarded, reason }) => ({ nominationId, awarded, reason })),
      };
      await addItem(tx, { decisionId: id, dossierId, step: 0, command, acting });
    }
  });
  return id;
}

/** Whether the same was recorded under this id; refused when the key was used for another decision. */
async function recordedBefore(tx: EntityManager, id: string, body: RecordDecisionBody): Promise<boolean> {
  const [before] = await tx.query<
    { signed_on: string; upload_id: string; number: string; outcomes: readonly string[] }[]
  >(
    `SELECT signed_on::text, upload_id, (SELECT number FROM award_decision_number WHERE decision_id = d.id AND step = 0) AS number,
            ARRAY(SELECT i.dossier_id || ' ' || (o->>'nominationId') || ' ' || (o->>'awarded')
                    FROM award_decision_item i, jsonb_array_elements(i.command->'outcomes') o
                   WHERE i.decision_id = d.id AND i.step = 0) AS outcomes
       FROM award_decision d WHERE id = $1`,
    [id],
  );
  if (!before) return false;
  const asked = body.outcomes.map((outcome) => `${outcome.dossierId} ${outcome.nominationId} ${outcome.awarded}`);
  const same =
    before.signed_on === body.signedOn &&
    before.upload_id === body.uploadId &&
    before.number === body.number &&
    before.outcomes.length === asked.length &&
    asked.every((outcome) => before.outcomes.includes(outcome));
  if (!same) throw new ApiRefusal('key-reused');
  return true;
}

/** Gives a decision another number, with the reason; the former one stays taken. Returns nothing new when it is the number already. */
export async function correctDecisionNumber(
  db: DataSource,
  decisionId: string,
  body: CorrectNumberBody,
  acting: Acting,
): Promise<void> {
  const number = body.number.trim();
  const reason = body.reason.trim();
  if (!reason) throw new ApiRefusal('reason-missing');
  await db.transaction(async (tx) => {
    const actor = await loadActor(tx, acting);
    if (isRefusal(actor)) throw ApiRefusal.of(actor);
    // The application may not change a decision's row, so it cannot lock it either: corrections take turns by this lock.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`award-decision/${decisionId}`]);
    const rows = await tx.query<unknown[]>('SELECT 1 FROM award_decision WHERE id = $1 AND organisation_id = $2', [
      decisionId,
      acting.organisationId,
    ]);
    if (rows.length === 0) throw new ApiRefusal('decision-unknown');
    const [last] = await tx.query<{ number: string; year: number; step: number }[]>(
      'SELECT number, year, step FROM award_decision_number WHERE decision_id = $1 ORDER BY step DESC LIMIT 1',
      [decisionId],
    );
    if (!last) throw new ApiRefusal('decision-unknown');
    if (last.number === number) throw new ApiRefusal('decision-number-unchanged');
    const step = last.step + 1;
    await takeNumber(tx, { organisationId: acting.organisationId, year: last.year, number, decisionId, step, reason });
    const items = await tx.query<{ dossier_id: string }[]>(
      'SELECT dossier_id FROM award_decision_item WHERE decision_id = $1 AND step = 0',
      [decisionId],
    );
    const command: PersonCommand = { type: 'correct-decision-number', decisionId, number, reason };
    for (const item of items) await addItem(tx, { decisionId, dossierId: item.dossier_id, step, command, acting });
  });
}

interface TakenNumber {
  organisationId: string;
  year: number;
  number: string;
  decisionId: string;
  step: number;
  reason: string | null;
}

/** A number is one of its kind in a body's year, however it is spelled: whoever takes one looks while nobody else may. */
async function takeNumber(tx: EntityManager, taken: TakenNumber): Promise<void> {
  const { organisationId, year, number, decisionId, step, reason } = taken;
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `decision numbers ${organisationId} ${year}`,
  ]);
  const others = await tx.query<{ number: string }[]>(
    'SELECT number FROM award_decision_number WHERE organisation_id = $1 AND year = $2 AND decision_id <> $3',
    [organisationId, year, decisionId],
  );
  const key = decisionNumberKey(number);
  if (others.some((other) => decisionNumberKey(other.number) === key))
    throw new ApiRefusal('decision-number-taken', { number, year });
  const rows = await tx.query<unknown[]>(
    `INSERT INTO award_decision_number (organisation_id, year, number, decision_id, step, reason, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, judge_now()) ON CONFLICT DO NOTHING RETURNING number`,
    [organisationId, year, number, decisionId, step, reason],
  );
  if (rows.length === 0) throw new ApiRefusal('decision-number-taken', { number, year });
}

async function addItem(
  tx: EntityManager,
  item: { decisionId: string; dossierId: string; step: number; command: PersonCommand; acting: Acting },
): Promise<void> {
  const actor = { personId: item.acting.personId, appointmentId: item.acting.appointmentId };
  await tx.query(
    `INSERT INTO award_decision_item (decision_id, dossier_id, step, command, actor, state) VALUES ($1, $2, $3, $4, $5, 'due')`,
    [item.decisionId, item.dossierId, item.step, JSON.stringify(item.command), JSON.stringify(actor)],
  );
}

/** A decision over dossiers that do not wait for this office, or without a reason where one is owed, is refused as a whole. */
async function refuseOutcomes(tx: EntityManager, body: RecordDecisionBody, acting: Acting): Promise<void> {
  const rows = await tx.query<{ dossier_id: string; id: string }[]>(
    `SELECT n.dossier_id, n.id FROM nomination n JOIN dossier d ON d.id = n.dossier_id
      WHERE d.phase = 'at-stage' AND d.stage_organisation_id = $1 AND NOT n.withdrawn AND n.awarded IS NULL
        AND (n.dossier_id, n.id) IN (SELECT * FROM unnest($2::uuid[], $3::uuid[]))`,
    [
      acting.organisationId,
      body.outcomes.map((outcome) => outcome.dossierId),
      body.outcomes.map((outcome) => outcome.nominationId),
    ],
  );
  const open = new Set(rows.map((row) => keyOfParts(row.dossier_id, row.id)));
  for (const outcome of body.outcomes) {
    // A nomination is one of its dossier: the office's own beside a foreign dossier is neither told of nor decided.
    if (!open.has(keyOfParts(outcome.dossierId, outcome.nominationId))) throw new ApiRefusal('nomination-unknown');
    if (!outcome.awarded && !outcome.reason?.trim()) throw new ApiRefusal('reason-missing');
  }
}
