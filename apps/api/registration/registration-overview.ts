import type { DataSource } from 'typeorm';
import type { RegistrationOverview } from '../../../libs/contracts/views/registration.js';
import { boundInstant } from '../../../libs/domain/campaign/bound.js';
import { happenedEvents } from '../../../libs/domain/campaign/campaign.js';
import { registersThroughParent, registrationPeriod } from '../../../libs/domain/registration/registration.js';
import type { Acting } from '../http/signed-in.js';
import { mayFollowUnitsOf, needOversight } from '../plans/plan-rights.js';
import { newestRegistrations, registeringCampaign, stateOf } from './registration-rows.js';
import { reportState } from './reports-due.js';

interface UnitRow {
  id: string;
  name: string;
  kind: string;
  parent_name: string | null;
  reminded_at: Date | null;
}

/** Every unit of the audience that exists today, with how far it has come: who has not registered, what reports are missing. For the plan's owner and who follows the province. */
export async function registrationOverview(
  db: DataSource,
  campaignId: string,
  acting: Acting,
): Promise<RegistrationOverview> {
  const campaign = await registeringCampaign(db, campaignId);
  const { definition, code, now } = campaign;
  await needOversight(db, acting, definition.owner);
  const happened = happenedEvents(definition, campaign.happened);
  const units = await db.query<UnitRow[]>(
    `SELECT o.id, o.name, o.kind, p.name AS parent_name,
            (SELECT max(at) FROM campaign_reminder r WHERE r.campaign_code = $1 AND r.unit_id = o.id) AS reminded_at
       FROM organisation o LEFT JOIN organisation p ON p.id = o.parent_id
      WHERE o.kind = ANY($2) AND o.valid_from <= judge_day() AND (o.valid_to IS NULL OR o.valid_to >= judge_day())
      ORDER BY o.kind, o.name`,
    [code, definition.audience.unitKinds],
  );
  const registrations = new Map((await newestRegistrations(db, code, null)).map((row) => [row.unit_id, row]));
  const received = await db.query<{ unit_id: string; report: string; late: boolean }[]>(
    'SELECT unit_id, report, late FROM unit_report WHERE campaign_code = $1 ORDER BY received_at',
    [code],
  );
  const shown = units.map(({ id, name, kind, parent_name, reminded_at }) => {
    const row = registrations.get(id);
    const through =
      definition.registration && registersThroughParent(definition.registration, kind) ? parent_name : null;
    return {
      unitId: id,
      name,
      kind,
      state: stateOf(row),
      version: row?.version ?? 0,
      registeredAt: row?.registered_at.toISOString() ?? null,
      through,
      remindedAt: reminded_at?.toISOString() ?? null,
      reports: definition.reports
        .filter(({ unitKinds }) => !unitKinds || unitKinds.includes(kind))
        .map((report) => ({
          code: report.code,
          state: reportState(
            received.filter((entry) => entry.unit_id === id && entry.report === report.code),
            boundInstant(report, happened),
            now.toISOString(),
          ),
        })),
    };
  });
  const count = (state: string): number => shown.filter((unit) => unit.state === state).length;
  return {
    campaignId: campaign.id,
    campaignName: definition.shortName,
    required: definition.registration?.required ?? false,
    closesAt: definition.registration ? registrationPeriod(definition.registration, happened).closesAt : null,
    counts: {
      missing: count('missing'),
      waiting: count('waiting'),
      registered: count('registered'),
      late: count('late'),
    },
    reports: definition.reports.map((report) => ({
      code: report.code,
      label: report.label,
      dueAt: boundInstant(report, happened),
    })),
    units: shown,
    mayRemind: (await mayFollowUnitsOf(db, acting, 'registration.remind'))(definition.owner),
  };
}
