import type { DataSource } from 'typeorm';
import type { Answered } from '../domain/checklist.js';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.js';
import type { ActingPerson } from './actor.js';
import { broughtPapers } from './brought-papers.js';
import { type Executed, execute } from './execute.js';

/** What a correction says while the unit works on it. */
export interface CorrectionContent {
  readonly papers: readonly {
    readonly id: string;
    readonly uploadId: string;
    readonly satisfies: readonly Answered[];
    readonly replaces: string | null;
  }[];
  readonly withdrawn: readonly { readonly nominationId: string; readonly reason: string | null }[];
  readonly note: string | null;
}

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
  const [row] = await db.query<{ version: number; content: CorrectionContent }[]>(
    'SELECT version, content FROM correction WHERE dossier_id = $1',
    [dossierId],
  );
  if ((row?.version ?? 0) !== draftVersion) {
    const repeated = await db.query<{ result: Executed['accepted'] }[]>(
      'SELECT result FROM command WHERE id = $1 AND actor = $2 AND dossier_id = $3',
      [commandId, acting.appointmentId, dossierId],
    );
    const [before] = repeated;
    return before
      ? { accepted: before.result, wake: null }
      : refuse('draft-changed', { seen: draftVersion, now: row?.version ?? 0 });
  }
  const content = row?.content ?? { papers: [], withdrawn: [], note: null };
  const papers = await broughtPapers(db.manager, unitId, content.papers);
  if (isRefusal(papers)) return papers;
  const executed = await execute(db, {
    dossierId,
    commandId,
    acting,
    command: { type: 'resubmit', version, accuracyConfirmed, papers, withdrawn: content.withdrawn, note: content.note },
  });
  if (!isRefusal(executed))
    await db.query('DELETE FROM correction WHERE dossier_id = $1 AND version = $2', [dossierId, draftVersion]);
  return executed;
}
