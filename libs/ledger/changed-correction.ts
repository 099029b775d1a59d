import type { DataSource, EntityManager } from 'typeorm';
import { type CorrectionContent, unbegunCorrection } from '../domain/dossier/correction.js';
import { type Refusal, refuse } from '../domain/refusal.js';

/** A correction as it stands; version 0 is one that nobody has begun. */
export interface StandingCorrection {
  readonly version: number;
  readonly content: CorrectionContent;
  /** null with version 0 */
  readonly updatedAt: Date | null;
  readonly updatedBy: string | null;
}

/** Reads the correction of a returned dossier. */
export async function readCorrection(db: DataSource | EntityManager, dossierId: string): Promise<StandingCorrection> {
  const [row] = await db.query<StandingCorrection[]>(
    'SELECT version, content, updated_at AS "updatedAt", updated_by AS "updatedBy" FROM correction WHERE dossier_id = $1',
    [dossierId],
  );
  return row ?? { version: 0, content: unbegunCorrection, updatedAt: null, updatedBy: null };
}

/** The refusal of whoever saw another version than the standing one. */
export async function changedCorrection(
  db: DataSource | EntityManager,
  dossierId: string,
  seen: number,
): Promise<Refusal> {
  return refuse('correction-changed', { seen, now: (await readCorrection(db, dossierId)).version });
}
