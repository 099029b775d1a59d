import type { DataSource, EntityManager } from 'typeorm';
import type { CalendarDay } from '../../../libs/domain/calendar/calendar-day.js';
import { historyOf, type OrganisationChange } from '../../../libs/domain/organisations/organisation-history.js';
import {
  lockOrganisations,
  projectOrganisations,
} from '../../../libs/ledger/organisations/bring-organisations-to-day.js';
import { loadOrganisationHistory } from '../../../libs/ledger/organisations/load-organisation-history.js';
import { recordAct } from '../../../libs/ledger/record-act.js';
import { organisationUses } from '../../../libs/messages/organisations/organisation-words.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { actingActor } from '../subjects/acting-actor.js';
import { changeAppointmentRow } from './appointment-rows.js';
import { firstDayUnadministered, refuseLastAdministrator } from './last-administrator.js';
import { planNames } from './plan-names.js';
import { refuseIfNeeded } from './refuse-organisation-flaws.js';

/**
 * Takes an act back: the tree is again what the others make of it, and the appointments it touched are as they were, unless somebody
 * changed them since. Refused when later acts stand on it, or when an organisation that it began is in use.
 */
export async function withdrawAct(db: DataSource, actId: string, reason: string, acting: Acting): Promise<void> {
  if (!reason) throw new ApiRefusal('withdrawal-reason-missing');
  await db.transaction(async (tx) => {
    await lockOrganisations(tx);
    const actor = await actingActor(tx, acting);
    const [act] = await tx.query<{ kind: string; withdrawn: boolean }[]>(
      'SELECT kind, withdrawn_at IS NOT NULL AS withdrawn FROM organisation_act WHERE id = $1',
      [actId],
    );
    if (!act || act.kind === 'opening') throw new ApiRefusal('act-unknown');
    if (act.withdrawn) throw new ApiRefusal('act-already-withdrawn');
    const administered = await firstDayUnadministered(tx);
    const history = await loadOrganisationHistory(tx);
    const all = [...history.values()].flat();
    const mine = all.filter((change) => change.actId === actId);
    refuseIfNeeded(history, historyOf(all.filter((change) => change.actId !== actId)));
    await refuseInUse(tx, mine, actId);
    await restoreAppointments(tx, actId, actor);
    await tx.query(
      'UPDATE organisation_act SET withdrawn_at = judge_now(), withdrawn_by = $2, withdrawal_reason = $3 WHERE id = $1',
      [actId, actor, reason],
    );
    await refuseLastAdministrator(tx, administered);
    await projectOrganisations(tx);
    await recordAct(tx, { kind: 'organisation-act-withdrawn', by: acting, detail: { reason } });
  });
}

/** A route names its bodies from the submission on, and a plan its bodies by a code that would be free again. */
async function refuseInUse(tx: EntityManager, changes: readonly OrganisationChange[], actId: string): Promise<void> {
  const founded = changes.filter(({ type }) => type === 'founded').map(({ organisationId }) => organisationId);
  const [used] = await tx.query<{ name: string; use: keyof typeof organisationUses }[]>(
    `SELECT o.name, u.use FROM organisation o JOIN (
            SELECT unit_id AS id, 'draft' AS use FROM draft UNION ALL SELECT unit_id, 'dossier' FROM dossier
            UNION ALL SELECT (stage->>'organisationId')::uuid, 'dossier' FROM dossier, jsonb_array_elements(state->'route') AS stage
            UNION ALL SELECT b.id, 'plan' FROM organisation b JOIN campaign c ON ${planNames('c.definition', 'b.code')}
            UNION ALL SELECT organisation_id, 'dossier' FROM upload UNION ALL SELECT unit_id, 'registration' FROM registration
            UNION ALL SELECT organisation_id, 'subject' FROM subject UNION ALL SELECT payroll_organisation_id, 'subject' FROM subject
            UNION ALL SELECT a.organisation_id, 'appointment' FROM appointment a
               WHERE (a.valid_to IS NULL OR a.valid_to >= a.valid_from)
                 AND NOT EXISTS (SELECT 1 FROM appointment_change c WHERE c.appointment_id = a.id AND c.version = a.version AND c.act_id = $2)
          ) u ON u.id = o.id WHERE o.id = ANY($1::uuid[]) LIMIT 1`,
    [founded, actId],
  );
  if (used) throw new ApiRefusal('act-in-use', { organisation: used.name, use: organisationUses[used.use] });
}

/**
 * As they were before the act; begun by it, they hold on no day. Not those that somebody changed since. What another act did to them
 * since is no change of somebody's: that act, withdrawn later, finds them changed, and withdrawn earlier, has put them back under the
 * name of this one.
 */
async function restoreAppointments(tx: EntityManager, actId: string, actor: string): Promise<void> {
  const touched = await tx.query<
    { id: string; version: number; title: string; from: CalendarDay; to: CalendarDay | null; actId: string | null }[]
  >(
    `SELECT a.id, a.version, coalesce(b.title, a.title) AS title, coalesce(b.valid_from, a.valid_from)::text AS "from",
            CASE WHEN b.id IS NULL THEN a.valid_from - 1 ELSE b.valid_to END::text AS "to", b.act_id AS "actId"
       FROM (SELECT appointment_id, min(version) AS version FROM appointment_change WHERE act_id = $1 GROUP BY appointment_id) c
       JOIN appointment a ON a.id = c.appointment_id
       LEFT JOIN appointment_change b ON b.appointment_id = c.appointment_id AND b.version = c.version - 1
      WHERE NOT EXISTS (SELECT 1 FROM appointment_change s
                         WHERE s.appointment_id = a.id AND s.version > c.version AND s.act_id IS NULL)`,
    [actId],
  );
  for (const { actId: restored, ...appointment } of touched)
    await changeAppointmentRow(tx, appointment, { actId: restored, actor });
}
