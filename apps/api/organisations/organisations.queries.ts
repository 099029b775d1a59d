import type { DataSource } from 'typeorm';
import type {
  OrganisationActView,
  OrganisationTree,
  OrganisationView,
} from '../../../libs/contracts/views/organisations.js';
import { addDays, type CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import {
  descentOf,
  lifeOf,
  type OrganisationHistory,
  periodsOf,
  treeAt,
} from '../../../libs/domain/organisations/organisation-history.js';
import { may, mayReach, type Reach } from '../../../libs/domain/role.js';
import { loadOrganisationHistory } from '../../../libs/ledger/organisations/load-organisation-history.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { appointmentsOf } from './appointments.queries.js';
import { organisationNames } from './organisation-names.js';

/** Every organisation as it stands on a day, and what was and will be done to the tree. */
export async function organisationTree(
  db: DataSource,
  asked: CalendarDay | undefined,
  acting: Acting,
): Promise<OrganisationTree> {
  const today = await judgeDay(db);
  const at = asked ?? today;
  const [history, kinds, codes, appointed, acts] = await Promise.all([
    loadOrganisationHistory(db),
    db.query<OrganisationTree['kinds']>('SELECT code, label FROM organisation_kind ORDER BY label'),
    db.query<{ id: string; code: string }[]>('SELECT id, code FROM organisation'),
    db.query<{ id: string; count: number }[]>(
      `SELECT organisation_id AS id, count(*)::int AS count FROM appointment
        WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to >= $1) GROUP BY organisation_id`,
      [at],
    ),
    organisationActs(db),
  ]);
  const code = new Map(codes.map((row) => [row.id, row.code]));
  const count = new Map(appointed.map((row) => [row.id, row.count]));
  return {
    at,
    today,
    kinds,
    organisations: [...treeAt(history, at)].map(([id, { facts }]) => ({
      id,
      code: code.get(id) ?? '',
      ...facts,
      ...(lifeOf(history.get(id) ?? []) ?? { from: at, to: null }),
      otherNames: otherNames(history, id, facts.name),
      appointments: count.get(id) ?? 0,
    })),
    acts,
    mayWrite: may(acting.role, 'organisation.write'),
  };
}

/** One organisation's life: its periods, where it comes from and what took its place, its people, the dossiers that need it. */
export async function getOrganisation(db: DataSource, id: string, acting: Acting): Promise<OrganisationView> {
  const history = await loadOrganisationHistory(db);
  const periods = periodsOf(history.get(id) ?? []);
  const [row] = await db.query<{ code: string; today: CalendarDay; submitted: number; here: number; reach: Reach }[]>(
    `SELECT code, judge_day()::text AS today, organisation_reach($2, o.id) AS reach,
            (SELECT count(*)::int FROM dossier d WHERE d.unit_id = o.id AND d.phase <> 'closed') AS submitted,
            (SELECT count(*)::int FROM dossier d WHERE d.stage_organisation_id = o.id AND d.phase <> 'closed') AS here
       FROM organisation o WHERE o.id = $1`,
    [id, acting.organisationId],
  );
  if (!row || periods.length === 0) throw new ApiRefusal('organisation-unknown');
  const { code, today, submitted, here, reach } = row;
  const counted = mayReach(acting.role, 'dossier.read', reach) || mayReach(acting.role, 'organisation.write', reach);
  const successions = [...history.values()].flat().filter(({ successors }) => successors.length > 0);
  const actIds = [...history.values()].flat().flatMap((change) => (concerns(change, id) ? change.actId : []));
  return {
    id,
    code,
    today,
    periods: periods.map(({ from, to, facts: { parentId, relation, ...facts } }) => {
      const name = organisationNames(history, from);
      return {
        ...{ from, to, ...facts },
        parent: parentId === null ? null : { id: parentId, name: name(parentId) },
        relation: relation && { kind: relation.kind, of: { id: relation.of, name: name(relation.of) } },
      };
    }),
    predecessors: successions
      .filter(({ successors }) => successors.includes(id))
      .map((change) => ({
        id: change.organisationId,
        name: organisationNames(history, addDays(change.effectiveOn, -1))(change.organisationId),
        on: change.effectiveOn,
        how: descentOf(change),
      }))
      .toSorted((a, b) => a.on.localeCompare(b.on) || a.name.localeCompare(b.name, 'vi')),
    successors: successions
      .filter(({ organisationId }) => organisationId === id)
      .flatMap((change) =>
        change.successors.map((each) => ({
          id: each,
          name: organisationNames(history, change.effectiveOn)(each),
          on: change.effectiveOn,
          how: descentOf(change),
        })),
      ),
    acts: (await organisationActs(db)).filter((act) => actIds.includes(act.id)),
    appointments: await appointmentsOf(db, id, may(acting.role, 'organisation.write')),
    dossiers: counted ? { submitted, here } : null,
    mayWrite: may(acting.role, 'organisation.write'),
  };
}

/** One act as it was recorded. */
export async function organisationAct(db: DataSource, id: string): Promise<OrganisationActView> {
  const act = (await organisationActs(db)).find((each) => each.id === id);
  if (!act) throw new ApiRefusal('act-unknown');
  return act;
}

function organisationActs(db: DataSource): Promise<OrganisationActView[]> {
  return db.query<OrganisationActView[]>(
    `SELECT id, kind, effective_on::text AS "effectiveOn", basis, recorded_at AS "recordedAt", actor->>'personName' AS "recordedBy",
            CASE WHEN withdrawn_at IS NOT NULL THEN jsonb_build_object('at', to_char(withdrawn_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 'by', withdrawn_by->>'personName', 'reason', withdrawal_reason) END AS withdrawn, outcome
       FROM organisation_act WHERE kind <> 'opening' ORDER BY effective_on DESC, recorded_at DESC`,
  );
}

function concerns(
  change: { readonly organisationId: string; readonly successors: readonly string[] },
  id: string,
): boolean {
  return change.organisationId === id || change.successors.includes(id);
}

function otherNames(history: OrganisationHistory, id: string, name: string): string[] {
  const names = new Set(periodsOf(history.get(id) ?? []).map(({ facts }) => facts.name));
  names.delete(name);
  return [...names];
}

async function judgeDay(db: DataSource): Promise<CalendarDay> {
  const [row] = await db.query<{ today: CalendarDay }[]>('SELECT judge_day()::text AS today');
  if (!row) throw new Error('the clock did not answer');
  return row.today;
}
