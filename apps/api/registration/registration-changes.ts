import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type {
  RemindUnitsBody,
  SaveRegistrationBody,
  SendReportBody,
} from '../../../libs/contracts/views/registration.js';
import { boundInstant } from '../../../libs/domain/campaign/bound.js';
import { happenedEvents } from '../../../libs/domain/campaign/campaign.js';
import type { Actor } from '../../../libs/domain/dossier/dossier.js';
import { owedNotice, toldUnitRoles } from '../../../libs/domain/dossier/notice.js';
import { isRefusal } from '../../../libs/domain/refusal.js';
import { register, registersThroughParent } from '../../../libs/domain/registration/registration.js';
import { loadActor } from '../../../libs/ledger/actor.js';
import { ApiRefusal, orRefuse } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { mayFollowUnitsOf } from '../plans/plan-rights.js';
import { findUnit } from './registration.queries.js';
import { registeringCampaign } from './registration-rows.js';

/** A new version of the unit's registration, judged at its commit; the versions before it stay. */
export async function saveRegistration(
  db: DataSource,
  campaignId: string,
  body: SaveRegistrationBody,
  acting: Acting,
): Promise<void> {
  const unit = await findUnit(db, acting.organisationId);
  await db.transaction(async (tx) => {
    const campaign = await lockedCampaign(tx, campaignId, unit.id);
    const { definition, code, now, closed } = campaign;
    const { registration: plan } = definition;
    if (closed) throw new ApiRefusal('campaign-closed');
    if (!plan || !definition.audience.unitKinds.includes(unit.kind)) throw new ApiRefusal('registration-not-asked');
    const [last] = await tx.query<{ version: number }[]>(
      'SELECT coalesce(max(version), 0)::int AS version FROM registration WHERE campaign_code = $1 AND unit_id = $2',
      [code, unit.id],
    );
    if ((last?.version ?? 0) !== body.version)
      throw new ApiRefusal('registration-changed', { seen: body.version, now: last?.version });
    const { late } = orRefuse(
      register({
        plan,
        indicators: definition.indicators,
        unitKind: unit.kind,
        content: body.content,
        now: now.toISOString(),
        happened: happenedEvents(definition, campaign.happened),
      }),
    );
    const through = registersThroughParent(plan, unit.kind) ? unit.parent_id : null;
    await tx.query(
      `INSERT INTO registration (campaign_code, unit_id, version, content, late, through_id, note, registered_at, actor)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        code,
        unit.id,
        body.version + 1,
        JSON.stringify(body.content),
        late,
        through,
        body.note,
        now,
        await actorOf(tx, acting),
      ],
    );
  });
}

/** The body above sends on what the units below have registered; a version that was sent on already stays as it is. */
export async function forwardRegistrations(
  db: DataSource,
  campaignId: string,
  unitIds: readonly string[],
  acting: Acting,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { code } = await registeringCampaign(tx, campaignId);
    const actor = await actorOf(tx, acting);
    for (const unitId of unitIds) {
      const [newest] = await tx.query<{ version: number }[]>(
        `SELECT version FROM registration WHERE campaign_code = $1 AND unit_id = $2 AND through_id = $3 ORDER BY version DESC LIMIT 1`,
        [code, unitId, acting.organisationId],
      );
      if (!newest) throw new ApiRefusal('registration-unknown');
      await tx.query(
        `INSERT INTO registration_forwarding (campaign_code, unit_id, version, at, actor)
         VALUES ($1, $2, $3, judge_now(), $4) ON CONFLICT DO NOTHING`,
        [code, unitId, newest.version, actor],
      );
    }
  });
}

/** Receives a report; after its bound it is marked late, and refused only where the plan says so. */
export async function sendReport(
  db: DataSource,
  campaignId: string,
  body: SendReportBody,
  acting: Acting,
): Promise<void> {
  const unit = await findUnit(db, acting.organisationId);
  await db.transaction(async (tx) => {
    const { definition, code, now, happened } = await registeringCampaign(tx, campaignId);
    const report = definition.reports.find(
      (candidate) =>
        candidate.code === body.report && (!candidate.unitKinds || candidate.unitKinds.includes(unit.kind)),
    );
    if (!report || !definition.audience.unitKinds.includes(unit.kind)) throw new ApiRefusal('report-unknown');
    const [upload] = await tx.query<unknown[]>('SELECT 1 FROM upload WHERE id = $1 AND organisation_id = $2', [
      body.uploadId,
      unit.id,
    ]);
    if (!upload) throw new ApiRefusal('upload-not-received');
    const dueAt = boundInstant(report, happenedEvents(definition, happened));
    const late = dueAt !== null && now.toISOString() >= dueAt;
    if (late && report.hard) throw new ApiRefusal('report-closed', { report: report.label });
    await tx.query(
      `INSERT INTO unit_report (id, campaign_code, report, unit_id, upload_id, late, note, received_at, actor)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [randomUUID(), code, report.code, unit.id, body.uploadId, late, body.note, now, await actorOf(tx, acting)],
    );
  });
}

