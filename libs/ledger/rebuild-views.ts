import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../db/data-source.js';
import { lockDossier } from './execute.js';
import { refold, writeWhatDiffers } from './rebuild.js';
import { LedgerUnavailable, ledgerTransaction } from './transaction.js';

/** How far it is, in dossiers. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** of those done, how many were not as their log says */
  readonly changed: number;
}

interface Options {
  /** dossiers read, and told of, at a time */
  readonly batch?: number;
  readonly onBatch?: (progress: Progress) => void;
}

const tries = 5;

/**
 * Makes the views of every dossier again from its log, which fills a new column while the installation runs. Each dossier has a
 * transaction of its own: with two locked at once, an act that holds a quota and waits for one of them could wait for ever. Any number of
 * runs do as much as one, and one that was broken off is simply begun again. A dossier submitted meanwhile needs none: whoever
 * submits it writes all columns. Throws `LedgerUnavailable` when a dossier stays locked.
 */
export async function rebuildViews(owner: DataSource, { batch = 200, onBatch }: Options = {}): Promise<Progress> {
  const [row] = await owner.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM ${known}`);
  let progress: Progress = { done: 0, total: row?.total ?? 0, changed: 0 };
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const ids = await owner.query<{ id: string }[]>(`SELECT id FROM ${known} WHERE id > $1 ORDER BY id LIMIT $2`, [
      after,
      batch,
    ]);
    const last = ids.at(-1);
    if (!last) return progress;
    let changed = 0;
    for (const { id } of ids) if (await rebuiltOne(owner, id)) changed += 1;
    const done = progress.done + ids.length;
    progress = { done, total: Math.max(progress.total, done), changed: progress.changed + changed };
    onBatch?.(progress);
    after = last.id;
  }
}

/** Every dossier that has a log: what stands in the view without one is damage, which `verify` tells. */
const known = '(SELECT DISTINCT dossier_id AS id FROM dossier_event) AS logged';

/** Whether anything had to be written. A dossier that is being decided on is waited for, and asked again. */
async function rebuiltOne(owner: DataSource, id: string): Promise<boolean> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await ledgerTransaction(owner, async (tx) => {
        await lockDossier(tx, id);
        return (await writeWhatDiffers(tx, await refold(tx, id))) > 0;
      });
    } catch (error) {
      if (!(error instanceof LedgerUnavailable) || tried === tries) throw error;
      await sleep(tried * 200);
    }
  }
}

/** `npm run rebuild`, in the database that its owner's address names. */
export async function rebuildInstallation(ownerUrl: string, onBatch: (progress: Progress) => void): Promise<Progress> {
  const owner = await openDatabase(ownerUrl, { max: 1 });
  try {
    return await rebuildViews(owner, { onBatch });
  } finally {
    await owner.destroy();
  }
}
