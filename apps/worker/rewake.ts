import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { readConfig } from '../../libs/config/env.js';
import { openDatabase } from '../../libs/db/data-source.js';
import { ensureNamespace } from '../../libs/temporal/namespace.js';
import { createWaker, type Waker } from '../../libs/temporal/waker.js';

const pageSize = 200;
/** Ten a pause of 200 ms, 50 a second: below what two cores route beside people's own clicks. */
const atOnce = 10;
const pauseMs = 200;
const tries = 5;

/**
 * Starts or wakes the workflow of every dossier that is open or has an effect to do: after the loss of Temporal's databases nothing
 * else is needed. Returns how many were woken.
 */
export async function rewake(db: DataSource, waker: Waker): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (let woken = 0; ; ) {
    const page = await db.query<{ id: string }[]>(
      `SELECT id FROM dossier d WHERE id > $1
          AND (phase <> 'closed' OR EXISTS (SELECT 1 FROM effect e WHERE e.dossier_id = d.id AND e.state = 'due')) ORDER BY id LIMIT $2`,
      [after, pageSize],
    );
    const last = page.at(-1);
    if (!last) return woken;
    for (let first = 0; first < page.length; first += atOnce) {
      const ids = page.slice(first, first + atOnce);
      await Promise.all([...ids.map(({ id }) => deliverSurely(waker, id)), sleep(pauseMs)]);
    }
    woken += page.length;
    after = last.id;
  }
}

/** A server that has just come back refuses some; after a few seconds the refusal is the reader's to see. */
async function deliverSurely(waker: Waker, dossierId: string): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await waker.deliver(dossierId);
    } catch (error) {
      if (tried === tries) throw error;
      await sleep(tried * 500);
    }
  }
}

/** `npm run rewake`. Returns the exit code. */
export async function main(env: Record<string, string | undefined>): Promise<number> {
  const config = readConfig(env);
  await ensureNamespace(config.TEMPORAL_ADDRESS, config.TEMPORAL_NAMESPACE);
  const db = await openDatabase(config.DATABASE_URL, { max: 2 });
  const waker = createWaker(config, db);
  try {
    process.stdout.write(`Đã đánh thức ${await rewake(db, waker)} hồ sơ.\n`);
    return 0;
  } finally {
    await waker.close();
    await db.destroy();
  }
}
