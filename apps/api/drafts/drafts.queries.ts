import type { DataSource } from 'typeorm';
import type { DraftList, DraftView } from '../../../libs/contracts/views/drafts.js';
import type { UploadView } from '../../../libs/contracts/views/uploads.js';
import { submissionPeriod } from '../../../libs/domain/campaign/campaign.js';
import { checklistLines, missingLines } from '../../../libs/domain/campaign/checklist.js';
import { dossierTitle } from '../../../libs/domain/dossier/dossier-title.js';
import { fullNominees } from '../../../libs/domain/dossier/draft.js';
import { supplementedChecklist } from '../../../libs/domain/regimes/supplemented-checklist.js';
import { may } from '../../../libs/domain/role.js';
import { regimeAtFiling } from '../../../libs/ledger/legal-regimes.js';
import { nominableOrganisations } from '../../../libs/ledger/nominable-organisations.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { campaignColumns } from '../plans/open-campaigns.queries.js';
import { type DraftRow, draftView, type RegimeDraft } from './draft-view.js';

const columns = `d.id AS draft_id, ${campaignColumns}, u.kind, u.id AS unit_id, u.name AS unit_name,
  d.version, d.content, d.updated_at, d.updated_by, d.submitted_at`;
// A draft follows the newest version of its campaign until it is submitted.
const tables = `draft d JOIN campaign begun ON begun.id = d.campaign_id JOIN campaign c ON c.id = newest_campaign(begun.code)
  JOIN organisation u ON u.id = d.unit_id`;

/** The unit's drafts that have not been submitted, newest change first. */
export async function listDrafts(db: DataSource, acting: Acting): Promise<DraftList> {
  const found = await db.query<DraftRow[]>(
    `SELECT ${columns} FROM ${tables} WHERE d.unit_id = $1 AND d.submitted_at IS NULL ORDER BY d.updated_at DESC`,
    [acting.organisationId],
  );
  const rows = await Promise.all(found.map((row) => underItsRegime(db, row)));
  const organisations = await nominableOrganisations(db.manager, acting.organisationId);
  return {
    items: rows.map((row) => {
      const nominees = fullNominees(row.content.nominees, organisations);
      const lines = checklistLines(row.checklist, nominees);
      return {
        id: row.draft_id,
        campaignName: row.definition.shortName,
        title: dossierTitle({ name: row.unit_name }, nominees),
        nominees: nominees.length,
        asked: lines.length,
        answered: lines.length - missingLines(lines, row.content.papers).length,
        closesAt: submissionPeriod(row.definition).closesAt,
        updatedAt: row.updated_at.toISOString(),
        updatedBy: row.updated_by,
      };
    }),
  };
}

/** One draft of the reader's unit; another unit's does not exist. */
export async function getDraft(db: DataSource, draftId: string, acting: Acting): Promise<DraftView> {
  const row = await findDraft(db, draftId, acting);
  const organisations = await nominableOrganisations(db.manager, acting.organisationId);
  const uploads = await findUploads(
    db,
    acting.organisationId,
    row.content.papers.map((paper) => paper.uploadId),
  );
  return draftView(row, { organisations, uploads, maySubmit: may(acting.role, 'dossier.submit') });
}

export async function findDraft(db: DataSource, draftId: string, acting: Acting): Promise<RegimeDraft> {
  const [row] = await db.query<DraftRow[]>(`SELECT ${columns} FROM ${tables} WHERE d.id = $1 AND d.unit_id = $2`, [
    draftId,
    acting.organisationId,
  ]);
  if (!row) throw new ApiRefusal('not-found');
  if (row.submitted_at) throw new ApiRefusal('draft-already-submitted');
  return underItsRegime(db, row);
}

/** What the unit sees asked is what its submission would be judged by at this instant. */
async function underItsRegime(db: DataSource, row: DraftRow): Promise<RegimeDraft> {
  const { checklist, legalRegime } = row.definition;
  const chosen = await regimeAtFiling(db, { named: legalRegime ?? null, filedAt: row.now.toISOString() });
  return chosen
    ? { ...row, regime: chosen.pinned, checklist: supplementedChecklist(checklist, chosen) }
    : { ...row, regime: null, checklist };
}

/** Uploads of one organisation by id. */
export async function findUploads(
  db: DataSource,
  organisationId: string,
  ids: readonly string[],
): Promise<UploadView[]> {
  const rows = await db.query<(Omit<UploadView, 'size' | 'receivedAt'> & { size: string; received_at: Date })[]>(
    `SELECT id, file_name AS "fileName", size, sha256, signed, encrypted, received_at
       FROM upload WHERE organisation_id = $1 AND id = ANY($2::uuid[])`,
    [organisationId, ids],
  );
  return rows.map(({ received_at, size, ...upload }) => ({
    ...upload,
    size: Number(size),
    receivedAt: received_at.toISOString(),
  }));
}
