import type { DataSource, EntityManager } from 'typeorm';
import type { Submission } from '../domain/dossier/command.js';
import type { LegalRegime, RegimeTable } from '../domain/regimes/legal-regime.js';
import { type ChosenRegime, chosenRegime } from '../domain/regimes/pinned-regime.js';
import { supplementedChecklist } from '../domain/regimes/supplemented-checklist.js';
import { newestPublished } from './newest-published.js';

const newest = newestPublished<RegimeTable>({
  newer: 'SELECT number, data FROM legal_regime_version WHERE number > $1 ORDER BY number DESC LIMIT 1',
  // What a migration or a publication wrote after it had been checked.
  made: ({ number, data }) => ({ version: number, regimes: data as readonly LegalRegime[] }),
});

/** The legal regimes that count now: the newest published version, at most three seconds old. */
export function currentRegimes(tx: EntityManager | DataSource): Promise<RegimeTable> {
  return newest.read(tx);
}

/** Makes this process look for a newer version at once. */
export const forgetRegimes = newest.forget;

/** The regime of what is filed at an instant under a plan, receipt still to come; null when the table holds none. */
export async function regimeAtFiling(
  tx: EntityManager | DataSource,
  { named, filedAt }: { readonly named: string | null; readonly filedAt: string },
): Promise<ChosenRegime | null> {
  return chosenRegime({ named, filedAt, receivedAt: null, table: await currentRegimes(tx) });
}

/** A submission with the regime of its instant pinned and the papers that it asks for besides. */
export async function underRegime(tx: EntityManager, submission: Submission, filedAt: string): Promise<Submission> {
  const { campaign, checklist } = submission;
  const chosen = await regimeAtFiling(tx, { named: campaign.legalRegime || null, filedAt });
  if (!chosen) return submission;
  return {
    ...submission,
    campaign: { ...campaign, legalRegime: chosen.pinned.code, regime: chosen.pinned },
    checklist: supplementedChecklist(checklist, chosen),
  };
}
