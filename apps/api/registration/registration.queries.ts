import type { DataSource } from 'typeorm';
import type {
  MyRegistration,
  MyRegistrationList,
  RegistrationView,
} from '../../../libs/contracts/views/registration.js';
import { boundInstant } from '../../../libs/domain/campaign/bound.js';
import { happenedEvents } from '../../../libs/domain/campaign/campaign.js';
import { citationText } from '../../../libs/domain/campaign/citation.js';
import {
  askedIndicators,
  registersThroughParent,
  registrationFields,
  registrationPeriod,
} from '../../../libs/domain/registration/registration.js';
import { may } from '../../../libs/domain/role.js';
import type { Acting } from '../http/signed-in.js';
import {
  newestRegistrations,
  type RegisteringCampaign,
  type RegistrationRow,
  registeringCampaign,
  registeringCampaigns,
  stateOf,
} from './registration-rows.js';
import { reportsDue } from './reports-due.js';

interface UnitRow {
  id: string;
  kind: string;
  parent_id: string | null;
  parent_name: string | null;
}

/** The campaigns that ask something of the reader's unit: to register, to report, to send on what the units below registered. */
export async function listMyRegistrations(db: DataSource, acting: Acting): Promise<MyRegistrationList> {
  const unit = await findUnit(db, acting.organisationId);
  const items: MyRegistration[] = [];
  for (const campaign of await registeringCampaigns(db)) {
    const waiting = await waitingBelow(db, campaign.code, unit.id);
    const mine = campaign.definition.audience.unitKinds.includes(unit.kind);
    if (campaign.closed || (!mine && waiting.length === 0)) continue;
    const summary = await summaryOf(db, campaign, unit, waiting.length);
    if (summary.asked || summary.reports.length > 0 || waiting.length > 0) items.push(summary);
  }
  return { items };
}

export async function getRegistration(db: DataSource, campaignId: string, acting: Acting): Promise<RegistrationView> {
  const unit = await findUnit(db, acting.organisationId);
  const campaign = await registeringCampaign(db, campaignId);
  const { registration, indicators } = campaign.definition;
  const waiting = await waitingBelow(db, campaign.code, unit.id);
  const [row] = await newestRegistrations(db, campaign.code, [unit.id]);
  const summary = await summaryOf(db, campaign, unit, waiting.length);
  const versions = await db.query<
    { version: number; registered_at: Date; by: string; late: boolean; note: string | null }[]
  >(
    `SELECT version, registered_at, actor->>'personName' AS by, late, note FROM registration
      WHERE campaign_code = $1 AND unit_id = $2 ORDER BY version DESC`,
    [campaign.code, unit.id],
  );
  const fields = registration ? registrationFields(registration, unit.kind) : [];
  const asksIndicators = fields.some((field) => field.kind === 'indicators');
  return {
    summary,
    version: row?.version ?? 0,
    content: contentOf(row),
    fields: [...fields],
    indicators: (asksIndicators ? askedIndicators(indicators, unit.kind) : []).flatMap((rule) =>
      rule.items.map((item) => ({ ...item, baselineYear: rule.baselineYear, citation: citationText(rule.citation) })),
    ),
    citation: registration?.citation ? citationText(registration.citation) : null,
    versions: versions.map(({ registered_at, ...version }) => ({ ...version, at: registered_at.toISOString() })),
    maySave: summary.open && summary.asked && may(acting.role, 'registration.write'),
    waiting: waiting.map(({ unit_id, unit_name, version, registered_at }) => ({
      unitId: unit_id,
      unitName: unit_name,
      version,
      at: registered_at.toISOString(),
    })),
  };
}

function contentOf(row: RegistrationRow | undefined): RegistrationView['content'] {
  const { texts = [], targets = [], indicators = [] } = row?.content ?? {};
  return { texts: [...texts], targets: [...targets], indicators: [...indicators] };
}

export async function findUnit(db: DataSource, unitId: string): Promise<UnitRow> {
  const [unit] = await db.query<UnitRow[]>(
    `SELECT u.id, u.kind, u.parent_id, p.name AS parent_name FROM organisation u LEFT JOIN organisation p ON p.id = u.parent_id WHERE u.id = $1`,
    [unitId],
  );
  if (!unit) throw new Error('the acting organisation is not there');
  return unit;
}

async function summaryOf(
  db: DataSource,
  campaign: RegisteringCampaign,
  unit: UnitRow,
  toForward: number,
): Promise<MyRegistration> {
  const { definition, now, closed } = campaign;
  const { registration } = definition;
  const happened = happenedEvents(definition, campaign.happened);
  const period = registration ? registrationPeriod(registration, happened) : { opensAt: null, closesAt: null };
  const instant = now.toISOString();
  const [row] = await newestRegistrations(db, campaign.code, [unit.id]);
  const reminders = await db.query<{ about: string; at: Date; by: string }[]>(
    `SELECT DISTINCT ON (about) about, at, by FROM campaign_reminder
      WHERE campaign_code = $1 AND unit_id = $2 ORDER BY about, at DESC`,
    [campaign.code, unit.id],
  );
  const inAudience = definition.audience.unitKinds.includes(unit.kind);
  const asked = Boolean(registration) && inAudience;
  const past = period.closesAt !== null && instant >= period.closesAt && Boolean(registration?.hard);
  return {
    campaignId: campaign.id,
    campaignName: definition.shortName,
    required: registration?.required ?? false,
    state: stateOf(row),
    ...period,
    open: asked && !closed && (!period.opensAt || instant >= period.opensAt) && !past,
    asked,
    through: registration && registersThroughParent(registration, unit.kind) ? unit.parent_name : null,
    reminders: reminders.map((reminder) => ({ ...reminder, at: reminder.at.toISOString() })),
    reports: inAudience ? await reportsDue(db, campaign, unit, (report) => boundInstant(report, happened)) : [],
    toForward,
  };
}

interface WaitingRow {
  unit_id: string;
  unit_name: string;
  version: number;
  registered_at: Date;
}

/** Registrations of the units below that have not been sent on. */
async function waitingBelow(db: DataSource, campaignCode: string, parentId: string): Promise<readonly WaitingRow[]> {
  return db.query<WaitingRow[]>(
    `SELECT * FROM (
       SELECT DISTINCT ON (r.unit_id) r.campaign_code, r.unit_id, o.name AS unit_name, r.version, r.registered_at
         FROM registration r JOIN organisation o ON o.id = r.unit_id
        WHERE r.campaign_code = $1 AND r.through_id = $2 ORDER BY r.unit_id, r.version DESC) newest
      WHERE NOT EXISTS (SELECT 1 FROM registration_forwarding f
        WHERE f.campaign_code = newest.campaign_code AND f.unit_id = newest.unit_id AND f.version = newest.version)
      ORDER BY unit_name`,
    [campaignCode, parentId],
  );
}
