import { setTimeout as sleep } from 'node:timers/promises';
import { rewake } from '../../apps/worker/rewake.js';
import { readConfig } from '../../libs/config/env.js';
import { verify } from '../../libs/ledger/verify.js';
import { createWaker } from '../../libs/temporal/waker.js';
import type { System } from '../support/system.js';

/** Waits until nothing is under way, then checks every invariant of the installation. */
export async function expectSound(system: System): Promise<void> {
  const busy = async (): Promise<boolean> => {
    const [row] = await system.db.query<{ busy: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM outbox) OR EXISTS (SELECT 1 FROM dossier WHERE phase = 'in-transit')
           OR EXISTS (SELECT 1 FROM effect WHERE state = 'due') AS busy`,
    );
    return row?.busy ?? true;
  };
  for (const until = Date.now() + 60_000; (await busy()) && Date.now() < until; ) await sleep(200);
  const findings = await verify({
    db: system.db,
    store: system.store,
    temporal: { address: system.servers.temporalAddress, namespace: system.servers.temporalNamespace },
  });
  expect(findings).toEqual([]);
}

/** What `npm run rewake` does. */
export async function rewakeAll(system: System): Promise<void> {
  const waker = createWaker(readConfig(system.app.environment), system.db);
  try {
    await rewake(system.db, waker);
  } finally {
    await waker.close();
  }
}
