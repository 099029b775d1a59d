import type { DataSource } from 'typeorm';
import { isRefusal, type Refusal } from '../domain/refusal.js';
import type { ActingPerson } from './actor.js';
import { broughtPapers } from './brought-papers.js';
import { changedCorrection, readCorrection } from './changed-correction.js';
import { type Executed, execute } from './execute.js';

export interface Resubmission {
  readonly dossierId: string;
  readonly commandId: string;
  readonly acting: ActingPerson;
  readonly unitId: string;
  readonly version: number;
  readonly draftVersion: number;
  readonly accuracyConfirmed: boolean;
}

/** Sends a correction back to the level that asked. The correction must be the one the head saw; it is gone once accepted. */
export async function resubmitCorrection(db: DataSource, resubmission: Resubmission): Promise<Executed | Refusal> {
  const { dossierId, unitId, draftVersion, acting, commandId, version, accuracyConfirmed } = resubmission;
  const { version: standing, content } = await readCorrection(db, dossierId);
  if (standing !== draftVersion) {
    const repeated = await db.query<{ result: Executed['accepted'] }[]>(
      'SELECT result FROM command WHERE id = $1 AND actor = $2 AND dossier_id = $3',
      [commandId, acting.appointmentId, dossierId],
    );
    const [before] = repeated;
    return before ? { accepted: before.result, wake: null } : changedCorrection(db, dossierId, draftVersion);
  }
  const papers = await broughtPapers(db.manager, unitId, content.papers);
  if (isRefusal(papers)) return papers;
  return execute(db, {
    dossierId,
    commandId,
    acting,
    command: { type: 'resubmit', version, accuracyConfirmed, papers, withdrawn: content.withdrawn, note: content.note },
    stillStands: async (tx) =>
      (await readCorrection(tx, dossierId)).version === draftVersion
        ? null
        : changedCorrection(tx, dossierId, draftVersion),
  });
}
