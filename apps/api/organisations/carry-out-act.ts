import type { EntityManager } from 'typeorm';
import type { ActPreview, OrganisationActBody } from '../../../libs/contracts/views/organisations.js';
import { addDays, type CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import {
  changesOf,
  type NewOrganisation,
  type OrganisationAct,
} from '../../../libs/domain/organisations/organisation-act.js';
import {
  historyOf,
  type OrganisationChange,
  type OrganisationHistory,
} from '../../../libs/domain/organisations/organisation-history.js';
import { searchKey } from '../../../libs/domain/search-key.js';
import { projectOrganisations } from '../../../libs/ledger/organisations/bring-organisations-to-day.js';
import { loadOrganisationHistory } from '../../../libs/ledger/organisations/load-organisation-history.js';
import { ApiRefusal } from '../http/api-refusal.js';
import { carryAppointments, endAppointments } from './act-appointments.js';
import { firstDayUnadministered, refuseLastAdministrator } from './last-administrator.js';
import { outcomeOf } from './organisation-act-outcome.js';
import { organisationNames } from './organisation-names.js';
import { planNames } from './plan-names.js';
import { refusedAct, refuseNewFlaws } from './refuse-organisation-flaws.js';

/**
 * Writes an act with everything that follows from it, in one transaction of its caller, who holds the lock of the organisations:
 * the dated lines, the appointments that end or go along, the tables of today. Refused before anything is written when the tree
 * would be wrong on any day, when a code is taken, or when nobody would be left to administer.
 */
export async function carryOutAct(tx: EntityManager, body: OrganisationActBody, actor: string): Promise<ActPreview> {
  const { id: actId, effectiveOn, basis, carryAppointments: carry } = body;
  const act: OrganisationAct = body.act;
  const history = await loadOrganisationHistory(tx);
  const administered = await firstDayUnadministered(tx);
  await refuseUnknownKinds(tx, act);
  await refuseTakenCodes(tx, begun(act));
  const changes = changesOf(act, { history, actId, effectiveOn });
  if ('code' in changes) throw refusedAct(changes, history, effectiveOn);
  const after = historyOf([...[...history.values()].flat(), ...changes]);
  refuseNewFlaws(history, after);

  const outcome = outcomeOf(changes, after);
  for (const organisation of begun(act)) await insertOrganisation(tx, organisation, effectiveOn);
  await tx.query(
    `INSERT INTO organisation_act (id, kind, effective_on, basis, outcome, recorded_at, actor)
     VALUES ($1, $2, $3, $4, $5, judge_now(), $6)`,
    [actId, act.kind, effectiveOn, basis, JSON.stringify(outcome), actor],
  );
  await insertChanges(tx, changes);
  const ended = changes.filter((change) => change.type === 'ended');
  // Who goes along is asked before anybody's days are cut short.
  const carried = carry ? await carryAppointments(tx, { ended, actId, effectiveOn, actor }, after) : 0;
  const appointmentsEnded = await endAppointments(tx, { ended, actId, effectiveOn, actor });
  await refuseLastAdministrator(tx, administered);
  await projectOrganisations(tx);
  return { outcome, appointmentsEnded, appointmentsCarried: carried, left: await leftBehind(tx, ended, after) };
}

function begun(act: OrganisationAct): readonly NewOrganisation[] {
  switch (act.kind) {
    case 'found':
      return [act.organisation];
    case 'merge':
      return 'organisation' in act.into ? [act.into.organisation] : [];
    case 'split':
      return act.into;
    case 'amend':
    case 'abolish':
      return [];
  }
}

async function refuseUnknownKinds(tx: EntityManager, act: OrganisationAct): Promise<void> {
  const kinds = [
    ...begun(act).map(({ kind }) => kind),
    ...(act.kind === 'amend' && act.facts.kind ? [act.facts.kind] : []),
  ];
  const known = await tx.query<{ code: string }[]>('SELECT code FROM organisation_kind WHERE code = ANY($1)', [kinds]);
  if (kinds.some((kind) => !known.some(({ code }) => code === kind))) throw new ApiRefusal('organisation-kind-unknown');
}

async function refuseTakenCodes(tx: EntityManager, organisations: readonly NewOrganisation[]): Promise<void> {
  const codes = organisations.map(({ code }) => code);
  const twice = organisations.find(({ code }, index) => codes.indexOf(code) !== index);
  if (twice)
    throw new ApiRefusal('organisation-code-taken', { organisationCode: twice.code, organisation: twice.name });
  const [taken] = await tx.query<{ code: string; name: string }[]>(
    'SELECT code, name FROM organisation WHERE code = ANY($1) OR id = ANY($2::uuid[]) LIMIT 1',
    [codes, organisations.map(({ id }) => id)],
  );
  if (taken)
    throw new ApiRefusal('organisation-code-taken', { organisationCode: taken.code, organisation: taken.name });
}

async function insertOrganisation(tx: EntityManager, made: NewOrganisation, from: CalendarDay): Promise<void> {
  await tx.query(
    `INSERT INTO organisation (id, code, name, kind, parent_id, valid_from, search_key, letterhead, codes)
     VALUES ($1, $2, $3, $4, NULL, $5, $6, $7, $8)`,
    [made.id, made.code, made.name, made.kind, from, searchKey(made.name), made.letterhead, JSON.stringify(made.codes)],
  );
}

async function insertChanges(tx: EntityManager, changes: readonly OrganisationChange[]): Promise<void> {
  await tx.query(
    `INSERT INTO organisation_change (act_id, organisation_id, effective_on, type, facts, successors)
     SELECT (n->>'actId')::uuid, (n->>'organisationId')::uuid, (n->>'effectiveOn')::date, n->>'type', n->'facts',
            ARRAY(SELECT jsonb_array_elements_text(n->'successors'))::uuid[]
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS list(n, place) ORDER BY place`,
    [JSON.stringify(changes)],
  );
}

/** What stays with organisations that end: this moves no dossier. */
async function leftBehind(
  tx: EntityManager,
  ended: readonly OrganisationChange[],
  history: OrganisationHistory,
): Promise<ActPreview['left']> {
  const rows = await tx.query<Omit<ActPreview['left'][number], 'name'>[]>(
    `SELECT o.id,
            (SELECT count(*)::int FROM dossier d WHERE d.unit_id = o.id AND d.phase <> 'closed') AS dossiers,
            (SELECT count(*)::int FROM dossier d WHERE d.stage_organisation_id = o.id AND d.phase <> 'closed') AS here,
            (SELECT count(*)::int FROM draft d WHERE d.unit_id = o.id AND d.submitted_at IS NULL) AS drafts,
            coalesce((SELECT jsonb_agg(p.name ORDER BY p.name) FROM (
                SELECT DISTINCT ON (c.code) c.code, c.definition, c.definition->>'shortName' AS name FROM campaign c ORDER BY c.code, c.version DESC) p
               WHERE ${planNames('p.definition', 'o.code')}
                 AND NOT coalesce((SELECT l.closed FROM campaign_closing l WHERE l.campaign_code = p.code ORDER BY l.id DESC LIMIT 1), false)), '[]') AS plans
       FROM organisation o WHERE o.id = ANY($1::uuid[])`,
    [ended.map(({ organisationId }) => organisationId)],
  );
  const [first] = ended;
  if (!first) return [];
  const name = organisationNames(history, addDays(first.effectiveOn, -1));
  return rows
    .filter(({ dossiers, here, drafts, plans }) => dossiers + here + drafts > 0 || plans.length > 0)
    .map((row) => ({ ...row, name: name(row.id) }));
}
