import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { SaveDraftBody } from '../../../libs/contracts/bodies.js';
import type { DraftContent } from '../../../libs/domain/dossier/draft.js';
import { ApiRefusal } from '../http/api-refusal.js';
import type { Acting } from '../http/signed-in.js';
import { findCampaign } from '../plans/open-campaigns.queries.js';

/** A new, empty draft of the reader's unit. Returns its id. */
export async function createDraft(db: DataSource, campaignId: string, acting: Acting, author: string): Promise<string> {
  const campaign = await findCampaign(db, campaignId, acting.organisationId);
  if (!campaign) throw new ApiRefusal('campaign-unknown');
  if (campaign.definition.routes.length === 0) throw new ApiRefusal('campaign-not-open');
  if (!campaign.definition.routes.some((route) => route.unitKinds.includes(campaign.kind)))
    throw new ApiRefusal('campaign-not-for-unit', { unitKind: campaign.kind });
  const id = randomUUID();
  const content: DraftContent = { nominees: [], papers: [] };
  await db.query(
    `INSERT INTO draft (id, campaign_id, unit_id, version, content, created_at, updated_at, updated_by)
     VALUES ($1, $2, $3, 1, $4, judge_now(), judge_now(), $5)`,
    [id, campaignId, acting.organisationId, JSON.stringify(content), author],
  );
  return id;
}

/** Saves what a screen holds if nobody saved in between; otherwise nothing is overwritten and the screen reads what stands now. */
export async function saveDraft(
  db: DataSource,
  draftId: string,
  body: SaveDraftBody,
  author: { acting: Acting; name: string },
): Promise<void> {
  const { version, ...content } = body;
  await db.transaction(async (tx) => {
    const [row] = await tx.query<{ version: number; content: DraftContent; submitted_at: Date | null }[]>(
      'SELECT version, content, submitted_at FROM draft WHERE id = $1 AND unit_id = $2 FOR NO KEY UPDATE',
      [draftId, author.acting.organisationId],
    );
    if (!row) throw new ApiRefusal('not-found');
    if (row.submitted_at) throw new ApiRefusal('draft-already-submitted');
    if (row.version !== version) throw new ApiRefusal('draft-changed', { seen: version, now: row.version });
    const next = JSON.stringify({
      ...content,
      facts: content.facts ?? row.content.facts ?? [],
      promises: content.promises ?? row.content.promises ?? [],
    });
    await tx.query(
      'UPDATE draft SET version = version + 1, content = $2, updated_at = judge_now(), updated_by = $3 WHERE id = $1',
      [draftId, next, author.name],
    );
  });
}

/** Throws a draft away; a submitted one stays. */
export async function deleteDraft(db: DataSource, draftId: string, acting: Acting): Promise<void> {
  const [rows] = await db.query<[{ id: string }[], number]>(
    'DELETE FROM draft WHERE id = $1 AND unit_id = $2 AND submitted_at IS NULL RETURNING id',
    [draftId, acting.organisationId],
  );
  if (rows.length === 0) throw new ApiRefusal('not-found');
}