/** Leaves a word with units that owe something: on their page until they have done it, and as a notice for their people. */
export async function remindUnits(
  db: DataSource,
  campaignId: string,
  { unitIds, about }: RemindUnitsBody,
  author: { acting: Acting; name: string },
): Promise<void> {
  const { code, definition } = await registeringCampaign(db, campaignId);
  const reminds = await mayFollowUnitsOf(db, author.acting, 'registration.remind');
  if (!reminds(definition.owner)) throw new ApiRefusal('plan-of-another-owner');
  const report = definition.reports.find(({ code: asked }) => asked === about);
  if (about !== 'registration' && !report) throw new ApiRefusal('report-unknown');
  const owing = definition.audience.unitKinds.filter((kind) => report?.unitKinds?.includes(kind) ?? true);
  await refuseOutsideAudience(db, unitIds, owing);
  // One statement: a reminder that nobody was told of would stand on a page that nobody has a reason to open.
  await db.query(
    `WITH reminder AS (
       INSERT INTO campaign_reminder (id, campaign_code, unit_id, about, at, by)
       SELECT gen_random_uuid(), $1, o.id, $3, judge_now(), $4 FROM organisation o WHERE o.id = ANY($2::uuid[])
       RETURNING id, unit_id, at)
     INSERT INTO notice (id, reminder_id, appointment_id, kind, at)
     SELECT gen_random_uuid(), id, holder, $5, at
       FROM (SELECT DISTINCT r.id, r.at, stage_holder(r.unit_id, role, judge_day()) AS holder
               FROM reminder r CROSS JOIN unnest($6::text[]) AS role) AS told
      WHERE holder IS NOT NULL`,
    [code, unitIds, about, author.name, owedNotice(about), toldUnitRoles],
  );
}

/** Refused as a whole when one of the units does not exist today or is of no kind that owes this. */
async function refuseOutsideAudience(
  db: DataSource,
  unitIds: readonly string[],
  kinds: readonly string[],
): Promise<void> {
  const outside = await db.query<{ name: string | null }[]>(
    `SELECT o.name FROM unnest($1::uuid[]) AS asked(id) LEFT JOIN organisation o ON o.id = asked.id
      WHERE (o.kind = ANY($2) AND o.valid_from <= judge_day() AND (o.valid_to IS NULL OR o.valid_to >= judge_day())) IS NOT TRUE
      LIMIT 5`,
    [unitIds, kinds],
  );
  if (outside.length > 0)
    throw new ApiRefusal('unit-outside-audience', { names: outside.map(({ name }) => name ?? '…').join(', ') });
}

/** One unit's registrations in one campaign are written one after another, whichever of the plan's versions was named. */
async function lockedCampaign(tx: EntityManager, campaignId: string, unitId: string) {
  const { code } = await registeringCampaign(tx, campaignId);
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`registration ${code} ${unitId}`]);
  return registeringCampaign(tx, campaignId);
}

async function actorOf(tx: EntityManager, acting: Acting): Promise<string> {
  const actor: Actor = orActor(await loadActor(tx, acting));
  return JSON.stringify(actor);
}

function orActor(actor: Awaited<ReturnType<typeof loadActor>>): Actor {
  if (isRefusal(actor)) throw ApiRefusal.of(actor);
  return actor;
}
