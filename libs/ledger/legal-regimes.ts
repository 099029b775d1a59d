import type { DataSource, EntityManager } from 'typeorm';
import type { LegalRegime } from '../domain/regimes/legal-regime.js';
import { newestPublished } from './newest-published.js';

/** The table of regimes in one published version. */
export interface RegimeTable {
  readonly version: number;
  readonly regimes: readonly LegalRegime[];
}

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
