import type { DataSource } from 'typeorm';
import type {
  ClosePlanBody,
  PlanEventBody,
  QuotaUseView,
  UnitAttributeBody,
} from '../../../libs/contracts/views/plans.js';
import { citationText } from '../../../libs/domain/campaign/citation.js';
import { quotaLimit } from '../../../libs/domain/dossier/quota-charge.js';
import { recordPlanEventDay } from '../../../libs/ledger/plan-events.js';
import { recordAct } from '../../../libs/ledger/record-act.js';
import { currentCalendar } from '../../../libs/ledger/working-calendar.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { mayWritePlansOf, needOversight, needPlanRight } from './plan-rights.js';
import { findPlan } from './plans.queries.js';

interface Author {
  readonly acting: Acting;
  readonly name: string;
}

/** The owner closes a campaign, or opens it again; what was submitted goes on. */
export async function closePlan(
  db: DataSource,
  campaignId: string,
  body: ClosePlanBody,
  author: Author,
): Promise<void> {
  const plan = await findPlan(db, campaignId);
  await needPlanRight(db, author.acting, plan.definition.owner);
  if (body.reason.trim() === '') throw new ApiRefusal('reason-missing');
  if (plan.closed === body.closed) return;
  const reason = body.reason.trim();
  await db.transaction(async (tx) => {
    await tx.query(
      'INSERT INTO campaign_closing (campaign_code, closed, reason, at, by) VALUES ($1, $2, $3, judge_now(), $4)',
      [plan.code, body.closed, reason, author.name],
    );
    const detail = { closed: body.closed, reason };
    await recordAct(tx, { kind: 'plan-closed', by: author.acting, about: planMatter(campaignId, plan), detail });
  });
}

/** A plan as the record of acts names what an act was about. */
const planMatter = (id: string, { definition }: { readonly definition: { readonly shortName: string } }) =>
  ({ kind: 'plan', id, name: definition.shortName }) as const;

/**
 * The owner records the day on which an event of the plan happened, corrects it by another, or takes it back (reading 25);
 * dossiers under way get their terms. A day to come needs a calendar that knows its year.
 */
export async function recordPlanEvent(
  db: DataSource,
  campaignId: string,
  { event, happenedOn }: PlanEventBody,
  author: Author,
): Promise<void> {
  const plan = await findPlan(db, campaignId);
  await needPlanRight(db, author.acting, plan.definition.owner);
  if (!plan.definition.events.some((candidate) => candidate.code === event)) throw new ApiRefusal('plan-event-unknown');
  const { years } = await currentCalendar(db);
  if (happenedOn && Object.keys(years).every((year) => year < happenedOn.slice(0, 4)))
    throw new ApiRefusal('calendar-year-unknown', { year: happenedOn.slice(0, 4) });
  await recordPlanEventDay(db, { campaignCode: plan.code, event, happenedOn, by: author.name });
  // Beside it, for the second look at what waits must see the day committed; the day itself is a fact with name and instant.
  const about = planMatter(campaignId, plan);
  await recordAct(db, { kind: 'plan-event-recorded', by: author.acting, about, detail: { event, day: happenedOn } });
}

interface UnitRow {
  id: string;
  code: string;
  name: string;
  kind: string;
  attributes: string[];
  used: Readonly<Record<string, number>>;
}

/**
 * How far every unit has used its numbers: its own places, and for a district those of the communes it has sent on. A body that has
 * ended is shown while places are charged to it (reading 8).
 */
export async function quotaUse(db: DataSource, campaignId: string, acting: Acting): Promise<QuotaUseView> {
  const { code, definition } = await findPlan(db, campaignId);
  await needOversight(db, acting, definition.owner);
  const { quotas, audience, attributes } = definition;
  const units = await db.query<UnitRow[]>(
    `SELECT o.id, o.code, o.name, o.kind,
            ARRAY(SELECT attribute FROM unit_attribute a WHERE a.campaign_code = $1 AND a.unit_id = o.id ORDER BY attribute) AS attributes,
            coalesce((SELECT jsonb_object_agg(quota_id, places) FROM
              (SELECT quota_id, count(*) AS places FROM quota_place p WHERE p.campaign_code = $1 AND p.unit_id = o.id GROUP BY quota_id) used), '{}') AS used
       FROM organisation o
      WHERE o.kind = ANY($2) AND (o.valid_from <= judge_day() AND (o.valid_to IS NULL OR o.valid_to >= judge_day())
            OR EXISTS (SELECT 1 FROM quota_place p WHERE p.campaign_code = $1 AND p.unit_id = o.id))
      ORDER BY o.kind, o.name`,
    [code, audience.unitKinds],
  );
  return {
    campaignName: definition.shortName,
    attributes,
    quotas: quotas.map((quota) => {
      const charged = new Set(quota.charged.flatMap(({ unitKinds }) => unitKinds));
      return {
        id: quota.id,
        label: quota.label,
        citation: citationText(quota.citation),
        units: units
          .filter((unit) => !charged.has(unit.kind) || (unit.used[quota.id] ?? 0) > 0)
          .map((unit) => ({
            unitId: unit.id,
            name: unit.name,
            limit: quotaLimit(quota, unit),
            used: unit.used[quota.id] ?? 0,
            attributes: unit.attributes,
          })),
      };
    }),
    mayEdit: (await mayWritePlansOf(db, acting))(definition.owner),
  };
}

/** The owner marks a unit, such as that it chairs a key programme, or takes the mark away. */
export async function setUnitAttribute(
  db: DataSource,
  campaignId: string,
  { unitId, attribute, set }: UnitAttributeBody,
  author: Author,
): Promise<void> {
  const plan = await findPlan(db, campaignId);
  await needPlanRight(db, author.acting, plan.definition.owner);
  if (!plan.definition.attributes.some((candidate) => candidate.code === attribute))
    throw new ApiRefusal('plan-attribute-unknown');
  const [unit] = await db.query<{ kind: string; name: string }[]>('SELECT kind, name FROM organisation WHERE id = $1', [
    unitId,
  ]);
  if (!unit || !plan.definition.audience.unitKinds.includes(unit.kind))
    throw new ApiRefusal('unit-outside-audience', { names: unit?.name ?? '…' });
  await db.transaction(async (tx) => {
    const values = [plan.code, unitId, attribute];
    if (set)
      await tx.query(
        `INSERT INTO unit_attribute (campaign_code, unit_id, attribute, at, by)
         SELECT $1, id, $3, judge_now(), $4 FROM organisation WHERE id = $2 ON CONFLICT DO NOTHING`,
        [...values, author.name],
      );
    else
      await tx.query('DELETE FROM unit_attribute WHERE campaign_code = $1 AND unit_id = $2 AND attribute = $3', values);
    const about = { kind: 'organisation', id: unitId, name: unit.name } as const;
    await recordAct(tx, { kind: 'unit-attribute-set', by: author.acting, about, detail: { attribute, set } });
  });
}
