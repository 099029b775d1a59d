import type { DataSource, EntityManager } from 'typeorm';
import type { PlanNames } from '../../../libs/campaigns/plan-text.js';
import { currentRegimes } from '../../../libs/ledger/legal-regimes.js';
import type { PlainWorld } from '../parsing/parse-worker.js';

/** The province of today as plans are looked at: its organisations, who holds what, and the names for its codes. */
export async function planWorld(db: DataSource | EntityManager): Promise<PlainWorld & { readonly names: PlanNames }> {
  const organisations = await db.query<
    { id: string; code: string; name: string; kind: string; parentId: string | null }[]
  >(
    `SELECT id, code, name, kind, parent_id AS "parentId" FROM organisation
      WHERE valid_from <= judge_day() AND (valid_to IS NULL OR valid_to >= judge_day())`,
  );
  const holders = await db.query<{ key: string }[]>(
    `SELECT DISTINCT organisation_id || ' ' || role AS key FROM appointment
      WHERE valid_from <= judge_day() AND (valid_to IS NULL OR valid_to >= judge_day())`,
  );
  const kinds = await db.query<{ code: string; label: string }[]>('SELECT code, label FROM organisation_kind');
  const byCode = new Map(organisations.map((organisation) => [organisation.code, organisation.name]));
  const labels = new Map(kinds.map((kind) => [kind.code, kind.label]));
  return {
    organisations,
    holders: new Set(holders.map((holder) => holder.key)),
    regimes: new Set((await currentRegimes(db)).regimes.map(({ code }) => code)),
    kindNames: labels,
    names: { kind: (code) => labels.get(code) ?? code, organisation: (code) => byCode.get(code) ?? code },
  };
}
