import { checklistLines, missingLines } from '../domain/campaign/checklist.js';
import {
  activeNominations,
  currentStage,
  currentVisit,
  type Dossier,
  standingPapers,
} from '../domain/dossier/dossier.js';
import { searchKey } from '../domain/search-key.js';
import type { Write } from './write.js';

/** The columns of the dossier view, derived from the state alone; live projection and rebuild use the same. */
export function viewOf(dossier: Dossier): Record<string, unknown> {
  const stage = currentStage(dossier);
  const active = activeNominations(dossier);
  const lines = checklistLines(
    dossier.checklist,
    active.map((nomination) => nomination.nominee),
  );
  const missing = missingLines(lines, standingPapers(dossier)).length;
  return {
    id: dossier.id,
    code: dossier.code,
    campaign_id: dossier.campaign.id,
    unit_id: dossier.unit.id,
    title: dossier.title,
    phase: dossier.phase,
    stage_code: stage.code,
    stage_label: stage.label,
    stage_organisation_id: stage.organisationId,
    stage_holder_role: stage.holderRole,
    stage_acting_roles: stage.actingRoles,
    from_name: fromName(dossier),
    since: dossier.since,
    due_at: currentVisit(dossier)?.dueAt ?? null,
    working_days_allowed: stage.due.workingDays ?? null,
    submitted_at: dossier.submittedAt,
    sequence: dossier.sequence,
    version: dossier.version,
    nominations: active.length,
    awarded: active.filter((nomination) => nomination.outcome?.awarded).length,
    papers_asked: lines.length,
    papers_answered: lines.length - missing,
    resubmitted: dossier.visits.some((visit) => visit.left?.how === 'returned') && dossier.phase !== 'returned',
    search_key: searchKey(
      dossier.code,
      dossier.title,
      dossier.unit.name,
      ...dossier.nominations.map((nomination) => nomination.nominee.name),
    ),
    state: JSON.stringify(dossier),
  };
}

/** Who sent it here: the body of the visit before, or null when it came straight from its unit. */
function fromName(dossier: Dossier): string | null {
  const before = dossier.visits.findLast((visit) => visit.left?.how === 'forwarded');
  return before ? (dossier.route[before.stage]?.organisationName ?? null) : null;
}

/** Rows of the nomination view. */
export function nominationRows(dossier: Dossier): readonly Record<string, unknown>[] {
  return dossier.nominations.map((nomination) => ({
    id: nomination.nominee.id,
    kind: nomination.nominee.kind,
    name: nomination.nominee.name,
    search_key: searchKey(nomination.nominee.name),
    withdrawn: nomination.withdrawn !== null,
    awarded: nomination.outcome?.awarded ?? null,
  }));
}

/** The bodies a dossier has reached. */
export function reachedBodies(dossier: Dossier): readonly string[] {
  return [...new Set(dossier.visits.flatMap((visit) => dossier.route[visit.stage]?.organisationId ?? []))];
}

/** What writes the views of a dossier as its state says; the first time inserts them. */
export function projection(
  dossier: Dossier,
  changed: { first: boolean; nominations: boolean; reach: boolean },
): readonly Write[] {
  return [
    changed.first ? insertView(dossier) : updateView(dossier),
    ...(changed.reach ? [writeReach(dossier)] : []),
    ...(changed.nominations ? [writeNominations(dossier)] : []),
  ];
}

function insertView(dossier: Dossier): Write {
  const view = viewOf(dossier);
  const columns = Object.keys(view);
  return {
    sql: `INSERT INTO dossier (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    values: Object.values(view),
  };
}

function updateView(dossier: Dossier): Write {
  const view = viewOf(dossier);
  const columns = Object.keys(view);
  return {
    sql: `UPDATE dossier SET ${columns.map((column, index) => `${column} = $${index + 1}`).join(', ')} WHERE id = $1`,
    values: Object.values(view),
  };
}

function writeReach(dossier: Dossier): Write {
  return {
    sql: 'INSERT INTO dossier_reach (dossier_id, organisation_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
    values: [dossier.id, reachedBodies(dossier)],
  };
}

function writeNominations(dossier: Dossier): Write {
  return {
    sql: `INSERT INTO nomination (dossier_id, id, kind, name, search_key, withdrawn, awarded)
     SELECT $1, id, kind, name, search_key, withdrawn, awarded
       FROM jsonb_to_recordset($2::jsonb) AS n(id uuid, kind text, name text, search_key text, withdrawn boolean, awarded boolean)
     ON CONFLICT (dossier_id, id) DO UPDATE SET withdrawn = excluded.withdrawn, awarded = excluded.awarded`,
    values: [dossier.id, JSON.stringify(nominationRows(dossier))],
  };
}
