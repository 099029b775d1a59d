import type { DataSource } from 'typeorm';
import type { CouncilGrid } from '../../../libs/contracts/views/council.js';
import type { DecisionCandidates } from '../../../libs/contracts/views/decisions.js';
import { recordsAt } from '../../../libs/domain/campaign/stage-kind.js';
import { defaultVotingRule } from '../../../libs/domain/campaign/voting-advice.js';
import { activeNominations, currentStage, currentVisit, type Dossier } from '../../../libs/domain/dossier/dossier.js';
import { readableStages } from '../../../libs/domain/dossier/readable-opinions.js';
import { nominationView } from '../dossiers/nomination-view.js';
import type { Acting } from '../http/signed-in.js';

/** Every dossier that stands at the reader's council, with all its nominations. */
export async function councilGrid(db: DataSource, acting: Acting): Promise<CouncilGrid> {
  const dossiers = await standingAt(db, acting, 'votes');
  const sizes = new Set(dossiers.map((dossier) => currentStage(dossier).councilSize ?? 0));
  return {
    size: sizes.size === 1 ? ([...sizes][0] ?? null) : null,
    items: dossiers.map((dossier) => ({
      ...heading(dossier),
      version: dossier.version,
      size: currentStage(dossier).councilSize ?? 0,
      rule: ruleOf(dossier),
      dueAt: currentVisit(dossier)?.dueAt ?? null,
      nominations: nominations(dossier, acting),
    })),
  };
}

function ruleOf(dossier: Dossier): CouncilGrid['items'][number]['rule'] {
  const { voting } = currentStage(dossier);
  const { quorum, pass, base } = voting ?? defaultVotingRule;
  return { quorum: { ...quorum }, pass: { ...pass }, base, byDefault: voting === undefined };
}

/** Every dossier that waits for the reader's decision. */
export async function decisionCandidates(db: DataSource, acting: Acting): Promise<DecisionCandidates> {
  const dossiers = await standingAt(db, acting, 'outcomes');
  return { items: dossiers.map((dossier) => ({ ...heading(dossier), nominations: nominations(dossier, acting) })) };
}

async function standingAt(
  db: DataSource,
  acting: Acting,
  records: Parameters<typeof recordsAt>[1],
): Promise<readonly Dossier[]> {
  const rows = await db.query<{ state: Dossier }[]>(
    `SELECT state FROM dossier WHERE phase = 'at-stage' AND stage_organisation_id = $1 AND $2 = ANY(stage_acting_roles)
      ORDER BY due_at NULLS LAST, since, code`,
    [acting.organisationId, acting.role],
  );
  return rows.map((row) => row.state).filter((dossier) => recordsAt(currentStage(dossier), records));
}

function heading(dossier: Dossier) {
  return { dossierId: dossier.id, code: dossier.code, title: dossier.title, unitName: dossier.unit.name };
}

function nominations(dossier: Dossier, acting: Acting) {
  const readable = readableStages(dossier, { organisationId: acting.organisationId, wholeProvince: false });
  return activeNominations(dossier).map((nomination) => nominationView(dossier, nomination, readable));
}
