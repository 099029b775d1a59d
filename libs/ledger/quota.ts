import type { EntityManager } from 'typeorm';
import { apply } from '../domain/dossier/apply.js';
import type { Actor, Dossier } from '../domain/dossier/dossier.js';
import { anyDoes, type DossierEvent } from '../domain/dossier/event.js';
import { placesAdded, placesTaken, type QuotaPlace } from '../domain/dossier/quota.js';
import { quotaLimit } from '../domain/dossier/quota-charge.js';
import type { QuotaRule } from '../domain/eligibility/rules.js';
import { type Refusal, refuse } from '../domain/refusal.js';

interface AccountRow {
  rules: readonly QuotaRule[];
  code: string;
  kind: string;
  attributes: readonly string[];
  used: number;
}

/**
 * Refused when a change takes more places than an account has left. Accounts are locked in a fixed order, after the dossier and
 * before any register, so of many dossiers at once exactly as many go through as there are places. The limit is that of the plan's
 * newest version: its owner may raise it while dossiers are under way (reading 27).
 */
export async function claimPlaces(tx: EntityManager, change: Change): Promise<Refusal | undefined> {
  const { before } = change;
  if (!anyDoes(change.events, 'takes-places') || before?.quota.length === 0) return undefined;
  const after = afterwards(change);
  for (const [key, places] of accountsOf(placesAdded(before, after))) {
    const [quotaId = '', accountId = ''] = key.split(' ');
    const account = await lockAccount(tx, {
      campaignCode: after.campaign.code,
      quotaId,
      accountId,
      dossierId: after.id,
    });
    const rule = account?.rules.find((candidate) => candidate.id === quotaId);
    const limit = account && rule ? quotaLimit(rule, account) : null;
    if (!account || !rule || limit === null || rule.effect !== 'block') continue;
    const own = placesTaken(after).filter((place) => place.quotaId === quotaId && place.accountId === accountId).length;
    if (account.used + own > limit)
      return refuse('quota-exceeded', {
        quota: rule.label,
        account: after.quota.find((charge) => charge.accountId === accountId)?.accountName ?? '',
        limit,
        used: account.used,
        asked: places.length,
      });
  }
  return undefined;
}

/** What a transaction is about to append. */
interface Change {
  readonly dossierId: string;
  readonly before: Dossier | null;
  readonly events: readonly DossierEvent[];
  readonly actor: Actor;
  readonly at: string;
}

function afterwards({ dossierId, before, events, actor, at }: Change): Dossier {
  const first = (before?.sequence ?? 0) + 1;
  const after = events.reduce<Dossier | null>(
    (dossier, event, index) => apply(dossierId, dossier, { sequence: first + index, at, by: actor, event }),
    before,
  );
  if (!after) throw new Error('nothing is claimed for a dossier that does not exist');
  return after;
}

function accountsOf(places: readonly QuotaPlace[]): readonly (readonly [string, readonly QuotaPlace[]])[] {
  const grouped = Map.groupBy(places, ({ quotaId, accountId }) => `${quotaId} ${accountId}`);
  return [...grouped].toSorted(([a], [b]) => a.localeCompare(b));
}

/** The lock is a statement of its own: what it waited for must be seen by the count after it. */
async function lockAccount(
  tx: EntityManager,
  account: { campaignCode: string; quotaId: string; accountId: string; dossierId: string },
): Promise<AccountRow | undefined> {
  const { campaignCode, quotaId, accountId, dossierId } = account;
  await tx.query(
    `INSERT INTO quota_account (campaign_code, quota_id, unit_id) VALUES ($1, $2, $3)
     ON CONFLICT (campaign_code, quota_id, unit_id) DO UPDATE SET unit_id = excluded.unit_id`,
    [campaignCode, quotaId, accountId],
  );
  const [row] = await tx.query<AccountRow[]>(
    `SELECT (SELECT c.definition->'quotas' FROM campaign c WHERE c.code = $1 ORDER BY c.version DESC LIMIT 1) AS rules, o.code, o.kind,
            ARRAY(SELECT a.attribute FROM unit_attribute a WHERE a.campaign_code = $1 AND a.unit_id = o.id) AS attributes,
            (SELECT count(*)::int FROM quota_place p
              WHERE p.campaign_code = $1 AND p.quota_id = $2 AND p.unit_id = o.id AND p.dossier_id <> $4) AS used
       FROM organisation o WHERE o.id = $3`,
    [campaignCode, quotaId, accountId, dossierId],
  );
  return row;
}

/** Rows of the view of taken places. */
export function placeRows(dossier: Dossier): readonly Record<string, unknown>[] {
  return placesTaken(dossier).map(({ quotaId, accountId, nominationId }) => ({
    campaign_code: dossier.campaign.code,
    quota_id: quotaId,
    unit_id: accountId,
    nomination_id: nominationId,
  }));
}

/** Writes the view of taken places when a change took or freed some. */
export async function projectPlaces(tx: EntityManager, before: Dossier | null, after: Dossier): Promise<void> {
  const rows = placeRows(after);
  if (JSON.stringify(rows) !== JSON.stringify(before ? placeRows(before) : [])) await writePlaces(tx, after.id, rows);
}

/** Puts these rows in place of whatever stands for the dossier. */
export async function writePlaces(
  tx: EntityManager,
  dossierId: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  await tx.query('DELETE FROM quota_place WHERE dossier_id = $1', [dossierId]);
  await tx.query(
    `INSERT INTO quota_place (campaign_code, quota_id, unit_id, dossier_id, nomination_id)
     SELECT p.campaign_code, p.quota_id, p.unit_id, $1, p.nomination_id
       FROM jsonb_to_recordset($2::jsonb) AS p(campaign_code text, quota_id text, unit_id uuid, nomination_id uuid)`,
    [dossierId, JSON.stringify(rows)],
  );
}
